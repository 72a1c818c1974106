import type { Sql } from "../../platform/index.js";
import type { WrittenAnswer } from "../answers/written-answer.js";
import type { ShopMember } from "../members/member.js";
import type { ShopTerms } from "../terms/shop-terms.js";
import { termsExpression } from "../terms/terms.store.js";
import type { OptionGroup, Product, Shop, Variant } from "./catalogue.js";
import { createCatalogue } from "./create-catalogue.js";
import { sharedSearchIndex, type SharedSearchIndex } from "./shared-search-index.js";

/** A shop with what makes its next reading cheaper. */
export interface LoadedShop {
  shop: Shop;
  searchIndex: SharedSearchIndex;
}

interface ShopRow {
  tenantId: string;
  name: string;
  currency: string;
  language: string;
  timezone: string;
  languageModel: boolean;
  answers: WrittenAnswer[];
  terms: ShopTerms;
  members: ShopMember[];
  version: number;
  products: ProductRow[];
  optionGroups: OptionGroup[];
}

interface ProductRow {
  id: string;
  externalId: string;
  name: string;
  aliases: string[];
  category: string;
  taxClass: string;
  description: string | null;
  imageUrl: string | null;
  optionGroups: string[] | null;
  variants: (Omit<Variant, "sku" | "imageUrl"> & { sku: string | null; imageUrl: string | null })[];
}

/** What may change without a new version of the catalogue. */
interface RestockRow extends Omit<ShopRow, "tenantId" | "currency" | "products" | "optionGroups"> {
  stock: Record<string, number>;
}

/** The whole shop in one statement, so in one snapshot; keeps the search index of `before` where no word changed. Throws when there is none. */
export async function loadShop(sql: Sql, before?: LoadedShop): Promise<LoadedShop> {
  const { rows } = await sql.query<ShopRow>({ name: "shop-load", text: shopText });
  const [row] = rows;
  if (!row) throw new Error("There is no such shop.");
  const { version, products, optionGroups, ...shop } = row;
  const groups = new Map(optionGroups.map((group) => [group.id, group]));
  const read = products.map((product) => productOf(product, groups));
  const searchIndex = before?.searchIndex.isFor(read) ? before.searchIndex : sharedSearchIndex(read);
  return {
    shop: {
      ...shop,
      catalogue: createCatalogue({
        version,
        currency: shop.currency,
        products: read,
        searchIndex: searchIndex.get,
      }),
    },
    searchIndex,
  };
}

/**
 * The same shop with today's stock, when nothing else of its catalogue changed; undefined when it did. Most notices are about something
 * selling out, and reading and indexing a large catalogue for that would be most of the work.
 */
export async function restockShop(
  sql: Sql,
  { shop, searchIndex }: LoadedShop,
): Promise<LoadedShop | undefined> {
  const { rows } = await sql.query<RestockRow>({ name: "shop-restock", text: stockText });
  const [row] = rows;
  const { catalogue, ...facts } = shop;
  if (row?.version !== catalogue.version) return undefined;
  const { version, stock, ...changed } = row;
  const products = catalogue.products.map((product) => restock(product, stock));
  return {
    shop: {
      ...facts,
      ...changed,
      catalogue: createCatalogue({
        version,
        currency: shop.currency,
        products,
        searchIndex: searchIndex.get,
        wording: catalogue.wording,
      }),
    },
    searchIndex,
  };
}

function restock(product: Product, stock: Record<string, number>): Product {
  const now = ({ id, available }: Variant) => (available === null ? null : (stock[id] ?? 0));
  if (product.variants.every((variant) => now(variant) === variant.available)) return product;
  return {
    ...product,
    variants: product.variants.map((variant) => ({ ...variant, available: now(variant) })),
  };
}

function productOf(
  { description, imageUrl, optionGroups, variants, ...row }: ProductRow,
  groups: ReadonlyMap<string, OptionGroup>,
): Product {
  return {
    ...row,
    ...(description !== null && { description }),
    ...(imageUrl !== null && { imageUrl }),
    optionGroups: (optionGroups ?? []).flatMap((id) => groups.get(id) ?? []),
    variants: variants.map(({ sku, imageUrl: own, ...variant }) => ({
      ...variant,
      ...(sku !== null && { sku }),
      ...(own !== null && { imageUrl: own }),
    })),
  };
}

/** Of `tenants t`. */
const factsText = `t.name, t.language, t.timezone, t.language_model AS "languageModel", t.catalogue_version AS version,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'topic', topic, 'question', question, 'answer', answer,
        'position', position) ORDER BY position, id), '[]')
      FROM written_answers WHERE tenant_id = t.id) AS answers,
    ${termsExpression} AS terms,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'phone', phone, 'name', name, 'role', role) ORDER BY id), '[]')
      FROM members WHERE tenant_id = t.id) AS members`;

const shopText = `
  WITH stock AS (
    SELECT variant_id, sum(on_hand - held) AS on_hand FROM stock_levels WHERE tenant_id = current_tenant() GROUP BY variant_id),
  sold AS (
    SELECT v.product_id, json_agg(json_build_object('id', v.id, 'externalId', v.external_id, 'name', v.name,
      'aliases', v.aliases, 'sku', v.sku, 'imageUrl', v.image_url, 'price', v.price,
      'available', CASE WHEN v.stock_tracked THEN coalesce(s.on_hand, 0) END) ORDER BY v.position, v.id) AS variants
    FROM variants v LEFT JOIN stock s ON s.variant_id = v.id
    WHERE v.tenant_id = current_tenant() AND NOT v.retired GROUP BY v.product_id),
  links AS (
    SELECT product_id, json_agg(group_id ORDER BY position) AS groups FROM product_option_groups
    WHERE tenant_id = current_tenant() GROUP BY product_id),
  choices AS (
    SELECT group_id, json_agg(json_build_object('id', id, 'externalId', external_id, 'name', name, 'aliases', aliases,
      'price', price, 'countable', countable) ORDER BY position) AS choices
    FROM option_choices WHERE tenant_id = current_tenant() GROUP BY group_id)
  SELECT t.id AS "tenantId", t.currency, ${factsText},
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'externalId', p.external_id, 'name', p.name,
        'aliases', p.aliases, 'category', p.category, 'taxClass', p.tax_class, 'description', p.description,
        'imageUrl', coalesce(m.address, p.image_url), 'optionGroups', l.groups, 'variants', s.variants) ORDER BY p.position, p.id), '[]')
      FROM products p JOIN sold s ON s.product_id = p.id LEFT JOIN links l ON l.product_id = p.id
        LEFT JOIN media m ON m.tenant_id = p.tenant_id AND m.id = p.photo_id
      WHERE p.tenant_id = t.id AND p.visible) AS products,
    (SELECT coalesce(json_agg(json_build_object('id', g.id, 'externalId', g.external_id, 'name', g.name,
        'multiple', g.multiple, 'required', g.required, 'excludable', g.excludable, 'amounts', g.amounts,
        'choices', c.choices)), '[]')
      FROM option_groups g JOIN choices c ON c.group_id = g.id WHERE g.tenant_id = t.id) AS "optionGroups"
  FROM tenants t WHERE t.id = current_tenant()`;

const stockText = `
  SELECT ${factsText}, (
    SELECT coalesce(json_object_agg(variant_id, on_hand), '{}') FROM (
      SELECT variant_id, sum(on_hand - held) AS on_hand FROM stock_levels WHERE tenant_id = current_tenant() GROUP BY variant_id) s
    ) AS stock
  FROM tenants t WHERE t.id = current_tenant()`;
