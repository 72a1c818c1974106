import { groupBy } from "../../platform/index.js";
import type { CatalogueInput } from "./catalogue-input.js";
import type { ReadCatalogueOutcome } from "./read-catalogue-document.js";
import { shopifyProduct } from "./shopify-product.js";
import { readShopifyRows, type ShopifyRow } from "./shopify-rows.js";

/**
 * Reads a Shopify product CSV, in the column names of the older and of the newer exports. The handle is the product's id, the lower-cased
 * option values are the variant's. Prices carry no currency in that format, so they are read as the shop's own.
 */
export function readShopifyCsv(
  file: string | Uint8Array,
  { currency }: { currency: string },
): ReadCatalogueOutcome {
  const read = readShopifyRows(file);
  if (read.kind === "invalid") return read;
  const catalogue: CatalogueInput = { currency, optionGroups: [], products: [], rejected: [] };
  const category = categories(read.rows);
  for (const [handle, rows] of groupBy(read.rows, (row) => (row.handle ?? "").toLowerCase())) {
    if (handle === "") {
      catalogue.rejected.push(...rows.map(({ row }) => ({ row, reason: "The row has no handle." })));
      continue;
    }
    const { product, rejected } = shopifyProduct(rows, { currency, category: category(rows) });
    if (product) catalogue.products.push(product);
    catalogue.rejected.push(...rejected);
  }
  catalogue.rejected.sort((one, other) => one.row - other.row);
  return { kind: "read", catalogue };
}

/** The category of what a file puts into none; whoever shows it says so in their own words. */
export const uncategorised = "Other";

/**
 * The seller's own type, else the last part of the standard category ("Apparel > Clothing > Shirts"), else the tag that most rows of the
 * file share (Shopify sorts a product's tags by alphabet, so the first one means nothing), else the one for the rest.
 */
function categories(rows: readonly ShopifyRow[]): (product: readonly ShopifyRow[]) => string {
  const uses = new Map<string, number>();
  for (const tag of rows.flatMap(tagsOf)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return (product) => {
    const type = product.map((row) => row.type).find(Boolean);
    const standard = product.map((row) => row.standardCategory?.split(">").at(-1)?.trim()).find(Boolean);
    const tags = product
      .flatMap(tagsOf)
      .toSorted((one, other) => (uses.get(other) ?? 0) - (uses.get(one) ?? 0));
    return type ?? (standard && !/^\d+$/.test(standard) ? standard : undefined) ?? tags[0] ?? uncategorised;
  };
}

function tagsOf(row: ShopifyRow): string[] {
  return (row.tags ?? "")
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
}
