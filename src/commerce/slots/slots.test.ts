import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ledgerErrors, openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { changeBranch } from "../branches/change-branch.js";
import { moveOrder } from "../orders/move-order.js";
import type { PlaceOrderInput } from "../orders/order.js";
import type { OpeningHours, SlotRule } from "../terms/shop-terms.js";
import { readFullSlots } from "./slot.store.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

/** A Wednesday, 10:00 UTC. */
const now = new Date("2026-11-25T10:00:00Z");
const noon = "2026-11-25T12:00:00.000Z";
const rule: SlotRule = {
  fulfilment: "delivery",
  lengthMinutes: 60,
  capacity: 2,
  leadMinutes: 30,
  daysAhead: 1,
};
const weekdays = [1, 2, 3, 4, 5].map((weekday): OpeningHours => ({ weekday, opens: 540, closes: 1080 }));

async function aShop({
  hours = weekdays,
  slotRules = [rule],
}: { hours?: OpeningHours[]; slotRules?: SlotRule[] } = {}) {
  const shop = await openOrderShop(first, [{ id: "vase", name: "Blue vase", price: 4250, stock: 50 }]);
  const [branch] = await shop.rows<{ id: string }>("SELECT id FROM branches");
  const branchId = branch!.id;
  await shop.asTenant((sql) => changeBranch(sql, branchId, { hours, slotRules }));
  const order = (time?: PlaceOrderInput["time"], more: Partial<PlaceOrderInput> = {}) => {
    const customer = { identity: `phone:${randomUUID()}`, name: "Ann" };
    return shop.place([shop.line("vase")], { customer, now, ...(time && { time }), ...more });
  };
  const taken = async () =>
    (await shop.rows<{ taken: number }>("SELECT taken FROM slots")).map((row) => row.taken);
  return { ...shop, branchId, order, taken };
}
const slot = (startsAt: string) => ({ kind: "slot", startsAt }) as const;

test("of twenty who want the same time at once as many get it as there are places; nobody else takes any stock", async () => {
  const shop = await aShop();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => shop.order(slot(noon))));
  const kinds = outcomes.map(({ kind }) => kind);
  expect([kinds.filter((k) => k === "placed").length, kinds.filter((k) => k === "slotFull").length]).toEqual([
    2, 18,
  ]);
  expect(outcomes.find(({ kind }) => kind === "slotFull")).toEqual({ kind: "slotFull", startsAt: noon });
  expect([await shop.taken(), await shop.onHand("vase"), await ledgerErrors(shop)]).toEqual([[2], 48, []]);
  const full = await shop.asTenant((sql) =>
    readFullSlots(sql, { branchId: shop.branchId, fulfilment: "delivery", from: now }),
  );
  expect(full).toEqual([noon]);
});

test("an order that comes to nothing gives its place back, once", async () => {
  const shop = await aShop();
  const placed = await shop.order(slot(noon));
  await shop.order(slot(noon));
  if (placed.kind !== "placed") throw new Error(placed.kind);
  const { id: orderId } = placed.order;
  expect(placed.order.time).toMatchObject({ kind: "slot", startsAt: new Date(noon) });
  const cancel = () => shop.asTenant((sql) => moveOrder(sql, { orderId, to: "cancelled", actor: "shop" }));
  await Promise.all([cancel(), cancel()]);
  expect(await shop.taken()).toEqual([1]);
  expect((await shop.order(slot(noon))).kind).toBe("placed");
  expect((await shop.order(slot(noon))).kind).toBe("slotFull");
});

test("the same checkout twice takes one place", async () => {
  const shop = await aShop();
  const once = { checkoutKey: "one" };
  const outcomes = await Promise.all([shop.order(slot(noon), once), shop.order(slot(noon), once)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["alreadyPlaced", "placed"]);
  expect(await shop.taken()).toEqual([1]);
});

test.each([
  ["between two slots", "2026-11-25T12:15:00.000Z"],
  ["before the lead time is over", "2026-11-25T10:00:00.000Z"],
  ["after closing", "2026-11-25T18:00:00.000Z"],
  ["too far ahead", "2026-11-27T12:00:00.000Z"],
])("a time %s is none", async (_, startsAt) => {
  const shop = await aShop();
  expect(await shop.order(slot(startsAt))).toEqual({ kind: "timeChanged" });
  expect([await shop.count("orders"), await shop.count("slots"), await shop.onHand("vase")]).toEqual([
    0, 0, 50,
  ]);
});

test("closed: for the opening that was confirmed, for no other, and simply now once it is open", async () => {
  const shop = await aShop({ slotRules: [] });
  const evening = new Date("2026-11-27T20:00:00Z");
  const opensAt = "2026-11-30T09:00:00.000Z";
  expect(await shop.order(undefined, { now: evening })).toEqual({ kind: "timeChanged" });
  const other = { kind: "opening", opensAt: "2026-11-28T09:00:00.000Z" } as const;
  expect(await shop.order(other, { now: evening })).toEqual({ kind: "timeChanged" });
  const monday = { kind: "opening", opensAt } as const;
  const placed = await shop.order(monday, { now: evening });
  expect(placed).toMatchObject({
    kind: "placed",
    order: { time: { kind: "opening", opensAt: new Date(opensAt) } },
  });
  const later = await shop.order(monday, { now: new Date("2026-11-30T09:30:00Z") });
  expect(later.kind === "placed" && later.order.time).toBeUndefined();
});

test("closed and no orders beforehand, or paused: nothing is placed and it is said until when", async () => {
  const shop = await aShop({ slotRules: [] });
  await shop.rows("UPDATE shop_terms SET pre_orders = false");
  const evening = new Date("2026-11-25T20:00:00Z");
  const opensAt = new Date("2026-11-26T09:00:00Z");
  expect(await shop.order(undefined, { now: evening })).toEqual({
    kind: "closed",
    state: { kind: "closed", opensAt },
  });
  await shop.rows("UPDATE shop_terms SET paused = true, paused_until = '2026-11-25T15:00:00Z'");
  const until = new Date("2026-11-25T15:00:00Z");
  expect(await shop.order()).toEqual({ kind: "closed", state: { kind: "paused", until, opensAt: until } });
  expect((await shop.order(undefined, { now: new Date("2026-11-25T15:00:01Z") })).kind).toBe("placed");
});

test("a time without rules for that way cannot be had", async () => {
  const shop = await aShop({ slotRules: [{ ...rule, fulfilment: "pickup" }] });
  expect(await shop.order(slot(noon))).toEqual({ kind: "timeChanged" });
  expect((await shop.order(slot(noon), { fulfilment: { type: "pickup" } })).kind).toBe("placed");
});
