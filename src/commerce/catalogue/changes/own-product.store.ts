import type { Sql } from "../../../platform/index.js";

/** A variant with its product as the shop's own people see it, hidden ones too. */
export interface OwnVariant {
  productId: string;
  productName: string;
  aliases: string[];
  category: string;
  visible: boolean;
  externalId: string;
  variantId: string;
  variantName: string | null;
  sku: string | null;
  price: number;
  /** Of the default branch, which is where stock is changed by chat; null: not counted. */
  stock: number | null;
  /** What orders hold of it. */
  held: number;
}

/** Everything the shop has, in its own order. */
export async function readOwnProducts(sql: Sql): Promise<OwnVariant[]> {
  const { rows } = await sql.query<OwnVariant>({
    name: "own-products",
    text: `
      SELECT p.id AS "productId", p.name AS "productName", p.aliases, p.category, p.visible, p.external_id AS "externalId",
        v.id AS "variantId", v.name AS "variantName", v.sku, v.price,
        CASE WHEN v.stock_tracked THEN coalesce(s.on_hand, 0) END AS stock, coalesce(s.held, 0) AS held
      FROM products p
      JOIN variants v ON v.tenant_id = p.tenant_id AND v.product_id = p.id AND NOT v.retired
      LEFT JOIN branches b ON b.tenant_id = p.tenant_id AND b.is_default
      LEFT JOIN stock_levels s ON s.tenant_id = p.tenant_id AND s.branch_id = b.id AND s.variant_id = v.id
      WHERE p.tenant_id = current_tenant() ORDER BY p.position, p.id, v.position, v.id`,
  });
  return rows;
}
