import type { StateValue } from "xstate";
import type { Cart } from "../commerce/index.js";
import { newContext } from "./flows/buyer-context.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import { snapshotAt } from "./machine-place.js";
import type { BuyerSnapshot } from "./machine-place.js";
import { nothingOffered } from "./understand/offered.js";
import type { Offered } from "./understand/offered.js";

/** As stored with the conversation. The cart is stored beside it; a machine without final states is always active. */
export interface StoredSnapshot {
  version: number;
  value: StateValue;
  context: Omit<BuyerContext, "cart">;
  offered: Offered;
}

/** Raise it when a change would misread what is stored, and add the step that carries the old shape over. */
const snapshotVersion = 1;

/** By the version they start from: what makes the next version of a stored snapshot. */
const steps: Record<number, (stored: StoredSnapshot) => StoredSnapshot> = {};

interface Stored {
  snapshot: unknown;
  cart: Cart;
  mode: "bot" | "person";
}

export interface Restored {
  /** `lost`: there was a conversation, and a deploy took away the place it was in. */
  kind: "new" | "restored" | "lost";
  snapshot: BuyerSnapshot;
  offered: Offered;
}

/** The conversation where it was left. What cannot be carried over starts again with the cart kept; it never throws. */
export function restoreSnapshot({ snapshot: stored, cart, mode }: Stored): Restored {
  if (stored === null || stored === undefined) return { kind: "new", ...startOf(cart, mode) };
  try {
    const current = carryOver(stored);
    const value = inMode(outOfWaiting(current.value), mode);
    const context: BuyerContext = { ...current.context, cart };
    return { kind: "restored", snapshot: snapshotAt(value, context), offered: current.offered };
  } catch {
    return { kind: "lost", ...startOf(cart, mode) };
  }
}

/** The shop may have taken the chat over, or handed it back, since. */
function inMode(value: StateValue, mode: Stored["mode"]): StateValue {
  if (mode === "person") return "person";
  return value === "person" ? "resting" : value;
}

function startOf(cart: Cart, mode: Stored["mode"]): { snapshot: BuyerSnapshot; offered: Offered } {
  return { snapshot: snapshotAt(inMode("home", mode), newContext(cart)), offered: nothingOffered };
}

function carryOver(stored: unknown): StoredSnapshot {
  let current = stored as StoredSnapshot;
  while (current.version !== snapshotVersion) {
    const step = steps[current.version];
    if (!step) throw new Error("a snapshot of a version that nobody can read");
    current = step(current);
  }
  if (!Array.isArray(current.context.wanted) || !Array.isArray(current.context.trail))
    throw new Error("no context");
  return current;
}

/** Waiting for an operation is never stored; should it be, the buyer is where they were before. */
function outOfWaiting(value: StateValue): StateValue {
  if (value === "orders") return "resting";
  if (typeof value !== "object") return value;
  if (value.checkout === "placing") return { checkout: "confirming" };
  return value.search === "looking" ? { search: "results" } : value;
}

/** What people can make longer by writing on is kept to its newest part: it is read and written with every turn. */
const longest = { trail: 8, wanted: 20 };

/** What is stored of a conversation: plain data, nothing that the shop knows better. */
export function storeSnapshot(snapshot: BuyerSnapshot, offered: Offered): StoredSnapshot {
  const { cart: _besideIt, ...context } = snapshot.context;
  const trail = context.trail.slice(-longest.trail);
  const wanted = context.wanted.slice(0, longest.wanted);
  return { version: snapshotVersion, value: snapshot.value, context: { ...context, trail, wanted }, offered };
}
