import { newId, type Sql } from "../../platform/index.js";

/** The movements of what was just taken out of the stock for an order. */
export async function insertSales(
  sql: Sql,
  { orderId, branchId, sold }: { orderId: string; branchId: string; sold: ReadonlyMap<string, number> },
): Promise<void> {
  await sql.query({
    name: "stock-sales-write",
    text: `INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
      SELECT m.id, current_tenant(), $2, m.variant_id, -m.quantity, 'sale', $1
      FROM unnest($3::uuid[], $4::uuid[], $5::integer[]) AS m (id, variant_id, quantity)`,
    values: [orderId, branchId, [...sold.keys()].map(() => newId()), [...sold.keys()], [...sold.values()]],
  });
}
