import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ledgerErrors, openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { newId } from "../../platform/index.js";
import { moveOrder, type MoveOrderInput, type MoveOrderOutcome } from "./move-order.js";
import { createOrderExpiry } from "./expire-order.js";
import type { OrderActor } from "./order-events.js";
import { findMove, moves, type MoveFacts } from "./order-states.js";
import type { OrderStatus, PlaceOrderInput } from "./order.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

type Shop = Awaited<ReturnType<typeof openOrderShop>>;

async function anOrder(shop: Shop, quantity = 2, changes: Partial<PlaceOrderInput> = {}) {
  const outcome = await shop.place([shop.line("vase", quantity), shop.line("pizza")], changes);
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  const { id: orderId, number } = outcome.order;
  const move = (
    to: MoveOrderInput["to"],
    actor: OrderActor = "shop",
    more: { now?: Date; reason?: string } = {},
  ) => shop.asTenant((sql) => moveOrder(sql, { orderId, to, actor, ...more }));
  const receive = (amount = outcome.order.total) =>
    shop.rows(
      `INSERT INTO ledger_entries (id, tenant_id, order_id, kind, amount, currency, source)
       VALUES ($1, current_tenant(), $2, 'received', $3, 'USD', $4)`,
      ...[newId(), orderId, amount, `payment:${newId()}`],
    );
  return { orderId, number, order: outcome.order, move, receive };
}

const level = async (shop: Shop) =>
  (
    await shop.rows<{ on_hand: number; held: number }>(
      "SELECT on_hand, held FROM stock_levels WHERE variant_id = $1",
      shop.line("vase").variantId,
    )
  )[0];
const kinds = (outcomes: MoveOrderOutcome[]) => outcomes.map(({ kind }) => kind).sort();
const movements = (shop: Shop) =>
  shop.rows(
    "SELECT delta, reason FROM stock_movements WHERE order_id IS NOT NULL ORDER BY created_at, delta",
  );
const events = (shop: Shop) =>
  shop.rows("SELECT type, actor, data FROM order_events WHERE type <> 'placed' ORDER BY seq");

test("an order goes the way of the table, and every step is logged", async () => {
  const shop = await openOrderShop(first);
  const { move, orderId } = await anOrder(shop);
  for (const to of ["accepted", "preparing", "shipped", "delivered", "completed"] as const)
    expect(await move(to)).toMatchObject({ kind: "moved", order: { status: to } });
  expect(await events(shop)).toEqual(
    [
      ["accepted", "placed"],
      ["preparing", "accepted"],
      ["shipped", "preparing"],
      ["delivered", "shipped"],
      ["completed", "delivered"],
    ].map(([type, from]) => ({ type, actor: "shop", data: { from } })),
  );
  expect(await shop.rows("SELECT status, version FROM orders WHERE id = $1", orderId)).toEqual([
    { status: "completed", version: 6 },
  ]);
});

test("what the table forbids is not done, and why is said", async () => {
  const shop = await openOrderShop(first);
  const { move } = await anOrder(shop);
  expect(await move("delivered")).toMatchObject({ kind: "refused", refusal: { why: "noWay" } });
  expect(await move("accepted", "buyer")).toMatchObject({ refusal: { why: "notYours" } });
  expect(await move("ready_for_pickup")).toMatchObject({ refusal: { why: "notSo", condition: "pickup" } });
  await move("preparing");
  expect(await move("cancelled", "buyer")).toMatchObject({ refusal: { why: "notYours" } });
  expect(await events(shop)).toHaveLength(1);
});

test("called off, its stock is back once, however often and by however many it is called off", async () => {
  const shop = await openOrderShop(first);
  const { move } = await anOrder(shop);
  expect(await level(shop)).toEqual({ on_hand: 3, held: 0 });
  const outcomes = await Promise.all([move("cancelled", "buyer"), move("cancelled"), move("rejected")]);
  expect(outcomes.filter(({ kind }) => kind === "moved")).toHaveLength(1);
  expect(await move("cancelled", "buyer")).not.toMatchObject({ kind: "moved" });
  expect(await level(shop)).toEqual({ on_hand: 5, held: 0 });
  expect(await movements(shop)).toEqual([
    { delta: -2, reason: "sale" },
    { delta: 2, reason: "cancelled" },
  ]);
  expect(await ledgerErrors(shop)).toEqual([]);
});

test("what has left the house does not come back with the order that is called off", async () => {
  const shop = await openOrderShop(first);
  const { move, orderId } = await anOrder(shop, 3);
  await move("partially_shipped");
  await shop.rows("UPDATE order_lines SET shipped = 1 WHERE order_id = $1 AND position = 0", orderId);
  await move("cancelled");
  expect(await level(shop)).toEqual({ on_hand: 4, held: 0 });
});

test("an order that waits for its payment holds the stock: nobody else gets it, and nothing has left", async () => {
  const shop = await openOrderShop(first);
  const before = Date.now();
  const { order } = await anOrder(shop, 4, { paymentMethod: "card" });
  expect(order).toMatchObject({ status: "awaiting_payment" });
  expect(order.holdUntil!.getTime()).toBeGreaterThanOrEqual(before + 30 * 60_000 - 1000);
  expect(order.holdUntil!.getTime() % 60_000).toBe(0);
  expect(await level(shop)).toEqual({ on_hand: 5, held: 4 });
  expect(await shop.place([shop.line("vase", 2)])).toMatchObject({
    kind: "soldOut",
    shortages: [{ available: 1 }],
  });
  expect(await movements(shop)).toEqual([]);
});

