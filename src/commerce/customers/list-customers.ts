import type { Sql } from "../../platform/index.js";

/** A customer as the admin API shows them. */
export interface CustomerView {
  id: string;
  name: string;
  phone: string | null;
  address: string | null;
  /** How many they have placed. */
  orders: number;
  created_at: string;
}

/** Up to `take` of a shop's customers, newest first (ids carry the time they were made), after the one with the id `after`. */
export async function listCustomers(
  sql: Sql,
  { after, take }: { after?: string; take: number },
): Promise<CustomerView[]> {
  const { rows } = await sql.query<Omit<CustomerView, "created_at"> & { createdAt: Date }>({
    name: "customers-newest",
    text: `
      SELECT c.id, c.name, c.phone, c.address, c.created_at AS "createdAt",
        (SELECT count(*) FROM orders o WHERE o.tenant_id = c.tenant_id AND o.customer_id = c.id) AS orders
      FROM customers c
      WHERE c.tenant_id = current_tenant() AND ($1::uuid IS NULL OR c.id < $1)
      ORDER BY c.id DESC LIMIT $2`,
    values: [after ?? null, take],
  });
  return rows.map(({ createdAt, ...customer }) => ({ ...customer, created_at: createdAt.toISOString() }));
}
