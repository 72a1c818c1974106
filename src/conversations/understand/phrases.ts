import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";

interface Node<T> {
  next: Map<string, Node<T>>;
  values: T[];
}

/** Names of several words, found from any place in a text in one walk. */
export interface Phrases<T> {
  add(name: string, value: T): void;
  /** The longest name that starts at this word, and everything that is called so. */
  longest(words: readonly Word[], at: number): { values: readonly T[]; length: number } | undefined;
  isEmpty(): boolean;
}

export function createPhrases<T>(): Phrases<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  return {
    add(name, value) {
      let node = root;
      for (const { stem } of splitWords(foldText(name))) {
        let next = node.next.get(stem);
        if (!next) node.next.set(stem, (next = { next: new Map(), values: [] }));
        node = next;
      }
      if (node !== root && !node.values.includes(value)) node.values.push(value);
    },
    longest(words, at) {
      let node: Node<T> | undefined = root;
      let found: { values: readonly T[]; length: number } | undefined;
      for (let i = at; i < words.length; i += 1) {
        const word = words[i];
        if (!word || (i > at && word.gap === "line")) break;
        node = node.next.get(word.stem);
        if (!node) break;
        if (node.values.length > 0) found = { values: node.values, length: i - at + 1 };
      }
      return found;
    },
    isEmpty: () => root.next.size === 0,
  };
}
