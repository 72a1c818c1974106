import type { Sql } from "../../platform/index.js";
import type { MoneyView } from "../money/money-view.js";

/** A product as the admin API shows it (DESIGN 5). `stock` is what can be sold now, null is unlimited. */
export interface ProductView {
  id: string;
  external_id: string;
  name: string;
  category: string;
  /** The lowest of its variants. */
  price: MoneyView;
  visible: boolean;
  stock: number | null;
  /** One without a name for a product that has no choices. */
  variants: {
    id: string;
    external_id: string;
    name: string | null;
    price: MoneyView;
    sku: string | null;
    stock: number | null;
  }[];
}

interface ProductRow {
  id: string;
  externalId: string;
  name: string;
  category: string;
  visible: boolean;
  currency: string;
  variants: {
    id: string;
    externalId: string;
    name: string | null;
    price: number;
    sku: string | null;
    stock: number | null;
  }[];
}

/** Up to `take` of a shop's products, hidden ones too, in the shop's order, after the one with the id `after`. */
export async function listProducts(
  sql: Sql,
  { after, take }: { after?: string; take: number },
): Promise<ProductView[]> {
  const { rows } = await sql.query<ProductRow>({
    name: "products-listing",
    text: `
      SELECT p.id, p.external_id AS "externalId", p.name, p.category, p.visible, t.currency,
        (SELECT coalesce(json_agg(json_build_object('id', v.id, 'externalId', v.external_id, 'name', v.name,
            'price', v.price, 'sku', v.sku, 'stock', CASE WHEN v.stock_tracked THEN (
              SELECT coalesce(sum(s.on_hand - s.held), 0) FROM stock_levels s
              WHERE s.tenant_id = v.tenant_id AND s.variant_id = v.id) END) ORDER BY v.position, v.id), '[]')
          FROM variants v WHERE v.tenant_id = p.tenant_id AND v.product_id = p.id AND NOT v.retired) AS variants
      FROM products p JOIN tenants t ON t.id = p.tenant_id
      WHERE p.tenant_id = current_tenant() AND ($1::uuid IS NULL OR (p.position, p.id) > (
        SELECT last.position, last.id FROM products last WHERE last.tenant_id = current_tenant() AND last.id = $1))
      ORDER BY p.position, p.id LIMIT $2`,
    values: [after ?? null, take],
  });
  return rows.map(productView);
}

function productView({ currency, variants, externalId, ...product }: ProductRow): ProductView {
  const money = (amount: number): MoneyView => ({ amount, currency });
  const stocks = variants.map(({ stock }) => stock);
  return {
    ...product,
    external_id: externalId,
    price: money(Math.min(...variants.map(({ price }) => price))),
    stock: stocks.includes(null) ? null : stocks.reduce<number>((sum, stock) => sum + (stock ?? 0), 0),
    variants: variants.map(({ externalId: id, price, ...variant }) => ({
      ...variant,
      external_id: id,
      price: money(price),
    })),
  };
}
