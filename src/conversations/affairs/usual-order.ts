import type { OrderSummary } from "../../commerce/index.js";

/** The order whose things were ordered most often, the latest of those; undefined where nothing was ordered. */
export function usualOf(orders: readonly OrderSummary[]): OrderSummary | undefined {
  const times = new Map<string, { order: OrderSummary; times: number }>();
  for (const order of orders) {
    const key = thingsOf(order);
    const known = times.get(key);
    if (known) known.times += 1;
    else times.set(key, { order, times: 1 });
  }
  let usual: { order: OrderSummary; times: number } | undefined;
  for (const each of times.values()) if (!usual || each.times > usual.times) usual = each;
  return usual?.order;
}

/** What was in it, however the lines stood. */
function thingsOf({ lines }: OrderSummary): string {
  return lines
    .map(({ productExternalId, variantExternalId, options, quantity }) =>
      JSON.stringify([
        productExternalId,
        variantExternalId,
        options.map(({ group, choice, amount, excluded, count }) => [group, choice, amount, excluded, count]),
        quantity,
      ]),
    )
    .toSorted()
    .join();
}
