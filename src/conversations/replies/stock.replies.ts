import type { Product, Variant } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { WantedProduct } from "../flows/buyer-context.js";
import { choiceId } from "../flows/choice-ids.js";
import { itemName } from "./item.replies.js";
import type { Label, Phrase } from "./messages.js";
import { isSoldOut, priceOf, productChoice, waysToTake } from "./product.replies.js";
import { commas, money, phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";

/** What a question about one product was about: the product, or one variant of it that was named. */
export interface Asked {
  product: Product;
  variant?: Variant;
}

/** So many or fewer are counted: hurry is told only where it is true. */
const few = 5;
const mostNearest = 3;

const nameOf = ({ product, variant }: Asked): Label => itemName(product, variant?.id, []);

function priceNow({ product, variant }: Asked): Phrase {
  if (!variant) return priceOf(product);
  const price = money(variant.price);
  return phrase(isSoldOut(variant) ? "price.soldOut" : "price.one", { price });
}

export const isGone = ({ product, variant }: Asked): boolean => isSoldOut(variant ?? product);

/** "Blue vase: $42.00." */
export function priceWords(asked: Asked): Phrase {
  return phrase("about.costs", { name: nameOf(asked), price: priceNow(asked) });
}

/** How many are left of all that was asked about; null where nobody counts one of them. */
function leftOf({ product, variant }: Asked): number | null {
  const counts = (variant ? [variant] : product.variants).map((v) => v.available);
  return counts.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0 as number | null);
}

/** Yes with how many where that is few, no where none is left. */
export function stockWords(asked: Asked): Phrase {
  const { product, variant } = asked;
  const name = nameOf(asked);
  if (isGone(asked)) return phrase("stock.none", { name });
  const there = product.variants.filter((v) => !isSoldOut(v));
  if (!variant && there.length < product.variants.length)
    return phrase("stock.variants", { name, variants: commas(there.map((v) => v.name ?? "")) });
  const count = leftOf(asked);
  const price = priceNow(asked);
  return count !== null && count <= few
    ? phrase("stock.few", { count, name, price })
    : phrase("stock.yes", { name, price });
}

/** The answer first, then what can come next: which one, or how many. */
export function answerWithWays(answer: Phrase, wanted: WantedProduct, asked: Asked, facts: Facts): Reply {
  const { product, variant } = asked;
  const only = product.variants.length === 1 ? product.variants[0] : variant;
  const { question, choices } = waysToTake(wanted, product, only, facts);
  return together([answer, question], { choices });
}

/** What could be had instead: other variants of it, else what comes nearest. */
function instead({ product, variant }: Asked, nearest: readonly Product[]): ReplyChoice[] {
  const others = variant ? product.variants.filter((v) => v !== variant && !isSoldOut(v)) : [];
  if (others.length > 0)
    return others.map(({ id, name, price }, i) => ({
      ...{ id: choiceId.variant(id), label: name ?? "", number: i + 1 },
      detail: phrase("price.one", { price: money(price) }),
    }));
  return nearest.slice(0, mostNearest).map((p, i) => productChoice(p, i + 1));
}

export function soldOutReply(asked: Asked, nearest: readonly Product[], { abilities }: Facts): Reply {
  const choices = instead(asked, nearest).slice(0, abilities.list?.max);
  const name = nameOf(asked);
  return choices.length > 0
    ? reply("stock.noneNearest", { name }, { choices })
    : reply("stock.none", { name });
}

/** What a thing costs that cannot be had, and what can. */
export function priceOfGone(asked: Asked, nearest: readonly Product[], { abilities }: Facts): Reply {
  const choices = instead(asked, nearest).slice(0, abilities.list?.max);
  if (choices.length === 0) return together([priceWords(asked)]);
  return together([priceWords(asked), say("stock.nearest")], { choices });
}

/** Several at once, in words only. */
export function pricesInWords(products: readonly Product[]): Reply {
  return together(products.map((p) => phrase("product.title", { name: p.name, price: priceOf(p) })));
}
