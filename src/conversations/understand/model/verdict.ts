import type { OrderLine } from "../order-reading.js";

/** What a buyer can say to which a model may lead: nothing that agrees, pays, places, calls a person or changes consent. */
export const intents = ["menu", "cart", "orders", "help", "greeting", "thanks", "goodbye"] as const;

export type Intent = (typeof intents)[number];

/** What is left of a model's proposal when everything that could not be proven is gone. Ids are the catalogue's. */
export type Verdict =
  | { kind: "order"; lines: OrderLine[]; doubtful: string[]; unresolved: string[] }
  | { kind: "products"; productIds: string[] }
  | { kind: "intent"; intent: Intent }
  | { kind: "answer"; text: string }
  /** Nothing better than what was read: unknown to the model too, dropped, failed, or never asked. */
  | { kind: "none" };

export const noVerdict: Verdict = { kind: "none" };
