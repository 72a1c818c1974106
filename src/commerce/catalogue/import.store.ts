import type { Sql } from "../../platform/index.js";
import type { CatalogueInput } from "./catalogue-input.js";
import type { ImportPlan, StoredCatalogue } from "./plan-import.js";

/**
 * Makes all who change a shop's catalogue wait for each other, until the transaction ends. Not the tenant's row: orders need that for their
 * numbers, and they should not wait for an import.
 */
export async function lockCatalogue(sql: Sql): Promise<void> {
  await sql.query({
    name: "catalogue-lock",
    text: "SELECT pg_advisory_xact_lock(hashtextextended('catalogue ' || current_tenant()::text, 0))",
  });
}

/** The shop's currency and what it has of the products and option groups that the file names, in one snapshot. */
export async function readStored(
  sql: Sql,
  file: CatalogueInput,
): Promise<StoredCatalogue & { currency: string }> {
  const { rows } = await sql.query<StoredCatalogue & { currency: string }>({
    name: "import-read",
    text: `
      SELECT t.currency,
        (SELECT coalesce(max(position), -1) FROM products WHERE tenant_id = t.id) AS "highestPosition",
        (SELECT coalesce(json_agg(json_build_object('id', p.id, 'position', p.position,
            'facts', json_build_object('externalId', p.external_id, 'name', p.name, 'aliases', p.aliases,
              'category', p.category, 'taxClass', p.tax_class, 'description', p.description, 'imageUrl', p.image_url, 'visible', p.visible,
              'searchText', p.search_text),
            'optionGroups', (
              SELECT coalesce(json_agg(g.group_id ORDER BY g.position), '[]') FROM product_option_groups g
              WHERE g.tenant_id = p.tenant_id AND g.product_id = p.id),
            'variants', (
              SELECT coalesce(json_agg(json_build_object('id', v.id, 'retired', v.retired,
                'facts', json_build_object('externalId', v.external_id, 'name', v.name, 'aliases', v.aliases,
                  'sku', v.sku, 'imageUrl', v.image_url, 'price', v.price, 'importedStock', v.imported_stock,
                  'position', v.position))), '[]')
              FROM variants v WHERE v.tenant_id = p.tenant_id AND v.product_id = p.id))), '[]')
          FROM products p WHERE p.tenant_id = t.id AND p.external_id = ANY ($1)) AS products,
        (SELECT coalesce(json_agg(json_build_object('id', o.id,
            'facts', json_build_object('externalId', o.external_id, 'name', o.name, 'multiple', o.multiple,
              'required', o.required, 'excludable', o.excludable, 'amounts', o.amounts),
            'choices', (
              SELECT coalesce(json_agg(json_build_object('id', c.id,
                'facts', json_build_object('externalId', c.external_id, 'name', c.name, 'aliases', c.aliases,
                  'price', c.price, 'countable', c.countable)) ORDER BY c.position), '[]')
              FROM option_choices c WHERE c.tenant_id = o.tenant_id AND c.group_id = o.id))), '[]')
          FROM option_groups o WHERE o.tenant_id = t.id AND o.external_id = ANY ($2)) AS "optionGroups"
      FROM tenants t WHERE t.id = current_tenant()`,
    values: [
      file.products.map((product) => product.externalId),
      file.optionGroups.map((group) => group.externalId),
    ],
  });
  return rows[0]!;
}

/** Writes what a plan says. Stock rows are locked in the order of their ids, as orders do. */
export async function writePlan(sql: Sql, plan: ImportPlan, makeId: () => string): Promise<void> {
  for (const { name, text, rows } of writes(plan, makeId)) {
    if (rows.length > 0) await sql.query({ name, text, values: [JSON.stringify(rows)] });
  }
}

/** New prices and names are to be seen: the next version, and a word to every process that holds the old one. */
export async function announceCatalogue(sql: Sql): Promise<void> {
  await sql.query({
    name: "catalogue-changed",
    text: `
      WITH changed AS (
        UPDATE tenants SET catalogue_version = catalogue_version + 1 WHERE id = current_tenant() RETURNING id)
      SELECT pg_notify('catalogue', id::text) FROM changed`,
  });
}

function writes(
  plan: ImportPlan,
  makeId: () => string,
): { name: string; text: string; rows: readonly unknown[] }[] {
  return [
    { name: "import-products", text: upsertProducts, rows: plan.products },
    { name: "import-variants", text: upsertVariants, rows: plan.variants },
    { name: "import-retire", text: retireVariants, rows: plan.retiredVariants },
    { name: "import-groups", text: upsertGroups, rows: plan.optionGroups },
    { name: "import-choices", text: upsertChoices, rows: plan.choices },
    { name: "import-remove-choices", text: removeChoices, rows: plan.removedChoices },
    { name: "import-unlink", text: removeLinks, rows: plan.links.map((link) => link.productId) },
    {
      name: "import-link",
      text: insertLinks,
      rows: plan.links.flatMap(({ productId, groupIds }) =>
        groupIds.map((groupId, position) => ({ productId, groupId, position })),
      ),
    },
    {
      name: "import-stock",
      text: setStock,
      rows: plan.stock.map((stock) => ({ ...stock, movementId: makeId() })),
    },
  ];
}

