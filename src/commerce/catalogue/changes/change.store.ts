import type { Sql } from "../../../platform/index.js";
import type { PlannedChange } from "./catalogue-change.js";

/** A product as it is now, its stock rows locked. */
export interface ThingNow {
  id: string;
  name: string;
  aliases: string[];
  category: string;
  visible: boolean;
  searchText: string;
  variants: {
    id: string;
    name: string | null;
    aliases: string[];
    price: number;
    stock: number | null;
    held: number;
  }[];
}

/** The products with their variants; their stock is locked by variant id, as orders lock it, until the transaction ends. */
export async function readNow(sql: Sql, productIds: readonly string[]): Promise<Map<string, ThingNow>> {
  await sql.query({
    name: "change-lock-stock",
    text: `
      SELECT FROM stock_levels s JOIN variants v ON v.tenant_id = s.tenant_id AND v.id = s.variant_id
      WHERE s.tenant_id = current_tenant() AND v.product_id = ANY ($1::uuid[])
      ORDER BY s.variant_id, s.branch_id FOR NO KEY UPDATE OF s`,
    values: [productIds],
  });
  const { rows } = await sql.query<ThingNow>({
    name: "change-read",
    text: `
      SELECT p.id, p.name, p.aliases, p.category, p.visible, p.search_text AS "searchText",
        (SELECT coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'aliases', v.aliases, 'price', v.price,
            'stock', CASE WHEN v.stock_tracked THEN coalesce(s.on_hand, 0) END, 'held', coalesce(s.held, 0))
            ORDER BY v.position, v.id), '[]')
          FROM variants v
          LEFT JOIN branches b ON b.tenant_id = v.tenant_id AND b.is_default
          LEFT JOIN stock_levels s ON s.tenant_id = v.tenant_id AND s.branch_id = b.id AND s.variant_id = v.id
          WHERE v.tenant_id = p.tenant_id AND v.product_id = p.id AND NOT v.retired) AS variants
      FROM products p WHERE p.tenant_id = current_tenant() AND p.id = ANY ($1::uuid[])`,
    values: [productIds],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

export async function writeProducts(sql: Sql, products: readonly ThingNow[]): Promise<void> {
  if (products.length === 0) return;
  await sql.query({
    name: "change-products",
    text: `
      UPDATE products p SET name = r.name, aliases = r.aliases, category = r.category, visible = r.visible,
        search_text = r."searchText", updated_at = now()
      FROM json_to_recordset($1::json) AS r (id uuid, name text, aliases text[], category text, visible boolean, "searchText" text)
      WHERE p.tenant_id = current_tenant() AND p.id = r.id`,
    values: [JSON.stringify(products)],
  });
}

export async function writeVariants(
  sql: Sql,
  prices: readonly { variantId: string; after: number }[],
): Promise<void> {
  if (prices.length === 0) return;
  await sql.query({
    name: "change-prices",
    text: `
      UPDATE variants v SET price = r.after FROM json_to_recordset($1::json) AS r ("variantId" uuid, after bigint)
      WHERE v.tenant_id = current_tenant() AND v.id = r."variantId"`,
    values: [JSON.stringify(prices)],
  });
}

/** Sets the stock of the default branch, which is locked; the difference goes into the ledger. Null: nobody counts it any more. */
export async function writeStock(
  sql: Sql,
  stock: readonly { variantId: string; after: number | null; movementId: string }[],
): Promise<void> {
  if (stock.length === 0) return;
  await sql.query({
    name: "change-stock",
    text: `
      WITH wanted AS (
        SELECT r.*, b.id AS branch_id
        FROM json_to_recordset($1::json) AS r ("variantId" uuid, after integer, "movementId" uuid),
          branches b WHERE b.tenant_id = current_tenant() AND b.is_default),
      counted AS (
        UPDATE variants v SET stock_tracked = w.after IS NOT NULL FROM wanted w
        WHERE v.tenant_id = current_tenant() AND v.id = w."variantId" AND v.stock_tracked <> (w.after IS NOT NULL)),
      changes AS MATERIALIZED (
        SELECT w.*, w.after - coalesce(s.on_hand, 0) AS delta FROM wanted w LEFT JOIN stock_levels s
          ON s.tenant_id = current_tenant() AND s.branch_id = w.branch_id AND s.variant_id = w."variantId"
        WHERE w.after IS NOT NULL),
      levels AS (
        INSERT INTO stock_levels (tenant_id, branch_id, variant_id, on_hand)
        SELECT current_tenant(), branch_id, "variantId", after FROM changes
        ON CONFLICT (tenant_id, branch_id, variant_id) DO UPDATE SET on_hand = excluded.on_hand)
      INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason)
      SELECT "movementId", current_tenant(), branch_id, "variantId", delta, 'count' FROM changes WHERE delta <> 0`,
    values: [JSON.stringify(stock)],
  });
}

export async function recordChanges(
  sql: Sql,
  id: string,
  memberId: string,
  changes: readonly PlannedChange[],
): Promise<void> {
  await sql.query({
    name: "change-record",
    text: "INSERT INTO shop_changes (id, tenant_id, member_id, changes) VALUES ($1, current_tenant(), $2, $3)",
    values: [id, memberId, JSON.stringify(changes)],
  });
}

/** The member's last changes, if they were made since and are not taken back. */
export async function findUndoable(
  sql: Sql,
  memberId: string,
  since: Date,
): Promise<{ id: string; changes: PlannedChange[] } | undefined> {
  const { rows } = await sql.query<{ id: string; changes: PlannedChange[] }>({
    name: "change-find-undoable",
    text: `
      SELECT id, changes FROM shop_changes
      WHERE tenant_id = current_tenant() AND member_id = $1 AND created_at >= $2 AND undone_at IS NULL
      ORDER BY created_at DESC, id DESC LIMIT 1`,
    values: [memberId, since],
  });
  return rows[0];
}

export async function markUndone(sql: Sql, id: string, now: Date): Promise<void> {
  await sql.query({
    name: "change-undone",
    text: "UPDATE shop_changes SET undone_at = $2 WHERE tenant_id = current_tenant() AND id = $1",
    values: [id, now],
  });
}
