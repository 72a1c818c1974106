import {
  addToCart,
  changeQuantity as changeLineQuantity,
  removeLine as takeLineOut,
} from "../../commerce/index.js";
import type { Cart, CartLine, Product } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { toBrowse, toUndo } from "../replies/choices.js";
import {
  addedWords,
  askLine,
  cartValues,
  lineName,
  lineNow,
  misfitWords,
  nearestChoices,
  notHadWords,
  totalNow,
} from "../replies/cart.replies.js";
import { itemName } from "../replies/item.replies.js";
import { reply, together } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import type { OrderReading } from "../understand/order-reading.js";
import type { BuyerContext, Wanted, WantedProduct } from "./buyer-context.js";
import type { Decision, On } from "./buyer-setup.js";
import { choiceId } from "./choice-ids.js";
import { nearestTo } from "./places.js";
import { withAllergyNoted } from "./statements.js";
import { cartOptions, settle, variantOf, wantedWith } from "./wanted.js";

type Unread = Pick<OrderReading, "unknown" | "misfits">;

/** Puts what is complete into the cart and says so; what is not stays wanted, what is not had is named. */
export function take(
  context: BuyerContext,
  wanted: readonly Wanted[],
  facts: Facts,
  unread?: Unread,
): Decision {
  const settled = settle(context.cart, wanted, facts.shop.catalogue);
  const lastLine = settled.added.at(-1)?.line.id ?? context.lastLine;
  const changes: Partial<BuyerContext> = { cart: settled.cart, wanted: settled.wanted, lastLine };
  if (settled.added.length > 0) {
    changes.undo = undefined;
    changes.spokenOf = undefined;
    changes.trail = withoutCards(context.trail, settled.added);
  }
  const notHad = (unread?.unknown ?? []).map((said) => ({ said, nearest: nearestTo(said, facts) }));
  const misfits = (unread?.misfits ?? []).map((misfit) => misfitWords(misfit, facts));
  const words = [
    ...addedWords(settled.added, facts),
    ...settled.problems,
    ...misfits,
    ...notHad.map(notHadWords),
  ];
  if (words.length === 0) return { changes };
  const now = { ...context, ...changes };
  const asksNothing = settled.wanted.length === 0 && !context.checkingOut;
  const nearest = asksNothing ? nearestChoices(notHad, now) : [];
  if (nearest.length === 0) return { changes, says: [together(words)] };
  const total = now.cart.length > 0 ? [totalNow(now, facts)] : [];
  return { changes, says: [together([...words, ...total], { choices: nearest })] };
}

/** The card of a thing that is in the cart now is no place to go back to. */
function withoutCards(trail: readonly string[], added: readonly { line: CartLine }[]): readonly string[] {
  const cards = new Set(added.map(({ line }) => choiceId.productPage(line.productId, 1)));
  return cards.has(trail.at(-1) ?? "") ? trail.slice(0, -1) : trail;
}

export function takeOrder(context: BuyerContext, { reading, facts }: On<"order">): Decision {
  return withAllergyNoted(take(context, wantedWith(context, reading), facts, reading), facts);
}

/** The thing being chosen, or the line last added: what "large", "3" and "no olives" are about. */
export function aboutProduct(
  { wanted: [first], cart, lastLine }: BuyerContext,
  { shop }: Facts,
): Product | undefined {
  if (first) return first.kind === "product" ? shop.catalogue.findProduct(first.productId) : undefined;
  const line = cart.find((l) => l.id === lastLine);
  return line && shop.catalogue.findProduct(line.productId);
}

/** "large", "no olives", "make it a small one": about what is being chosen, else about the line last added. */
export function takeDetails(context: BuyerContext, event: On<"details">): Decision {
  const [first, ...others] = context.wanted;
  if (first?.kind === "product") return take(context, [detailed(first, event), ...others], event.facts);
  const line = context.cart.find((l) => l.id === context.lastLine);
  if (!line) return {};
  return changeLine(context, line, event);
}

/** Choosing a variant chooses the thing; options alone leave it a thing that is looked at. */
function detailed(wanted: WantedProduct, { options, variantId, quantity }: On<"details">): WantedProduct {
  const kept = wanted.options.filter(
    (o) => !options.some((n) => n.group === o.group && n.choice === o.choice),
  );
  const { looking, ...rest } = wanted;
  return {
    ...rest,
    ...(variantId !== undefined && { variantId }),
    ...(looking && variantId === undefined && quantity === undefined && { looking }),
    options: [...kept, ...options],
    quantity: quantity ?? wanted.quantity,
  };
}

/** A line in another size, with other options or another number. */
export function changeLine(
  context: BuyerContext,
  line: CartLine,
  event: Pick<On<"details">, "options" | "variantId" | "quantity" | "facts">,
): Decision {
  const { options, variantId, quantity = line.quantity, facts } = event;
  const { catalogue } = facts.shop;
  const product = catalogue.findProduct(line.productId);
  if (!product) return { says: [reply("cart.lineGone", {})] };
  const variant = variantId ?? variantOf(product, line.variantId)?.id ?? line.variantId;
  const without = context.cart.filter((l) => l !== line);
  const wish = {
    productId: product.id,
    variantId: variant,
    options: mergedOptions(product, line, options),
    quantity,
  };
  const outcome = addToCart(without, wish, catalogue);
  if (outcome.kind !== "added")
    return { says: [reply("product.notSo", { item: itemName(product, variant, cartOptions(options)) })] };
  const { cart, line: changed } = outcome;
  return { changes: { cart, lastLine: changed.id, undo: context.cart }, says: [lineNow(changed, facts)] };
}

