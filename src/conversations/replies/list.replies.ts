import { uncategorised } from "../../commerce/index.js";
import type { Catalogue, Product, SearchWish } from "../../commerce/index.js";
import type { Facts, Meaning } from "../events.js";
import { choiceId } from "../flows/choice-ids.js";
import { toBrowse, toPerson } from "./choices.js";
import type { Label } from "./messages.js";
import { money, phrase, reply, say } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";
import { moreOf, pageOf } from "./page.js";
import type { Page } from "./page.js";
import { isSoldOut, productChoice } from "./product.replies.js";

function productChoices(page: Page<Product>, next: string, order?: SearchWish["order"]): ReplyChoice[] {
  const products = page.items.map((product, i) => productChoice(product, page.from + i, order));
  return [...products, ...moreOf(page, next)];
}

/** The start of the shop: its categories, or its products where there is nothing to divide. */
export function homeList(page: number, { shop, abilities }: Facts): Reply {
  const { categories, products } = shop.catalogue;
  if (products.length === 0) return reply("home.empty", { shop: shop.name }, { suggestions: [toPerson] });
  const next = choiceId.home(page + 1);
  const key = page === 1 ? "home.choose" : "home.page";
  if (categories.length < 2)
    return reply(key, {}, { choices: productChoices(pageOf(products, page, abilities), next) });
  const shown = pageOf(categories, page, abilities);
  const choices = shown.items.map((category, i): ReplyChoice => ({
    id: choiceId.category(category.id),
    label: categoryName(category),
    number: shown.from + i,
  }));
  return reply(key, {}, { choices: [...choices, ...moreOf(shown, next)] });
}

/** What an import put into no category is called in the buyer's language. */
function categoryName({ name }: { name: string }): Label {
  return name === uncategorised ? say("category.other") : name;
}

/** What the start of the shop lists. */
export function homeItems({ categories, products }: Catalogue): readonly unknown[] {
  return categories.length < 2 ? products : categories;
}

export function categoryList(categoryId: string, page: number, { shop, abilities }: Facts): Reply {
  const category = shop.catalogue.findCategory(categoryId);
  if (!category) return reply("unknown.gone", {}, { suggestions: [toBrowse] });
  if (category.products.length === 0)
    return reply("list.empty", { category: categoryName(category) }, { suggestions: [toBrowse] });
  const shown = pageOf(category.products, page, abilities);
  const choices = productChoices(shown, choiceId.category(categoryId, page + 1));
  if (page === 1)
    return reply("list.category", { category: categoryName(category), total: shown.total }, { choices });
  const { from, to, total } = shown;
  return reply("list.categoryPage", { category: categoryName(category), from, to, total }, { choices });
}

/** "boots", "boots, cheapest first", "boots under $50.00", "everything from $20.00 to $30.00, newest first". */
export function searchTitle(query: string, wish: SearchWish = {}): Label {
  if (query === "" && Object.keys(wish).length === 0) return "";
  const bounded = withBounds(query === "" ? say("search.everything") : query, wish);
  return wish.order ? phrase(`search.${wish.order}`, { what: bounded }) : bounded;
}

/** An end one minor unit beside a round amount is said by that: up to $49.99 is under $50. */
function withBounds(what: Label, { least, most }: SearchWish): Label {
  const isRound = (amount: number) => amount % 100 === 0;
  if (least !== undefined && most !== undefined)
    return phrase("search.between", { what, least: money(least), most: money(most) });
  if (most !== undefined)
    return isRound(most + 1)
      ? phrase("search.under", { what, price: money(most + 1) })
      : phrase("search.upTo", { what, price: money(most) });
  if (least === undefined) return what;
  return isRound(least - 1)
    ? phrase("search.over", { what, price: money(least - 1) })
    : phrase("search.from", { what, price: money(least) });
}

export function searchList(
  {
    query,
    page,
    asked,
    wish,
  }: Pick<Extract<Meaning, { type: "search" }>, "query" | "page" | "asked" | "wish">,
  found: readonly Product[],
  { abilities }: Facts,
): Reply {
  const shown = pageOf(found, page, abilities);
  const choices = productChoices(shown, choiceId.search(query, page + 1, wish), wish?.order);
  const { from, to, total } = shown;
  const title = searchTitle(query, wish);
  if (wish && page === 1) return reply("search.wished", { title, total }, { choices });
  if (page > 1) return reply("list.searchPage", { query: title, from, to, total }, { choices });
  return asked === "whether" || asked === "stock"
    ? reply("search.yes", { total }, { choices })
    : reply("search.matches", { query: title, total }, { choices });
}

const mostNearest = 3;

/** Nothing goes by these words; the nearest things we have, if any. */
export function nearestList(said: Label, nearest: readonly Product[]): Reply {
  const had = nearest.filter((product) => !isSoldOut(product));
  const shown = (had.length > 0 ? had : nearest).slice(0, mostNearest);
  const suggestions = [toBrowse, toPerson];
  if (said === "") return reply("unknown.nothing", {}, { suggestions });
  if (shown.length === 0) return reply("search.nothing", { said }, { suggestions });
  return reply(
    "search.nearest",
    { said },
    { choices: shown.map((product, i) => productChoice(product, i + 1)) },
  );
}
