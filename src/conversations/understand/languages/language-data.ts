import type { LanguageCode } from "../../languages.js";
import type { Changes } from "./changes.js";
import type { Statements } from "./statements.js";

/** What is said with a phrase of its own, whole, with or without courtesies around it. */
export const phraseIntents = [
  "greeting", "thanks", "goodbye", "done", "help", "home", "cart", "checkout", "back", "more", "startOver", "emptyCart", "undo",
  "person", "orders", "searchWanted", "yes", "no", "cancel", "confirm", "askedFulfilment", "delivery", "pickup", "cash", "card", "transfer", "changePayment", "payLink", "paymentMade", "paymentCheck",
  "change", "changeCart", "changeFulfilment", "changeName", "addressWanted", "sameAddress", "reorder", "cancelOrder",
  "returnWanted", "hours", "area", "paymentAsked", "language",
] as const; // prettier-ignore

export type PhraseIntent = (typeof phraseIntents)[number];

/** What a word can hint at, wherever it stands in a sentence; which hints make an intent is the same in every language. */
export const cueNames = [
  /** Time: "when", "until what time"; "open"; "close"; "opening hours"; days of the week, "today"; "now". */
  "when", "open", "close", "hours", "day", "now",
  /** Openings and words of a question: "do you", "can I", "is it", "what", "how". */
  "asks", "how",
  "deliver", "fetch",
  /** A place without a name: "my area", "downtown", "here", "my house". And what stands before the name of one: "to", "in". */
  "area", "home", "toPlace",
  /** Paying at all, a way of paying, cash, a card, "method", "accept". */
  "pay", "cash", "card", "method", "accept",
  "price", "stock", "have",
  /** An order that exists or what comes of it: "order", "package". */
  "order", "where", "arrive", "status",
  "cancel", "return", "refund", "exchange", "broken", "size",
  "same", "last", "again",
  "person", "talk", "speak", "switchTo", "language",
  "cart", "empty", "all", "remove", "total", "menu", "show", "sell", "help", "works",
  "finish", "confirm", "start", "undo", "back", "more",
  "want", "my", "not",
  /** Words without a meaning of their own here: articles, pronouns, courtesies. */
  "filler",
] as const; // prettier-ignore

export type CueName = (typeof cueNames)[number];

/** What one language brings to understanding. Everything is lower case, with or without accents: both are read. */
export interface LanguageData {
  phrases: Record<PhraseIntent, readonly string[]>;
  /** Words and phrases between bars; `*` at the end stands for any ending. */
  cues: Record<CueName, string>;
  statements: Statements;
  /** Said around a message without changing what it means: before it, after it, on either side; between bars. */
  courtesies: { before: string; after: string; around: string };
  /** Said by who wants to be written to no more, wherever it stands in a message; never about an order. */
  withdrawals: string;
  /** First words of a question. */
  questionWords: string;
  /** What this language calls each of our languages, between bars. */
  languageNames: Record<LanguageCode, string>;
  /** Ways to ask whether there is a thing, and to be shown it, before or after its name. */
  searching: { whether: string; show: string; after: string };
  /** Where it is said last that something is wanted: the ways to say it, and a word that says the same at the beginning. */
  wantedAfter?: { phrases: string; as: string };
  /** How something is picked from a list: `first=1`, "last", "number" before one, and what is written behind digits ("2nd"). */
  picking: { places: string; last: string; marks: string; endings: string };
  changes: Changes;
}
