import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ledgerErrors, openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { addTerm, changeTerm, changeTerms, type TermRows } from "../index.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop({ poolSize: 20 });
});
afterAll(() => first.close());

type Shop = Awaited<ReturnType<typeof openOrderShop>>;

const blank = {
  ...{ code: null, value: null, buy: null, getFree: null, productIds: [], categories: [], minimumOrder: 0 },
  ...{ startsAt: null, endsAt: null, limitTotal: null, limitPerCustomer: null, active: true },
};
const anywhere = {
  ...{ name: "City", postcodes: [], places: [], latitude: null, longitude: null, radiusMetres: null },
  ...{ fee: 300, freeFrom: null, minimumOrder: null, minutes: null },
};

async function promote(shop: Shop, changes: object): Promise<string> {
  const row = { ...blank, name: "Ten off", kind: "percent", value: 100_000, ...changes };
  const outcome = await shop.asTenant((sql) =>
    addTerm(sql, "promotions", row as unknown as TermRows["promotions"]),
  );
  if (outcome.kind !== "added") throw new Error(outcome.kind);
  return outcome.row.id;
}

async function zone(shop: Shop, changes: object): Promise<string> {
  const outcome = await shop.asTenant((sql) => addTerm(sql, "delivery_zones", { ...anywhere, ...changes }));
  if (outcome.kind !== "added") throw new Error(outcome.kind);
  return outcome.row.id;
}

const buyer = (n: number) => ({ identity: `phone:+155500${n}`, name: `Buyer ${n}` });
const used = async (shop: Shop) => (await shop.rows<{ n: number }>("SELECT used AS n FROM promotions"))[0]?.n;

test("zone, tax, discount and their parts are stored with the order, and what it costs in its ledger", async () => {
  const shop = await openOrderShop(first);
  const city = await zone(shop, { postcodes: ["101"] });
  await shop.asTenant((sql) => changeTerms(sql, { taxIncluded: false }));
  const rate = { zoneId: null, taxClass: "standard", name: "VAT", ratePpm: 200_000 };
  await shop.asTenant((sql) => addTerm(sql, "tax_rates", rate));
  const promotion = await promote(shop, { code: "TEN" });
  const outcome = await shop.place([shop.line("vase", 2), shop.line("pizza")], {
    fulfilment: { type: "delivery", address: "12 Elm Street, 10115 Berlin (52.52000, 13.40500)" },
    codes: ["ten"],
    total: 10_512, // 94.00 less 9.40, delivery 3.00, and 20 % of all that
  });
  expect(outcome).toMatchObject({
    kind: "placed",
    order: { subtotal: 9400, discount: 940, shipping: 300, tax: 1752, taxIncluded: false, total: 10_512 },
  });
  expect(await shop.rows("SELECT zone_id, latitude, longitude FROM orders")).toEqual([
    { zone_id: city, latitude: 52.52, longitude: 13.405 },
  ]);
  expect(await shop.rows("SELECT total, discount, tax FROM order_lines ORDER BY position")).toEqual([
    { total: 8500, discount: 850, tax: 1530 },
    { total: 900, discount: 90, tax: 162 },
  ]);
  expect(await shop.rows("SELECT kind, amount, currency, source FROM ledger_entries")).toEqual([
    { kind: "charged", amount: 10_512, currency: "USD", source: "order" },
  ]);
  expect(await shop.rows("SELECT promotion_id, amount FROM promotion_uses")).toEqual([
    { promotion_id: promotion, amount: 940 },
  ]);
});

test("a fee that changed since it was confirmed is told with the new sum, and nothing is written", async () => {
  const shop = await openOrderShop(first);
  const city = await zone(shop, { fee: 300 });
  await shop.asTenant((sql) => changeTerm(sql, "delivery_zones", { id: city, change: { fee: 450 } }));
  expect(await shop.place([shop.line("vase")], { total: 4550 })).toMatchObject({
    kind: "repriced",
    lines: [],
    price: { shipping: 450, total: 4700 },
  });
  expect([await shop.count("orders"), await shop.onHand("vase")]).toEqual([0, 5]);
});

