import { addToCart } from "../../commerce/index.js";
import type { AddToCartOutcome, Cart, CartLine, Catalogue, Product, Variant } from "../../commerce/index.js";
import type { Phrase } from "../replies/messages.js";
import { itemName } from "../replies/item.replies.js";
import { phrase, say } from "../replies/reply.js";
import type { OrderLine, OrderOption, OrderReading } from "../understand/order-reading.js";
import type { BuyerContext, Wanted, WantedProduct } from "./buyer-context.js";

/** What became of the things that were wanted. */
export interface Settled {
  cart: Cart;
  /** Still to be asked about. */
  wanted: Wanted[];
  /** Lines that are new or grew, as they are in the cart now, with what was put in. */
  added: { line: CartLine; quantity: number }[];
  /** What could not be had as said. */
  problems: Phrase[];
}

/** Puts into the cart what is complete, keeps what must be asked about, and names what cannot be had. */
export function settle(cart: Cart, wanted: readonly Wanted[], catalogue: Catalogue): Settled {
  const settled: Settled = { cart, wanted: [], added: [], problems: [] };
  for (const each of wanted) {
    if (each.kind === "which" || each.looking) settled.wanted.push(each);
    else settleOne(settled, each, each.quantity, catalogue);
  }
  return settled;
}

function settleOne(settled: Settled, wanted: WantedProduct, quantity: number, catalogue: Catalogue): void {
  const { productId, variantId, options } = wanted;
  const item = {
    productId,
    ...(variantId !== undefined && { variantId }),
    options: cartOptions(options),
    quantity,
  };
  const outcome = addToCart(settled.cart, item, catalogue);
  switch (outcome.kind) {
    case "added":
      settled.cart = outcome.cart;
      settled.added = [
        ...settled.added.filter((a) => a.line.id !== outcome.line.id),
        { line: outcome.line, quantity },
      ];
      return;
    case "variantMissing":
    case "optionMissing":
      settled.wanted.push(wanted);
      return;
    case "soldOut":
      settled.problems.push(problemOf(outcome));
      if (outcome.product.variants.some((v) => v.available !== 0))
        settled.wanted.push(withoutVariant(wanted));
      return;
    case "notEnough":
      settled.problems.push(problemOf(outcome));
      if (outcome.left > 0) settleOne(settled, wanted, outcome.left, catalogue);
      return;
    default:
      settled.problems.push(problemOf(outcome));
  }
}

type Problem = Exclude<AddToCartOutcome, { kind: "added" | "variantMissing" | "optionMissing" }>;

function problemOf(outcome: Problem): Phrase {
  switch (outcome.kind) {
    case "unknown":
      return say("unknown.gone");
    case "optionRefused":
      return phrase("product.noSuchDetail", { product: outcome.product.name });
    case "soldOut":
      return phrase("product.soldOut", { name: variantName(outcome) });
    case "notEnough": {
      const values = { count: outcome.available, item: variantName(outcome) };
      return outcome.left > 0 ? phrase("cart.fewer", values) : phrase("cart.allThere", values);
    }
    case "badQuantity":
      return phrase("unknown.range", { highest: outcome.highest });
    case "cartFull":
      return phrase("cart.full", { count: outcome.most });
  }
}

function variantName({ product, variant }: { product: Product; variant: Variant }) {
  return itemName(product, variant.id, []);
}

function withoutVariant({ variantId: _soldOut, ...wanted }: WantedProduct): WantedProduct {
  return wanted;
}

/** The only variant there is, or the one named. */
export function variantOf(product: Product, variantId: string | undefined): Variant | undefined {
  return product.variants.length === 1
    ? product.variants[0]
    : product.variants.find((v) => v.id === variantId);
}

/** Options as the cart writes them. */
export function cartOptions(options: readonly OrderOption[]): CartLine["options"] {
  return options.map(({ group, choice, ...rest }) => ({ groupId: group, choiceId: choice, ...rest }));
}

function wantedLine({ product, variant, options, quantity }: OrderLine): WantedProduct {
  return {
    kind: "product",
    productId: product,
    ...(variant !== undefined && { variantId: variant }),
    options,
    quantity,
  };
}

/** What an order adds to what was wanted before; an answer to "which one?" takes the question's place. */
export function wantedWith({ wanted }: BuyerContext, { lines, unclear }: OrderReading): Wanted[] {
  const [first, ...others] = wanted.filter((w) => w.kind === "which" || !w.looking);
  const [answer] = lines;
  const answered = first?.kind === "which" && answer !== undefined && first.products.includes(answer.product);
  return [
    ...lines.map(wantedLine),
    ...unclear.map((u): Wanted => ({ kind: "which", ...u })),
    ...(first && !answered ? [first] : []),
    ...others,
  ];
}
