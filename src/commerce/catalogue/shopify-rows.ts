import { parse } from "csv-parse/sync";

/** The columns that are read, each by the names Shopify's exports have given it; all others are passed over. */
const columns = {
  handle: ["handle", "url handle"],
  title: ["title"],
  description: ["body (html)", "body html", "description"],
  type: ["type", "custom product type", "product type"],
  standardCategory: [
    "product category",
    "standard product type",
    "google shopping / google product category",
  ],
  tags: ["tags"],
  published: ["published", "published on online store"],
  status: ["status"],
  option1Name: ["option1 name"],
  option1Value: ["option1 value"],
  option2Value: ["option2 value"],
  option3Value: ["option3 value"],
  sku: ["variant sku", "sku"],
  tracker: ["variant inventory tracker", "inventory tracker"],
  quantity: ["variant inventory qty", "inventory quantity"],
  policy: ["variant inventory policy", "continue selling when out of stock"],
  taxable: ["variant taxable", "charge tax"],
  price: ["variant price", "price"],
  imageUrl: ["image src", "product image url"],
  imagePosition: ["image position"],
  variantImageUrl: ["variant image", "variant image url"],
} as const;

type Column = keyof typeof columns;
const required: readonly Column[] = ["handle", "title", "price"];

/** One row: trimmed cells, undefined where the file has no such column. `row` counts as a spreadsheet does: the header is 1. */
export type ShopifyRow = { row: number } & Partial<Record<Column, string>>;

export type ReadRowsOutcome = { kind: "read"; rows: ShopifyRow[] } | { kind: "invalid"; problems: string[] };

/** The rows of a product CSV that say anything. Refuses what is not UTF-8, not CSV, or has not the columns of a product export. */
export function readShopifyRows(file: string | Uint8Array): ReadRowsOutcome {
  const text = typeof file === "string" ? file : decode(file);
  if (text === undefined) return invalid("The file is not UTF-8 text: export it again as CSV UTF-8.");
  const storable = text.replace(/[\0\p{Surrogate}]/gu, ""); // what PostgreSQL cannot hold
  let records: string[][];
  try {
    records = parse(storable, { bom: true, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    return invalid(`The file is not CSV: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const [header = [], ...lines] = records;
  const places = columnPlaces(header);
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0) {
    const names = missing.map((column) => `"${columns[column][0]}"`).join(", ");
    return invalid(
      `The first row has no column ${names}: this is not a Shopify product CSV separated by commas.`,
    );
  }
  const rows = lines.map((cells, index) => shopifyRow(cells, index + 2, places));
  return {
    kind: "read",
    rows: rows.filter((row) => Object.values(row).some((cell) => typeof cell === "string" && cell)),
  };
}

function decode(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

/** Where each known column stands; the first of two columns of one name counts. */
function columnPlaces(header: readonly string[]): Map<Column, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const places = new Map<Column, number>();
  for (const [column, known] of Object.entries(columns) as [Column, readonly string[]][]) {
    const name = known.find((candidate) => names.includes(candidate));
    if (name !== undefined) places.set(column, names.indexOf(name));
  }
  return places;
}

function shopifyRow(cells: readonly string[], row: number, places: ReadonlyMap<Column, number>): ShopifyRow {
  const read: ShopifyRow = { row };
  for (const [column, place] of places) read[column] = (cells[place] ?? "").trim();
  return read;
}

function invalid(problem: string): ReadRowsOutcome {
  return { kind: "invalid", problems: [problem] };
}
