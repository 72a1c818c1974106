import type { Meaning } from "../events.js";
import { countOf } from "./quantities.js";
import type { Word } from "./words.js";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const people = list(
  "person human agent someone somebody staff representative operator manager owner rep employee seller anyone",
);
const reaching = list(
  "talk speak chat call contact want need get connect give real live human to with transfer ask reach let have",
);

/** "can I talk to a real person": somebody to reach and a word of reaching, in a message about nothing else. */
export function readPersonWish(words: readonly Word[]): Meaning | undefined {
  if (words.length > 12) return undefined;
  const at = words.findIndex((w) => people.has(w.text));
  return at > 0 && words.slice(0, at).some((w) => reaching.has(w.text)) ? { type: "person" } : undefined;
}

const statusWords = list(
  "where wheres status track tracking arrive arrived arriving coming shipped late yet ready when delivered way show see find about check happened",
);

/** "where is my order 1042", "order #1042": an order that exists, by its number or by asking how it is. */
export function readAboutOrders(words: readonly Word[]): Meaning | undefined {
  const at = words.findIndex((w) => w.stem === "order");
  if (at < 0 || words.length > 12) return undefined;
  const number = words
    .slice(at + 1, at + 4)
    .map((w) => orderNumber(w.text))
    .find((n) => n !== undefined);
  if (number !== undefined) return { type: "orders", number };
  if (words.length <= 4 && words[at - 1]?.text === "my") return { type: "orders" };
  return words.slice(0, at + 4).some((w) => statusWords.has(w.text)) &&
    words.some((w) => w.text === "my" || w.text === "the")
    ? { type: "orders" }
    : undefined;
}

/** Orders are numbered from 1001: four digits and more are a number of one, fewer are a quantity. */
function orderNumber(text: string): number | undefined {
  return /^\d{4,9}$/.test(text) && countOf(text) === undefined ? Number(text) : undefined;
}
