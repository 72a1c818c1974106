import type { Sql } from "../../platform/index.js";

/**
 * Shows this picture as the product's, or none of its own (null). Answers the id of the one before, null where there was none, undefined
 * where there is no such product. Waits for others who change the same product.
 */
export async function swapPhoto(
  sql: Sql,
  productId: string,
  photoId: string | null,
): Promise<string | null | undefined> {
  const { rows } = await sql.query<{ before: string | null }>({
    name: "product-photo-swap",
    text: `
      UPDATE products p SET photo_id = $2, updated_at = now()
      FROM (SELECT id, photo_id FROM products WHERE tenant_id = current_tenant() AND id = $1 FOR UPDATE) old
      WHERE p.tenant_id = current_tenant() AND p.id = old.id RETURNING old.photo_id AS before`,
    values: [productId, photoId],
  });
  return rows[0]?.before;
}
