/** More than any channel delivers; what is beyond is not read. */
const longest = 4096;
const plainText = /^[\n\x20-\x7e]*$/;
const lineBreaks = /\r\n?|[\u2028\u2029]/g;
/** Format characters (zero width, bidi marks, soft hyphens), variation selectors and controls: they hide words in words. */
const invisible = /[\p{Cf}\ufe00-\ufe0f\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;
const accents = /[\u0300-\u036f]/g;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Text as it is compared, never as it is shown or stored: lower case, compatibility forms and accents folded, invisible
 * signs removed, at most 4,096 characters. Linear in the length of the text.
 */
export function foldText(text: string): string {
  const capped = text.length > longest ? text.slice(0, longest) : text;
  if (plainText.test(capped)) return capped.toLowerCase();
  return capped
    .replace(lineBreaks, "\n")
    .replace(/\t/g, " ")
    .replace(invisible, "")
    .normalize("NFKD")
    .replace(accents, "")
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .toLowerCase()
    .normalize("NFC");
}
