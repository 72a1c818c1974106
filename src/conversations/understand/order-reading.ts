import type { Product, Variant } from "../../commerce/index.js";
import { nameWordsOf, optionsByName, variantsByName } from "./lexicon.js";
import type { NamedOption } from "./lexicon.js";
import { extras, isFiller, lights, refusals } from "./ordinary-words.js";
import type { Word } from "./words.js";

/** A choice of an order line; `amount` is absent when regular and `count` when 1. Ids are the catalogue's. */
export interface OrderOption {
  group: string;
  choice: string;
  amount?: "light" | "extra";
  excluded?: true;
  count?: number;
}

export interface OrderLine {
  product: string;
  quantity: number;
  options: OrderOption[];
  variant?: string;
}

export interface OrderReading {
  lines: OrderLine[];
  /** Several products fit these words. */
  unclear: { said: string; quantity: number; products: string[] }[];
  /** Nothing fits these words. */
  unknown: string[];
  /** Said of a product, and nothing it comes with. */
  misfits: { said: string; product: string }[];
  /** Every product was called by its whole name, or one it is known by. */
  whole: boolean;
  /** Something was ordered in so many words: a verb, a quantity, a variant or an option; else a thing was only named. */
  ordered: boolean;
}

/** The reading of things that were picked, not told. */
export function pickedLines(lines: OrderLine[]): OrderReading {
  return { lines, unclear: [], unknown: [], misfits: [], whole: true, ordered: true };
}

/** True when nothing is left open or over. */
export function isComplete({ unclear, unknown, misfits }: OrderReading): boolean {
  return unclear.length === 0 && unknown.length === 0 && misfits.length === 0;
}

/** How the next option is meant: "no olives", "extra cheese", "light mayo". */
export type Manner = "plain" | "refused" | "extra" | "light";

/** "no", "extra", "light" and their likes. */
export function mannerOf(text: string): Manner | undefined {
  if (refusals.has(text)) return "refused";
  if (extras.has(text)) return "extra";
  return lights.has(text) ? "light" : undefined;
}

/** A thing being read: its product is settled, its variant and options still come in. */
export interface OrderItem {
  product: Product;
  quantity: number;
  variants: readonly Variant[];
  options: OrderOption[];
  /** Content words of it that fit nothing. */
  leftover: string[];
  /** A "with" was read: what follows belongs to it. */
  open: boolean;
  /** A variant or an option was named. */
  detailed: boolean;
}

export function startItem(product: Product, quantity: number): OrderItem {
  return {
    product,
    quantity,
    variants: product.variants,
    options: [],
    leftover: [],
    open: false,
    detailed: false,
  };
}

/** The variant or option whose name starts at this word. */
export type Part = { length: number } & ({ variants: readonly Variant[] } | { option: NamedOption });

export function partAt(product: Product, words: readonly Word[], at: number): Part | undefined {
  const variants = product.variants.length > 1 ? variantsByName(product).longest(words, at) : undefined;
  const options = product.optionGroups.length > 0 ? optionsByName(product).longest(words, at) : undefined;
  const option = options?.values[0];
  if (variants && (!options || variants.length >= options.length))
    return { length: variants.length, variants: variants.values };
  return options && option ? { length: options.length, option } : undefined;
}

/** Takes a part in; false when the product does not have it that way ("no dough"). */
export function applyPart(item: OrderItem, part: Part, manner: Manner): boolean {
  if ("variants" in part) {
    if (manner === "refused") return false;
    const narrowed = item.variants.filter((v) => part.variants.includes(v));
    if (narrowed.length === 0) return false;
    item.variants = narrowed;
  } else {
    const { group, choice } = part.option;
    if (manner === "refused" && !group.excludable) return false;
    const kept = item.options.filter(
      (o) => o.group !== group.id || (group.multiple && o.choice !== choice.id),
    );
    item.options = [...kept, asOption(part.option, manner)];
  }
  item.detailed = true;
  return true;
}

function asOption({ group, choice }: NamedOption, manner: Manner): OrderOption {
  const option: OrderOption = { group: group.id, choice: choice.id };
  if (manner === "refused") option.excluded = true;
  else if (manner !== "plain" && group.amounts.includes(manner)) option.amount = manner;
  return option;
}

/** True when the word says nothing new about the product: it is in its name or its category. */
export function isAboutProduct(product: Product, word: Word): boolean {
  return (
    isFiller(word) ||
    nameWordsOf(product).has(word.stem) ||
    product.category.toLowerCase().includes(word.stem)
  );
}

export function asLine(item: OrderItem): OrderLine {
  const line: OrderLine = { product: item.product.id, quantity: item.quantity, options: item.options };
  const variant = item.variants.length === 1 ? item.variants[0] : undefined;
  if (variant && variant.name !== null) line.variant = variant.id;
  return line;
}

/** Equal lines become one with the summed quantity. */
export function mergeLines(lines: readonly OrderLine[]): OrderLine[] {
  const merged = new Map<string, OrderLine>();
  for (const line of lines) {
    const options = [...line.options].sort((a, b) => (a.group + a.choice < b.group + b.choice ? -1 : 1));
    const key = JSON.stringify([line.product, line.variant, options]);
    const same = merged.get(key);
    if (same) same.quantity = Math.min(1000, same.quantity + line.quantity);
    else merged.set(key, { ...line });
  }
  return [...merged.values()];
}
