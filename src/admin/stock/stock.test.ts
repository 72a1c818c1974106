import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";

let api: AdminApi;
let token: string;
beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
});
afterAll(() => api.stop());

async function aShop(): Promise<string> {
  const id = await api.tenant(token);
  const product = { aliases: [], category: "Home", price: 1000 };
  const variants = ["s", "l"].map((each) => ({ id: each, name: each, aliases: [], price: 1000, stock: 2 }));
  const products = [
    { ...product, id: "vase", name: "Vase", stock: 5 },
    { ...product, id: "tee", name: "Tee", variants },
    { ...product, id: "card", name: "Gift card" },
  ];
  const body = { version: 1, store: { name: "Bella's", currency: "USD" }, products, optionGroups: [] };
  const { status } = await api.call("POST", `/api/admin/tenants/${id}/catalog`, { token, body });
  expect(status).toBe(200);
  return id;
}

const change = (shop: string, body: object, as = token) =>
  api.call("POST", `/api/admin/tenants/${shop}/stock`, { token: as, body });
const rows = async (shop: string, text: string) =>
  (await api.db.withTenant(shop, (sql) => sql.query({ text }))).rows;

test("what was received, lost and counted is in the stock, each with its movement", async () => {
  const shop = await aShop();
  const levels = [];
  for (const body of [
    { product: "vase", change: "receive", quantity: 7 },
    { product: "vase", change: "write_off", quantity: 2 },
    { product: "vase", change: "count", quantity: 4 },
    { product: "vase", change: "count", quantity: 4 },
  ])
    levels.push((await change(shop, body)).body);
  expect(levels).toEqual([12, 10, 4, 4].map((n) => ({ on_hand: n, held: 0, available: n })));
  const moved = `SELECT reason, delta FROM stock_movements m JOIN variants v ON v.id = m.variant_id
    JOIN products p ON p.id = v.product_id WHERE p.external_id = 'vase' ORDER BY m.created_at`;
  expect(await rows(shop, moved)).toEqual([
    { reason: "import", delta: 5 },
    { reason: "received", delta: 7 },
    { reason: "write_off", delta: -2 },
    { reason: "count", delta: -6 },
  ]);
});

test("what is held for orders that are being paid cannot be lost or counted away", async () => {
  const shop = await aShop();
  await rows(shop, "UPDATE stock_levels SET held = 2 WHERE on_hand = 5");
  const conflict = { status: 409, body: { error: { code: "stock_is_held" } } };
  expect(await change(shop, { product: "vase", change: "count", quantity: 1 })).toMatchObject(conflict);
  expect(await change(shop, { product: "vase", change: "write_off", quantity: 4 })).toMatchObject(conflict);
  expect((await change(shop, { product: "vase", change: "count", quantity: 2 })).body).toEqual({
    ...{ on_hand: 2, held: 2, available: 0 },
  });
  const products = await api.call("GET", `/api/admin/tenants/${shop}/products`, { token });
  expect(products.body).toMatchObject({ items: [{ stock: 0 }, { stock: 4 }, { stock: null }] });
});

test("a variant has to be named where there are several, and counted before it is received", async () => {
  const shop = await aShop();
  expect((await change(shop, { product: "tee", change: "count", quantity: 1 })).status).toBe(404);
  const large = { product: "tee", variant: "l", change: "count", quantity: 9 };
  expect(await change(shop, large)).toMatchObject({ status: 200, body: { available: 9 } });
  const card = { product: "card", change: "receive", quantity: 3 };
  expect(await change(shop, card)).toMatchObject({ status: 409, body: { error: { code: "not_counted" } } });
  expect((await change(shop, { ...card, change: "count" })).body).toMatchObject({ available: 3 });
  expect((await change(shop, card)).body).toMatchObject({ available: 6 });
});

test("input is checked, and a shop's stock is its own people's", async () => {
  const [shop, other] = [await aShop(), await aShop()];
  const body = { product: "vase", change: "receive", quantity: 1 };
  for (const wrong of [
    { quantity: 0 },
    { quantity: -1 },
    { quantity: 1.5 },
    { change: "steal" },
    { branch: "x" },
  ])
    expect((await change(shop, { ...body, ...wrong })).status).toBe(422);
  expect((await change(shop, { ...body, product: "none" })).status).toBe(404);
  const stranger = await api.signIn({ tenantId: other });
  expect((await change(shop, body, stranger.token)).status).toBe(404);
});
