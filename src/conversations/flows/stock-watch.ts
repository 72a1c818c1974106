import type { Product } from "../../commerce/index.js";
import type { WatchStockParams } from "../effects.js";
import type { Facts } from "../events.js";
import { productChoice } from "../replies/product.replies.js";
import { reply } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import { decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { notUnderstood } from "./small-talk.js";
import { aboutProduct } from "./cart-decisions.js";
import { resultsOf } from "./places.js";
import { lookedAt } from "./product-questions.js";

/** What somebody wants to be told of: what was named, or what was spoken of last. */
function watched(context: BuyerContext, said: string, facts: Facts): Product | undefined {
  if (said !== "") return resultsOf(said, facts)[0];
  return lookedAt(context, facts) ?? aboutProduct(context, facts) ?? lastSeen(context, facts);
}

/** The card that was looked at last, though nothing of it could be had. */
function lastSeen({ trail }: BuyerContext, { shop }: Facts): Product | undefined {
  const [, id] = trail.at(-1)?.split(":") ?? [];
  return id === undefined ? undefined : shop.catalogue.findProduct(id);
}

const isKnown = ({ context, event }: Args): boolean =>
  event.type === "watchStock" && watched(context, event.said, event.facts) !== undefined;

function watchParams({ context, event }: Args): WatchStockParams {
  const said = event.type === "watchStock" ? event.said : "";
  const product = watched(context, said, event.facts);
  return {
    conversationId: event.facts.conversationId,
    variantIds: product?.variants.map(({ id }) => id) ?? [],
    productId: product?.id ?? "",
  };
}

/** What can be had is offered at once. */
function tellWatch(_: BuyerContext, { outcome, productId, facts }: On<"stockWatched">): Decision {
  const product = facts.shop.catalogue.findProduct(productId);
  if (!product) return {};
  if (outcome.kind === "watching") return { says: [reply("watch.set", { item: product.name })] };
  return { says: [reply("watch.here", { item: product.name }, { choices: [productChoice(product, 1)] })] };
}

export const stockWatch = {
  watchStock: [
    { guard: isKnown, actions: { type: "watchStock", params: watchParams } },
    {
      actions: decide((context: BuyerContext, { facts }: On<"watchStock">) =>
        notUnderstood(context, { type: "text", text: facts.said, facts }),
      ),
    },
  ],
  stockWatched: { actions: decide(tellWatch) },
} as const;
