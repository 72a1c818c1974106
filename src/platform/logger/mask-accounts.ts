const separators = "[ ./\\\\_\\-\u2010-\u2015\u00a0]{0,3}";
/** 13 to 19 digits in whatever groups; every repetition is bounded, so it is linear. */
const cardShape = new RegExp(
  `(?<![\\p{L}\\p{Nd}])\\p{Nd}(?:${separators}\\p{Nd}){12,18}(?![\\p{L}\\p{Nd}])`,
  "gu",
);
/** Country, two check digits and groups of letters and digits; what stands behind it may look like one more group. */
const ibanShape = /(?<![A-Za-z0-9])[A-Za-z]{2}[ ./_-]?\d{2}(?:[ ./_-]?[A-Za-z0-9]){11,30}/g;
const [shortestIban, longestIban, fewestDigits] = [15, 34, 8];

/**
 * A text without numbers of payment cards and bank accounts, as logs, transcripts and prompts may show it: card numbers that pass the
 * check of ISO/IEC 7812 become `[card]`, IBANs that pass the one of ISO 13616 `[account]`, in whatever groups they are written.
 */
export function maskAccounts(text: string): string {
  return text.replace(ibanShape, maskIban).replace(cardShape, (match) => (isCard(match) ? "[card]" : match));
}

function isCard(match: string): boolean {
  const digits = [...match.normalize("NFKC")].flatMap((sign) => digitOf(sign) ?? []);
  const sum = digits.reverse().reduce((total, digit, at) => {
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum > 0 && sum % 10 === 0;
}

/** Digits of every script stand in tens that begin at a zero. */
function digitOf(sign: string): number | undefined {
  if (!/\p{Nd}/u.test(sign)) return undefined;
  let code = sign.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value += 1, code -= 1)
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - 1))) return value;
  return undefined;
}

/** The longest beginning that is an account's number; what follows stays. */
function maskIban(match: string): string {
  const places = [...match].flatMap((sign, at) => (/[A-Za-z0-9]/.test(sign) ? [at] : []));
  for (let length = Math.min(longestIban, places.length); length >= shortestIban; length -= 1) {
    const end = (places[length - 1] ?? 0) + 1;
    const isWhole = !/[A-Za-z0-9]/.test(match[end] ?? "");
    if (isWhole && isIban(match.slice(0, end).replace(/[^A-Za-z0-9]/g, "")))
      return `[account]${match.slice(end)}`;
  }
  return match;
}

function isIban(number: string): boolean {
  if (number.replace(/\D/g, "").length < fewestDigits) return false;
  const turned = number.slice(4) + number.slice(0, 4);
  let rest = 0;
  for (const sign of turned)
    for (const digit of Number.parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
