import type { Catalogue, SearchWish } from "../../commerce/index.js";
import { affairWishes } from "../affairs/affair.js";
import type { AffairWish } from "../affairs/affair.js";
import { languageCodes } from "../languages.js";
import type { LanguageCode } from "../languages.js";
import type { Command, Meaning } from "../events.js";
import { pickedLines } from "../understand/order-reading.js";

/**
 * Ids of choices. Each says everything by itself, so a button still works after other messages, and names a place to go back
 * to. They come back through the buyer's phone: `readChoice` believes nothing in them that the catalogue does not hold.
 */
export const choiceId = {
  home: (page = 1) => (page === 1 ? "home" : `home:${page}`),
  category: (id: string, page = 1) => (page === 1 ? `c:${id}` : `c:${id}:${page}`),
  search: (query: string, page = 1, wish: SearchWish = {}) => searchId(query.slice(0, 100), page, wish),
  product: (id: string) => `p:${id}`,
  /** Further variants of it. */
  productPage: (id: string, page: number) => `pp:${id}:${page}`,
  /** So many of it, where a product can be ordered at once. */
  order: (productId: string, quantity: number) => `p:${productId}:${quantity}`,
  variant: (id: string, quantity = 1) => (quantity === 1 ? `v:${id}` : `v:${id}:${quantity}`),
  option: (variantId: string, groupId: string, choice: string) => `o:${variantId}:${groupId}:${choice}`,
  add: (variantId: string) => `a:${variantId}`,
  line: (id: number) => `l:${id}`,
  removeLine: (id: number) => `r:${id}`,
  confirm: (summary: string) => `ok:${summary}`,
  orders: "orders",
  callOff: (number: number) => `calloff:${number}`,
  cancelOrder: (number: number) => `cancel:${number}`,
  returnOrder: (number: number) => `return:${number}`,
  /** A slot by its beginning; without one as soon as possible. */
  slot: (startsAt?: Date) => `t:${startsAt ? startsAt.getTime() / 60_000 : "asap"}`,
  branch: (id: string) => `b:${id}`,
  language: (code: LanguageCode) => `lang:${code}`,
  affair: (wish: AffairWish) => `me:${wish}`,
  rating: (number: number, stars: number) => `stars:${number}:${stars}`,
  savedAddress: (id: string) => `addr:${id}`,
  command: (command: ChoiceCommand): string => command,
};

/** "s:2:vase"; with bounds and an order "w:2:cheapest:1000-5000:vase". */
function searchId(query: string, page: number, { least, most, order }: SearchWish): string {
  if (least === undefined && most === undefined && order === undefined) return `s:${page}:${query}`;
  return `w:${page}:${order ?? ""}:${least ?? ""}-${most ?? ""}:${query}`;
}

const commands = [
  "help",
  "cart",
  "checkout",
  "back",
  "person",
  "emptyCart",
  "undo",
  "yes",
  "no",
  "delivery",
  "pickup",
  "change",
  "changeCart",
  "changeFulfilment",
  "changeTime",
  "changeName",
  "sameAddress",
  "addressWanted",
  ...(["cash", "card", "transfer", "changePayment", "payLink"] as const),
] as const satisfies readonly Command[];

export type ChoiceCommand = (typeof commands)[number];

const longest = 200;
const known = new Set<string>(commands);
const gone: Meaning = { type: "gone" };

/** What a tapped id means; "gone" when the catalogue no longer has it, undefined when the id is none of ours. */
export function readChoice(id: string, catalogue: Catalogue): Meaning | undefined {
  if (id.length > longest) return undefined;
  if (known.has(id)) return { type: id as ChoiceCommand };
  if (id === "orders") return { type: "orders" };
  const [kind, first, ...rest] = id.split(":");
  if (kind === "home")
    return rest.length === 0 ? asPage(first, (page) => ({ type: "home", page })) : undefined;
  if (!first) return undefined;
  switch (kind) {
    case "c":
      return readCategory(first, rest, catalogue);
    case "s":
      return asPage(first, (page) => ({ type: "search", query: rest.join(":"), page, asked: "show" }));
    case "w":
      return readWish(first, rest);
    case "p":
      return readProduct(first, rest, catalogue);
    case "pp":
      return rest.length === 1 ? readProductPage(first, rest[0], catalogue) : undefined;
    case "v":
      return rest.length > 1 ? undefined : readVariant(first, rest[0], catalogue);
    case "a":
      return rest.length > 0
        ? undefined
        : existing(catalogue.findVariant(first), { type: "add", variantId: first, quantity: 1 });
    case "o":
      return readOption(first, rest, catalogue);
    case "l":
    case "r":
      return rest.length > 0 ? undefined : readLine(kind, first);
    case "calloff":
    case "cancel":
    case "return":
      return rest.length > 0 ? undefined : readOrderWish(kind, first);
    case "lang":
      return rest.length > 0 ? undefined : readLanguage(first);
    case "t":
      return rest.length > 0 ? undefined : readSlot(first);
    case "b":
      return rest.length > 0 ? undefined : { type: "branch", branchId: first };
    case "me":
      return rest.length > 0 ? undefined : readAffairChoice(first);
    case "stars":
      return readStarsChoice(first, rest);
    case "addr":
      return rest.length > 0 ? undefined : { type: "savedAddress", addressId: first };
    case "ok":
      return rest.length > 0 ? undefined : { type: "confirm", summary: first };
    default:
      return undefined;
  }
}

