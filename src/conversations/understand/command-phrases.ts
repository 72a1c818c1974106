import type { Command, CommandMeaning, Meaning } from "../events.js";
import { checkoutPhrases } from "./checkout-phrases.js";
import { shoppingPhrases } from "./shopping-phrases.js";

const phrases: Record<Command | "home" | "orders" | "confirm", string[]> = {
  ...shoppingPhrases,
  ...checkoutPhrases,
};

function meaningOf(name: string): Meaning {
  if (name === "home") return { type: "home", page: 1 };
  if (name === "orders" || name === "confirm") return { type: name };
  return { type: name } as CommandMeaning;
}

function index(): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const [name, list] of Object.entries(phrases)) {
    const meaning = meaningOf(name);
    for (const phrase of list) if (phrase !== "" && !found.has(phrase)) found.set(phrase, meaning);
  }
  return found;
}

/** What a message means that is nothing but a command, whole. */
export const commandPhrases: ReadonlyMap<string, Meaning> = index();
