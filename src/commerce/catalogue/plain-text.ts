/** HTML's named characters that product texts use; every other reference is kept as it was written. */
const named = (
  "amp & lt < gt > quot \" apos ' copy © reg ® trade ™ hellip … mdash — ndash – lsquo ‘ rsquo ’ ldquo “ rdquo ” " +
  "sbquo ‚ bdquo „ laquo « raquo » bull • middot · times × divide ÷ deg ° plusmn ± frac12 ½ frac14 ¼ frac34 ¾ " +
  "sup2 ² sup3 ³ micro µ para ¶ sect § euro € pound £ yen ¥ cent ¢ iexcl ¡ iquest ¿ ordf ª ordm º " +
  "agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í " +
  "icirc î iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý " +
  "yuml ÿ szlig ß oelig œ scaron š thorn þ eth ð Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç " +
  "Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö " +
  "Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý OElig Œ Scaron Š hearts ♥ star ★ check ✓ larr ← rarr → uarr ↑ darr ↓"
).split(" ");
const namedCharacters = new Map(
  named.flatMap((name, index) => (index % 2 === 0 ? [[name, named[index + 1] ?? ""] as const] : [])),
).set("nbsp", " ");

/**
 * The words of an HTML description as a chat can show them: paragraphs and rows on lines of their own, list items with
 * a dash, character references resolved, everything else of the markup gone. Text without markup passes as it is.
 */
export function plainText(html: string): string {
  const text = html
    .replace(/\r\n?/g, "\n")
    .replace(/<!--[^]*?(?:-->|$)/g, "")
    .replace(/<(script|style|iframe|svg|template)\b[^]*?(?:<\/\1\s*>|$)/gi, "")
    .replace(/<li\b[^<>]*>\s*/gi, "\n- ")
    .replace(/<(?:br|hr)\b[^<>]*>\n?/gi, "\n")
    .replace(
      /<\/?(?:p|div|ul|ol|dl|dt|dd|h[1-6]|table|tr|blockquote|section|article|header|footer|figure|pre)\b[^<>]*>/gi,
      "\n\n",
    )
    .replace(/<\/(?:td|th)\s*>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return resolveReferences(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}(?=- )/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function resolveReferences(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, reference: string) => {
    if (!reference.startsWith("#")) return namedCharacters.get(reference) ?? whole;
    const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    const known = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return known ? String.fromCodePoint(code) : " ";
  });
}
