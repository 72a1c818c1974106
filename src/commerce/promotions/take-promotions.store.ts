import type { Sql } from "../../platform/index.js";

export interface PromotionTaken {
  id: string;
  /** False: it is used up, paused or gone, and none of them was counted. */
  free: boolean;
  /** This use was its last. */
  last: boolean;
}

/** Counts one use of each, or of none when one has none left. Their rows are locked in the order of their ids. */
export async function takePromotions(sql: Sql, ids: readonly string[]): Promise<PromotionTaken[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<PromotionTaken>({
    name: "promotions-take",
    text: `
      WITH wanted AS (SELECT unnest($1::uuid[]) AS id),
      locked AS MATERIALIZED (
        SELECT p.id, p.active AND (p.limit_total IS NULL OR p.used < p.limit_total) AS free FROM promotions p
        WHERE p.tenant_id = current_tenant() AND p.id = ANY ($1::uuid[]) ORDER BY p.id FOR NO KEY UPDATE),
      taken AS (
        UPDATE promotions p SET used = p.used + 1 FROM locked l
        WHERE p.tenant_id = current_tenant() AND p.id = l.id
          AND (SELECT count(*) = cardinality($1::uuid[]) AND bool_and(free) FROM locked)
        RETURNING p.id, p.used = p.limit_total AS last)
      SELECT w.id, coalesce(l.free, false) AS free, coalesce(t.last, false) AS last
      FROM wanted w LEFT JOIN locked l USING (id) LEFT JOIN taken t USING (id)`,
    values: [ids],
  });
  return rows;
}
