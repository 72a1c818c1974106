/** What a word of a seller can say; what they make together is the same in every language. */
export const sellerCues = [
  /** What is changed of a product. */
  "stock", "price", "hide", "publish", "rename", "category", "alias",
  /** By how much: "out of stock", "up", "down", "to". */
  "soldOut", "more", "less", "to",
  /** Where an order is moved. */
  "accept", "reject", "prepare", "ready", "ship", "deliver", "complete", "cancel",
  "orders", "order", "open", "unpaid", "late",
  /** Figures, and of what time. */
  "sales", "best", "low", "today", "yesterday", "week", "month",
  "find", "undo", "help", "asBuyer", "asSeller", "yes", "no", "and", "because",
  /** Words without a meaning of their own here. */
  "filler",
] as const; // prettier-ignore

export type SellerCue = (typeof sellerCues)[number];

/** One language's words of each, between bars; lower case, with or without accents. A translator's file. */
export type SellerWords = Record<SellerCue, string>;