/** New options beside the old; in a group of which only one can be had the new one takes the place of the old. */
function mergedOptions(product: Product, { options: old }: CartLine, options: On<"details">["options"]) {
  const replaced = new Set(
    options.map((o) => o.group).filter((id) => !product.optionGroups.find((g) => g.id === id)?.multiple),
  );
  const kept = old.filter((o) => !replaced.has(o.groupId) && !options.some((n) => n.choice === o.choiceId));
  return [...kept, ...cartOptions(options)];
}

/** A number where one is expected: how many of what is being chosen, else of the line last added. */
export function takeQuantity(context: BuyerContext, { quantity, by, facts }: On<"quantity">): Decision {
  const [first, ...others] = context.wanted;
  if (first?.kind === "product") {
    const { looking: _chosenNow, ...rest } = first;
    return take(context, [{ ...rest, quantity }, ...others], facts);
  }
  const line = context.cart.find((l) => l.id === context.lastLine);
  return line ? setQuantity(context, line, by ? line.quantity + quantity : quantity, facts) : {};
}

export function setQuantity(context: BuyerContext, line: CartLine, quantity: number, facts: Facts): Decision {
  const outcome = changeLineQuantity(context.cart, line.id, quantity, facts.shop.catalogue);
  const item = lineName(line, facts.shop.catalogue);
  switch (outcome.kind) {
    case "changed": {
      const { cart, line: changed } = outcome;
      return {
        changes: { cart, lastLine: line.id, undo: context.cart, wanted: [] },
        says: [lineNow(changed, facts)],
      };
    }
    case "removed":
      return removeLine(context, line, facts);
    case "notEnough": {
      const fewer = setQuantity(context, line, outcome.available, facts);
      const told = reply("cart.fewer", { count: outcome.available, item });
      return { ...fewer, says: [told, ...(fewer.says ?? [])] };
    }
    case "soldOut":
      return { says: [reply("product.soldOut", { name: item })] };
    case "badQuantity":
      return { says: [reply("unknown.range", { highest: outcome.highest })] };
    case "unknownLine":
    case "gone":
      return { says: [reply("cart.lineGone", {})] };
  }
}

export function removeLine(context: BuyerContext, line: CartLine, facts: Facts): Decision {
  const outcome = takeLineOut(context.cart, line.id);
  if (outcome.kind !== "removed") return { says: [reply("cart.lineGone", {})] };
  const { cart } = outcome;
  const lastLine = context.lastLine === line.id ? undefined : context.lastLine;
  const item = lineName(line, facts.shop.catalogue);
  return {
    changes: { cart, lastLine, undo: context.cart, wanted: [] },
    says: [reply("cart.removed", { item })],
  };
}

/** Lines of these products; of none named, the line last added or the only one there is. */
function linesMeant({ cart, lastLine }: BuyerContext, products: readonly string[] | undefined): Cart {
  if (products) return cart.filter((l) => products.includes(l.productId));
  const line = cart.find((l) => l.id === lastLine) ?? (cart.length === 1 ? cart[0] : undefined);
  return line ? [line] : cart;
}

/** "remove the coke", "remove 2 cokes", "remove it". */
export function remove(context: BuyerContext, { products, quantity, said, facts }: On<"remove">): Decision {
  const meant = linesMeant(context, products);
  const [line, other] = meant;
  if (!line) return { says: [notInCart(context, said)] };
  if (other) return { says: [askLine(meant, facts, "remove")] };
  if (quantity !== undefined && quantity < line.quantity)
    return setQuantity(context, line, line.quantity - quantity, facts);
  return removeLine(context, line, facts);
}

/** "make it 4 cokes". */
export function changeQuantity(
  context: BuyerContext,
  { products, quantity, said, facts }: On<"changeQuantity">,
): Decision {
  const meant = linesMeant(context, products);
  const [line, other] = meant;
  if (!line) return { says: [notInCart(context, said)] };
  return other ? { says: [askLine(meant, facts, "change")] } : setQuantity(context, line, quantity, facts);
}

export function notInCart(context: BuyerContext, said: string): Reply {
  return context.cart.length === 0
    ? reply("cart.empty", {}, { suggestions: [toBrowse] })
    : reply("cart.notInCart", { said });
}

export function emptyCart({ cart }: BuyerContext): Decision {
  return {
    changes: { cart: [], undo: cart, lastLine: undefined, wanted: [], checkingOut: undefined, draft: {} },
    says: [reply("cart.emptied", {}, { suggestions: [toUndo, toBrowse] })],
  };
}

export function undo({ cart, undo: before }: BuyerContext): Decision {
  return before
    ? { changes: { cart: before, undo: cart, wanted: [] }, says: [reply("cart.restored", {})] }
    : { says: [reply("cart.nothingToUndo", {})] };
}

/** Forgets where the buyer was; what is in the cart stays until they empty it. */
export function startOver(context: BuyerContext, { facts }: { facts: Facts }): Decision {
  const cartKept = context.cart.length > 0;
  return {
    changes: { trail: [choiceId.home()], wanted: [], draft: {}, checkingOut: undefined, lastLine: undefined },
    says: [cartKept ? reply("startOver.cartKept", cartValues(context, facts)) : reply("startOver.fresh", {})],
  };
}
