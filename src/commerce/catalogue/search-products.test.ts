import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { searchProducts } from "./search-products.js";

let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  other = await shop.another();
  await shop.stock([
    { id: "margherita", name: "Margherita", category: "Pizza" },
    { id: "pepperoni", name: "Pepperoni", category: "Pizza" },
    { id: "vase", name: "Blue vase", aliases: ["flower pot"] },
    { id: "cappuccino", name: "Cappuccino", category: "Café" },
    { id: "chocolate", name: "Chocolate croissant", category: "Bakery" },
    { id: "tee", name: "Tee", variants: [{ id: "t", name: "Turquoise", price: 100 }] },
  ]);
  await other.stock([{ id: "margherita", name: "Margherita of another shop" }]);
});
afterAll(() => shop.close());

async function find(
  query: string,
  more: Parameters<typeof searchProducts>[2] = {},
): Promise<(string | undefined)[]> {
  const ids = await shop.asTenant((sql) => searchProducts(sql, query, more));
  const names = await shop.rows<{ id: string; external_id: string }>("SELECT id, external_id FROM products");
  return ids.map((id) => names.find((row) => row.id === id)?.external_id);
}

test.each([
  ["margharitta", ["margherita"]],
  ["peparonni pls", ["pepperoni"]],
  ["capuchino", ["cappuccino"]],
  ["CAPPUCHINNO!", ["cappuccino"]],
  ["choclat crossant", ["chocolate"]],
  ["flowr pott", ["vase"]],
  ["turkoise", ["tee"]],
  ["helicopter", []],
  ["", []],
  ["?!", []],
  ["%", []],
])("%j finds %j", async (query, found) => {
  expect(await find(query)).toEqual(found);
});

test("only what has a variant within the bounds is found, both ends included", async () => {
  expect(await find("turkoise", { least: 100, most: 100 })).toEqual(["tee"]);
  expect(await find("turkoise", { most: 99 })).toEqual([]);
  expect(await find("turkoise", { least: 101 })).toEqual([]);
});

test("hidden products are not found", async () => {
  await shop.rows("UPDATE products SET visible = false WHERE external_id = 'cappuccino'");
  expect(await find("capuchino")).toEqual([]);
  await shop.rows("UPDATE products SET visible = true WHERE external_id = 'cappuccino'");
});

test("a long message costs no more than a few words of it", async () => {
  expect(await find(`${"lorem ipsum ".repeat(1000)} margharitta`)).toEqual([]);
  expect(await find("a margharitta and a peparonni and two words more", { limit: 1 })).toHaveLength(1);
});

test("where a superuser has marked the operators, the trigram index serves a tenant's search", async () => {
  const large = await shop.another();
  const words = [
    "Alder",
    "Birch",
    "Cedar",
    "Elm",
    "Fir",
    "Hazel",
    "Larch",
    "Maple",
    "Oak",
    "Pine",
    "Willow",
    "Yew",
  ];
  const named = (n: number) =>
    `${words[n % 12]} ${words[Math.floor(n / 12) % 12]} ${words[Math.floor(n / 144)]} board`;
  await large.stock(Array.from({ length: 1700 }, (_, n) => ({ id: `p${n}`, name: named(n) })));
  const client = new pg.Client({ connectionString: shop.superuserUrl });
  await client.connect();
  await client.query(
    `ALTER FUNCTION word_similarity_op(text, text) LEAKPROOF; ALTER FUNCTION word_similarity_commutator_op(text, text) LEAKPROOF`,
  );
  await client.query("VACUUM ANALYZE products");
  await client.end();
  const rows = await large.asTenant(async (sql) => {
    await sql.query({ text: "SET LOCAL enable_seqscan = off" }); // which is cheaper for a shop this small
    const text = `EXPLAIN SELECT id FROM products WHERE tenant_id = current_tenant() AND visible AND 'margharitta' <% search_text`;
    return (await sql.query<Record<string, string>>({ text })).rows;
  });
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toContain("Bitmap Index Scan on products_search");
  expect(plan).toContain("(search_text %> 'margharitta'::text)");
  expect(await find("margharitta")).toEqual(["margherita"]);
});
