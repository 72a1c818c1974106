import type { OrderStatus, PlannedChange } from "../../../commerce/index.js";
import { digestOf } from "../digest.js";
import type { SellerContext } from "./seller-events.js";
import type { SellerMeaning } from "../../understand/seller/seller-meaning.js";

const moves = {
  accept: "accepted",
  reject: "rejected",
  prepare: "preparing",
  ready: "ready_for_pickup",
  ship: "shipped",
  deliver: "delivered",
} as const satisfies Record<string, OrderStatus>;

type Answer = "yes" | "no";
type Word = "undo" | "help";

/** Ids of what a seller taps: "seller:undo", "seller:accept:1043". They come back through a phone and are believed no more than typed words. */
export function sellerChoice(word: Word | keyof typeof moves, number?: number): string {
  return number === undefined ? `seller:${word}` : `seller:${word}:${number}`;
}

/** Yes and no to one question: an old button agrees to nothing that was asked after it. */
export function sellerAnswer(answer: Answer, about: string): string {
  return `seller:${answer}:${about}`;
}

/** What a plan was, short; the same after it was stored, which changes the order of its fields. */
export function planId(changes: readonly PlannedChange[]): string {
  const facts = changes.map((each) => [
    each.kind,
    "variantId" in each ? each.variantId : each.productId,
    each.before,
    each.after,
  ]);
  return digestOf(JSON.stringify(facts));
}

export function moveId({ number, to, remark }: NonNullable<SellerContext["moving"]>): string {
  return digestOf(JSON.stringify([number, to, remark]));
}

/** What a tapped choice means; undefined for what is none of a seller's. */
export function readSellerChoice(id: string): SellerMeaning | undefined {
  const [, answer, about] = /^seller:(yes|no):([a-z0-9]{1,8})$/.exec(id) ?? [];
  if (about !== undefined) return { type: answer === "yes" ? "yes" : "no", about };
  const [, word = "", number] = /^seller:([a-z]+)(?::(\d{1,9}))?$/.exec(id) ?? [];
  if (word === "undo" || word === "help") return { type: word };
  const to = word in moves ? moves[word as keyof typeof moves] : undefined;
  return to && number !== undefined ? { type: "moveOrder", to, number: Number(number) } : undefined;
}