test("paid in time, what was held is sold; without the money it is not", async () => {
  const shop = await openOrderShop(first);
  const { move, receive, order } = await anOrder(shop, 2, { paymentMethod: "bank_transfer" });
  await receive(order.total - 1);
  expect(await move("paid", "provider")).toMatchObject({ refusal: { why: "notSo", condition: "paid" } });
  await receive(1);
  expect(kinds(await Promise.all([move("paid", "provider"), move("paid", "shop")]))).toEqual([
    "already",
    "moved",
  ]);
  expect(await level(shop)).toEqual({ on_hand: 3, held: 0 });
  expect(await shop.rows("SELECT state, quantity FROM stock_holds")).toEqual([
    { state: "sold", quantity: 2 },
  ]);
  expect(await ledgerErrors(shop)).toEqual([]);
});

test("the deadline ends what is not paid, whoever runs it and however often; not a minute before", async () => {
  const shop = await openOrderShop(first);
  const { orderId, order, move } = await anOrder(shop, 2, { paymentMethod: "card" });
  const at = (ms: number) => {
    const clock = { now: () => new Date(order.holdUntil!.getTime() + ms) };
    const task = { tenantId: shop.tenantId, key: orderId } as Parameters<
      ReturnType<typeof createOrderExpiry>
    >[0];
    return createOrderExpiry({ db: shop.db, clock })(task);
  };
  expect(await at(-1)).toEqual({ kind: "again", at: order.holdUntil });
  expect(await level(shop)).toEqual({ on_hand: 5, held: 2 });
  await Promise.all([at(0), at(0), at(1), move("cancelled", "buyer")]);
  expect(await at(5)).toEqual({ kind: "done" });
  expect(await level(shop)).toEqual({ on_hand: 5, held: 0 });
  expect(await events(shop)).toHaveLength(1);
});

test("its task is written with the order and called off when it is paid", async () => {
  const shop = await openOrderShop(first);
  const { orderId, order, move, receive } = await anOrder(shop, 1, { paymentMethod: "card" });
  const task = () =>
    shop.rows("SELECT state, due_at FROM tasks WHERE kind = 'expire_order' AND key = $1", orderId);
  expect(await task()).toEqual([{ state: "due", due_at: order.holdUntil }]);
  await receive();
  await move("paid", "provider");
  expect(await task()).toMatchObject([{ state: "cancelled" }]);
});

test("money that comes after the deadline revives the order if its things are still there", async () => {
  const shop = await openOrderShop(first);
  const { move, receive, order } = await anOrder(shop, 3, { paymentMethod: "card" });
  const late = new Date(order.holdUntil!.getTime() + 1);
  await move("expired", "system", { now: late });
  await receive();
  const other = await anOrder(shop, 3);
  expect(await move("paid", "provider")).toMatchObject({ kind: "soldOut" });
  expect(await level(shop)).toEqual({ on_hand: 2, held: 0 });
  await other.move("rejected");
  expect(await move("paid", "provider")).toMatchObject({ kind: "moved" });
  expect(await level(shop)).toEqual({ on_hand: 2, held: 0 });
  await move("cancelled");
  expect(await level(shop)).toEqual({ on_hand: 5, held: 0 });
  expect(await ledgerErrors(shop)).toEqual([]);
});

test("a file of the catalogue says what can be sold: what is held comes on top", async () => {
  const shop = await openOrderShop(first);
  const { move } = await anOrder(shop, 2, { paymentMethod: "card" });
  await shop.stock([{ id: "vase", name: "Blue vase", price: 4250, stock: 0 }]);
  expect(await level(shop)).toEqual({ on_hand: 2, held: 2 });
  await move("cancelled", "buyer");
  expect(await level(shop)).toEqual({ on_hand: 2, held: 0 });
  expect(await ledgerErrors(shop)).toEqual([]);
});

test("an order of another shop is not there", async () => {
  const shop = await openOrderShop(first);
  const { orderId, number } = await anOrder(shop);
  const other = await openOrderShop(first);
  for (const name of [{ orderId }, { number }]) {
    const outcome = await other.asTenant((sql) => moveOrder(sql, { ...name, to: "accepted", actor: "shop" }));
    expect(outcome).toEqual({ kind: "unknown" });
  }
});

test("the table: what has ended stays so, stock is settled wherever it was taken, and every state can be reached and left", () => {
  const ended: OrderStatus[] = ["cancelled", "rejected", "returned"];
  expect(moves.filter(({ from }) => from.some((state) => ended.includes(state)))).toEqual([]);
  for (const { from, to, stock } of moves) {
    const ends = to === "cancelled" || to === "rejected" || to === "expired";
    const waits = from.includes("awaiting_payment");
    expect([from, to, stock]).toEqual([from, to, ends ? (waits ? "release" : "giveBack") : stock]);
    if (waits) expect(from).toEqual(["awaiting_payment"]);
  }
  const facts = (changes: Partial<MoveFacts>): MoveFacts => ({
    ...{ status: "preparing", fulfilment: "delivery", paymentMethod: "card" },
    ...{ paidInFull: true, deadlinePassed: true },
    ...changes,
  });
  expect(findMove(facts({}), "ready_for_pickup", "shop")).toEqual({ why: "notSo", condition: "pickup" });
  expect(findMove(facts({ fulfilment: "pickup" }), "ready_for_pickup", "shop")).toMatchObject({
    to: "ready_for_pickup",
  });
});
