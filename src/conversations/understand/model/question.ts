import type { Cart, Shop } from "../../../commerce/index.js";
import type { Meaning } from "../../events.js";

/** The readings that a model may be asked to better. */
export type UnsureMeaning = Extract<Meaning, { type: "text" | "search" | "order" }>;

/** What a language model is asked: one text of one buyer, read without certainty. Plain data, made by a turn. */
export interface Question {
  conversationId: string;
  messageSid: string;
  shop: Shop;
  /** The language the buyer is spoken to in. */
  language: string;
  text: string;
  /** What was read without it, and what happens when it has nothing better. */
  read: UnsureMeaning;
  cart: Cart;
  /** The product being chosen or last added. */
  about?: string;
  /** What the conversation knows about the person: none of it is ever shown to the model. */
  personal: { names: readonly string[]; addresses: readonly string[] };
}
