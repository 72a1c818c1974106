export type Encoding = "GSM-7" | "UCS-2";

/**
 * GSM 03.38 basic set and extension table (the extension costs an escape). Written apart from the service's own counter on
 * purpose: one checks the other.
 */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extension = new Set("\f^{}\\[~]|€");

/** How carriers cut a text: encoding, and parts of 160/153 septets or 70/67 UTF-16 units; a pair never straddles two parts. */
export function encodeSms(text: string): { encoding: Encoding; segments: number } {
  const signs = [...text];
  const gsm = signs.every((sign) => basic.has(sign) || extension.has(sign));
  const costs = signs.map((sign) => (gsm ? (extension.has(sign) ? 2 : 1) : sign.length));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const encoding = gsm ? "GSM-7" : "UCS-2";
  if (total <= (gsm ? 160 : 70)) return { encoding, segments: 1 };
  const room = gsm ? 153 : 67;
  let segments = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > room) {
      segments += 1;
      used = 0;
    }
    used += cost;
  }
  return { encoding, segments };
}
