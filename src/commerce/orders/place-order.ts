import { newId, type Sql } from "../../platform/index.js";
import { isQuantity } from "../cart/stock-left.js";
import { readOrder } from "./order.store.js";
import type { OrderSummary, PlaceOrderInput, PlaceOrderOutcome } from "./order.js";
import {
  insertOrder,
  lockCheckout,
  readOrderFacts,
  takeStock,
  type NewOrder,
  type NewOrderLine,
} from "./place-order.store.js";
import { quote, type QuotedLine } from "./quote.js";

/**
 * Places what a buyer confirmed, in the caller's transaction (as the tenant): order, customer, stock and their ledger together or not at all.
 * Prices and stock are the database's; where they are not what was confirmed nothing is written and the transaction stays
 * usable. Four statements; the locks, in this order everywhere: checkout, stock by variant id, tenant, customer.
 */
export async function placeOrder(
  sql: Sql,
  input: PlaceOrderInput,
  { makeId = newId }: { makeId?: () => string } = {},
): Promise<PlaceOrderOutcome> {
  if (input.lines.length === 0 || !input.lines.every(({ quantity }) => isQuantity(quantity))) {
    throw new Error("An order needs lines, each with a quantity from 1 to 999.");
  }
  await lockCheckout(sql, input.checkoutKey);
  const facts = await readOrderFacts(sql, input);
  if (facts.placedOrderId !== null)
    return { kind: "alreadyPlaced", order: await readOrder(sql, facts.placedOrderId) };

  const quoted = quote(input.lines, input.total, facts.variants);
  if (quoted.kind !== "quoted") return quoted;

  const wanted = trackedQuantities(quoted.lines);
  const stock = wanted.size > 0 ? await takeStock(sql, facts.branchId, wanted) : [];
  const short = stock.filter(({ variantId, available }) => available < (wanted.get(variantId) ?? 0));
  if (short.length > 0) return soldOut(short, wanted, quoted.lines);

  const order: NewOrder = {
    id: makeId(),
    customerId: makeId(),
    eventId: makeId(),
    branchId: facts.branchId,
    currency: facts.currency,
    input,
    lines: quoted.lines.map(newOrderLine),
    movements: [...wanted].map(([variantId, quantity]) => ({ id: makeId(), variantId, delta: -quantity })),
    catalogueChanged: stock.some(({ left }) => left === 0),
  };
  return { kind: "placed", order: summary(order, quoted.lines, await insertOrder(sql, order)) };
}

/** Lines of one variant count together. Variants that nobody counts are left out. */
function trackedQuantities(lines: readonly QuotedLine[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { variant, quantity } of lines) {
    if (variant.stockTracked) wanted.set(variant.id, (wanted.get(variant.id) ?? 0) + quantity);
  }
  return wanted;
}

function soldOut(
  short: readonly { variantId: string; available: number }[],
  wanted: ReadonlyMap<string, number>,
  lines: readonly QuotedLine[],
): PlaceOrderOutcome {
  const shortages = short.map(({ variantId, available }) => {
    const variant = lines.find((line) => line.variant.id === variantId)?.variant;
    const [productName, variantName] = [variant?.productName ?? "", variant?.name ?? null];
    return { variantId, productName, variantName, wanted: wanted.get(variantId) ?? 0, available };
  });
  return { kind: "soldOut", shortages };
}

function newOrderLine(
  { variant, options, quantity, unitPrice, total }: QuotedLine,
  position: number,
): NewOrderLine {
  return {
    position,
    product_id: variant.productId,
    variant_id: variant.id,
    product_external_id: variant.productExternalId,
    variant_external_id: variant.name === null ? null : variant.externalId,
    product_name: variant.productName,
    variant_name: variant.name,
    options,
    quantity,
    unit_price: unitPrice,
    total,
  };
}

function summary(
  { id, currency, input }: NewOrder,
  lines: readonly QuotedLine[],
  { number, placedAt }: { number: number; placedAt: Date },
): OrderSummary {
  const { fulfilment, customer, total } = input;
  return {
    id,
    number,
    status: "placed",
    paymentStatus: "unpaid",
    fulfilment: fulfilment.type,
    recipientName: customer.name,
    ...(fulfilment.type === "delivery" && { address: fulfilment.address }),
    currency,
    subtotal: total,
    shipping: 0,
    tax: 0,
    discount: 0,
    total,
    placedAt,
    lines: lines.map(({ variant, ...line }) => ({
      productExternalId: variant.productExternalId,
      variantExternalId: variant.name === null ? null : variant.externalId,
      productName: variant.productName,
      variantName: variant.name,
      ...line,
    })),
  };
}
