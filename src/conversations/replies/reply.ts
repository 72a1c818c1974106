import type { Joined, Label, MessageKey, MessageValues, Money, Noun, Phrase } from "./messages.js";

export interface ReplyChoice {
  /** Self-contained: src/conversations/flows/choice-ids.ts. */
  id: string;
  label: Label;
  detail?: Label;
  /** What its label says stands in the text already. */
  told?: true;
  /** The number to type for it, where it is not its place among the choices: 0 is the way on or back, pages count on. */
  number?: number;
}

/** What is said, as data: no language, no channel. */
export type Reply = Phrase & {
  /** Things to choose from: tapped where that is possible, numbered everywhere. */
  choices?: readonly ReplyChoice[];
  /** Commands one tap away. Channels without buttons leave them out: there the text names the words. */
  suggestions?: readonly ReplyChoice[];
  image?: string;
  /** A path or address of a document, sent along where the channel carries one. */
  document?: string;
};

export function phrase<K extends MessageKey>(key: K, values: MessageValues<K>): Phrase {
  // The pairing of key and values is checked by the signature; TypeScript cannot see it through the union.
  return { key, values } as Phrase;
}

export function reply<K extends MessageKey>(
  key: K,
  values: MessageValues<K>,
  shown: Pick<Reply, "choices" | "suggestions" | "image"> = {},
): Reply {
  return { ...phrase(key, values), ...shown };
}

/** Texts without values. */
export type BareKey = { [K in MessageKey]: keyof MessageValues<K> extends never ? K : never }[MessageKey];

export function say(key: BareKey): Phrase {
  return { key, values: {} } as Phrase;
}

export const noun = (word: string): Noun => ({ noun: word });
export const money = (minor: number): Money => ({ minor });
export const lines = (items: readonly Label[]): Joined => ({ items, by: "\n" });
export const commas = (items: readonly Label[]): Joined => ({ items, by: ", " });

export const spaces = (items: readonly Label[]): Joined => ({ items, by: " " });

/** Several texts as one, each on a line of its own. */
export function together(
  texts: readonly Label[],
  shown: Pick<Reply, "choices" | "suggestions" | "image"> = {},
): Reply {
  return reply("text.lines", { lines: lines(texts) }, shown);
}
