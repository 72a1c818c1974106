import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { newId } from "../../platform/index.js";
import { createShipment } from "../fulfilment/create-shipment.js";
import { ownDelivery } from "../fulfilment/fulfilment-provider.js";
import { amendOrder } from "../orders/amend-order.js";
import { moveOrder, type MoveOrderInput } from "../orders/move-order.js";
import type { AmendOrderInput } from "../orders/order.js";
import { approveTransfer } from "./judge-transfer.js";
import { lookAfterPayment } from "./look-after-payment.js";
import { refundOrder } from "./refund-order.js";
import { restatePayment } from "./money.store.js";
import { isWanted } from "./payment.js";
import { prolongHold } from "./send-proof.store.js";
import { readPayments } from "./payment.store.js";

// Orders that change after they were paid, or while they wait for it: a real database.

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

const customer = { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann" };

/** Two vases and one thing more, 9400, to be paid by transfer. */
async function openOrder() {
  const shop = await openOrderShop(first);
  const lines = [shop.line("vase", 2), shop.line("pizza")];
  const outcome = await shop.place(lines, { paymentMethod: "bank_transfer" });
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  const { id: orderId, number } = outcome.order;
  const amend = (wanted: AmendOrderInput["lines"]) =>
    shop.asTenant((sql) =>
      amendOrder(sql, {
        ...{ number, customer, lines: wanted, conversationId: newId() },
        fulfilment: { type: "delivery", address: "12 Elm Street" },
        total: wanted.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
      }),
    );
  const move = (to: MoveOrderInput["to"]) =>
    shop.asTenant((sql) => moveOrder(sql, { orderId, to, actor: "shop" }));
  const level = async () =>
    (
      await shop.rows(
        "SELECT on_hand, held FROM stock_levels WHERE variant_id = $1",
        shop.line("vase").variantId,
      )
    )[0];
  /** This much came for the order, by the payment it was asked with. */
  const pay = (amount: number) =>
    shop.rows(
      `WITH came AS (
         UPDATE payments SET state = 'paid', received = $3, received_currency = 'USD' WHERE order_id = $2 RETURNING id)
       INSERT INTO ledger_entries (id, tenant_id, order_id, kind, amount, currency, source)
       SELECT $1, current_tenant(), $2, 'received', $3, 'USD', 'payment:' || id FROM came`,
      ...[newId(), orderId, amount],
    );
  return { ...shop, orderId, number, amend, move, level, pay };
}

test("saying again and again that it is paid holds stock no longer than twice the time to pay", async () => {
  const order = await openOrder();
  const held = async () =>
    (
      await order.rows<{ minutes: number }>(
        "SELECT round(extract(epoch FROM hold_until - created_at) / 60)::int AS minutes FROM orders WHERE id = $1",
        order.orderId,
      )
    )[0]?.minutes ?? 0;
  const first = await held();
  for (let said = 0; said < 5; said += 1) {
    // as much later as the hold has left, but for a minute
    await order.rows(
      `UPDATE orders SET created_at = created_at - (hold_until - now()) + interval '1 minute', hold_until = now() + interval '1 minute' WHERE id = $1`,
      order.orderId,
    );
    await order.asTenant((sql) => prolongHold(sql, order.orderId));
  }
  // a minute more for each of the five, which moving the order's beginning rounds away
  expect(await held()).toBeLessThanOrEqual(2 * first + 5);
  expect(await held()).toBeGreaterThan(first);
});

test("what the shop gave back of its own accord keeps no order from going on", async () => {
  const order = await openOrder();
  await order.pay(9400);
  await order.move("paid");
  const refund = {
    orderId: order.orderId,
    amount: 500,
    reason: "missing cheese",
    actor: "shop",
    key: newId(),
  } as const;
  expect(await order.asTenant((sql) => refundOrder(sql, refund))).not.toMatchObject({ kind: "exceedsPaid" });
  expect(await order.move("accepted")).toMatchObject({ kind: "moved" });
});

test("what costs more than was paid is not paid, and does not go on until it is", async () => {
  const order = await openOrder();
  await order.pay(9400);
  await order.move("paid");
  await order.amend([order.line("vase", 3), order.line("pizza")]);
  const refused = { kind: "refused", refusal: { why: "notSo", condition: "paid" } };
  for (const to of ["accepted", "preparing", "partially_shipped", "shipped"] as const)
    expect(await order.move(to)).toMatchObject(refused);
  const ship = () =>
    order.asTenant((sql) =>
      createShipment(sql, { own: ownDelivery }, { number: order.number, provider: "own" }),
    );
  expect(await ship()).toEqual({ kind: "notPaid" });
  const restated = async () => {
    await order.asTenant((sql) => restatePayment(sql, order.orderId));
    return order.rows("SELECT payment_status AS is FROM orders");
  };
  await order.rows("UPDATE payments SET state = 'closed' WHERE state IN ('opening', 'open')");
  expect(await restated()).toEqual([{ is: "pending" }]);
  const care = { ...customer, conversationId: newId(), wish: "link" } as const;
  expect(await order.asTenant((sql) => lookAfterPayment(sql, care))).toMatchObject({
    ...{ kind: "transfer", amount: 4250 },
  });
  await order.asTenant(async (sql) => {
    const [payment] = (await readPayments(sql, order.orderId)).filter(isWanted);
    await approveTransfer(sql, { orderId: order.orderId, paymentId: payment!.id });
  });
  expect(await restated()).toEqual([{ is: "paid" }]);
  expect(await ship()).toMatchObject({ kind: "created" });
  expect(await order.move("accepted")).toMatchObject({ kind: "moved" });
});

test("made cheaper than what came for it, an order waits no more, and its things are sold", async () => {
  const order = await openOrder();
  await order.pay(5000);
  expect(await order.amend([order.line("vase", 1)])).toMatchObject({ order: { status: "paid" } });
  expect(await order.level()).toEqual({ on_hand: 4, held: 0 });
  expect(await order.rows("SELECT amount FROM refunds")).toEqual([{ amount: 750 }]);
});

test("a request of before the change is paid: what is above the total goes back", async () => {
  const order = await openOrder();
  const [old] = await order.rows<{ id: string }>("SELECT id FROM payments");
  await order.amend([order.line("vase", 1)]);
  const { orderId } = order;
  const approve = () => order.asTenant((sql) => approveTransfer(sql, { orderId, paymentId: old!.id }));
  expect(await approve()).toEqual({ kind: "accepted" });
  expect(await approve()).toEqual({ kind: "known" });
  expect(await order.rows("SELECT amount, state FROM refunds")).toEqual([
    { amount: 9400 - 4250, state: "pending" },
  ]);
  expect(await order.rows("SELECT status FROM orders")).toEqual([{ status: "paid" }]);
});

test("too little for an order that has ended goes back whole", async () => {
  const order = await openOrder();
  const [old] = await order.rows<{ id: string }>("SELECT id FROM payments");
  await order.amend([order.line("vase", 3), order.line("pizza")]);
  const { orderId } = order;
  const now = new Date(Date.now() + 90 * 86_400_000);
  await order.asTenant((sql) => moveOrder(sql, { orderId, to: "expired", actor: "system", now }));
  const paid = await order.asTenant((sql) => approveTransfer(sql, { orderId, paymentId: old!.id }));
  expect(paid).toEqual({ kind: "returned", reason: "order_over" });
  expect(await order.rows("SELECT amount FROM refunds")).toEqual([{ amount: 9400 }]);
  expect(await order.level()).toEqual({ on_hand: 5, held: 0 });
});
