import type { ChannelAbilities } from "../../channels/index.js";
import { phrase, say } from "./reply.js";
import type { ReplyChoice } from "./reply.js";

/** On channels where every sign costs, a page is what still fits into a few parts of a message. */
const plainPage = 6;

export interface Page<T> {
  items: readonly T[];
  /** Numbers go on from page to page, so that an earlier one still means the same. */
  from: number;
  to: number;
  total: number;
  rest: number;
}

/** A page of a list; the way on takes one row, so a list that fits without it is shown whole. */
export function pageOf<T>(all: readonly T[], page: number, abilities: ChannelAbilities): Page<T> {
  const rows = abilities.list?.max ?? plainPage + 1;
  const whole = all.length <= rows;
  const size = whole ? rows : rows - 1;
  const start = (page - 1) * size;
  const items = all.slice(start, start + size);
  return {
    items,
    from: start + 1,
    to: start + items.length,
    total: all.length,
    rest: Math.max(0, all.length - start - items.length),
  };
}

export function isPage(all: readonly unknown[], page: number, abilities: ChannelAbilities): boolean {
  return page === 1 || pageOf(all, page, abilities).items.length > 0;
}

/** The way on to the next page, where there is one. */
export function moreOf({ rest }: Page<unknown>, id: string): ReplyChoice[] {
  if (rest === 0) return [];
  return [{ id, label: say("choice.more"), detail: phrase("choice.moreCount", { count: rest }), number: 0 }];
}
