import { findByCode } from "../../commerce/index.js";
import { commas, reply } from "../replies/reply.js";
import type { Facts } from "../events.js";
import type { BuyerContext, WantedProduct } from "./buyer-context.js";
import type { Decision, On } from "./buyer-setup.js";
import { take } from "./cart-decisions.js";
import { shownAs } from "./showable.js";

/** Of what is not known, so many are named. */
const mostNamed = 5;

/** A cart sent from a WhatsApp catalogue: what we know by these codes, at our prices; what we do not know is named. */
export function takeCatalogOrder(context: BuyerContext, { items, facts }: On<"catalogOrder">): Decision {
  const found = items.map(({ retailerId, quantity }) => wantedByCode(retailerId, quantity, facts));
  const wanted = found.filter((w) => w !== undefined);
  const decision = take(context, [...wanted, ...context.wanted], facts);
  const unknown = items.filter((_, at) => found[at] === undefined).slice(0, mostNamed);
  if (unknown.length === 0) return decision;
  const codes = commas(unknown.map(({ retailerId }) => shownAs(retailerId, retailerId) || "?"));
  return { ...decision, says: [...(decision.says ?? []), reply("catalogue.notKnown", { codes })] };
}

function wantedByCode(code: string, quantity: number, { shop }: Facts): WantedProduct | undefined {
  const found = findByCode(shop.catalogue, code);
  return (
    found && {
      kind: "product",
      productId: found.product.id,
      ...(found.variantId !== undefined && { variantId: found.variantId }),
      options: [],
      quantity: Math.min(999, Math.max(1, Math.trunc(quantity) || 1)),
    }
  );
}
