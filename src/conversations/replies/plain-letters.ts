/** Letters beyond ASCII that an SMS carries without becoming UCS-2 (3GPP TS 23.038, the basic alphabet). */
const carried = new Set("èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà¡¿£¥§€");

/**
 * Our own words as people write them by SMS in Spanish, Portuguese or French: an accent that would more than double the price of the
 * message is left out. Names, addresses and other scripts stay as they are.
 */
export function plainLetters(text: string): string {
  return text.replace(/[\u00a0-\u017f]/g, (letter) => {
    if (carried.has(letter)) return letter;
    if (letter === "œ" || letter === "Œ") return letter === "œ" ? "oe" : "OE";
    const [base = letter] = letter.normalize("NFD");
    return base;
  });
}