test("below the minimum, outside the zones, or with a code that ended no order is placed", async () => {
  const shop = await openOrderShop(first);
  await zone(shop, { fee: 0, places: ["Oak Park"], minimumOrder: 5000 });
  const to = (address: string) => ({ fulfilment: { type: "delivery", address } as const });
  expect(await shop.place([shop.line("vase")], to("1 Elm Street, Oak Park"))).toMatchObject({
    ...{ kind: "belowMinimum", minimum: 5000, missing: 750 },
  });
  expect(await shop.place([shop.line("vase", 2)], to("1 Elm Street"))).toEqual({
    ...{ kind: "notDelivered", placeNeeded: false },
  });
  await promote(shop, { code: "TEN", endsAt: "2020-01-01T00:00:00Z" });
  expect(
    await shop.place([shop.line("vase", 2)], {
      ...to("1 Elm Street, Oak Park"),
      codes: ["TEN"],
      total: 7650,
    }),
  ).toMatchObject({ kind: "codeRefused", code: "TEN", refusal: { reason: "ended" } });
  expect([await shop.count("orders"), await shop.onHand("vase")]).toEqual([0, 5]);
});

test("an order that costs nothing is placed, with nothing charged", async () => {
  const shop = await openOrderShop(first);
  await promote(shop, { value: 1_000_000 });
  expect(await shop.place([shop.line("vase")], { total: 0 })).toMatchObject({
    kind: "placed",
    order: { discount: 4250, total: 0 },
  });
  expect(await shop.count("ledger_entries")).toBe(0);
});

test("of 30 buyers at once with a code that is good for 7 exactly 7 get it; who does not keeps nothing back", async () => {
  const shop = await openOrderShop(first, [{ id: "last", name: "Last", price: 1000, stock: 30 }]);
  await promote(shop, { code: "TEN", limitTotal: 7 });
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      shop.place([shop.line("last")], { customer: buyer(n), codes: ["TEN"], total: 900 }),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(7);
  expect(outcomes.filter(({ kind }) => kind !== "placed")).toEqual(
    Array.from({ length: 23 }, () =>
      expect.objectContaining({ kind: "codeRefused", code: "TEN", refusal: { reason: "usedUp" } }),
    ),
  );
  expect([await used(shop), await shop.count("promotion_uses"), await shop.onHand("last")]).toEqual([
    7, 7, 23,
  ]);
  expect(await ledgerErrors(shop)).toEqual([]);
});

test("what applies by itself and runs out meanwhile is priced without, to be confirmed again", async () => {
  const shop = await openOrderShop(first, [{ id: "last", name: "Last", price: 1000, stock: 30 }]);
  await promote(shop, { limitTotal: 1 });
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) => shop.place([shop.line("last")], { customer: buyer(n), total: 900 })),
  );
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(1);
  const [repriced] = outcomes.filter(({ kind }) => kind !== "placed");
  expect(repriced).toMatchObject({ kind: "repriced", lines: [], price: { discount: 0, total: 1000 } });
  expect([await used(shop), await shop.onHand("last")]).toEqual([1, 29]);
});

test("one customer gets a code as often as the shop says, also from several chats at once", async () => {
  const shop = await openOrderShop(first, [{ id: "last", name: "Last", price: 1000, stock: 30 }]);
  const id = await promote(shop, { code: "TEN", limitPerCustomer: 2 });
  const place = () => shop.place([shop.line("last")], { codes: ["TEN"], total: 900 });
  const outcomes = await Promise.all(Array.from({ length: 10 }, place));
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(2);
  expect(await place()).toMatchObject({
    ...{ kind: "codeRefused", refusal: { reason: "usedByYou" }, uses: { [id]: 2 } },
  });
  const other = await shop.place([shop.line("last")], { codes: ["TEN"], total: 900, customer: buyer(1) });
  expect(other.kind).toBe("placed");
});

test("buyers with the same two codes in any order wait for each other and never deadlock", async () => {
  const shop = await openOrderShop(first, [{ id: "last", name: "Last", price: 1000, stock: 40 }]);
  await promote(shop, { code: "ONE", kind: "amount", value: 100 });
  await promote(shop, { code: "TWO", kind: "amount", value: 200 });
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      shop.place([shop.line("last")], {
        ...{ customer: buyer(n), codes: n % 2 === 0 ? ["ONE", "TWO"] : ["TWO", "ONE"], total: 700 },
      }),
    ),
  );
  expect(outcomes.every(({ kind }) => kind === "placed")).toBe(true);
  expect(await shop.rows("SELECT used FROM promotions")).toEqual([{ used: 40 }, { used: 40 }]);
});

test("another tenant's promotion is none here", async () => {
  const [ours, theirs] = [await openOrderShop(first), await openOrderShop(first)];
  await promote(theirs, { code: "TEN" });
  expect(await ours.place([ours.line("vase")], { codes: ["TEN"], total: 3825 })).toMatchObject({
    ...{ kind: "codeRefused", refusal: { reason: "unknown" } },
  });
});
