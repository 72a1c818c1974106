/** More than any channel delivers; what is beyond is not read. */
const longest = 4096;
const plainText = /^[\n\x20-\x5f\x61-\x7e]*$/;
const lineBreaks = /\r\n?|[\u2028\u2029]/g;
/** Format characters (zero width, bidi marks, soft hyphens), variation selectors and controls: they hide words in words. */
const invisible = /[\p{Cf}\ufe00-\ufe0f\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;
/** Accents, Hebrew points, Arabic vowel signs and stretching, the Hindi nukta: written or left out as people like. */
const marks = /[\u0300-\u036f]|[\u0591-\u05c7]|\u0640|[\u064b-\u065f]|\u0670|\u093c/g;

/** Letters that Unicode does not take apart, letters that are used for each other, and signs that mean an ASCII one. */
const folded: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", þ: "th" },
  ...{ ى: "ي", ة: "ه", "\u0901": "\u0902" },
  ...{ "،": ",", "؛": ";", "؟": "?", "।": ".", "、": ",", "。": "." },
  ...{ "‘": "'", "’": "'", ʼ: "'", "`": "'", "´": "'" },
};
const foldable = /[`\u0080-\uffff]/g;

/** The zeros of scripts with digits of their own: Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6];
const ownDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;

/**
 * Text as it is compared, never as it is shown or stored: lower case, compatibility forms, accents and digits folded, invisible
 * signs removed, at most 4,096 characters. Line breaks stay, as "\n". Linear in the length of the text.
 */
export function foldText(text: string): string {
  const capped = text.length > longest ? text.slice(0, longest) : text;
  if (plainText.test(capped)) return capped.toLowerCase();
  return capped
    .replace(lineBreaks, "\n")
    .replace(/\t/g, " ")
    .replace(invisible, "")
    .replaceAll("´", "'") // which would become a space
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(foldable, (sign) => folded[sign] ?? sign)
    .replace(ownDigits, digitOf)
    .slice(0, longest); // some signs become many
}

function digitOf(sign: string): string {
  const code = sign.charCodeAt(0);
  return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
}
