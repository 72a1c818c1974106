import type { OrderStatus } from "../../../commerce/index.js";
import type { SellerMeaning } from "../../understand/seller/seller-meaning.js";

const moves = {
  accept: "accepted",
  reject: "rejected",
  prepare: "preparing",
  ready: "ready_for_pickup",
  ship: "shipped",
  deliver: "delivered",
} as const satisfies Record<string, OrderStatus>;

type Word = "yes" | "no" | "undo" | "help";

/** Ids of what a seller taps: "seller:yes", "seller:accept:1043". They come back through a phone and are believed no more than typed words. */
export function sellerChoice(word: Word | keyof typeof moves, number?: number): string {
  return number === undefined ? `seller:${word}` : `seller:${word}:${number}`;
}

/** What a tapped choice means; undefined for what is none of a seller's. */
export function readSellerChoice(id: string): SellerMeaning | undefined {
  const [, word = "", number] = /^seller:([a-z]+)(?::(\d{1,9}))?$/.exec(id) ?? [];
  if (word === "yes" || word === "no" || word === "undo" || word === "help") return { type: word };
  const to = word in moves ? moves[word as keyof typeof moves] : undefined;
  return to && number !== undefined ? { type: "moveOrder", to, number: Number(number) } : undefined;
}
