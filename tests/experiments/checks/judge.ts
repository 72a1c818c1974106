import { initialStock } from "../../../bench/rig/prepare-shop.js";
import type { Operation } from "../driver/history.js";
import type { SentMessage } from "../provider-entry.js";
import type { Books } from "./books.js";

/** One thing that must not have happened, how often it did, and a few cases to look at. */
export interface Finding {
  check: string;
  count: number;
  examples: string[];
}

export interface Evidence {
  operations: Operation[];
  books: Books;
  sent: SentMessage[];
}

/** Joins what the driver was told, what the provider got and what the database holds. Every count must be 0. */
export function judge(evidence: Evidence): Finding[] {
  const { operations, books } = evidence;
  const messages = operations.filter(({ kind }) => kind !== "status");
  return [
    ...acknowledgedMessages(messages, books),
    ...pieces(messages, books),
    ...orders(messages, books),
    finding("stock is not what was imported less what was ordered", wrongStock(books)),
    ...replies(books),
    ...deliveries(evidence),
    finding("a message of ours stands behind an acknowledged status", behindStatus(evidence)),
  ];
}

export function finding(check: string, cases: string[]): Finding {
  return { check, count: cases.length, examples: cases.slice(0, 5) };
}

const acknowledged = (operation: Operation) => operation.acknowledgedAt !== null;

function acknowledgedMessages(messages: Operation[], { inbox }: Books): Finding[] {
  const bySid = countBy(inbox, ({ messageSid }) => messageSid);
  const sent = new Set(messages.map(({ messageSid }) => messageSid));
  const lost = messages.filter((m) => acknowledged(m) && !bySid.has(m.messageSid));
  const unfinished = inbox.filter(({ state }) => state !== "done");
  return [
    finding(
      "lost: acknowledged and not stored",
      lost.map(({ messageSid }) => messageSid),
    ),
    finding(
      "lost: stored and never worked",
      unfinished.map((m) => `${m.messageSid} ${m.state} ${m.failure ?? ""}`),
    ),
    finding("twice: one message stored more than once", over(bySid, 1)),
    finding(
      "unexpected: stored and never sent by the driver",
      inbox.filter((m) => !sent.has(m.messageSid)).map((m) => m.messageSid),
    ),
  ];
}

/** Additions: one piece each, in the cart or in an order. What was never acknowledged may count or not. */
function pieces(messages: Operation[], books: Books): Finding[] {
  const have = new Map(books.pieces.map(({ buyer, product, quantity }) => [`${buyer} ${product}`, quantity]));
  const wanted = bounds(messages, ({ buyer, effect }) =>
    effect.type === "add" ? `${buyer} ${effect.product}` : null,
  );
  return compare("pieces of a product", have, wanted);
}

function orders(messages: Operation[], books: Books): Finding[] {
  const have = new Map(books.orders.map(({ buyer, orders }) => [buyer, orders]));
  const wanted = bounds(messages, ({ buyer, effect }) => (effect.type === "order" ? buyer : null));
  return compare("orders", have, wanted);
}

type Bounds = Map<string, { least: number; most: number }>;

function bounds(messages: Operation[], keyOf: (operation: Operation) => string | null): Bounds {
  const wanted: Bounds = new Map();
  for (const message of messages) {
    const key = keyOf(message);
    if (key === null) continue;
    const { least, most } = wanted.get(key) ?? { least: 0, most: 0 };
    wanted.set(key, { least: least + (acknowledged(message) ? 1 : 0), most: most + 1 });
  }
  return wanted;
}

function compare(what: string, have: Map<string, number>, wanted: Bounds): Finding[] {
  const lost: string[] = [];
  const twice: string[] = [];
  for (const key of new Set([...have.keys(), ...wanted.keys()])) {
    const count = have.get(key) ?? 0;
    const { least, most } = wanted.get(key) ?? { least: 0, most: 0 };
    for (let i = count; i < least; i++) lost.push(`${key}: ${count} of ${least}`);
    for (let i = most; i < count; i++) twice.push(`${key}: ${count}, not ${most}`);
  }
  return [finding(`lost: ${what}`, lost), finding(`twice: ${what}`, twice)];
}

function wrongStock({ stock }: Books): string[] {
  return stock
    .filter(({ onHand, moved, ordered }) => onHand !== initialStock - ordered || moved !== onHand)
    .map(
      ({ product, onHand, moved, ordered }) =>
        `${product}: on hand ${onHand}, moved ${moved}, ordered ${ordered}`,
    );
}

/** Every message is answered by one turn: all its replies were made by one transaction. */
function replies({ inbox, outbox }: Books): Finding[] {
  const turns = new Map<number, Set<string>>();
  for (const { inboxSeq, madeBy } of outbox)
    if (inboxSeq !== null) turns.set(inboxSeq, (turns.get(inboxSeq) ?? new Set()).add(madeBy));
  const unanswered = inbox.filter(({ seq, state }) => state === "done" && !turns.has(seq));
  const twice = inbox.filter(({ seq }) => (turns.get(seq)?.size ?? 0) > 1);
  return [
    finding(
      "lost: a message without an answer",
      unanswered.map(({ messageSid }) => messageSid),
    ),
    finding(
      "twice: a message answered by two turns",
      twice.map(({ messageSid }) => messageSid),
    ),
  ];
}

const through = new Set(["sent", "delivered", "read"]);

function deliveries({ books: { outbox }, sent }: Evidence): Finding[] {
  const known = new Map(outbox.map((row) => [row.id, row]));
  const bySent = countBy(sent, ({ outboxId }) => outboxId ?? "without a row");
  const unsent = outbox.filter(({ id, state }) => through.has(state) && !bySent.has(id));
  const stuck = outbox.filter(({ state }) => !through.has(state));
  return [
    finding("twice: the provider got one reply more than once", over(bySent, 1)),
    finding(
      "twice: the provider got a reply of no committed turn",
      [...bySent.keys()].filter((id) => !known.has(id)),
    ),
    finding(
      "lost: a reply that the provider never got",
      unsent.map(({ id }) => id),
    ),
    finding(
      "unexpected: a reply that ended badly",
      stuck.map((row) => `${row.id} ${row.state} ${row.failure ?? ""}`),
    ),
  ];
}

function behindStatus({ operations, books: { outbox }, sent }: Evidence): string[] {
  const rankOf = new Map(outbox.map((row) => [row.id, row.statusRank]));
  const rowOf = new Map(sent.map(({ sid, outboxId }) => [sid, outboxId ?? ""]));
  return operations.flatMap((operation) => {
    if (operation.effect.type !== "status" || !acknowledged(operation)) return [];
    const rank = rankOf.get(rowOf.get(operation.messageSid) ?? "") ?? -1;
    return rank >= operation.effect.rank ? [] : [`${operation.id}: rank ${rank}`];
  });
}

function countBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

const over = (counts: Map<string, number>, most: number) =>
  [...counts].filter(([, count]) => count > most).map(([key, count]) => `${key} (${count} times)`);
