import { newId, type Sql } from "../../platform/index.js";

/** Tells the caches, and gives those of the variants that somebody waits for. */
export async function announceStock(sql: Sql, variantIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ ids: string[] }>({
    name: "stock-announce",
    text: `
      SELECT coalesce((SELECT array_agg(DISTINCT variant_id ORDER BY variant_id) FROM stock_watches
          WHERE tenant_id = current_tenant() AND state = 'watching' AND variant_id = ANY ($1::uuid[])), '{}') AS ids,
        pg_notify('catalogue', current_tenant()::text)`,
    values: [variantIds],
  });
  return rows[0]!.ids;
}

/** Whether any of the variants can be had in any branch; one that nobody counts can. */
export async function readAvailable(sql: Sql, variantIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql.query<{ yes: boolean }>({
    name: "stock-available",
    text: `
      SELECT EXISTS (SELECT FROM variants v WHERE v.tenant_id = current_tenant() AND v.id = ANY ($1::uuid[]) AND NOT v.retired
        AND (NOT v.stock_tracked OR EXISTS (SELECT FROM stock_levels s
          WHERE s.tenant_id = v.tenant_id AND s.variant_id = v.id AND s.on_hand > s.held))) AS yes`,
    values: [variantIds],
  });
  return rows[0]!.yes;
}

/** Wanting it again after having been told is a new wish. */
export async function addWatches(
  sql: Sql,
  conversationId: string,
  variantIds: readonly string[],
): Promise<void> {
  await sql.query({
    name: "stock-watch-add",
    text: `
      INSERT INTO stock_watches (id, tenant_id, conversation_id, variant_id)
      SELECT w.id, current_tenant(), $1, w.variant_id FROM unnest($2::uuid[], $3::uuid[]) AS w (id, variant_id)
      ON CONFLICT (tenant_id, conversation_id, variant_id)
        DO UPDATE SET state = 'watching', created_at = now(), told_at = NULL WHERE stock_watches.state <> 'watching'`,
    values: [conversationId, variantIds.map(() => newId()), variantIds],
  });
}

/** Takes who waits for a variant that can be had: each is told in this transaction, once. */
export async function takeWatches(
  sql: Sql,
  variantId: string,
): Promise<{ id: string; conversationId: string }[]> {
  const { rows } = await sql.query<{ id: string; conversationId: string }>({
    name: "stock-watch-take",
    text: `
      UPDATE stock_watches w SET state = 'told', told_at = now()
      WHERE tenant_id = current_tenant() AND variant_id = $1 AND state = 'watching' AND EXISTS (
        SELECT FROM stock_levels s WHERE s.tenant_id = w.tenant_id AND s.variant_id = w.variant_id AND s.on_hand > s.held)
      RETURNING id || ' ' || created_at AS id, conversation_id AS "conversationId"`,
    values: [variantId],
  });
  return rows;
}