const upsertProducts = `
  INSERT INTO products (id, tenant_id, external_id, name, aliases, category, tax_class, description, image_url, visible, position,
    search_text)
  SELECT r.id, current_tenant(), r."externalId", r.name, r.aliases, r.category, r."taxClass", r.description, r."imageUrl", r.visible,
    r.position, r."searchText"
  FROM json_to_recordset($1::json) AS r (id uuid, "externalId" text, name text, aliases text[], category text,
    "taxClass" text, description text, "imageUrl" text, visible boolean, position integer, "searchText" text)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, aliases = excluded.aliases, category = excluded.category,
    tax_class = excluded.tax_class,
    description = excluded.description, image_url = excluded.image_url, visible = excluded.visible,
    position = excluded.position, search_text = excluded.search_text, updated_at = now()`;

const upsertVariants = `
  INSERT INTO variants (id, tenant_id, product_id, external_id, name, aliases, sku, image_url, price, stock_tracked,
    imported_stock, position)
  SELECT r.id, current_tenant(), r."productId", r."externalId", r.name, r.aliases, r.sku, r."imageUrl", r.price,
    r."importedStock" IS NOT NULL, r."importedStock", r.position
  FROM json_to_recordset($1::json) AS r (id uuid, "productId" uuid, "externalId" text, name text, aliases text[], sku text,
    "imageUrl" text, price bigint, "importedStock" integer, position integer)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, aliases = excluded.aliases, sku = excluded.sku,
    image_url = excluded.image_url, price = excluded.price, stock_tracked = excluded.stock_tracked,
    imported_stock = excluded.imported_stock, position = excluded.position, retired = false`;

const ids = "(SELECT value::uuid FROM json_array_elements_text($1::json))";
const retireVariants = `UPDATE variants SET retired = true WHERE tenant_id = current_tenant() AND id IN ${ids}`;
const removeChoices = `DELETE FROM option_choices WHERE tenant_id = current_tenant() AND id IN ${ids}`;
const removeLinks = `DELETE FROM product_option_groups WHERE tenant_id = current_tenant() AND product_id IN ${ids}`;

const upsertGroups = `
  INSERT INTO option_groups (id, tenant_id, external_id, name, multiple, required, excludable, amounts, position)
  SELECT r.id, current_tenant(), r."externalId", r.name, r.multiple, r.required, r.excludable, r.amounts, r.position
  FROM json_to_recordset($1::json) AS r (id uuid, "externalId" text, name text, multiple boolean, required boolean,
    excludable boolean, amounts text[], position integer)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, multiple = excluded.multiple, required = excluded.required,
    excludable = excluded.excludable, amounts = excluded.amounts`;

const upsertChoices = `
  INSERT INTO option_choices (id, tenant_id, group_id, external_id, name, aliases, price, countable, position)
  SELECT r.id, current_tenant(), r."groupId", r."externalId", r.name, r.aliases, r.price, r.countable, r.position
  FROM json_to_recordset($1::json) AS r (id uuid, "groupId" uuid, "externalId" text, name text, aliases text[],
    price bigint, countable boolean, position integer)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, aliases = excluded.aliases, price = excluded.price,
    countable = excluded.countable, position = excluded.position`;

const insertLinks = `
  INSERT INTO product_option_groups (tenant_id, product_id, group_id, position)
  SELECT current_tenant(), r."productId", r."groupId", r.position
  FROM json_to_recordset($1::json) AS r ("productId" uuid, "groupId" uuid, position integer)`;

/**
 * A file says what can be sold, so what is held for orders that are being paid comes on top. The difference to the locked, latest number
 * goes into the ledger, so that on_hand stays the sum of the movements.
 */
const setStock = `
  WITH wanted AS (
    SELECT r.*, b.id AS branch_id
    FROM json_to_recordset($1::json) AS r ("variantId" uuid, "onHand" integer, "movementId" uuid),
      branches b WHERE b.tenant_id = current_tenant() AND b.is_default),
  locked AS MATERIALIZED (
    SELECT s.variant_id, s.on_hand, s.held FROM wanted w
    JOIN stock_levels s ON s.tenant_id = current_tenant() AND s.branch_id = w.branch_id AND s.variant_id = w."variantId"
    ORDER BY s.variant_id FOR NO KEY UPDATE OF s),
  changes AS MATERIALIZED (
    SELECT w.*, w."onHand" + coalesce(l.held, 0) AS after, w."onHand" + coalesce(l.held, 0) - coalesce(l.on_hand, 0) AS delta
    FROM wanted w LEFT JOIN locked l ON l.variant_id = w."variantId"),
  levels AS (
    INSERT INTO stock_levels (tenant_id, branch_id, variant_id, on_hand)
    SELECT current_tenant(), branch_id, "variantId", after FROM changes
    ON CONFLICT (tenant_id, branch_id, variant_id) DO UPDATE SET on_hand = excluded.on_hand)
  INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason)
  SELECT "movementId", current_tenant(), branch_id, "variantId", delta, 'import' FROM changes WHERE delta <> 0`;
