import type { OutgoingMessage } from "../../channels/index.js";

/** What was last offered to choose from: what numbers, ordinals and words of a label refer to. */
export interface Offered {
  /** Number and choice id, in the order shown; number 0 is the way on or back, not an item. */
  entries: readonly (readonly [number: number, choiceId: string])[];
  /** Where the last message's choices begin: on the second page "the first one" is the first of that page. */
  latest: number;
}

export const nothingOffered: Offered = { entries: [], latest: 0 };

/** Pages of one list are kept so far back; older numbers are forgotten. */
const longestList = 60;

/** What is on offer after this message: its choices, and the pages before it where its numbers go on from theirs. */
export function offerMore(before: Offered, message: OutgoingMessage): Offered {
  const shown = (message.choices ?? []).map((c) => [c.number, c.id] as const);
  const [first] = shown;
  if (!first) return before;
  const items = before.entries.filter(([number]) => number > 0);
  const goesOn = first[0] > 1 && items.at(-1)?.[0] === first[0] - 1;
  const kept = goesOn ? items.slice(-longestList) : [];
  return { entries: [...kept, ...shown], latest: kept.length };
}

/** The choices of one message alone, for an answer to an older one. */
export function offeredBy(message: OutgoingMessage): Offered {
  return offerMore(nothingOffered, message);
}
