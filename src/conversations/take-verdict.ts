import type { Meaning } from "./events.js";
import { showable } from "./flows/showable.js";
import { pickedLines } from "./understand/order-reading.js";
import type { OrderReading } from "./understand/order-reading.js";
import type { UnsureMeaning } from "./understand/model/question.js";
import type { Intent, Verdict } from "./understand/model/verdict.js";

const meaningOf: Record<Intent, Meaning> = {
  menu: { type: "home", page: 1 },
  cart: { type: "cart" },
  orders: { type: "orders" },
  help: { type: "help" },
  greeting: { type: "greeting" },
  thanks: { type: "thanks" },
  goodbye: { type: "goodbye" },
};

/**
 * What a message means when a language model has been asked about it: the same meanings that every text leads to, none that
 * agrees to anything. What was certain without it stays; where it knows nothing better, what was read stands.
 */
export function takeVerdict(read: UnsureMeaning, verdict: Verdict): Meaning {
  const orders = read.type === "order" && read.reading.ordered && read.reading.lines.length > 0;
  switch (verdict.kind) {
    case "none":
      return read;
    case "intent":
      return orders ? read : meaningOf[verdict.intent];
    case "answer":
      return orders ? read : { type: "told", text: verdict.text };
    case "products":
      return orders ? read : { type: "suggested", productIds: verdict.productIds };
    case "order":
      return verdict.lines.length === 0 && read.type !== "order"
        ? { type: "suggested", productIds: verdict.doubtful }
        : { type: "order", reading: bettered(read, verdict) };
  }
}

function saidOf(read: UnsureMeaning): string {
  if (read.type === "search") return read.query;
  return read.type === "text" ? showable(read.text) : (read.reading.misfits[0]?.said ?? "");
}

/** What was ordered in so many words, beside what the model found for the rest; what was only named it may better. */
function bettered(read: UnsureMeaning, verdict: Extract<Verdict, { kind: "order" }>): OrderReading {
  const before = read.type === "order" ? read.reading : pickedLines([]);
  const found = new Set(verdict.lines.map((line) => line.product));
  const open = before.ordered ? before.misfits.map((m) => m.product) : before.lines.map((l) => l.product);
  const mended = new Set(open.filter((product) => found.has(product)));
  const kept = before.lines.filter((line) => !mended.has(line.product));
  const certain = new Set(kept.map((line) => line.product));
  const { doubtful } = verdict;
  return {
    ...pickedLines([...kept, ...verdict.lines.filter((line) => !certain.has(line.product))]),
    unclear: [
      ...before.unclear.filter(({ products }) => !products.some((id) => found.has(id))),
      ...(doubtful.length > 0
        ? [{ said: before.unknown[0] ?? saidOf(read), quantity: 1, products: doubtful }]
        : []),
    ],
    unknown: verdict.unresolved,
    misfits: before.misfits.filter(({ product }) => !mended.has(product)),
  };
}
