import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { confirmed } from "../../../tests/support/order-shop.js";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import { importCatalogue, placeOrder, readCatalogueDocument } from "../../commerce/index.js";

let api: AdminApi;
let token: string;
beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
});
afterAll(() => api.stop());

/** A shop with an order of three lamps, and calls below its orders. */
async function anOrder(fulfilment: { type: "pickup" } | { type: "delivery"; address: string }) {
  const tenantId = await api.tenant(token);
  const read = readCatalogueDocument({
    ...{ version: 1, store: { name: "Shop", currency: "USD" }, optionGroups: [] },
    products: [{ id: "lamp", name: "Lamp", category: "Things", price: 1000 }],
  });
  if (read.kind === "invalid") throw new Error(read.problems.join(" "));
  const outcome = await api.db.withTenant(tenantId, async (sql) => {
    await importCatalogue(sql, { tenantId, catalogue: read.catalogue });
    const { rows } = await sql.query<{ p: string; v: string }>({
      text: "select p.id as p, v.id as v from products p join variants v on v.product_id = p.id",
    });
    const { p: productId, v: variantId } = rows[0]!;
    return placeOrder(
      sql,
      confirmed([{ productId, variantId, options: [], quantity: 3, unitPrice: 1000 }], { fulfilment }),
    );
  });
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  const call = (method: string, rest: string, body?: object) =>
    api.call(method, `/api/admin/tenants/${tenantId}/orders/${outcome.order.number}${rest}`, {
      token,
      ...(body && { body }),
    });
  return { tenantId, call };
}
const delivery = { type: "delivery", address: "12 Elm Street" } as const;
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const codeOf = ({ body }: { body: unknown }) => (body as { error: { code: string } }).error.code;

test("a part is sent with a driver, the rest after it; the order follows", async () => {
  const { call } = await anOrder(delivery);
  const driver = { name: "Sam", phone: "+1 555 010 7788" };
  const part = await call("POST", "/shipments", {
    ...{ provider: "own", driver, lines: [{ position: 0, quantity: 1 }] },
  });
  expect([part.status, part.body]).toEqual([
    201,
    expect.objectContaining({
      state: "preparing",
      driver: { name: "Sam", phone: "+15550107788" },
      labelUrl: null,
    }),
  ]);
  expect((await call("PATCH", `/shipments/${idOf(part)}`, { state: "under_way" })).status).toBe(200);
  expect((await call("GET", "")).body).toMatchObject({ status: "partially_shipped" });
  const rest = await call("POST", "/shipments", { provider: "own" });
  expect(rest.body).toMatchObject({ lines: [{ position: 0, quantity: 2 }] });
  expect(codeOf(await call("POST", "/shipments", { provider: "own" }))).toBe("nothing_left");
  expect((await call("GET", "/shipments")).body).toMatchObject({
    items: [{ id: idOf(part) }, { id: idOf(rest) }],
  });
});

test("what cannot be is refused with its own code", async () => {
  const { call } = await anOrder(delivery);
  expect(codeOf(await call("POST", "/shipments", { provider: "courier" }))).toBe("not_offered");
  expect(codeOf(await call("POST", "/shipments", { provider: "pickup" }))).toBe("wrong_fulfilment");
  expect(
    (await call("POST", "/shipments", { provider: "own", trackingUrl: "javascript:alert(1)" })).status,
  ).toBe(422);
  const own = await call("POST", "/shipments", { provider: "own" });
  expect(codeOf(await call("PATCH", `/shipments/${idOf(own)}`, { state: "delivered" }))).toBe("wrong_state");
  expect((await call("PATCH", `/shipments/${idOf(own)}`, { reason: "no" })).status).toBe(422);
  expect((await call("PATCH", `/shipments/${idOf(own)}`, {})).status).toBe(422);
  const other = await anOrder(delivery);
  expect((await other.call("PATCH", `/shipments/${idOf(own)}`, { state: "cancelled" })).status).toBe(404);
});

test("a pickup is handed over for its code", async () => {
  const { call, tenantId } = await anOrder({ type: "pickup" });
  const id = idOf(await call("POST", "/shipments", { provider: "pickup" }));
  await call("PATCH", `/shipments/${id}`, { state: "ready" });
  expect(codeOf(await call("PATCH", `/shipments/${id}`, { state: "delivered", code: "x" }))).toBe(
    "wrong_code",
  );
  const code = await api.db.withTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ code: string }>({ text: "select pickup_code as code from orders" });
    return rows[0]!.code;
  });
  expect((await call("PATCH", `/shipments/${id}`, { state: "delivered", code })).status).toBe(200);
  expect((await call("GET", "")).body).toMatchObject({ status: "delivered", payment_status: "paid" });
});

test("the courier's address and secret are made anew each time and shown once", async () => {
  const { tenantId } = await anOrder(delivery);
  const open = () => api.call("POST", `/api/admin/tenants/${tenantId}/courier`, { token });
  const [one, two] = [await open(), await open()];
  expect(one.status).toBe(201);
  expect(one.body).toEqual({
    webhookUrl: expect.stringMatching(/\/webhooks\/courier\/[0-9a-f]{32}-[\w-]{24}$/),
    secret: expect.stringMatching(/^cs_[\w-]{43}$/),
  });
  expect(two.body).not.toEqual(one.body);
  const stored = await api.db.withTenant(tenantId, (sql) =>
    sql.query<{ secret: string }>({ text: "select secret from courier_accounts" }),
  );
  expect(stored.rows).toEqual([{ secret: expect.stringMatching(/^v1:/) }]);
});
