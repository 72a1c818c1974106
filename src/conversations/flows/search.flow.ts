import type { Facts } from "../events.js";
import { homeList, nearestList, searchList, searchTitle } from "../replies/list.replies.js";
import { reply } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import { goTo } from "./buyer-context.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { readChoice } from "./choice-ids.js";
import { leavePlace, place, returnToPlace } from "./navigation.js";
import { idOf, isCovered, resultsOf } from "./places.js";
import { lookAt } from "./product-decisions.js";
import { isAnswered, tellAnswer } from "./shop-questions.js";
import { showable } from "./showable.js";
import { isStranger, welcomeStranger } from "./small-talk.js";
import { isPage } from "../replies/page.js";
import { isSoldOut } from "../replies/product.replies.js";

type Searched = Pick<On<"search">, "query" | "page" | "wish">;

/** What was searched for last, with the page of it. */
function searched({ trail }: BuyerContext, { shop }: Facts): Searched {
  const place = readChoice(trail.at(-1) ?? "", shop.catalogue);
  return place?.type === "search" ? place : { query: "", page: 1 };
}

function found(context: BuyerContext, { productIds, facts }: On<"productsFound">): Decision {
  const { query, wish } = searched(context, facts);
  const products = productIds
    .map((id) => facts.shop.catalogue.findProduct(id))
    .filter((p) => p !== undefined);
  return { says: [nearestList(searchTitle(showable(query), wish), products)] };
}

/** Looking for something: asked what, looking where the catalogue in memory has nothing, and what was found. */
export const searchFlow = buyer.createStateConfig({
  initial: "results",
  states: {
    asking: {
      meta: { prompt: () => reply("search.ask", {}), asks: () => true, expecting: "search" },
      on: { back: returnToPlace },
    },
    looking: {
      // Left within the turn that entered it: the engine answers with what it found.
      meta: { prompt: (_, facts) => homeList(1, facts) },
      on: { productsFound: { target: "results", actions: decide(found) } },
    },
    results: {
      meta: {
        prompt: (context, facts) => {
          return resultsReply({ ...searched(context, facts), asked: "show" }, facts);
        },
      },
    },
  },
  on: { back: leavePlace },
});

const isExact = ({ query, wish }: Searched, facts: Facts) =>
  resultsOf(query, facts, wish).length > 0 && isCovered(query, facts, wish);

function findsOne({ event }: Args): boolean {
  return (
    event.type === "search" &&
    event.page === 1 &&
    resultsOf(event.query, event.facts, event.wish).length === 1 &&
    isCovered(event.query, event.facts, event.wish)
  );
}

/** The catalogue has nothing of that name, and the shop has answered the question. */
export function isAnsweredInstead(args: Args): boolean {
  return args.event.type === "search" && !isExact(args.event, args.event.facts) && isAnswered(args);
}

function finds({ event }: Args): boolean {
  if (event.type !== "search") return false;
  const results = resultsOf(event.query, event.facts, event.wish);
  return results.length > 0 && isPage(results, event.page, event.facts.abilities);
}

/** One thing found is shown itself, not as a list of one. */
function lookAtFound(context: BuyerContext, { query, wish, asked, facts }: On<"search">): Decision {
  const [product] = resultsOf(query, facts, wish);
  if (!product) return {};
  const { changes } = lookAt(context, { type: "product", productId: product.id, look: true, facts });
  return { changes: changes ?? {}, says: asked === "whether" ? [reply("search.yesOne", {})] : [] };
}

function showResults(context: BuyerContext, event: On<"search">): Decision {
  return { changes: goTo(context, idOf(event)), says: [resultsReply(event, event.facts)] };
}

const isSearch = (args: Args): args is Args<On<"search">> => args.event.type === "search";

/** A search from anywhere: one thing is looked at, several are listed, an answer of the shop is given; else the database is asked. */
export const searching = [
  { guard: findsOne, target: "#buyer.product", actions: decide(lookAtFound) },
  { guard: isAnsweredInstead, actions: decide(tellAnswer) },
  { guard: finds, target: "#buyer.search.results", actions: decide(showResults) },
  {
    guard: (args: Args) => isSearch(args) && args.event.page > 1,
    actions: { type: "say", params: reply("unknown.endOfList", {}) },
  },
  {
    guard: (args: Args) => isSearch(args) && !args.event.asked && isStranger(args),
    target: "#buyer.home",
    actions: [decide(welcomeStranger), "ask"],
  },
  {
    target: "#buyer.search.looking",
    actions: [
      decide(place),
      {
        type: "searchProducts",
        params: ({ event: { query, wish } }: Args<On<"search">>) => ({ query, ...(wish && { wish }) }),
      },
    ],
  },
] as const;

/** What a search says it found: a list, or the nearest there is. */
function resultsReply(search: Searched & Pick<On<"search">, "asked">, facts: Facts): Reply {
  const results = resultsOf(search.query, facts, search.wish);
  const there = search.asked === "stock" ? results.filter((p) => !isSoldOut(p)) : results;
  return isExact(search, facts)
    ? searchList(search, there, facts)
    : nearestList(searchTitle(showable(search.query), search.wish), results);
}
