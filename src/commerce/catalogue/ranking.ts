import type { Postings } from "./postings.js";

/** What one searched word leads to: places, with the quality of the reading that leads there. */
export type Matches = readonly { postings: Postings; quality: number }[];

export interface Ranking {
  /** Products that every word leads to, best first; none if there is none. */
  inAll(words: readonly Matches[], limit: number): number[];
  /** Products that as many words lead to as to any, best first. */
  inMost(words: readonly Matches[], limit: number): number[];
}

/** Places of products and their scores, side by side. */
interface Scored {
  places: number[];
  scores: number[];
}

/**
 * Scores and orders places. `marks` is as long as the catalogue and shared by all searches (nothing here waits), because a
 * common word of a large catalogue leads to tens of thousands of places, and a map of those takes milliseconds.
 */
export function createRanking(nameLengths: Uint8Array): Ranking {
  const marks = new Uint16Array(nameLengths.length);

  /** The word's best score at each place it leads to, or at those of `among`. */
  function score(matches: Matches, among?: readonly number[]): Scored {
    const places: number[] = [];
    for (const { postings, quality } of matches) {
      visit(postings, among, (place, weight) => {
        const known = marks[place] ?? 0;
        if (known === 0) places.push(place);
        marks[place] = Math.max(known, quality * weight);
      });
    }
    const scores = places.map((place) => marks[place] ?? 0);
    for (const place of places) marks[place] = 0;
    return { places, scores };
  }

  /** Keeps the places of both, with the sum of their scores. */
  function intersect(found: Scored, matches: Matches): Scored {
    const more = score(matches, found.places);
    more.places.forEach((place, at) => (marks[place] = more.scores[at] ?? 0));
    const kept: Scored = { places: [], scores: [] };
    found.places.forEach((place, at) => {
      const added = marks[place] ?? 0;
      if (added === 0) return;
      kept.places.push(place);
      kept.scores.push((found.scores[at] ?? 0) + added);
    });
    for (const place of more.places) marks[place] = 0;
    return kept;
  }

  return {
    /** Starts from the rarest word, so that common words cost little. */
    inAll(words, limit) {
      const [rarest = [], ...others] = words.toSorted((one, other) => size(one) - size(other));
      const found = others.reduce(intersect, score(rarest));
      return best(found, nameLengths, limit);
    },

    inMost(words, limit) {
      const counts = new Uint8Array(nameLengths.length);
      const totals = new Uint16Array(nameLengths.length);
      const found: number[] = [];
      for (const matches of words) {
        const { places, scores } = score(matches);
        places.forEach((place, at) => {
          if (counts[place] === 0) found.push(place);
          counts[place] = (counts[place] ?? 0) + 1;
          totals[place] = (totals[place] ?? 0) + (scores[at] ?? 0);
        });
      }
      const most = found.reduce((high, place) => Math.max(high, counts[place] ?? 0), 0);
      const places = found.filter((place) => counts[place] === most);
      return best({ places, scores: places.map((place) => totals[place] ?? 0) }, nameLengths, limit);
    },
  };
}

/** Above this, keeping the best few in order costs more than sorting all. */
const few = 200;

/** The highest scores; of equal ones the shorter name, then the shop's own order. */
function best({ places, scores }: Scored, nameLengths: Uint8Array, limit: number): number[] {
  const chosen: { place: number; rank: number }[] = [];
  const isBefore = (
    one: { place: number; rank: number },
    other: { place: number; rank: number } | undefined,
  ) => other === undefined || one.rank > other.rank || (one.rank === other.rank && one.place < other.place);
  const ranked = (place: number, at: number) => ({
    place,
    rank: (scores[at] ?? 0) * 4 - (nameLengths[place] ?? 0),
  });
  if (limit > few)
    return places
      .map(ranked)
      .sort((one, other) => other.rank - one.rank || one.place - other.place)
      .slice(0, limit)
      .map(({ place }) => place);
  places.forEach((each, at) => {
    const one = ranked(each, at);
    if (chosen.length >= limit && !isBefore(one, chosen.at(-1))) return;
    const to = chosen.findIndex((other) => isBefore(one, other));
    chosen.splice(to < 0 ? chosen.length : to, 0, one);
    if (chosen.length > limit) chosen.pop();
  });
  return chosen.map(({ place }) => place);
}

/** Calls `use` for each place and weight, or, when few places are asked for, looks for those alone. */
function visit(
  { places, weights }: Postings,
  among: readonly number[] | undefined,
  use: (place: number, weight: number) => void,
): void {
  if (among && among.length * 16 < places.length) {
    for (const place of among) {
      const at = indexOf(places, place);
      if (at >= 0) use(place, weights[at] ?? 0);
    }
  } else {
    for (let at = 0; at < places.length; at++) use(places[at] ?? 0, weights[at] ?? 0);
  }
}

function size(matches: Matches): number {
  return matches.reduce((sum, { postings }) => sum + postings.places.length, 0);
}

function indexOf(places: Uint32Array, place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = places[middle] ?? 0;
    if (value === place) return middle;
    if (value < place) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
