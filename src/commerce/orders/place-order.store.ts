import type { Sql } from "../../platform/index.js";
import type { ShopTerms } from "../terms/shop-terms.js";
import { termsExpression } from "../terms/terms.store.js";
import type { PlaceOrderInput } from "./order.js";
import type { SoldVariant } from "./quote.js";

/**
 * Makes placings of one checkout wait for each other, until the transaction ends, and those of one customer too: how often they
 * have used a promotion is counted by the statement after this one.
 */
export async function lockCheckout(
  sql: Sql,
  { checkoutKey, customer }: Pick<PlaceOrderInput, "checkoutKey" | "customer">,
): Promise<void> {
  await sql.query({
    name: "place-order-lock",
    text: `
      SELECT pg_advisory_xact_lock(hashtextextended('checkout ' || current_tenant()::text || ' ' || $1, 0)),
        pg_advisory_xact_lock(hashtextextended('buyer ' || current_tenant()::text || ' ' || $2, 0))`,
    values: [checkoutKey, customer.identity],
  });
}

export interface OrderFacts {
  placedOrderId: string | null;
  currency: string;
  branchId: string;
  /** The shop's, IANA. */
  timezone: string;
  variants: SoldVariant[];
  terms: ShopTerms;
  now: Date;
  /** How often this customer has used each promotion, by its id. */
  uses: Record<string, number>;
  /** How many of this customer's orders were refused at the door; counted only where the shop minds. */
  refusedAtDoor: number;
}

/** Everything that decides an order but the stock, in one snapshot. */
export async function readOrderFacts(
  sql: Sql,
  { checkoutKey, customer, lines, branchId }: PlaceOrderInput,
): Promise<OrderFacts> {
  const { rows } = await sql.query<OrderFacts>({
    name: "place-order-read",
    text: `
      SELECT t.currency, now() AS now, ${termsExpression} AS terms,
        (SELECT id FROM orders WHERE tenant_id = t.id AND checkout_key = $1) AS "placedOrderId",
        b.id AS "branchId", t.timezone,
        (SELECT coalesce(json_object_agg(promotion_id, times), '{}') FROM (
            SELECT u.promotion_id, count(*) AS times FROM promotion_uses u
            JOIN customers c ON c.tenant_id = u.tenant_id AND c.id = u.customer_id
            WHERE u.tenant_id = t.id AND c.tenant_id = t.id AND c.identity = $4 GROUP BY u.promotion_id) used) AS uses,
        CASE WHEN (SELECT cash_refusals FROM shop_terms WHERE tenant_id = t.id) IS NULL THEN 0
          ELSE (SELECT count(*) FROM orders r JOIN customers c ON c.tenant_id = r.tenant_id AND c.id = r.customer_id
            WHERE r.tenant_id = t.id AND c.tenant_id = t.id AND c.identity = $4 AND r.refused_at_door) END AS "refusedAtDoor",
        (SELECT coalesce(json_agg(json_build_object('id', v.id, 'externalId', v.external_id, 'name', v.name,
            'price', v.price, 'stockTracked', v.stock_tracked, 'productId', p.id, 'productExternalId', p.external_id,
            'productName', p.name, 'category', p.category, 'taxClass', p.tax_class,
            'sold', p.visible AND NOT v.retired, 'optionGroups', g.groups)), '[]')
          FROM variants v
          JOIN products p ON p.tenant_id = v.tenant_id AND p.id = v.product_id
          CROSS JOIN LATERAL (
            SELECT coalesce(json_agg(json_build_object('id', o.id, 'externalId', o.external_id, 'name', o.name,
                'multiple', o.multiple, 'required', o.required, 'excludable', o.excludable, 'amounts', o.amounts,
                'choices', (
                  SELECT coalesce(json_agg(json_build_object('id', c.id, 'externalId', c.external_id, 'name', c.name,
                      'aliases', c.aliases, 'price', c.price, 'countable', c.countable) ORDER BY c.position), '[]')
                  FROM option_choices c WHERE c.tenant_id = o.tenant_id AND c.group_id = o.id)
                ) ORDER BY pg.position), '[]') AS groups
            FROM product_option_groups pg
            JOIN option_groups o ON o.tenant_id = pg.tenant_id AND o.id = pg.group_id
            WHERE pg.tenant_id = p.tenant_id AND pg.product_id = p.id) g
          WHERE v.tenant_id = t.id AND v.id = ANY ($2::uuid[])) AS variants
      FROM tenants t JOIN branches b ON b.tenant_id = t.id AND CASE WHEN $3::uuid IS NULL THEN b.is_default ELSE b.id = $3 END
      WHERE t.id = current_tenant()`,
    values: [
      checkoutKey,
      [...new Set(lines.map((line) => line.variantId))],
      branchId ?? null,
      customer.identity,
    ],
  });
  return rows[0]!;
}
