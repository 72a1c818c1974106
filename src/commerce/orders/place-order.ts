import { newId, scheduleTask, type Sql } from "../../platform/index.js";
import { isQuantity } from "../cart/stock-left.js";
import { openingFacts } from "../hours/opening-facts.js";
import { askForPayment } from "../payments/ask-for-payment.js";
import { isOffered } from "../payments/is-offered.js";
import { orderTime } from "../slots/order-time.js";
import { readOrder } from "./order.store.js";
import type { OrderSummary, PaymentMethod, PlaceOrderInput, PlaceOrderOutcome } from "./order.js";
import type { OrderPrice } from "../pricing/order-price.js";
import { insertOrder, type NewOrder, type NewOrderLine } from "./insert-order.store.js";
import { lockCheckout, readOrderFacts, type OrderFacts } from "./place-order.store.js";
import { quote, type QuotedLine } from "./quote.js";
import { takeLimited } from "./take-limited.js";

/**
 * Places what a buyer confirmed, in the caller's transaction (as the tenant): order, customer, stock and their ledger together or not at all.
 * Prices and stock are the database's; where they are not what was confirmed nothing is written and the transaction stays
 * usable. Four statements, two more where a promotion applies; the locks, in this order everywhere: checkout, its
 * customer, stock by variant id, promotions by id, tenant, customer's row. With a payment to wait for the stock is only held, until a deadline.
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

  if (!isOffered(input.paymentMethod, price.total, facts)) return { kind: "paymentNotOffered" };

  const then = orderTime(openingFacts(facts.terms, facts.branchId, facts.timezone), input);
  if (then.kind !== "then") return then;

  const waits = input.paymentMethod !== "cash_on_delivery" && price.total > 0;
  const taken = await takeLimited(sql, { input, facts, quoted, then, waits });
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
    taken: [...taken.wanted].map(([variantId, quantity]) => ({ id: makeId(), variantId, quantity })),
    ...(waits && { holdUntil: holdUntil(input.paymentMethod, facts) }),
    catalogueChanged: taken.catalogueChanged,
  };
  const placed = summary(order, quoted.lines, await insertOrder(sql, order));
  if (placed.holdUntil) await awaitPayment(sql, placed, placed.holdUntil);
  return { kind: "placed", order: placed };
}

async function awaitPayment(sql: Sql, order: OrderSummary, until: Date): Promise<void> {
  const { paymentMethod: method, total: amount } = order;
  await scheduleTask(sql, { kind: "expire_order", key: order.id, dueAt: until });
  if (method !== "cash_on_delivery") await askForPayment(sql, { order, method, amount, expiresAt: until });
}

/** When an order that is not paid ends: whole minutes, as it is told. */
function holdUntil(method: PaymentMethod, { now, terms }: OrderFacts): Date {
  const minutes = method === "card" ? terms.cardHoldMinutes : terms.transferHoldMinutes;
  return new Date(Math.ceil((new Date(now).getTime() + minutes * 60_000) / 60_000) * 60_000);
}

/** A line as it is stored, with its parts of the discount and the tax. */
export function newOrderLine(
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
  { id, currency, branchId, time, holdUntil, input, price }: NewOrder,
  lines: readonly QuotedLine[],
  { number, placedAt }: { number: number; placedAt: Date },
): OrderSummary {
  const { fulfilment, customer } = input;
  const { subtotal, shipping, tax, taxIncluded, discount, total } = price;
  return {
    id,
    number,
    status: holdUntil ? "awaiting_payment" : "placed",
    paymentStatus: holdUntil ? "pending" : "unpaid",
    paymentMethod: input.paymentMethod,
    ...(holdUntil && { holdUntil }),
    fulfilment: fulfilment.type,
    recipientName: customer.name,
    ...(fulfilment.type === "delivery" && { address: fulfilment.address }),
    branchId,
    ...(time && { time }),
    currency,
    ...{ subtotal, shipping, tax, taxIncluded, discount, total },
    placedAt,
    promotions: price.promotions.map(({ id, code }) => ({ id, code })),
    lines: lines.map(({ variant, ...line }) => ({
      productExternalId: variant.productExternalId,
      variantExternalId: variant.name === null ? null : variant.externalId,
      productName: variant.productName,
      variantName: variant.name,
      ...line,
    })),
  };
}
