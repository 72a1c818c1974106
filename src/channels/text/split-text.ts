/** Places where a text may be cut, the best ones first: paragraphs, lines, sentences, words. */
const borders = [/(?=\n[^\S\n]*\n)/g, /(?=\n)/g, /(?<=[.!?…]["')\]]?)(?=\s)|(?<=[。！？])/gu, /(?=\s)/g];

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Cuts a text into parts of at most `limit` UTF-16 units, the last one leaving `reserve` units free. None is empty; a word is
 * cut only where there is no better place, a link only when it is longer than a part, a sign that people see as one never.
 */
export function splitText(text: string, limit: number, reserve = 0): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit - reserve) {
    const at = rest.length > limit ? cutAt(rest, 1, limit) : lastCut(rest, rest.length - (limit - reserve));
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

/** Where the last part begins: at `least` or after, and with something to say besides what it leaves room for. */
function lastCut(text: string, least: number): number {
  return cutAt(text, least, Math.max(least, Math.floor(text.length * 0.75)));
}

/** The best place between two positions; in the upper half of the text where that is possible, so that parts are not tiny. */
function cutAt(text: string, least: number, most: number): number {
  const floor = Math.max(least, Math.floor(most / 2));
  const head = text.slice(0, most + 2);
  for (const border of borders) {
    const places = [...head.matchAll(border)].map((match) => match.index);
    const at = places.filter((place) => place >= floor && place <= most).at(-1);
    if (at !== undefined && at > 0) return at;
  }
  const link = [...text.matchAll(/https?:\/\/\S+/g)].find(
    ({ index, 0: url }) => index < most && most < index + url.length,
  );
  if (link && link.index >= least) return link.index;
  return graphemeStart(text, most);
}

/** Where the grapheme begins that holds this position; the position itself when that is the very start. */
export function graphemeStart(text: string, position: number): number {
  return graphemes.segment(text).containing(position)?.index || position;
}
