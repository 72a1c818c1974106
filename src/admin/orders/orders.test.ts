import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import { placeOrder } from "../../commerce/index.js";

let api: AdminApi;
let token: string;
let tenantId: string;
beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
  tenantId = await aShop();
});
afterAll(() => api.stop());

async function aShop(): Promise<string> {
  const id = await api.tenant(token);
  const variants = [{ id: "l", name: "Large", aliases: [], price: 1400 }];
  const sauces = {
    id: "sauce",
    name: "Sauce",
    multiple: true,
    excludable: true,
    amounts: ["extra"],
    choices: [{ id: "bbq", name: "BBQ", aliases: [], price: 50 }],
  };
  const products = [
    {
      id: "pizza",
      name: "Pizza",
      aliases: [],
      category: "Food",
      price: 1400,
      variants,
      optionGroups: ["sauce"],
    },
  ];
  const body = { version: 1, store: { name: "Bella's", currency: "USD" }, products, optionGroups: [sauces] };
  const { status } = await api.call("POST", `/api/admin/tenants/${id}/catalog`, { token, body });
  expect(status).toBe(200);
  return id;
}

/** Places as a chat does. */
async function order(
  shop: string,
  { name = "Ann", phone = "+15550001111", quantity = 2 } = {},
): Promise<number> {
  const outcome = await api.db.withTenant(shop, async (sql) => {
    const text = `select v.product_id as "productId", v.id as "variantId", g.id as "groupId", c.id as "choiceId"
      from variants v, option_groups g join option_choices c on c.group_id = g.id`;
    const { productId, variantId, groupId, choiceId } = (await sql.query<Record<string, string>>({ text }))
      .rows[0]!;
    const options = [{ groupId: groupId!, choiceId: choiceId!, amount: "extra" as const }];
    return placeOrder(sql, {
      checkoutKey: randomUUID(),
      conversationId: randomUUID(),
      customer: { identity: `phone:${phone}`, phone, name },
      fulfilment: { type: "delivery", address: "12 Elm Street" },
      paymentMethod: "cash_on_delivery",
      lines: [{ productId: productId!, variantId: variantId!, options, quantity, unitPrice: 1450 }],
      total: quantity * 1450,
    });
  });
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  return outcome.order.number;
}

const get = (path: string, shop = tenantId, as = token) =>
  api.call("GET", `/api/admin/tenants/${shop}${path}`, { token: as });
const items = ({ body }: { body: unknown }) => (body as { items: { number: number; name: string }[] }).items;

test("an order is shown with lines, totals in minor units, and who ordered", async () => {
  const number = await order(tenantId);
  const { status, body } = await get(`/orders/${number}`);
  const usd = (amount: number) => ({ amount, currency: "USD" });
  expect([status, body]).toEqual([
    200,
    {
      number: 1001,
      status: "placed",
      payment_status: "unpaid",
      payment_method: "cash_on_delivery",
      fulfilment: "delivery",
      recipient_name: "Ann",
      address: "12 Elm Street",
      lines: [
        {
          product: "pizza",
          product_name: "Pizza",
          variant: "l",
          variant_name: "Large",
          options: [{ group: "sauce", choice: "bbq", name: "BBQ", amount: "extra" }],
          quantity: 2,
          unit_price: usd(1450),
          total: usd(2900),
        },
      ],
      totals: { subtotal: usd(2900), discount: usd(0), shipping: usd(0), tax: usd(0), total: usd(2900) },
      customer: { id: expect.any(String), name: "Ann", phone: "+15550001111" },
      reason: null,
      hold_until: null,
      created_at: expect.stringMatching(/^\d{4}-.*Z$/),
      events: [{ type: "placed", actor: "buyer", data: {}, at: expect.stringMatching(/^\d{4}-.*Z$/) }],
    },
  ]);
});

