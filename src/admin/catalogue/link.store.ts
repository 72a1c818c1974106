import type { Sql } from "../../platform/index.js";

export interface LinkFacts {
  shop: { name: string };
  /** Null where none was asked for, or the shop has none such that is visible. */
  product: { id: string; externalId: string; name: string; sku: string | null } | null;
  senders: { channel: "whatsapp" | "sms"; address: string }[];
}

/** What links are made of, as the tenant. */
export async function readLinkFacts(sql: Sql, productId: string | undefined): Promise<LinkFacts> {
  const { rows } = await sql.query<LinkFacts>({
    name: "link-facts",
    text: `
      SELECT json_build_object('name', t.name) AS shop,
        (SELECT json_build_object('id', p.id, 'externalId', p.external_id, 'name', p.name, 'sku', (
            SELECT min(v.sku) FROM variants v WHERE v.tenant_id = p.tenant_id AND v.product_id = p.id AND NOT v.retired
            HAVING count(*) = 1))
          FROM products p WHERE p.tenant_id = t.id AND p.id = $1 AND p.visible) AS product,
        (SELECT coalesce(json_agg(json_build_object('channel', s.channel, 'address', s.address) ORDER BY s.created_at, s.id), '[]')
          FROM senders s WHERE s.tenant_id = t.id) AS senders
      FROM tenants t WHERE t.id = current_tenant()`,
    values: [productId ?? null],
  });
  return rows[0]!;
}