function readAffairChoice(word: string): Meaning | undefined {
  const wish = affairWishes.find((each) => each === word);
  return wish && { type: "affair", wish };
}

function readStarsChoice(number: string, [stars, ...rest]: string[]): Meaning | undefined {
  if (rest.length > 0 || !/^\d{1,9}$/.test(number) || !stars || !/^[1-5]$/.test(stars)) return undefined;
  return { type: "rating", number: Number(number), stars: Number(stars) };
}

function existing(found: unknown, meaning: Meaning): Meaning {
  return found === undefined ? gone : meaning;
}

function asPage(text: string | undefined, make: (page: number) => Meaning): Meaning | undefined {
  const page = text === undefined ? 1 : wholeNumber(text);
  return page === undefined ? undefined : make(page);
}

/** 1 to 999 and nothing else. */
function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

function readCategory(categoryId: string, rest: string[], catalogue: Catalogue): Meaning | undefined {
  if (rest.length > 1) return undefined;
  return asPage(rest[0], (page) =>
    existing(catalogue.findCategory(categoryId), { type: "category", categoryId, page }),
  );
}

function readWish(page: string, [order = "", bounds = "", ...query]: string[]): Meaning | undefined {
  const amounts = /^(\d{0,12})-(\d{0,12})$/.exec(bounds);
  if (!amounts || (order !== "" && !isOrder(order))) return undefined;
  const [, least = "", most = ""] = amounts;
  const wish: SearchWish = {
    ...(least !== "" && { least: Number(least) }),
    ...(most !== "" && { most: Number(most) }),
    ...(isOrder(order) && { order }),
  };
  if (Object.keys(wish).length === 0) return undefined;
  return asPage(page, (at) => ({ type: "search", query: query.join(":"), page: at, asked: "show", wish }));
}

function isOrder(text: string): text is NonNullable<SearchWish["order"]> {
  return text === "cheapest" || text === "dearest" || text === "newest";
}

function readProduct(productId: string, rest: string[], catalogue: Catalogue): Meaning | undefined {
  if (rest.length > 1) return undefined;
  const product = catalogue.findProduct(productId);
  if (!product) return gone;
  const [count] = rest;
  if (count === undefined) return { type: "product", productId };
  const quantity = wholeNumber(count);
  if (quantity === undefined) return undefined;
  const line = { product: productId, quantity, options: [] };
  return { type: "order", reading: pickedLines([line]) };
}

function readProductPage(
  productId: string,
  text: string | undefined,
  catalogue: Catalogue,
): Meaning | undefined {
  return asPage(text, (page) =>
    existing(catalogue.findProduct(productId), { type: "product", productId, look: true, page }),
  );
}

function readVariant(
  variantId: string,
  count: string | undefined,
  catalogue: Catalogue,
): Meaning | undefined {
  const quantity = count === undefined ? 1 : wholeNumber(count);
  if (quantity === undefined) return undefined;
  return existing(catalogue.findVariant(variantId), { type: "variant", variantId, quantity });
}

function readOption(variantId: string, rest: string[], catalogue: Catalogue): Meaning | undefined {
  const [groupId, choice] = rest;
  if (rest.length !== 2 || !groupId || !choice) return undefined;
  const group = catalogue.findVariant(variantId)?.product.optionGroups.find((g) => g.id === groupId);
  return existing(
    group?.choices.find((c) => c.id === choice),
    { type: "option", variantId, groupId, choiceId: choice },
  );
}

function readLanguage(text: string): Meaning | undefined {
  const language = languageCodes.find((code) => code === text);
  return language && { type: "language", language };
}

function readOrderWish(kind: "calloff" | "cancel" | "return", text: string): Meaning | undefined {
  if (!/^[1-9]\d{0,8}$/.test(text)) return undefined;
  const number = Number(text);
  if (kind === "calloff") return { type: "cancelOrder", number, sure: true };
  return kind === "cancel" ? { type: "cancelOrder", number } : { type: "returnWanted", number };
}

/** Whether there is such a slot is for the terms of the shop. */
function readSlot(text: string): Meaning | undefined {
  if (text === "asap") return { type: "slot" };
  if (!/^[1-9]\d{6,8}$/.test(text)) return undefined;
  return { type: "slot", startsAt: new Date(Number(text) * 60_000).toISOString() };
}

function readLine(kind: "l" | "r", text: string): Meaning | undefined {
  if (!/^[1-9]\d{0,8}$/.test(text)) return undefined;
  const lineId = Number(text);
  return kind === "l" ? { type: "line", lineId } : { type: "removeLine", lineId };
}
