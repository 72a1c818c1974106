const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const inWord = /^[\p{L}\p{N}]/u;
const ascii = /^[\x20-\x7e]*$/;

/** A label of at most so many UTF-16 units, cut between words where one ends in its second half, never within a sign. */
export function cutLabel(label: string, longest: number): string {
  if (label.length <= longest) return label;
  const room = longest - 1;
  const head = ascii.test(label) ? label.slice(0, room) : wholeSigns(label, room);
  const space = inWord.test(label.slice(head.length)) ? head.lastIndexOf(" ") : head.length;
  const cut = space >= room / 2 ? head.slice(0, space) : head;
  return `${cut.replace(/[\s,;:/&+-]+$/, "")}…`;
}

function wholeSigns(label: string, room: number): string {
  let end = 0;
  for (const { index, segment } of graphemes.segment(label)) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return label.slice(0, end);
}

/** Labels that differ from each other even after the cut: a tap answered as text, or quoted, shows only the label. */
export function cutLabels(labels: readonly string[], longest: number): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let short = cutLabel(label, longest);
    for (let n = 2; taken.has(short.toLowerCase()); n += 1) {
      const mark = ` ${n}`;
      short = cutLabel(label, longest - mark.length) + mark;
    }
    taken.add(short.toLowerCase());
    return short;
  });
}
