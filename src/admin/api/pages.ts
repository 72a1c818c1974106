import type { Cursors, Position } from "./cursors.js";
import type { Page } from "./schemas.js";

export interface PageRequest<Row, Item> {
  /** Names the list with all that decides its rows and their order: a cursor is good for this list only. */
  list: string;
  limit: number;
  cursor?: string | undefined;
  /** Up to `take` rows that come after the position, or from the start. */
  read(after: Position | undefined, take: number): Promise<Row[]>;
  /** Where a row stands: unique in the list, and never changing. */
  positionOf(row: Row): Position;
  toItem(row: Row): Item;
}

/** Reads one page. One row more than asked for is read, so that the last page knows it is the last. */
export async function readPage<Row, Item>(
  cursors: Cursors,
  request: PageRequest<Row, Item>,
): Promise<Page<Item>> {
  const { list, limit, cursor } = request;
  const rows = await request.read(cursor === undefined ? undefined : cursors.read(list, cursor), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map((row) => request.toItem(row)),
    next_cursor: more ? cursors.write(list, request.positionOf(last)) : null,
  };
}
