import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { readLowStock, readSales } from "./sales.store.js";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await shop.stock([
    { id: "vase", name: "Vase", price: 1000, stock: 2 },
    { id: "pot", name: "Pot", price: 500, stock: 9 },
    { id: "jar", name: "Jar", price: 500 },
  ]);
  await shop.rows("UPDATE tenants SET timezone = 'Pacific/Auckland' WHERE id = current_tenant()");
});
afterAll(() => shop.close());

let number = 2000;
async function sold(at: string, status: string, lines: Record<string, number>): Promise<void> {
  const [orderId, customerId] = [randomUUID(), randomUUID()];
  await shop.rows(
    "INSERT INTO customers (id, tenant_id, identity, name) VALUES ($1, current_tenant(), $2, 'Ann')",
    customerId,
    customerId,
  );
  const [{ total } = { total: 0 }] = await shop.rows<{ total: number }>(
    `SELECT sum(v.price * (r.value)::int)::int AS total FROM jsonb_each_text($1) r
     JOIN products p ON p.external_id = r.key JOIN variants v ON v.product_id = p.id`,
    JSON.stringify(lines),
  );
  await shop.rows(
    `INSERT INTO orders (id, tenant_id, number, branch_id, customer_id, conversation_id, checkout_key, status, payment_status,
       payment_method, fulfilment, recipient_name, currency, subtotal, total, created_at)
     SELECT $1, current_tenant(), $2, b.id, $3, $1, $4, $5, 'unpaid', 'cash_on_delivery', 'pickup', 'Ann', 'USD', $6, $6, $7
     FROM branches b`,
    orderId,
    (number += 1),
    customerId,
    orderId,
    status,
    total,
    at,
  );
  await shop.rows(
    `INSERT INTO order_lines (tenant_id, order_id, position, product_id, variant_id, product_external_id, product_name, quantity, unit_price, total)
     SELECT current_tenant(), $1, row_number() OVER (), p.id, v.id, p.external_id, p.name, r.value::int, v.price, v.price * r.value::int
     FROM jsonb_each_text($2) r JOIN products p ON p.external_id = r.key JOIN variants v ON v.product_id = p.id`,
    orderId,
    JSON.stringify(lines),
  );
}

test("a day is the shop's own, compared with the day before up to the same hour; what was called off is not sold", async () => {
  const now = new Date("2026-05-10T02:00:00Z"); // 14:00 on the tenth in Auckland
  await sold("2026-05-09T12:30:00Z", "placed", { vase: 2, pot: 1 }); // 00:30 on the tenth
  await sold("2026-05-10T01:00:00Z", "delivered", { pot: 4 });
  await sold("2026-05-10T01:10:00Z", "cancelled", { vase: 9 });
  await sold("2026-05-09T00:00:00Z", "completed", { vase: 1 }); // 12:00 on the ninth
  await sold("2026-05-09T11:00:00Z", "completed", { vase: 5 }); // 23:00 on the ninth: later than now
  await expect(shop.asTenant((sql) => readSales(sql, { period: "today", now }))).resolves.toEqual({
    orders: 2,
    revenue: 4500,
    ordersBefore: 1,
    revenueBefore: 1000,
    best: [
      { name: "Pot", quantity: 5, revenue: 2500 },
      { name: "Vase", quantity: 2, revenue: 2000 },
    ],
  });
  await expect(shop.asTenant((sql) => readSales(sql, { period: "yesterday", now }))).resolves.toMatchObject({
    orders: 2,
    revenue: 6000,
  });
  await expect(shop.asTenant((sql) => readSales(sql, { period: "week", now }))).resolves.toMatchObject({
    orders: 4,
  });
  const other = await shop.another();
  await expect(other.asTenant((sql) => readSales(sql, { period: "week", now }))).resolves.toMatchObject({
    orders: 0,
    revenue: 0,
    best: [],
  });
});

test("what runs low is what can still be sold of what is counted", async () => {
  await shop.rows(
    "UPDATE stock_levels s SET held = 2 FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = s.variant_id AND p.name = 'Vase'",
  );
  const low = await shop.asTenant((sql) => readLowStock(sql, { most: 3, limit: 10 }));
  expect(low).toEqual([{ name: "Vase", left: 0 }]);
});
