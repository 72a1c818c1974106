import { newId, type Sql } from "../../platform/index.js";
import { isQuantity } from "../cart/stock-left.js";
import { orderTime } from "../slots/order-time.js";
import { readOrder } from "./order.store.js";
import type { OrderSummary, PlaceOrderInput, PlaceOrderOutcome } from "./order.js";
import type { OrderPrice } from "../pricing/order-price.js";
import { insertOrder, type NewOrder, type NewOrderLine } from "./insert-order.store.js";
import { lockCheckout, readOrderFacts } from "./place-order.store.js";
import { quote, type QuotedLine } from "./quote.js";
import { takeLimited } from "./take-limited.js";

/**
 * Places what a buyer confirmed, in the caller's transaction (as the tenant): order, customer, stock and their ledger together or not at all.
 * Prices and stock are the database's; where they are not what was confirmed nothing is written and the transaction stays
 * usable. Four statements, two more where a promotion applies; the locks, in this order everywhere: checkout, its
 * customer, stock by variant id, promotions by id, tenant, customer's row.
 */
export async function placeOrder(
  sql: Sql,
  input: PlaceOrderInput,
  { makeId = newId }: { makeId?: () => string } = {},
): Promise<PlaceOrderOutcome> {
  if (input.lines.length === 0 || !input.lines.every(({ quantity }) => isQuantity(quantity))) {
    throw new Error("An order needs lines, each with a quantity from 1 to 999.");
  }
  await lockCheckout(sql, input);
  const facts = await readOrderFacts(sql, input);
  if (facts.placedOrderId !== null)
    return { kind: "alreadyPlaced", order: await readOrder(sql, facts.placedOrderId) };

  const quoted = quote(input, facts);
  if (quoted.kind !== "quoted") return quoted;
  const { price } = quoted;

  const then = orderTime(facts.opening, input);
  if (then.kind !== "then") return then;

  const taken = await takeLimited(sql, { input, facts, quoted, then });
  if (taken.kind !== "taken") return taken;

  const order: NewOrder = {
    id: makeId(),
    customerId: makeId(),
    eventId: makeId(),
    branchId: facts.branchId,
    currency: facts.currency,
    input,
    ...(then.time && { time: then.time }),
    lines: quoted.lines.map((line, position) => newOrderLine(line, position, price)),
    price,
    ledgerId: makeId(),
    movements: [...taken.wanted].map(([variantId, quantity]) => ({
      ...{ id: makeId(), variantId, delta: -quantity },
    })),
    catalogueChanged: taken.catalogueChanged,
  };
  return { kind: "placed", order: summary(order, quoted.lines, await insertOrder(sql, order)) };
}

function newOrderLine(
  { variant, options, quantity, unitPrice, total }: QuotedLine,
  position: number,
  price: OrderPrice,
): NewOrderLine {
  const { discount = 0, tax = 0 } = price.lines[position] ?? {};
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
    discount,
    tax,
  };
}

function summary(
  { id, currency, branchId, time, input, price }: NewOrder,
  lines: readonly QuotedLine[],
  { number, placedAt }: { number: number; placedAt: Date },
): OrderSummary {
  const { fulfilment, customer } = input;
  const { subtotal, shipping, tax, taxIncluded, discount, total } = price;
  return {
    id,
    number,
    status: "placed",
    paymentStatus: "unpaid",
    fulfilment: fulfilment.type,
    recipientName: customer.name,
    ...(fulfilment.type === "delivery" && { address: fulfilment.address }),
    branchId,
    ...(time && { time }),
    currency,
    ...{ subtotal, shipping, tax, taxIncluded, discount, total },
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
