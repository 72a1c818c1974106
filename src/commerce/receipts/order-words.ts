/** Letters that are written from the right: Hebrew, Arabic and their kin. */
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * The words of a line from left to right as they stand on paper. In a line written from the right the words go from the right, while
 * neighbours of a language written from the left (a product's name, an amount) keep their own order; in a line from the left it is the
 * other way round. That is the core of the Unicode bidirectional algorithm, for lines without brackets and marks in two directions.
 */
export function orderWords(words: readonly string[], lineIsRightToLeft: boolean): string[] {
  const runs: { rtl: boolean; words: string[] }[] = [];
  for (const word of words) {
    const rtl = rightToLeft.test(word);
    const last = runs.at(-1);
    if (last?.rtl === rtl) last.words.push(word);
    else runs.push({ rtl, words: [word] });
  }
  if (lineIsRightToLeft) runs.reverse();
  return runs.flatMap((run) => (run.rtl ? run.words.reverse() : run.words));
}
