import type { WrittenAnswer } from "../answers/written-answer.js";
import type { ShopMember } from "../members/member.js";
import type { ShopTerms } from "../terms/shop-terms.js";

/**
 * A shop's visible catalogue as one immutable value, kept in process and replaced when it changes. Prices and stock in it are
 * for showing; what is charged and whether it can be had is decided by place-order in the database.
 */

export interface Variant {
  id: string;
  externalId: string;
  /** Null for the only variant of a product that has no choices. */
  name: string | null;
  aliases: readonly string[];
  sku?: string;
  imageUrl?: string;
  /** Minor units of the shop's currency. */
  price: number;
  /** Units that could be sold when the catalogue was read; null = unlimited. */
  available: number | null;
}

export interface OptionChoice {
  id: string;
  externalId: string;
  name: string;
  aliases: readonly string[];
  /** Added to the unit price, minor units; once per `count` for a countable choice. */
  price: number;
  countable: boolean;
}

export interface OptionGroup {
  id: string;
  externalId: string;
  name: string;
  multiple: boolean;
  required: boolean;
  excludable: boolean;
  amounts: readonly ("light" | "extra")[];
  choices: readonly OptionChoice[];
}

export interface Product {
  id: string;
  externalId: string;
  name: string;
  aliases: readonly string[];
  category: string;
  /** Which tax rate it has; "standard" unless the shop says otherwise. */
  taxClass: string;
  description?: string;
  imageUrl?: string;
  /** At least one, in the shop's order. */
  variants: readonly Variant[];
  optionGroups: readonly OptionGroup[];
}

export interface Category {
  /** A slug of the name, unique in the shop; stable while the name stays. */
  id: string;
  name: string;
  products: readonly Product[];
}

/** How what is looked for is narrowed and ordered, beside its words. Amounts are minor units of the shop's currency, inclusive. */
export interface SearchWish {
  least?: number;
  most?: number;
  /** By price, or by how late it came into the shop. */
  order?: "cheapest" | "dearest" | "newest";
}

export interface FoundProducts {
  products: Product[];
  /** They are what was looked for, bounds included; else the nearest to it. */
  exact: boolean;
}

export interface Catalogue {
  version: number;
  /** ISO 4217, of all its prices. */
  currency: string;
  /** The same object as long as nothing but stock changes: what others prepare from names and options is kept by it. */
  wording: object;
  /** Only visible products, in the shop's order. */
  products: readonly Product[];
  categories: readonly Category[];
  findProduct(id: string): Product | undefined;
  findVariant(id: string): { product: Product; variant: Variant } | undefined;
  findCategory(id: string): Category | undefined;
  /**
   * Products whose words match the query, best first: inflections, plurals and misspellings of each word count, words of descriptions
   * when they are the very words; words that are on no product are ignored unless none is left. Pure and in memory.
   */
  search(query: string, limit?: number): Product[];
  /** The same within bounds and in an order; says whether it is what was looked for or only the nearest to it. */
  find(query: string, wish: SearchWish, limit: number): FoundProducts;
}

/** What a turn may know about a shop. */
export interface Shop {
  tenantId: string;
  name: string;
  currency: string;
  language: string;
  timezone: string;
  catalogue: Catalogue;
  /** What it says about itself, in its own order. */
  answers: readonly WrittenAnswer[];
  terms: ShopTerms;
  /** Who runs it by chat; what they may is read again when they do it. */
  members: readonly ShopMember[];
  /** Whether a language model may be asked where the reading of a message is unsure. */
  languageModel: boolean;
}
