/** How an SMS travels: GSM-7 where every sign is in that alphabet, else UCS-2; and in how many parts, which is what it costs. */
export interface Segments {
  encoding: "GSM-7" | "UCS-2";
  /** Septets, or UTF-16 units. */
  units: number;
  segments: number;
}

/** 3GPP TS 23.038: the basic alphabet, and the signs that take an escape before them. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extension = new Set("\f^{}\\[~]|€");

const gsm = { encoding: "GSM-7", alone: 160, joined: 153 } as const;
const ucs2 = { encoding: "UCS-2", alone: 70, joined: 67 } as const;

/** Encoding and parts of an SMS as it stands: nothing is replaced here. Empty text counts as one part. */
export function segments(text: string): Segments {
  const characters = [...text];
  const septets = characters.map((c) => (basic.has(c) ? 1 : extension.has(c) ? 2 : 0));
  return septets.includes(0)
    ? pack(
        characters.map((c) => c.length),
        ucs2,
      )
    : pack(septets, gsm);
}

/** An escape pair and a surrogate pair never lie across two parts, so a part may end one unit short. */
function pack(sizes: number[], { encoding, alone, joined }: typeof gsm | typeof ucs2): Segments {
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= alone) return { encoding, units, segments: 1 };
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > joined) {
      parts++;
      used = 0;
    }
    used += size;
  }
  return { encoding, units, segments: parts };
}
