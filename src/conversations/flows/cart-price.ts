import { priceOrder } from "../../commerce/index.js";
import type { OrderPrice } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext, ShownPrice } from "./buyer-context.js";

type Priced = Pick<BuyerContext, "cart" | "draft" | "promotionUses">;

/** Several replies of a turn name the same total: it is worked out once while nothing it depends on is another. */
const last = new WeakMap<object, Priced & { shop: Facts["shop"]; now: Date; price: OrderPrice }>();

/** What the cart costs as far as the buyer has said how and where: by the shop's terms as they are known here. Placing reads them again. */
export function priceNow({ cart, draft, promotionUses }: Priced, { shop, now }: Facts): OrderPrice {
  const known = last.get(cart);
  if (
    known?.draft === draft &&
    known.promotionUses === promotionUses &&
    known.shop === shop &&
    known.now === now
  )
    return known.price;
  const price = workOut({ cart, draft, promotionUses }, shop, now);
  last.set(cart, { cart, draft, promotionUses, shop, now, price });
  return price;
}

function workOut({ cart, draft, promotionUses = {} }: Priced, shop: Facts["shop"], now: Date): OrderPrice {
  return priceOrder({
    lines: cart.map(({ productId, unitPrice, quantity }) => {
      const product = shop.catalogue.findProduct(productId);
      return {
        ...{ productId, unitPrice, quantity },
        ...{ category: product?.category ?? "", taxClass: product?.taxClass ?? "standard" },
      };
    }),
    ...{ terms: shop.terms, now, uses: promotionUses, codes: draft.code === undefined ? [] : [draft.code] },
    ...(draft.fulfilment && { fulfilment: draft.fulfilment }),
    ...(draft.fulfilment === "delivery" && { address: draft.address }),
  });
}

/** What is kept of a price until it is confirmed: everything a summary tells. */
export function shownPrice({ lines: _parts, zone: _zone, stops, ...price }: OrderPrice): ShownPrice {
  const refused = stops.find((stop) => stop.kind === "codeRefused");
  return { ...price, ...(refused && { refused }) };
}

/** The total to name in passing. */
export function totalSoFar(context: BuyerContext, facts: Facts): number {
  return priceNow(context, facts).total;
}

type Stop<K extends OrderPrice["stops"][number]["kind"]> = Extract<OrderPrice["stops"][number], { kind: K }>;

export function stopOf<K extends OrderPrice["stops"][number]["kind"]>(
  { stops }: Pick<OrderPrice, "stops">,
  kind: K,
): Stop<K> | undefined {
  return stops.find((stop): stop is Stop<K> => stop.kind === kind);
}
