import type { Operation } from "../driver/history.js";
import type { Books } from "./books.js";

/**
 * Within a conversation everything follows the order in which its messages were stored: replies, and the lines of a cart that was
 * never emptied (a line is made by the first addition of its product).
 */
export function wrongOrder(books: Books, operations: Operation[]): string[] {
  return [...repliesOutOfOrder(books), ...linesOutOfOrder(books, operations)];
}

function repliesOutOfOrder({ outbox }: Books): string[] {
  const last = new Map<string, number>();
  const wrong: string[] = [];
  for (const { buyer, inboxSeq } of outbox) {
    if (inboxSeq === null) continue;
    if (inboxSeq < (last.get(buyer) ?? 0))
      wrong.push(`${buyer}: a reply to ${inboxSeq} after one to ${last.get(buyer)}`);
    last.set(buyer, Math.max(inboxSeq, last.get(buyer) ?? 0));
  }
  return wrong;
}

function linesOutOfOrder({ inbox, cartLines, orders }: Books, operations: Operation[]): string[] {
  const effects = new Map(operations.map((operation) => [operation.messageSid, operation.effect]));
  const expected = new Map<string, Set<string>>();
  for (const { buyer, messageSid } of inbox) {
    const effect = effects.get(messageSid);
    if (effect?.type === "add") expected.set(buyer, (expected.get(buyer) ?? new Set()).add(effect.product));
  }
  const lines = new Map<string, string[]>();
  for (const { buyer, product } of cartLines) lines.set(buyer, [...(lines.get(buyer) ?? []), product]);
  const ordered = new Set(orders.map(({ buyer }) => buyer));
  return [...expected]
    .filter(([buyer]) => !ordered.has(buyer))
    .map(([buyer, products]) => [buyer, [...products].join(" "), (lines.get(buyer) ?? []).join(" ")] as const)
    .filter(([, wanted, found]) => wanted !== found)
    .map(([buyer, wanted, found]) => `${buyer}: the cart holds ${found}, not ${wanted}`);
}
