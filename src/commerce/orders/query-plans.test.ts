import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { confirmed, openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import type { Sql, Statement } from "../../platform/index.js";
import { moveOrder } from "./move-order.js";
import { placeOrder } from "./place-order.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

/** Tables that grow with every order; what reads one of them whole is slower with every day. */
const growing = [
  "orders",
  "order_lines",
  "order_events",
  "stock_levels",
  "stock_movements",
  "ledger_entries",
  "customers",
  "variants",
  "products",
];

async function openBusyShop() {
  const products = Array.from({ length: 3_000 }, (_, n) => ({ id: `p${n}`, name: `Thing ${n}`, stock: 50 }));
  const shop = await openOrderShop(first, [...products, { id: "vase", name: "Blue vase", stock: 50 }]);
  await shop.place([shop.line("vase")]);
  await shop.rows(`
    INSERT INTO customers (id, tenant_id, identity, name)
    SELECT gen_random_uuid(), current_tenant(), 'phone:+' || n, 'Ann' FROM generate_series(1, 5000) n`);
  await shop.rows(`
    WITH one AS (SELECT * FROM orders LIMIT 1),
      buyers AS (SELECT id, row_number() OVER () AS n FROM customers WHERE identity <> 'phone:+15550001111')
    INSERT INTO orders (id, tenant_id, number, branch_id, customer_id, conversation_id, checkout_key, status, payment_status,
      payment_method, fulfilment, recipient_name, currency, subtotal, total)
    SELECT gen_random_uuid(), tenant_id, 2000 + n, branch_id, buyers.id, gen_random_uuid(), 'key ' || n, 'completed', 'paid',
      payment_method, 'pickup', 'Ann', currency, 100, 100 FROM one, buyers`);
  await shop.rows(`
    INSERT INTO order_lines SELECT (jsonb_populate_record(l, jsonb_build_object('order_id', o.id))).*
    FROM order_lines l, orders o WHERE o.number > 2000`);
  await shop.rows(
    `
    INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
    SELECT gen_random_uuid(), tenant_id, branch_id, $1, -1, 'sale', id FROM orders WHERE number > 2000`,
    shop.line("vase").variantId,
  );
  await shop.rows(`
    INSERT INTO ledger_entries (id, tenant_id, order_id, kind, amount, currency, source)
    SELECT gen_random_uuid(), tenant_id, id, 'charged', 100, currency, 'order' FROM orders WHERE number > 2000`);
  return shop;
}

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

test("placing, moving and giving back read what they need by an index, however many orders there are", async () => {
  const shop = await openBusyShop();
  const { Client } = (await import("pg")).default;
  const admin = new Client({ connectionString: shop.superuserUrl });
  await admin.connect();
  await admin.query("ANALYZE");
  await admin.end();
  const read: string[] = [];
  await shop.asTenant(async (sql) => {
    const explaining: Sql = {
      async query<Row extends object>({ name, text, values = [] }: Statement) {
        if (/^\s*(?:WITH|SELECT|INSERT|UPDATE|DELETE)/i.test(text) && !text.includes("pg_advisory"))
          await explain(sql, { text, values }, name ?? text.slice(0, 40));
        return sql.query<Row>({ ...(name !== undefined && { name }), text, values });
      },
    };
    const explain = async (on: Sql, { text, values = [] }: Statement, name: string) => {
      const { rows } = await on.query<{ "QUERY PLAN": [{ Plan: Plan }] }>({
        text: `EXPLAIN (FORMAT JSON) ${text}`,
        values,
      });
      for (const node of nodesOf(rows[0]!["QUERY PLAN"][0].Plan)) {
        const table = node["Relation Name"] ?? "";
        if (node["Node Type"] === "Seq Scan" && growing.includes(table))
          read.push(`${name}: all of ${table}`);
      }
    };
    const placed = await placeOrder(explaining, confirmed([shop.line("vase"), shop.line("p7")]));
    if (placed.kind !== "placed") throw new Error(placed.kind);
    const { id: orderId } = placed.order;
    await moveOrder(explaining, { orderId, to: "accepted", actor: "shop" });
    await moveOrder(explaining, { orderId, to: "cancelled", actor: "shop" });
  });
  expect(read).toEqual([]);
}, 60_000);
