import { newId } from "../../platform/index.js";
import type { Sql } from "../../platform/index.js";
import type { SavedAddress } from "./affair.js";

/** As many as are offered; older ones are kept and can be said. */
const mostOffered = 5;

/** Where somebody had things brought, the latest first. As the tenant. */
export async function readAddresses(sql: Sql, identity: string): Promise<SavedAddress[]> {
  const { rows } = await sql.query<{ id: string; label: string | null; address: string }>({
    name: "addresses-read",
    text: `
      SELECT a.id, a.label, a.address FROM customer_addresses a
      JOIN customers c ON c.tenant_id = a.tenant_id AND c.id = a.customer_id
      WHERE a.tenant_id = current_tenant() AND c.identity = $1 ORDER BY a.used_at DESC, a.id LIMIT $2`,
    values: [identity, mostOffered],
  });
  return rows.map(({ label, ...address }) => ({ ...address, ...(label !== null && { label }) }));
}

/** Gives an address a label, saving it where it is new; a label names one address. Nothing for who never ordered. */
export async function keepAddress(
  sql: Sql,
  { identity, address, label }: { identity: string; address: string; label?: string },
): Promise<void> {
  await sql.query({
    name: "address-label-free",
    text: `
      UPDATE customer_addresses a SET label = NULL FROM customers c
      WHERE c.tenant_id = current_tenant() AND c.identity = $1 AND a.tenant_id = c.tenant_id AND a.customer_id = c.id
        AND a.label = $2 AND a.address <> $3`,
    values: [identity, label ?? null, address],
  });
  await sql.query({
    name: "address-keep",
    text: `
      INSERT INTO customer_addresses (id, tenant_id, customer_id, label, address)
      SELECT $2, tenant_id, id, $3, $4 FROM customers WHERE tenant_id = current_tenant() AND identity = $1
      ON CONFLICT (tenant_id, customer_id, address) DO UPDATE SET label = coalesce(excluded.label, customer_addresses.label),
        used_at = now()`,
    values: [identity, newId(), label ?? null, address],
  });
}

/** Forgets the addresses that a label or words of theirs name, all for no words; how many. */
export async function forgetAddresses(
  sql: Sql,
  { identity, words }: { identity: string; words: string },
): Promise<number> {
  const { rowCount } = await sql.query({
    name: "addresses-forget",
    text: `
      WITH person AS (
        UPDATE customers SET address = NULL WHERE tenant_id = current_tenant() AND identity = $1
          AND ($2 = '' OR position($2 IN lower(address)) > 0) RETURNING id)
      DELETE FROM customer_addresses a USING customers c
      WHERE c.tenant_id = current_tenant() AND c.identity = $1 AND a.tenant_id = c.tenant_id AND a.customer_id = c.id
        AND ($2 = '' OR lower(a.label) = $2 OR position($2 IN lower(a.address)) > 0)`,
    values: [identity, words.toLowerCase()],
  });
  return rowCount;
}
