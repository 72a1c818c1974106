import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { openTestShop, type TestShop } from "../../../../tests/support/test-shop.js";
import { applyChanges, undoChanges } from "./apply-changes.js";
import type { WishedChange } from "./catalogue-change.js";
import { planChanges } from "./plan-changes.js";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await shop.stock([
    { id: "vase", name: "Blue vase", price: 4250, stock: 5, sku: "A12", category: "Home" },
    { id: "pot", name: "Clay pot", price: 2800, stock: 0 },
    { id: "pot2", name: "Clay bowl", price: 1800 },
    {
      id: "tee",
      name: "Tee",
      price: 1900,
      variants: [
        { id: "s", name: "Small", price: 1900, sku: "TS", stock: 3 },
        { id: "l", name: "Large", price: 2100, stock: 4 },
      ],
    },
  ]);
});
afterAll(() => shop.close());

const plan = (...wishes: WishedChange[]) => shop.asTenant((sql) => planChanges(sql, wishes, "USD"));
const memberId = randomUUID();
const apply = async (...wishes: WishedChange[]) => {
  const { changes } = await plan(...wishes);
  return shop.asTenant((sql) => applyChanges(sql, { memberId, changes }));
};
const undo = (now = new Date()) => shop.asTenant((sql) => undoChanges(sql, { memberId, now }));
const to = (text: string) => ({ how: "to" as const, text });
const by = (text: string) => ({ how: "by" as const, text });
async function stockOf(name: string): Promise<unknown> {
  const [row] = await shop.rows<{ onHand: number; moved: number }>(
    `SELECT s.on_hand AS "onHand", (SELECT sum(delta)::int FROM stock_movements m WHERE m.variant_id = v.id) AS moved
     FROM products p JOIN variants v ON v.product_id = p.id JOIN stock_levels s ON s.variant_id = v.id WHERE p.name = $1`,
    name,
  );
  expect(row?.moved).toBe(row?.onHand);
  return row?.onHand;
}

test("things are found by article number, name, part of a name, variant, and misspelt", async () => {
  const { changes, problems } = await plan(
    { kind: "stock", target: "a12", amount: by("20") },
    { kind: "price", target: "bleu vase", amount: to("39") },
    { kind: "stock", target: "tee large", amount: to("9") },
    { kind: "price", target: "tee", amount: { how: "percent", text: "-10" } },
  );
  expect(problems).toEqual([]);
  expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
    ["Blue vase", 5, 25],
    ["Blue vase", 4250, 3900],
    ["Tee, Large", 4, 9],
    ["Tee, Small", 1900, 1710],
    ["Tee, Large", 2100, 1890],
  ]);
});

test("what is no change is named with why", async () => {
  const { changes, problems } = await plan(
    { kind: "stock", target: "unicorn", amount: to("5") },
    { kind: "stock", target: "clay", amount: to("5") },
    { kind: "stock", target: "tee", amount: to("5") },
    { kind: "stock", target: "A12", amount: by("-6") },
    { kind: "stock", target: "clay bowl", amount: by("3") },
    { kind: "price", target: "A12", amount: to("42.505") },
    { kind: "price", target: "A12", amount: to("4.25") },
    { kind: "visible", target: "A12", visible: true },
  );
  expect(changes).toEqual([]);
  expect(problems.map(({ said, reason, options }) => [said, reason, ...options])).toEqual([
    ["unicorn", "unknown"],
    ["clay", "several", "Clay pot", "Clay bowl"],
    ["tee", "several", "Tee, Small", "Tee, Large"],
    ["A12", "amount"],
    ["clay bowl", "amount"],
    ["A12", "amount"],
    ["A12", "bound"],
    ["A12", "same"],
  ]);
});

test("of two changes of one thing in one message neither is guessed", async () => {
  const { changes, problems } = await plan(
    { kind: "stock", target: "A12", amount: by("20") },
    { kind: "stock", target: "blue vase", amount: by("5") },
  );
  expect([changes.length, problems]).toEqual([1, [{ said: "blue vase", reason: "twice", options: [] }]]);
});

