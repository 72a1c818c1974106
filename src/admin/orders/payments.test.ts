import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import { placeOrder, type PlaceOrderInput } from "../../commerce/index.js";

let api: AdminApi;
let token: string;
let tenantId: string;
let base: string;
beforeAll(async () => {
  api = await startAdminApi();
  token = (await api.signIn()).token;
  tenantId = await api.tenant(token);
  base = `/api/admin/tenants/${tenantId}`;
  const products = [{ id: "mug", name: "Mug", category: "Home", price: 1200, optionGroups: [] }];
  const body = { version: 1, store: { name: "Bella's", currency: "USD" }, products, optionGroups: [] };
  expect((await api.call("POST", `${base}/catalog`, { token, body })).status).toBe(200);
  const text = "UPDATE shop_terms SET bank_transfer = true, bank_details = 'IBAN 1'";
  await api.db.withTenant(tenantId, (sql) => sql.query({ text }));
});
afterAll(() => api.stop());

async function order(paymentMethod: PlaceOrderInput["paymentMethod"]): Promise<string> {
  return api.db.withTenant(tenantId, async (sql) => {
    const text = "SELECT id, product_id AS product FROM variants";
    const [mug] = (await sql.query<{ id: string; product: string }>({ text })).rows;
    const placed = await placeOrder(sql, {
      ...{ checkoutKey: randomUUID(), conversationId: randomUUID(), paymentMethod, total: 1200 },
      customer: { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann" },
      fulfilment: { type: "pickup" },
      lines: [{ productId: mug!.product, variantId: mug!.id, options: [], quantity: 1, unitPrice: 1200 }],
    });
    if (placed.kind !== "placed") throw new Error(placed.kind);
    return `${base}/orders/${placed.order.number}`;
  });
}

interface Money {
  payments: { id: string; state: string }[];
  refunds: { id: string; state: string }[];
  ledger: { kind: string; amount: { amount: number } }[];
}
const post = (path: string, body?: object) => api.call("POST", path, { token, ...(body && { body }) });
const money = async (path: string) => (await api.call("GET", `${path}/payments`, { token })).body as Money;

test("a transfer is declined, found, given back in part and never beyond what was paid", async () => {
  const path = await order("bank_transfer");
  const [payment] = (await money(path)).payments;
  expect(payment).toMatchObject({ state: "open", amount: { amount: 1200, currency: "USD" }, received: null });
  const transfer = `${path}/payments/${payment!.id}`;
  expect((await post(`${transfer}/decline`, { reason: "not there" })).status).toBe(204);
  expect(await post(`${transfer}/approve`)).toMatchObject({ status: 200, body: { outcome: "accepted" } });
  expect(await post(`${transfer}/approve`)).toMatchObject({ status: 200, body: { outcome: "accepted" } });
  expect((await post(`${transfer}/decline`, {})).status).toBe(409);

  const refund = { amount: 500, reason: "a crack", key: "crack" };
  expect(await post(`${path}/refunds`, refund)).toMatchObject({
    status: 201,
    body: { refunds: [{ state: "refunded", amount: { amount: 500, currency: "USD" }, reason: "a crack" }] },
  });
  expect((await post(`${path}/refunds`, refund)).status).toBe(201);
  expect(await post(`${path}/refunds`, { amount: 701, reason: "more" })).toMatchObject({
    status: 409,
    body: { error: { code: "exceeds_paid", message: "At most 700 can go back." } },
  });
  const { ledger } = await money(path);
  expect(ledger.map(({ kind, amount }) => `${kind} ${amount.amount}`)).toEqual([
    ...["charged 1200", "received 1200", "refunded 500"],
  ]);
});

test("what the system decided to give back of a transfer waits until the shop has sent it", async () => {
  const path = await order("bank_transfer");
  const [payment] = (await money(path)).payments;
  await post(`${path}/payments/${payment!.id}/approve`);
  expect((await post(`${path}/status`, { status: "cancelled" })).status).toBe(200);
  const [refund] = (await money(path)).refunds;
  expect(refund).toMatchObject({ state: "pending" });
  expect((await post(`${path}/refunds/${refund!.id}/done`)).status).toBe(204);
  expect((await post(`${path}/refunds/${refund!.id}/done`)).status).toBe(204);
  const after = await money(path);
  expect(after.refunds).toMatchObject([{ state: "refunded" }]);
  expect(after.ledger.filter(({ kind }) => kind === "refunded")).toHaveLength(1);
});

test("nothing goes back of what was not paid, and nothing is judged that is not there", async () => {
  const path = await order("cash_on_delivery");
  expect((await post(`${path}/refunds`, { amount: 1, reason: "x" })).status).toBe(409);
  expect((await post(`${path}/refunds`, { amount: 0, reason: "x" })).status).toBe(422);
  expect((await post(`${path}/refunds`, { amount: 1.5, reason: "x" })).status).toBe(422);
  expect((await post(`${path}/payments/${randomUUID()}/approve`)).status).toBe(404);
  expect((await post(`${path}/refunds/${randomUUID()}/done`)).status).toBe(404);
  expect((await post(`${base}/orders/9999/refunds`, { amount: 1, reason: "x" })).status).toBe(404);
  expect((await api.call("GET", `${base}/orders/9999/payments`, { token })).status).toBe(404);
  expect((await post(`${path}/refused-at-door`)).status).toBe(204);
  expect((await post(`${await order("bank_transfer")}/refused-at-door`)).status).toBe(409);
});
