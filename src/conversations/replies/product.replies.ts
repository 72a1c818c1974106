import type { Catalogue, OptionGroup, Product, SearchWish, Variant } from "../../commerce/index.js";
import type { BuyerContext, Wanted, WantedProduct } from "../flows/buyer-context.js";
import { missingGroup } from "../flows/buyer-context.js";
import { choiceId } from "../flows/choice-ids.js";
import type { Facts } from "../events.js";
import { cartOptions, variantOf } from "../flows/wanted.js";
import { itemName } from "./item.replies.js";
import { goBack, toBrowse, toPerson } from "./choices.js";
import { moreOf, pageOf } from "./page.js";
import type { Phrase } from "./messages.js";
import { commas, money, noun, phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";

/** Fewer than this are worth a word: hurry is told only where it is true. */
const fewLeft = 5;
const longestDescription = 240;

export function isSoldOut(item: Pick<Variant, "available"> | Pick<Product, "variants">): boolean {
  return "variants" in item ? item.variants.every(isSoldOut) : item.available === 0;
}

/** "$42.00", "from $38.00", "$28.00 (sold out)"; among the dearest the price that makes it one, "up to $52.00". */
export function priceOf(product: Product, order?: SearchWish["order"]): Phrase {
  const prices = product.variants.map((v) => v.price);
  const isDear = order === "dearest";
  const told = isDear ? Math.max(...prices) : Math.min(...prices);
  if (isSoldOut(product)) return phrase("price.soldOut", { price: money(told) });
  const key = prices.every((p) => p === told) ? "price.one" : isDear ? "price.upTo" : "price.from";
  return phrase(key, { price: money(told) });
}

export function productChoice(product: Product, number?: number, order?: SearchWish["order"]): ReplyChoice {
  const choice = { id: choiceId.product(product.id), label: product.name, detail: priceOf(product, order) };
  return number === undefined ? choice : { ...choice, number };
}

/** The first thing wanted, as a question; the product may be gone by now. */
export function askAboutWanted({ wanted: [first] }: BuyerContext, facts: Facts): Reply {
  const { catalogue } = facts.shop;
  if (first?.kind === "which") return askWhich(first, catalogue);
  const product = first && catalogue.findProduct(first.productId);
  if (!first || !product) return reply("unknown.gone", {}, { suggestions: [toBrowse] });
  const group =
    variantOf(product, first.variantId) && !first.looking ? missingGroup(product, first.options) : undefined;
  if (group) return askOption(first, product, group, facts);
  return productCard(first, product, facts);
}

function productCard(wanted: WantedProduct, product: Product, facts: Facts): Reply {
  const image = product.imageUrl ?? product.variants[0]?.imageUrl;
  const title = cardTitle(wanted, product);
  const shown = image === undefined ? {} : { image };
  if (isSoldOut(product)) return together([title], { ...shown, suggestions: [goBack, toPerson] });
  const hint = optionsHint(product);
  const [only, second] = product.variants;
  const stock =
    only && !second && only.available !== null && only.available < fewLeft
      ? [phrase("product.few", { count: only.available })]
      : [];
  const { question, choices } = waysToTake(wanted, product, second ? undefined : only, facts);
  return together([title, ...stock, ...hint, question], { ...shown, choices });
}

/** How it gets into the cart: a variant by saying how many, else by saying which. */
export function waysToTake(
  wanted: WantedProduct,
  product: Product,
  variant: Variant | undefined,
  facts: Facts,
): { question: Phrase; choices: ReplyChoice[] } {
  if (!variant)
    return { question: say("product.whichVariant"), choices: variantChoices(wanted, product, facts) };
  const add = { id: choiceId.add(variant.id), label: say("choice.add"), number: 1 };
  return { question: say("product.howMany"), choices: [add, goBack] };
}

function cardTitle(wanted: WantedProduct, product: Product): Phrase {
  const name = itemName(product, wanted.variantId, cartOptions(wanted.options));
  const description = shorten(product.description ?? "");
  if (description === "") return phrase("product.title", { name, price: priceOf(product) });
  return phrase("product.described", { name, price: priceOf(product), description });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longestDescription) return line;
  const end = line.lastIndexOf(" ", longestDescription);
  return `${line.slice(0, end > 0 ? end : longestDescription)}…`;
}

function variantChoice(variant: Variant, quantity: number, number: number): ReplyChoice {
  const price = money(variant.price);
  return {
    id: choiceId.variant(variant.id, quantity),
    label: variant.name ?? "",
    detail: isSoldOut(variant) ? phrase("price.soldOut", { price }) : phrase("price.one", { price }),
    number,
  };
}

function variantChoices(wanted: WantedProduct, product: Product, { abilities }: Facts): ReplyChoice[] {
  const page = wanted.page ?? 1;
  const shown = pageOf(product.variants, page, abilities);
  const choices = shown.items.map((variant, i) => variantChoice(variant, wanted.quantity, shown.from + i));
  return [...choices, ...moreOf(shown, choiceId.productPage(product.id, page + 1))];
}

/** What may be said besides, where nothing has to be chosen. */
function optionsHint(product: Product): Phrase[] {
  const names = product.optionGroups.filter((g) => !g.required).flatMap((g) => g.choices.map((c) => c.name));
  return names.length === 0 ? [] : [phrase("product.alsoSay", { options: commas(names.slice(0, 6)) })];
}

function askOption(wanted: WantedProduct, product: Product, group: OptionGroup, { abilities }: Facts): Reply {
  const variant = variantOf(product, wanted.variantId);
  const choices = group.choices.map((choice, i): ReplyChoice => {
    const detail =
      choice.price === 0 ? {} : { detail: phrase("price.extra", { price: money(choice.price) }) };
    return {
      id: choiceId.option(variant?.id ?? "", group.id, choice.id),
      label: choice.name,
      number: i + 1,
      ...detail,
    };
  });
  const name = itemName(product, wanted.variantId, cartOptions(wanted.options));
  const shown = choices.slice(0, abilities.list?.max);
  return reply("product.whichOption", { product: name, group: noun(group.name) }, { choices: shown });
}

function askWhich(
  { said, products, quantity }: Extract<Wanted, { kind: "which" }>,
  catalogue: Catalogue,
): Reply {
  const choices = products.flatMap((id, i): ReplyChoice[] => {
    const product = catalogue.findProduct(id);
    return product ? [{ ...productChoice(product, i + 1), id: choiceId.order(id, quantity) }] : [];
  });
  return reply("product.whichThing", { said }, { choices });
}
