import { foldText, splitWords } from "../../commerce/index.js";
import type { Product, Word } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { notHadWords } from "../replies/cart.replies.js";
import { toBrowse } from "../replies/choices.js";
import { isSoldOut, productChoice } from "../replies/product.replies.js";
import { reply, say, together } from "../replies/reply.js";
import {
  answerWithWays,
  isGone,
  priceOfGone,
  priceWords,
  pricesInWords,
  soldOutReply,
  stockWords,
} from "../replies/stock.replies.js";
import type { Asked } from "../replies/stock.replies.js";
import { nameWordsOf } from "../understand/name-words.js";
import { isFiller } from "../understand/ordinary-words.js";
import type { BuyerContext, WantedProduct } from "./buyer-context.js";
import { decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { aboutProduct } from "./cart-decisions.js";
import { nearestTo, resultsOf, isCovered } from "./places.js";
import { lookAt } from "./product-decisions.js";
import { isAnswered } from "./shop-questions.js";
import { showable } from "./showable.js";

/** More than this in a sentence is a list. */
const mostInWords = 6;

const contentOf = (query: string): Word[] => splitWords(foldText(query)).filter((w) => !isFiller(w));

/** The thing being looked at, or asked about before something else was put into the cart. */
export function lookedAt(context: BuyerContext, facts: Facts): Product | undefined {
  const { catalogue } = facts.shop;
  const shown = context.wanted.length > 0 ? aboutProduct(context, facts) : undefined;
  return shown ?? (context.spokenOf === undefined ? undefined : catalogue.findProduct(context.spokenOf));
}

/** "it": that, or what was put into the cart last. */
const spokenOf = (context: BuyerContext, facts: Facts): Product | undefined =>
  lookedAt(context, facts) ?? aboutProduct(context, facts);

const stems = (words: readonly Word[]): string => words.map((w) => w.stem).join(" ");

/** Of several that have the words the one that is called exactly so, else all of them. */
function calledSo(products: readonly Product[], query: string): readonly Product[] {
  const said = stems(contentOf(query));
  const exact = products.filter((p) =>
    [p.name, ...p.aliases].some((name) => stems(splitWords(foldText(name))) === said),
  );
  return exact.length === 1 ? exact : products;
}

/** What the question is about; empty where nothing goes by these words. */
function productsMeant(context: BuyerContext, { query, wish, facts }: On<"search">): readonly Product[] {
  if (contentOf(query).length === 0 && !wish) {
    const it = spokenOf(context, facts);
    return it ? [it] : [];
  }
  return isCovered(query, facts, wish) ? calledSo(resultsOf(query, facts, wish), query) : [];
}

/** The product, with the one variant whose name was said too; "it" is the variant being looked at. */
function askedOf(product: Product, query: string, { wanted: [first] }: BuyerContext): Asked {
  const [only, another] = product.variants;
  if (only && !another) return { product };
  if (contentOf(query).length === 0) {
    const chosen = first?.kind === "product" && first.productId === product.id ? first.variantId : undefined;
    const variant = product.variants.find((v) => v.id === chosen);
    return variant ? { product, variant } : { product };
  }
  const words = contentOf(query).filter(({ stem }) => !nameWordsOf(product).has(stem));
  const named = product.variants.filter((v) => {
    const names = nameWordsOf({ ...v, name: v.name ?? "" });
    return words.length > 0 && words.every(({ stem }) => names.has(stem));
  });
  const [variant, second] = named;
  return variant && !second ? { product, variant } : { product };
}

const isAsked = ({ asked }: On<"search">): boolean => asked === "price" || asked === "stock";

function answerTo(asked: Asked, { asked: what }: On<"search">) {
  return what === "stock" ? stockWords(asked) : priceWords(asked);
}

/** Where a question is open the answer is all that is said: the question comes again. */
function tellInPassing(context: BuyerContext, event: On<"search">): Decision {
  const products = productsMeant(context, event);
  const [only, another] = products;
  if (!only) return {};
  if (!another)
    return {
      changes: { spokenOf: only.id },
      says: [together([answerTo(askedOf(only, event.query, context), event)])],
    };
  const shown = products.slice(0, mostInWords);
  const left =
    event.asked === "stock" ? (shown.every(isSoldOut) ? noneLeft(event) : say("search.yesOne")) : undefined;
  const prices = pricesInWords(shown);
  return { says: [left ? together([left, prices]) : prices] };
}

const noneLeft = ({ query }: On<"search">) => reply("stock.allGone", { query: showable(query) });

/** Nothing of that name: said so, with what comes nearest. */
function tellNotHad(_: BuyerContext, { query, facts }: On<"search">): Decision {
  return { says: [together([notHadWords({ said: showable(query), nearest: nearestTo(query, facts) })])] };
}

/** One product: the answer, then how it gets into the cart. */
function tellOne(context: BuyerContext, event: On<"search">): Decision {
  const { query, facts } = event;
  const [product] = productsMeant(context, event);
  if (!product) return {};
  const { changes } = lookAt(context, { type: "product", productId: product.id, look: true, facts });
  const asked = askedOf(product, query, context);
  const [first, ...others] = changes?.wanted ?? [];
  if (first?.kind !== "product") return {};
  const { page: _fromTheStart, ...card } = first;
  const wanted: WantedProduct = { ...card, ...(asked.variant && { variantId: asked.variant.id }) };
  return {
    changes: { ...changes, wanted: [wanted, ...others], spokenOf: product.id },
    says: [answerWithWays(answerTo(asked, event), wanted, asked, facts)],
  };
}

/** Sold out: said, with what is in stock instead; there is nothing to stand in front of. */
function tellGone(context: BuyerContext, event: On<"search">): Decision {
  const { query, facts } = event;
  const [product] = productsMeant(context, event);
  if (!product) return {};
  const asked = askedOf(product, query, context);
  const near = nearestTo(product.name, facts).filter((p) => p !== product);
  const beside = facts.shop.catalogue.categories
    .find(({ products }) => products.includes(product))
    ?.products.filter((p) => p !== product && !isSoldOut(p) && !near.includes(p));
  const instead = [...near, ...(beside ?? [])];
  const says =
    event.asked === "price" ? priceOfGone(asked, instead, facts) : soldOutReply(asked, instead, facts);
  return { changes: { spokenOf: product.id }, says: [says] };
}

/** Several, and none of them left. */
function tellAllGone(_: BuyerContext, event: On<"search">): Decision {
  const near = nearestTo(event.query, event.facts);
  const choices = near.map((p, i) => productChoice(p, i + 1));
  if (choices.length === 0) return { says: [together([noneLeft(event)], { suggestions: [toBrowse] })] };
  return { says: [together([noneLeft(event), say("stock.nearest")], { choices })] };
}

const allGone = (args: Args) =>
  isSearch(args) &&
  args.event.asked === "stock" &&
  count(args) > 1 &&
  productsMeant(args.context, args.event).every(isSoldOut);

const isSearch = (args: Args): args is Args<On<"search">> =>
  args.event.type === "search" && isAsked(args.event);

const count = ({ context, event }: Args<On<"search">>) => productsMeant(context, event).length;

const onlyOne = (args: Args<On<"search">>, gone: boolean) => {
  const [product, another] = productsMeant(args.context, args.event);
  return (
    product !== undefined && !another && isGone(askedOf(product, args.event.query, args.context)) === gone
  );
};

/** What a thing costs and whether it can be had: the answer first, then what can come next. What nothing goes by is searched for. */
export const productQuestions = [
  {
    guard: (args: Args) => isSearch(args) && contentOf(args.event.query).length === 0 && count(args) === 0,
    actions: { type: "say", params: reply("about.which", {}, { suggestions: [toBrowse] }) },
  },
  {
    guard: (args: Args) => isSearch(args) && args.event.facts.asking && count(args) > 0,
    actions: decide(tellInPassing),
  },
  {
    guard: (args: Args) => isSearch(args) && args.event.facts.asking && !isAnswered(args),
    actions: decide(tellNotHad),
  },
  { guard: (args: Args) => isSearch(args) && onlyOne(args, true), actions: decide(tellGone) },
  { guard: allGone, actions: decide(tellAllGone) },
  {
    guard: (args: Args) => isSearch(args) && onlyOne(args, false),
    target: "#buyer.product",
    actions: decide(tellOne),
  },
] as const;
