/**
 * Signs that would turn a whole SMS into UCS-2, more than doubling its price, and what says the same. Twilio's Smart Encoding
 * has such a table too, but is an option of the account and not always applied.
 */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032`]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212\u2022]/g, "-"],
  [/\u2026/g, "..."],
  [/\u00D7/g, "x"],
  [/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, " "],
  [/[\u200B\uFEFF\u00AD]/g, ""],
];

/** `*bold*`, `_italic_` and `~struck~` as WhatsApp reads them: around whole words of one line, so nothing inside a link. */
const marks = /(?<=^|[\s([{"'-])([*_~])(?=\S)([^\n*_~]*?\S)\1(?=$|[\s)\]}"'.,:;!?-])/gmu;

/** A text for a channel where every sign costs (SMS): composed accents, typewriter quotes and dashes, no formatting marks. */
export function plainText(text: string): string {
  let plain = text.normalize("NFC");
  for (const [signs, replacement] of replacements) plain = plain.replace(signs, replacement);
  return plain.replace(marks, "$2");
}
