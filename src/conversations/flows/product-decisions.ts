import type { Facts } from "../events.js";
import { reply } from "../replies/reply.js";
import { missingGroup } from "./buyer-context.js";
import type { BuyerContext, Wanted, WantedProduct } from "./buyer-context.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { take } from "./cart-decisions.js";
import { choiceId } from "./choice-ids.js";

/** Shows a product's card; what was asked about before waits behind it. */
export function lookAt(context: BuyerContext, { productId, page }: On<"product">): Decision {
  const place = choiceId.productPage(productId, 1);
  const trail = context.trail.at(-1) === place ? context.trail : [...context.trail, place];
  const card: WantedProduct = { kind: "product", productId, options: [], quantity: 1, looking: true };
  return { changes: { trail, wanted: [page === undefined ? card : { ...card, page }, ...waiting(context)] } };
}

function waiting({ wanted }: BuyerContext): Wanted[] {
  return wanted.filter((w) => w.kind === "which" || !w.looking);
}

/** Chosen where there is nothing to look at and nothing left to ask: one of it. */
export function takeProduct(context: BuyerContext, { productId, facts }: On<"product">): Decision {
  return take(
    context,
    [{ kind: "product", productId, options: [], quantity: 1 }, ...waiting(context)],
    facts,
  );
}

export function canBeTakenAtOnce({ event }: Args): boolean {
  if (event.type !== "product" || event.look || event.facts.abilities.media) return false;
  const product = event.facts.shop.catalogue.findProduct(event.productId);
  return product !== undefined && product.variants.length === 1 && !missingGroup(product, []);
}

/** What is being chosen of this product, or a new wish for it where something else was asked about meanwhile. */
function wishFor(context: BuyerContext, productId: string): { wish: WantedProduct; others: Wanted[] } {
  const [first, ...others] = context.wanted;
  if (first?.kind !== "product" || first.productId !== productId)
    return { wish: { kind: "product", productId, options: [], quantity: 1 }, others: waiting(context) };
  const { looking: _chosenNow, ...wish } = first;
  return { wish, others };
}

export function chooseVariant(
  context: BuyerContext,
  { variantId, quantity, facts }: On<"variant"> | On<"add">,
): Decision {
  const productId = facts.shop.catalogue.findVariant(variantId)?.product.id ?? "";
  const { wish, others } = wishFor(context, productId);
  return take(
    context,
    [{ ...wish, variantId, quantity: Math.max(quantity, wish.quantity) }, ...others],
    facts,
  );
}

export function chooseOption(context: BuyerContext, event: On<"option">): Decision {
  const { variantId, groupId, choiceId: choice, facts } = event;
  const product = facts.shop.catalogue.findVariant(variantId)?.product;
  const { wish, others } = wishFor(context, product?.id ?? "");
  const multiple = product?.optionGroups.find((g) => g.id === groupId)?.multiple ?? false;
  const kept = wish.options.filter((o) => o.group !== groupId || (multiple && o.choice !== choice));
  const options = [...kept, { group: groupId, choice }];
  return take(context, [{ ...wish, variantId, options }, ...others], facts);
}

export function takeShown(context: BuyerContext, { facts }: { facts: Facts }): Decision {
  const [shown, ...others] = context.wanted;
  if (shown?.kind !== "product") return {};
  const { looking: _chosenNow, ...wish } = shown;
  return take(context, [wish, ...others], facts);
}

/** With an empty cart, "checkout" can only mean what is on the card; else it means the cart. */
export function takeShownAlone(context: BuyerContext, event: On<"checkout">): Decision {
  return context.cart.length === 0 ? takeShown(context, event) : {};
}

/** Not that one: the next question, if any. */
export function dropFirst({ wanted: [, ...others] }: BuyerContext): Decision {
  return { changes: { wanted: others }, says: [reply("no.fine", {})] };
}
