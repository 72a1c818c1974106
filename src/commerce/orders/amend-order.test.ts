import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ledgerErrors, openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { newId } from "../../platform/index.js";
import { createShipment } from "../fulfilment/create-shipment.js";
import { ownDelivery } from "../fulfilment/fulfilment-provider.js";
import { moveShipment } from "../fulfilment/move-shipment.js";
import { amendOrder } from "./amend-order.js";
import { cancelOwnOrder } from "./cancel-own-order.js";
import { moveOrder, type MoveOrderInput } from "./move-order.js";
import type { AmendOrderInput, PlaceOrderInput } from "./order.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

const customer = { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann" };
type Line = AmendOrderInput["lines"][number];

async function openOrder(changes: Partial<PlaceOrderInput> = {}, quantity = 2) {
  const shop = await openOrderShop(first);
  const outcome = await shop.place([shop.line("vase", quantity), shop.line("pizza")], changes);
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  const { id: orderId, number } = outcome.order;
  const amend = (lines: Line[], more: Partial<AmendOrderInput> = {}) =>
    shop.asTenant((sql) =>
      amendOrder(sql, {
        ...{ number, customer, lines, conversationId: "00000000-0000-4000-8000-000000000000" },
        fulfilment: { type: "delivery", address: "12 Elm Street" },
        total: lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
        ...more,
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
  const ledger = () =>
    shop.rows("SELECT kind, amount FROM ledger_entries WHERE order_id = $1 ORDER BY created_at, id", orderId);
  /** This much came for the order, by the payment it was asked with. */
  const pay = (amount: number) =>
    shop.rows(
      `WITH came AS (
         UPDATE payments SET state = 'paid', received = $3, received_currency = 'USD' WHERE order_id = $2 RETURNING id)
       INSERT INTO ledger_entries (id, tenant_id, order_id, kind, amount, currency, source)
       SELECT $1, current_tenant(), $2, 'received', $3, 'USD', 'payment:' || id FROM came`,
      ...[newId(), orderId, amount],
    );
  return { ...shop, orderId, number, amend, move, pay, level, ledger };
}

test("more of one thing and another: priced anew, the difference charged, the stock taken", async () => {
  const order = await openOrder();
  const outcome = await order.amend([order.line("vase", 3), order.line("pizza"), order.line("tee/s")]);
  expect(outcome).toMatchObject({
    kind: "amended",
    before: 2 * 4250 + 900,
    order: { number: 1001, status: "placed", total: 3 * 4250 + 900 + 1900, lines: [{ quantity: 3 }, {}, {}] },
  });
  expect(await order.level()).toEqual({ on_hand: 2, held: 0 });
  expect(await order.onHand("tee/s")).toBe(1);
  expect(await order.ledger()).toEqual([
    { kind: "charged", amount: 9400 },
    { kind: "charged", amount: 4250 + 1900 },
  ]);
  expect(await order.rows("SELECT version FROM orders")).toEqual([{ version: 2 }]);
  expect(await ledgerErrors(order)).toEqual([]);
});

test("less of it: credited, and what is not wanted is in the stock again", async () => {
  const order = await openOrder();
  expect(await order.amend([order.line("vase", 1)])).toMatchObject({ kind: "amended" });
  expect(await order.amend([order.line("pizza", 2)])).toMatchObject({ kind: "amended", before: 4250 });
  expect(await order.level()).toEqual({ on_hand: 5, held: 0 });
  expect(await order.ledger()).toEqual([
    { kind: "charged", amount: 9400 },
    { kind: "credited", amount: 9400 - 4250 },
    { kind: "credited", amount: 4250 - 1800 },
  ]);
  await order.move("cancelled");
  expect(await order.level()).toEqual({ on_hand: 5, held: 0 });
  expect(await ledgerErrors(order)).toEqual([]);
});

test("what there is too little of refuses the whole change, counting what the order has", async () => {
  const order = await openOrder();
  const outcome = await order.amend([order.line("vase", 4), order.line("vase", 2), order.line("tee/s")]);
  expect(outcome).toMatchObject({ kind: "soldOut", shortages: [{ wanted: 6, available: 5 }] });
  expect(await order.level()).toEqual({ on_hand: 3, held: 0 });
  expect(await order.onHand("tee/s")).toBe(2);
  expect(await order.amend([order.line("vase", 5)])).toMatchObject({ kind: "amended" });
  expect(await order.level()).toEqual({ on_hand: 0, held: 0 });
});

test("of an order that waits for its payment the hold changes, and nothing has left", async () => {
  const order = await openOrder({ paymentMethod: "card" });
  await order.amend([order.line("vase", 4)]);
  expect(await order.level()).toEqual({ on_hand: 5, held: 4 });
  await order.amend([order.line("pizza")]);
  expect(await order.level()).toEqual({ on_hand: 5, held: 0 });
  await order.amend([order.line("vase", 1)]);
  expect(await order.level()).toEqual({ on_hand: 5, held: 1 });
  expect(await order.rows("SELECT state, quantity FROM stock_holds")).toEqual([
    { state: "held", quantity: 1 },
  ]);
  const open = "SELECT amount FROM payments WHERE state IN ('opening', 'open')";
  expect(await order.rows(open)).toEqual([{ amount: 4250 }]);
  await order.move("cancelled");
  expect(await order.level()).toEqual({ on_hand: 5, held: 0 });
  expect(await order.rows(open)).toEqual([]);
});

test("another address, and another way", async () => {
  const order = await openOrder();
  const lines = [order.line("vase", 2), order.line("pizza")];
  await order.amend(lines, { fulfilment: { type: "delivery", address: "7 Oak Road" } });
  expect(await order.rows("SELECT fulfilment, address FROM orders")).toEqual([
    { fulfilment: "delivery", address: "7 Oak Road" },
  ]);
  await order.amend(lines, { fulfilment: { type: "pickup" } });
  expect(await order.rows("SELECT fulfilment, address FROM orders")).toEqual([
    { fulfilment: "pickup", address: null },
  ]);
  expect(await order.ledger()).toHaveLength(1);
});

test("a promotion's use stays this order's, is given back, and is not counted against itself", async () => {
  const order = await openOrder();
  await order.rows(
    `INSERT INTO promotions (id, tenant_id, name, code, kind, value, limit_total, limit_per_customer)
     VALUES ($1, current_tenant(), 'Ten', 'TEN', 'percent', 100000, 1, 1)`,
    order.orderId,
  );
  const used = async () => (await order.rows<{ used: number }>("SELECT used FROM promotions"))[0]?.used;
  const codes = ["TEN"];
  const vases = (quantity: number) => [order.line("vase", quantity)];
  expect(await order.amend(vases(2), { codes, total: 7650 })).toMatchObject({ kind: "amended" });
  expect(await used()).toBe(1);
  expect(await order.amend(vases(4), { codes, total: 15300 })).toMatchObject({
    kind: "amended",
    order: { discount: 1700, promotions: [{ code: "TEN" }] },
  });
  expect(await used()).toBe(1);
  expect(await order.amend(vases(4))).toMatchObject({ kind: "amended", order: { discount: 0 } });
  expect(await used()).toBe(0);
});

test("what was paid too much goes back; what is owed is asked for", async () => {
  const order = await openOrder({ paymentMethod: "bank_transfer" });
  await order.pay(9400);
  await order.move("paid");
  await order.amend([order.line("vase", 2)]);
  expect(await order.rows("SELECT amount, state FROM refunds")).toEqual([{ amount: 900, state: "pending" }]);
  await order.amend([order.line("vase", 3), order.line("pizza")]);
  const asked = "SELECT amount FROM payments WHERE state IN ('opening', 'open')";
  expect(await order.rows(asked)).toEqual([{ amount: 3 * 4250 + 900 - (9400 - 900) }]);
});

test("what is on its way back is not paid: it is asked for again, and never goes back twice", async () => {
  const order = await openOrder({ paymentMethod: "bank_transfer" });
  await order.pay(9400);
  await order.move("paid");
  const all = [order.line("vase", 2), order.line("pizza")];
  await order.amend([order.line("vase", 1)]);
  await order.amend(all);
  const asked = "SELECT amount FROM payments WHERE state IN ('opening', 'open')";
  expect(await order.rows(asked)).toEqual([{ amount: 9400 - 4250 }]);
  await order.amend([order.line("pizza")]);
  expect(await order.rows("SELECT sum(amount)::int AS back FROM refunds")).toEqual([{ back: 9400 - 900 }]);
  expect(await order.rows(asked)).toEqual([]);
});

test("once it is being prepared it stays as it is; nobody changes or calls off another's", async () => {
  const order = await openOrder();
  const lines = [order.line("vase", 1)];
  const stranger = { identity: "phone:+15559999999", phone: "+15559999999", name: "Eve" };
  expect(await order.amend(lines, { customer: stranger })).toEqual({ kind: "unknown" });
  const who = { conversationId: "00000000-0000-4000-8000-000000000000", number: order.number };
  const cancel = (identity: string) => order.asTenant((sql) => cancelOwnOrder(sql, { ...who, identity }));
  expect(await cancel(stranger.identity)).toEqual({ kind: "unknown" });
  await order.move("preparing");
  expect(await order.amend(lines)).toMatchObject({ kind: "tooLate", order: { status: "preparing" } });
  expect(await cancel(customer.identity)).toMatchObject({ kind: "tooLate" });
  expect(await order.level()).toEqual({ on_hand: 3, held: 0 });
});

test("what is in a shipment stays as it is, until the shipment came to nothing", async () => {
  const order = await openOrder();
  const providers = { own: ownDelivery };
  const send = { number: order.number, provider: "own", lines: [{ position: 0, quantity: 1 }] } as const;
  const sent = await order.asTenant((sql) => createShipment(sql, providers, send));
  if (sent.kind !== "created") throw new Error(sent.kind);
  const amend = () => order.amend([order.line("vase", 1)]);
  expect(await amend()).toMatchObject({ kind: "tooLate", order: { status: "placed", total: 9400 } });
  expect(await order.level()).toEqual({ on_hand: 3, held: 0 });
  const stop = { shipmentId: sent.shipment.id, to: "cancelled", actor: "shop" } as const;
  await order.asTenant((sql) => moveShipment(sql, stop));
  expect(await amend()).toMatchObject({ kind: "amended" });
});

test("cash above the shop's limit is no more taken of a changed order than of a new one; less of it is", async () => {
  const order = await openOrder();
  await order.rows("UPDATE shop_terms SET cash_limit = 9000");
  const more = [order.line("vase", 3), order.line("pizza")];
  expect(await order.amend(more)).toEqual({ kind: "paymentNotOffered" });
  expect(await order.level()).toEqual({ on_hand: 3, held: 0 });
  expect(await order.ledger()).toEqual([{ kind: "charged", amount: 9400 }]);
  expect(await order.rows("SELECT version, total FROM orders")).toEqual([{ version: 1, total: 9400 }]);
  const same = [order.line("vase", 2), order.line("pizza")];
  const elsewhere = { fulfilment: { type: "delivery", address: "7 Oak Road" } } as const;
  expect(await order.amend(same, elsewhere)).toMatchObject({ kind: "amended" });
  expect(await order.amend([order.line("vase", 2)])).toMatchObject({ kind: "amended" });
});

test("changes at once: one after the other, and the last one called off gives back what was taken last", async () => {
  const order = await openOrder();
  const who = { ...customer, conversationId: "00000000-0000-4000-8000-000000000000", number: order.number };
  await Promise.all([
    order.amend([order.line("vase", 5)]),
    order.amend([order.line("vase", 1)]),
    order.amend([order.line("vase", 3), order.line("tee/s", 2)]),
    order.asTenant((sql) => cancelOwnOrder(sql, who)),
    order.amend([order.line("vase", 4)]),
  ]);
  expect(await order.level()).toEqual({ on_hand: 5, held: 0 });
  expect(await order.onHand("tee/s")).toBe(2);
  expect(await ledgerErrors(order)).toEqual([]);
  const [books] = await order.rows<{ total: number; sum: number }>(
    `SELECT total, (SELECT sum(CASE kind WHEN 'charged' THEN amount ELSE -amount END)::bigint FROM ledger_entries) AS sum FROM orders`,
  );
  expect(books!.sum).toBe(books!.total);
});