test("changes are made together, the ledger of the stock agrees, and they are taken back once", async () => {
  await expect(
    apply(
      { kind: "stock", target: "A12", amount: by("20") },
      { kind: "price", target: "A12", amount: to("39") },
      { kind: "name", target: "A12", to: "Azure vase" },
      { kind: "category", target: "A12", to: "Gifts" },
      { kind: "alias", target: "A12", to: "sky pot" },
      { kind: "visible", target: "A12", visible: false },
    ),
  ).resolves.toMatchObject({ kind: "applied" });
  await expect(stockOf("Azure vase")).resolves.toBe(25);
  const read = () =>
    shop.rows(
      "SELECT name, category, aliases, visible, search_text FROM products WHERE external_id = 'vase'",
    );
  await expect(read()).resolves.toEqual([
    {
      name: "Azure vase",
      category: "Gifts",
      aliases: ["sky pot"],
      visible: false,
      search_text: "azure vase sky pot gifts",
    },
  ]);
  await expect(undo()).resolves.toMatchObject({ kind: "applied" });
  await expect(read()).resolves.toMatchObject([
    { name: "Blue vase", category: "Home", aliases: [], visible: true },
  ]);
  await expect(stockOf("Blue vase")).resolves.toBe(5);
  await expect(undo()).resolves.toEqual({ kind: "nothing" });
});

test("a plan that the shop has overtaken changes nothing; a change that somebody else went on from is not taken back", async () => {
  const { changes } = await plan({ kind: "stock", target: "clay pot", amount: to("7") });
  await apply({ kind: "stock", target: "clay pot", amount: to("3") });
  await expect(shop.asTenant((sql) => applyChanges(sql, { memberId, changes }))).resolves.toEqual({
    kind: "moved",
    labels: ["Clay pot"],
  });
  await shop.rows(
    "UPDATE stock_levels SET on_hand = 2 WHERE variant_id IN (SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id WHERE p.name = 'Clay pot')",
  );
  await expect(undo()).resolves.toMatchObject({ kind: "moved" });
});

test("after ten minutes a word takes nothing back, and nobody takes back what another member did", async () => {
  await apply({ kind: "price", target: "clay bowl", amount: to("20") });
  await expect(undo(new Date(Date.now() + 11 * 60_000))).resolves.toEqual({ kind: "nothing" });
  await expect(
    shop.asTenant((sql) => undoChanges(sql, { memberId: randomUUID(), now: new Date() })),
  ).resolves.toEqual({ kind: "nothing" });
});

test("what nobody counted is counted from the first number on, and not any more when that is taken back", async () => {
  const read = () =>
    shop.rows(
      "SELECT v.stock_tracked FROM variants v JOIN products p ON p.id = v.product_id WHERE p.name = 'Clay bowl'",
    );
  await apply({ kind: "stock", target: "clay bowl", amount: to("4") });
  await expect(read()).resolves.toEqual([{ stock_tracked: true }]);
  await undo();
  await expect(read()).resolves.toEqual([{ stock_tracked: false }]);
});

test("500 changes of stock at once, and another shop's things are not found", async () => {
  const large = await shop.another();
  await large.stock(
    Array.from({ length: 500 }, (_, i) => ({ id: `p${i}`, name: `Thing ${i}`, sku: `T-${i}`, stock: 1 })),
  );
  const wishes = Array.from({ length: 500 }, (_, i) => ({
    kind: "stock" as const,
    target: `T-${i}`,
    amount: to("7"),
  }));
  const { changes, problems } = await large.asTenant((sql) =>
    planChanges(sql, [...wishes, { kind: "stock", target: "A12", amount: to("1") }], "USD"),
  );
  expect([changes.length, problems]).toEqual([500, [{ said: "A12", reason: "unknown", options: [] }]]);
  await expect(large.asTenant((sql) => applyChanges(sql, { memberId, changes }))).resolves.toMatchObject({
    kind: "applied",
  });
  await expect(large.rows("SELECT sum(on_hand)::int AS total FROM stock_levels")).resolves.toEqual([
    { total: 3500 },
  ]);
});
