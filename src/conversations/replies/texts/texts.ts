import type { en, enReplyWords } from "./en.js";

export type TextKey = keyof typeof en;

/** A language has a text for every key; that each takes the same values is checked by a test. */
export type Texts = Record<TextKey, string>;

/** The words that texts tell a buyer to reply with. */
export type ReplyWord = keyof typeof enReplyWords;

/** Each of them as this language says it. */
export type ReplyWords = Record<ReplyWord, string>;
