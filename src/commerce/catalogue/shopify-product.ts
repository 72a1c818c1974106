import { minorUnits } from "../money/minor-units.js";
import { onlyVariant } from "./catalogue-input.js";
import type { ProductInput, RejectedRow, VariantInput } from "./catalogue-input.js";
import { plainText } from "./plain-text.js";
import type { ShopifyRow } from "./shopify-rows.js";

const longestName = 255;
/** The class of what a Shopify shop takes no tax for; a rate for it can be added like any other. */
const untaxed = "untaxed";
const longestDescription = 5000;

/**
 * The product that the rows of one handle make: the first row has its title, each row with an option value or a price
 * is a variant, the others add pictures. A row that cannot be sold is rejected alone; a product without any such row, whole.
 */
export function shopifyProduct(
  rows: readonly ShopifyRow[],
  { currency, category }: { currency: string; category: string },
): { product?: ProductInput; rejected: RejectedRow[] } {
  const externalId = (rows[0]?.handle ?? "").toLowerCase();
  const name = firstCell(rows, "title");
  if (!name) return { rejected: rejectAll(rows, `The product "${externalId}" has no title.`) };
  if (name.length > longestName || externalId.length > longestName) {
    return { rejected: rejectAll(rows, `The title or handle is longer than ${longestName} characters.`) };
  }
  const { variants, rejected } = readVariants(rows, currency);
  if (variants.length === 0) return { rejected };

  const description = shorten(plainText(firstCell(rows, "description")), longestDescription);
  const imageUrl = pictureOf(rows);
  const product = {
    externalId,
    name,
    aliases: [],
    category: shorten(category, longestName),
    ...taxClassOf(rows),
    ...(description ? { description } : {}),
    ...(imageUrl ? { imageUrl } : {}),
    visible: isVisible(rows),
    variants,
    optionGroups: [],
  };
  return { product, rejected };
}

function readVariants(rows: readonly ShopifyRow[], currency: string) {
  const variants: VariantInput[] = [];
  const rejected: RejectedRow[] = [];
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    if (isPicture(row)) continue;
    const read = readVariant(row, currency);
    const first = "problem" in read ? undefined : rowOf.get(read.externalId);
    if ("problem" in read) rejected.push({ row: row.row, reason: read.problem });
    else if (first !== undefined) {
      rejected.push({
        row: row.row,
        reason: `The variant "${read.name ?? "without a name"}" is already on row ${first}.`,
      });
    } else {
      rowOf.set(read.externalId, row.row);
      variants.push(read);
    }
  }
  const nameless = rowOf.get(onlyVariant);
  if (nameless === undefined || variants.length === 1) return { variants, rejected };
  rejected.push({
    row: nameless,
    reason: "The row has no option value, though the product has several variants.",
  });
  return { variants: variants.filter((variant) => variant.name !== null), rejected };
}

function readVariant(row: ShopifyRow, currency: string): VariantInput | { problem: string } {
  const name = variantName(row);
  if (!row.price) return { problem: "The row has no price." };
  const price = minorUnits(row.price, currency);
  if (price === undefined)
    return { problem: `The price "${row.price.slice(0, 40)}" is not an amount in ${currency} such as 9.99.` };
  if ((name ?? "").length > longestName || (row.sku ?? "").length > longestName) {
    return { problem: `The option values or the SKU are longer than ${longestName} characters.` };
  }
  const stock = stockOf(row);
  if (stock === undefined)
    return { problem: `The quantity "${row.quantity?.slice(0, 40)}" is not a whole number.` };
  return {
    externalId: name?.toLowerCase() ?? onlyVariant,
    name,
    aliases: [],
    ...(row.sku ? { sku: row.sku } : {}),
    ...(isAddress(row.variantImageUrl) ? { imageUrl: row.variantImageUrl } : {}),
    price,
    stock,
  };
}

/** "Small / Red". Shopify writes a product without options as the one option "Title" with the value "Default Title". */
function variantName(row: ShopifyRow): string | null {
  const values = [row.option1Value, row.option2Value, row.option3Value].filter((value) => value);
  if (values.length === 1 && values[0]?.toLowerCase() === "default title") return null;
  return values.length > 0 ? values.join(" / ") : null;
}

/**
 * Null is unlimited: nobody counts it (an empty tracker, as Shopify defines the column), it may be oversold (policy "continue"), or
 * the export has no quantity (shops with several locations). Oversold counts (below zero) are sold out. Undefined: not a number.
 */
function stockOf(row: ShopifyRow): number | null | undefined {
  const untracked = row.tracker === "";
  const maybeOversold = /^(continue|true|yes)$/i.test(row.policy ?? "");
  if (untracked || maybeOversold || !row.quantity) return null;
  return /^-?\d{1,9}$/.test(row.quantity) ? Math.max(0, Number(row.quantity)) : undefined;
}

function isPicture(row: ShopifyRow): boolean {
  return !row.price && !row.title && !row.option1Value && Boolean(row.imageUrl);
}

/** The export says of each variant whether it is taxed at all; the first that says so speaks for the product. */
function taxClassOf(rows: readonly ShopifyRow[]): Pick<ProductInput, "taxClass"> {
  const taxable = firstCell(rows, "taxable").toLowerCase();
  if (taxable === "") return {};
  return { taxClass: /^(?:false|no)$/.test(taxable) ? untaxed : "standard" };
}

/** The picture whose position is lowest, else the first that is given. */
function pictureOf(rows: readonly ShopifyRow[]): string | undefined {
  const place = (row: ShopifyRow) => Number(row.imagePosition || Number.MAX_SAFE_INTEGER);
  const pictures = rows.filter((row) => isAddress(row.imageUrl));
  return pictures.toSorted((one, other) => place(one) - place(other))[0]?.imageUrl;
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text);
}

function isVisible(rows: readonly ShopifyRow[]): boolean {
  const status = firstCell(rows, "status").toLowerCase();
  return firstCell(rows, "published").toLowerCase() !== "false" && (status === "" || status === "active");
}

function firstCell(rows: readonly ShopifyRow[], column: Exclude<keyof ShopifyRow, "row">): string {
  return rows.map((row) => row[column]).find((cell) => cell) ?? "";
}

/** At most that long, never ending in half a character. */
function shorten(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : `${text
        .slice(0, longest - 1)
        .replace(/\p{Surrogate}$/u, "")
        .trimEnd()}…`;
}

function rejectAll(rows: readonly ShopifyRow[], reason: string): RejectedRow[] {
  return rows.map(({ row }) => ({ row, reason }));
}