test("orders are listed newest first, by status, and page by page", async () => {
  const shop = await aShop();
  for (let i = 0; i < 5; i++) await order(shop);
  await api.db.withTenant(shop, (sql) =>
    sql.query({ text: "update orders set status = 'accepted' where number in (1002, 1004)" }),
  );
  const numbers = async (query: string) =>
    items(await get(`/orders${query}`, shop)).map(({ number }) => number);
  expect(await numbers("")).toEqual([1005, 1004, 1003, 1002, 1001]);
  expect(await numbers("?status=accepted")).toEqual([1004, 1002]);
  expect(await numbers("?status=paid")).toEqual([]);
  const first = await get("/orders?status=placed&limit=2", shop);
  const { next_cursor: cursor } = first.body as { next_cursor: string };
  expect(items(first).map(({ number }) => number)).toEqual([1005, 1003]);
  expect(await numbers(`?status=placed&limit=2&cursor=${cursor}`)).toEqual([1001]);
  expect((await get(`/orders?status=accepted&cursor=${cursor}`, shop)).status).toBe(422);
  expect((await get("/orders?status=lost", shop)).status).toBe(422);
});

test("a number that is no order of this shop is not there", async () => {
  const other = await aShop();
  await order(other);
  await order(other);
  expect((await get("/orders/1002", other)).status).toBe(200);
  for (const number of ["1002", "999999999", "99999999999999999999", "0", "-1", "1e3", "abc", "1001.0"])
    expect([number, (await get(`/orders/${number}`)).status]).toEqual([number, 404]);
});

test("customers are people: one a phone number, newest first, with how often they ordered", async () => {
  const shop = await aShop();
  await order(shop);
  await order(shop, { name: "Ben", phone: "+15550002222" });
  await order(shop);
  expect(items(await get("/customers", shop))).toEqual([
    {
      id: expect.any(String),
      name: "Ben",
      phone: "+15550002222",
      address: "12 Elm Street",
      orders: 1,
      created_at: expect.any(String),
    },
    expect.objectContaining({ name: "Ann", orders: 2 }),
  ]);
  const first = await get("/customers?limit=1", shop);
  const { next_cursor: cursor } = first.body as { next_cursor: string };
  expect(items(await get(`/customers?limit=1&cursor=${cursor}`, shop))).toMatchObject([{ name: "Ann" }]);
});

const move = (number: number, body: object, shop = tenantId, as = token) =>
  api.call("POST", `/api/admin/tenants/${shop}/orders/${number}/status`, { token: as, body });

test("a shop moves an order on, and is told with a code what cannot be", async () => {
  const shop = await aShop();
  const number = await order(shop);
  const accepted = await move(number, { status: "accepted" }, shop);
  expect(accepted).toMatchObject({ status: 200, body: { status: "accepted" } });
  expect(await move(number, { status: "accepted" }, shop)).toMatchObject({ status: 200 });
  const rejected = await move(number, { status: "rejected" }, shop);
  expect(rejected).toMatchObject({ status: 409, body: { error: { code: "wrong_state" } } });
  expect(await move(number, { status: "ready_for_pickup" }, shop)).toMatchObject({
    status: 409,
    body: { error: { code: "wrong_fulfilment" } },
  });
  const cancelled = await move(number, { status: "cancelled", reason: "Out of clay." }, shop);
  expect(cancelled.body).toMatchObject({
    status: "cancelled",
    reason: "Out of clay.",
    events: [
      { type: "placed" },
      { type: "accepted", actor: "shop", data: { from: "placed" } },
      { type: "cancelled", actor: "shop", data: { from: "accepted", reason: "Out of clay." } },
    ],
  });
});

test("moving an order needs a state there is and an order of this shop", async () => {
  const [shop, other] = [await aShop(), await aShop()];
  const number = await order(shop);
  expect((await move(number, { status: "lost" }, shop)).status).toBe(422);
  expect((await move(number, { status: "accepted", reason: "" }, shop)).status).toBe(422);
  expect((await move(number + 1, { status: "accepted" }, shop)).status).toBe(404);
  const stranger = await api.signIn({ tenantId: other });
  expect((await move(number, { status: "accepted" }, shop, stranger.token)).status).toBe(404);
});

test("a shop's own people see its orders and customers, and nobody else's", async () => {
  const [mine, other] = [await aShop(), await aShop()];
  await order(mine, { name: "Mine" });
  await order(other, { name: "Theirs" });
  const person = await api.signIn({ tenantId: mine });
  expect(items(await get("/customers", mine, person.token))).toMatchObject([{ name: "Mine" }]);
  expect((await get("/orders", mine, person.token)).text).not.toContain("Theirs");
  for (const path of ["/orders", "/orders/1001", "/customers"])
    expect((await get(path, other, person.token)).status).toBe(404);
});
