import type { BuyerEvent, Facts } from "../events.js";
import { isPage } from "../replies/page.js";
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
  const [first, ...others] = context.wanted;
  const known = first?.kind === "product" && first.productId === productId ? first : undefined;
  const card: WantedProduct = known ?? {
    kind: "product",
    productId,
    options: [],
    quantity: 1,
    looking: true,
  };
  const wanted = [{ ...card, ...(page !== undefined && { page }) }, ...(known ? others : waiting(context))];
  return { changes: { trail, wanted } };
}

/** The next page of its variants. */
export function nextVariants({ context, event }: Args): BuyerEvent {
  const [first] = context.wanted;
  const { facts } = event;
  if (first?.kind !== "product") return { type: "home", page: 1, facts };
  return { type: "product", productId: first.productId, look: true, page: (first.page ?? 1) + 1, facts };
}

export function hasMoreVariants({ context, event }: Args): boolean {
  const [first] = context.wanted;
  const { shop, abilities } = event.facts;
  const product = first?.kind === "product" ? shop.catalogue.findProduct(first.productId) : undefined;
  return (
    first?.kind === "product" &&
    product !== undefined &&
    isPage(product.variants, (first.page ?? 1) + 1, abilities)
  );
}

/** What is still asked about, without what is only looked at. */
export function waiting({ wanted }: BuyerContext): Wanted[] {
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

/** With an empty cart, "checkout" can only mean what is on the card: it goes on there when that is in the cart. */
export function takeShownToCheckout(context: BuyerContext, event: On<"checkout">): Decision {
  const { changes, says = [] } = takeShown(context, event);
  return { changes: { ...changes, checkingOut: true }, says };
}

/** Not that one: the next question, if any. */
export function dropFirst({ wanted: [, ...others] }: BuyerContext): Decision {
  return { changes: { wanted: others }, says: [reply("no.fine", {})] };
}
