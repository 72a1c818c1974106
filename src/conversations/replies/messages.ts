import type { en } from "./texts/en.js";
import type { ReplyWord, TextKey } from "./texts/texts.js";

export type MessageKey = TextKey;

/** What may stand in a text. Money and phrases are put into words when the language is known. */
export type Value = string | number | Money | Moment | Noun | Phrase | Joined;

/** Shown as it is (a name) or put into words. */
export type Label = string | Phrase;

/** Several one after the other: lines of a receipt, or a list within a sentence. */
export interface Joined {
  items: readonly Label[];
  by: "\n" | ", " | " ";
}

/** A word of the shop's within a sentence: "Size" is "size" there, where the language writes nouns small. */
export interface Noun {
  noun: string;
}

/** Minor units of the shop's currency, unless another is named. */
export interface Money {
  minor: number;
  currency?: string;
}

/** A point in time as it is written there; `zone` IANA. "date": the day with its date, for what is not within a week; "day": with its year, for paper. */
export interface Moment {
  /** ISO 8601. */
  instant: string;
  zone: string;
  shows: "time" | "weekday" | "date" | "day";
}

/** A text to be put into words, with everything it needs. */
export type Phrase<K extends MessageKey = MessageKey> = {
  [Key in K]: { key: Key; values: MessageValues<Key> };
}[K];

type Flatten<T> = { [K in keyof T]: T[K] };

/** The values a text needs, read off the English text: numbers where it counts, anything else elsewhere. */
export type MessageValues<K extends MessageKey> = Flatten<
  Omit<Arguments<(typeof en)[K]>, "plain" | ReplyWord>
>;

type Arguments<Text extends string> = Text extends `${string}{${infer Rest}`
  ? Argument<Rest> & Arguments<Rest>
  : unknown;

type Argument<Rest extends string> = Rest extends `${infer Name}, plural,${string}`
  ? IsName<Name> extends true
    ? { [N in Name]: number }
    : Plain<Rest>
  : Plain<Rest>;

type Plain<Rest extends string> = Rest extends `${infer Name}, select,${string}`
  ? IsName<Name> extends true
    ? { [N in Name]: string }
    : Bare<Rest>
  : Bare<Rest>;

type Bare<Rest extends string> = Rest extends `${infer Name}}${string}`
  ? IsName<Name> extends true
    ? { [N in Name]: Value }
    : unknown
  : unknown;

/** Branches hold spaces, signs or other braces; names of arguments do not. */
type IsName<Text extends string> = Text extends
  "" | `${string}${" " | "#" | "{" | "}" | "," | "." | "?" | ":" | "\n"}${string}`
  ? false
  : true;
