import type { Catalogue, Product } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { choiceId } from "../flows/choice-ids.js";
import { toBrowse, toPerson } from "./choices.js";
import { reply } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";
import { moreOf, pageOf } from "./page.js";
import type { Page } from "./page.js";
import { isSoldOut, productChoice } from "./product.replies.js";

function productChoices(page: Page<Product>, next: string): ReplyChoice[] {
  return [...page.items.map((product, i) => productChoice(product, page.from + i)), ...moreOf(page, next)];
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
    label: category.name,
    number: shown.from + i,
  }));
  return reply(key, {}, { choices: [...choices, ...moreOf(shown, next)] });
}

/** What the start of the shop lists. */
export function homeItems({ categories, products }: Catalogue): readonly unknown[] {
  return categories.length < 2 ? products : categories;
}

export function categoryList(categoryId: string, page: number, { shop, abilities }: Facts): Reply {
  const category = shop.catalogue.findCategory(categoryId);
  if (!category) return reply("unknown.gone", {}, { suggestions: [toBrowse] });
  if (category.products.length === 0)
    return reply("list.empty", { category: category.name }, { suggestions: [toBrowse] });
  const shown = pageOf(category.products, page, abilities);
  const choices = productChoices(shown, choiceId.category(categoryId, page + 1));
  if (page === 1) return reply("list.category", { category: category.name, total: shown.total }, { choices });
  const { from, to, total } = shown;
  return reply("list.categoryPage", { category: category.name, from, to, total }, { choices });
}

export function searchList(
  query: string,
  found: readonly Product[],
  page: number,
  isAnswer: boolean,
  { abilities }: Facts,
): Reply {
  const shown = pageOf(found, page, abilities);
  const choices = productChoices(shown, choiceId.search(query, page + 1));
  const { from, to, total } = shown;
  if (page > 1) return reply("list.searchPage", { query, from, to, total }, { choices });
  return isAnswer
    ? reply("search.yes", { total }, { choices })
    : reply("search.matches", { query, total }, { choices });
}

const mostNearest = 3;

/** Nothing goes by these words; the nearest things we have, if any. */
export function nearestList(said: string, nearest: readonly Product[]): Reply {
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
