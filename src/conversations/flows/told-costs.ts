import { addToCart } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { itemName } from "../replies/item.replies.js";
import type { Phrase } from "../replies/messages.js";
import { money, phrase, say, together } from "../replies/reply.js";
import type { ReplyChoice } from "../replies/reply.js";
import type { OrderLine } from "../understand/order-reading.js";
import type { BuyerContext } from "./buyer-context.js";
import type { Decision, On } from "./buyer-setup.js";
import { choiceId } from "./choice-ids.js";
import { cartOptions } from "./wanted.js";

interface Cost {
  words: Phrase;
  /** Of so many together, in minor units; the lowest where something is still to be chosen. */
  least: number;
  exact: boolean;
}

const priceWords = (least: number, exact: boolean): Phrase =>
  phrase(exact ? "price.one" : "price.from", { price: money(least) });

/** Nothing of it goes into the cart; what a line of the cart would cost is told. */
function costOf({ product: id, variant, options, quantity }: OrderLine, { shop }: Facts): Cost | undefined {
  const product = shop.catalogue.findProduct(id);
  if (!product) return undefined;
  const chosen = cartOptions(options);
  const wish = {
    productId: id,
    options: chosen,
    quantity,
    ...(variant !== undefined && { variantId: variant }),
  };
  const outcome = addToCart([], wish, shop.catalogue);
  const exact = outcome.kind === "added";
  const one = exact
    ? outcome.line.unitPrice
    : Math.min(
        ...product.variants.filter((v) => variant === undefined || v.id === variant).map((v) => v.price),
      );
  const least = one * quantity;
  const name = itemName(product, variant, chosen);
  return {
    words: phrase("about.counted", { quantity, name, price: priceWords(least, exact) }),
    least,
    exact,
  };
}

/** What can go into the cart with one tap. */
function toAdd(lines: readonly OrderLine[], { asking }: Facts): ReplyChoice[] {
  const [only, another] = lines;
  if (!only || another || asking || only.options.length > 0) return [];
  const { product, variant, quantity } = only;
  const id = variant === undefined ? choiceId.order(product, quantity) : choiceId.variant(variant, quantity);
  return [{ id, label: say("choice.add"), number: 1 }];
}

/** "2 x Latte: from $9.00." and, of several things, what they come to together. */
export function tellCosts(_: BuyerContext, { lines, facts }: On<"costs">): Decision {
  const costs = lines.flatMap((line) => costOf(line, facts) ?? []);
  const sum = costs.reduce((total, { least }) => total + least, 0);
  const isExact = costs.every(({ exact }) => exact);
  const total = costs.length > 1 ? [phrase("about.together", { price: priceWords(sum, isExact) })] : [];
  return {
    says: [together([...costs.map(({ words }) => words), ...total], { choices: toAdd(lines, facts) })],
  };
}
