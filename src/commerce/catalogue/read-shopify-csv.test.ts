import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { CatalogueInput } from "./catalogue-input.js";
import { readShopifyCsv } from "./read-shopify-csv.js";

const header =
  "Handle,Title,Body (HTML),Type,Tags,Published,Option1 Name,Option1 Value,Option2 Value,Variant SKU,";
const older = `${header}Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Image Src,Image Position,Variant Image,Status`;

interface Cells {
  handle?: string;
  title?: string;
  body?: string;
  type?: string;
  tags?: string;
  published?: string;
  option?: string;
  value?: string;
  second?: string;
  sku?: string;
  tracker?: string;
  quantity?: string;
  policy?: string;
  price?: string;
  image?: string;
  position?: string;
  variantImage?: string;
  status?: string;
}

function row(cells: Cells): string {
  const {
    handle = "vase",
    title = "",
    body = "",
    type = "",
    tags = "",
    published = "",
    option = "",
    value = "",
  } = cells;
  const {
    second = "",
    sku = "",
    tracker = "",
    quantity = "",
    policy = "",
    price = "",
    image = "",
    position = "",
  } = cells;
  const { variantImage = "", status = "" } = cells;
  return [
    handle,
    title,
    body,
    type,
    tags,
    published,
    option,
    value,
    second,
    sku,
    tracker,
    quantity,
    policy,
    price,
    image,
    position,
    variantImage,
    status,
  ]
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}

function read(rows: readonly (Cells | string)[], currency = "USD"): CatalogueInput {
  const file = [older, ...rows.map((cells) => (typeof cells === "string" ? cells : row(cells)))].join("\r\n");
  const outcome = readShopifyCsv(file, { currency });
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join(" "));
  return outcome.catalogue;
}

const vase = { title: "Blue vase", price: "42.50", option: "Title", value: "Default Title" };

test("a product without options is one variant without a name", () => {
  const { products, rejected } = read([{ ...vase, body: "<p>Hand&nbsp;made</p>", type: "Home", sku: "V-1" }]);
  expect(rejected).toEqual([]);
  expect(products).toEqual([
    {
      externalId: "vase",
      name: "Blue vase",
      aliases: [],
      category: "Home",
      description: "Hand made",
      visible: true,
      variants: [{ externalId: "only", name: null, aliases: [], sku: "V-1", price: 4250, stock: null }],
      optionGroups: [],
    },
  ]);
});

test("options become variants with names, wherever their rows stand", () => {
  const { products } = read([
    { title: "Tee", option: "Size", value: "Small", second: "Red", price: "10" },
    { handle: "other", ...vase },
    { value: "Small", second: "Blue", price: "11.5" },
  ]);
  expect(products.map((product) => product.externalId)).toEqual(["vase", "other"]);
  expect(products[0]?.variants).toMatchObject([
    { externalId: "small / red", name: "Small / Red", price: 1000 },
    { externalId: "small / blue", name: "Small / Blue", price: 1150 },
  ]);
});

test("the picture is the one in first position; a variant can have its own", () => {
  const { products, rejected } = read([
    { ...vase, image: "https://x.test/2.jpg", position: "2", variantImage: "https://x.test/v.jpg" },
    { image: "https://x.test/1.jpg", position: "1" },
    { image: "javascript:alert(1)", position: "0" },
  ]);
  expect(rejected).toEqual([]);
  expect(products[0]).toMatchObject({
    imageUrl: "https://x.test/1.jpg",
    variants: [{ imageUrl: "https://x.test/v.jpg" }],
  });
});

test.each<[string, Cells, number | null]>([
  ["counted by Shopify", { tracker: "shopify", quantity: "8", policy: "deny" }, 8],
  ["counted and gone", { tracker: "shopify", quantity: "0", policy: "deny" }, 0],
  ["oversold", { tracker: "shopify", quantity: "-3", policy: "deny" }, 0],
  ["not counted by anyone", { tracker: "", quantity: "1", policy: "deny" }, null],
  ["may be oversold", { tracker: "shopify", quantity: "3", policy: "continue" }, null],
  ["counted at several places", { tracker: "shopify", quantity: "", policy: "deny" }, null],
])("stock %s", (_, cells, stock) => {
  expect(read([{ ...vase, ...cells }]).products[0]?.variants[0]?.stock).toBe(stock);
});

test.each<[Cells, boolean]>([
  [{}, true],
  [{ published: "TRUE", status: "active" }, true],
  [{ published: "FALSE" }, false],
  [{ published: "true", status: "draft" }, false],
  [{ status: "archived" }, false],
])("%j makes visible %p", (cells, visible) => {
  expect(read([{ ...vase, ...cells }]).products[0]?.visible).toBe(visible);
});

test("the category is the type, else the tag most rows share, else Other", () => {
  const { products } = read([
    { ...vase, handle: "a", type: "Home", tags: "sale" },
    { ...vase, handle: "b", tags: "blue, glass" },
    { ...vase, handle: "c", tags: "glass" },
    { ...vase, handle: "d" },
  ]);
  expect(products.map((product) => product.category)).toEqual(["Home", "glass", "glass", "Other"]);
});

test.each([
  ["9.99", "USD", 999],
  ["500", "USD", 50000],
  ["1980", "JPY", 1980],
  ["1980.00", "JPY", 1980],
  ["1.250", "KWD", 1250],
])("a price of %s %s is %d", (price, currency, amount) => {
  expect(read([{ ...vase, price }], currency).products[0]?.variants[0]?.price).toBe(amount);
});

test("every row that cannot be sold is rejected with its number and reason, and harms no other", () => {
  const { products, rejected } = read([
    { ...vase, handle: "" },
    { handle: "untitled", price: "5" },
    { title: "Tee", option: "Size", value: "S", price: "10" },
    { value: "M", price: "ten" },
    { value: "L" },
    { value: "s", price: "10" },
    { price: "10" },
    { value: "XL", price: "10", tracker: "shopify", quantity: "many", policy: "deny" },
    { handle: "long", title: "x".repeat(300), price: "5" },
    { handle: "good", ...vase },
  ]);
  expect(
    products.map((product) => [product.externalId, product.variants.map((variant) => variant.name)]),
  ).toEqual([
    ["vase", ["S"]],
    ["good", [null]],
  ]);
  expect(rejected).toEqual([
    { row: 2, reason: "The row has no handle." },
    { row: 3, reason: 'The product "untitled" has no title.' },
    { row: 5, reason: 'The price "ten" is not an amount in USD such as 9.99.' },
    { row: 6, reason: "The row has no price." },
    { row: 7, reason: 'The variant "s" is already on row 4.' },
    { row: 8, reason: "The row has no option value, though the product has several variants." },
    { row: 9, reason: 'The quantity "many" is not a whole number.' },
    { row: 10, reason: "The title or handle is longer than 255 characters." },
  ]);
});

test("quotes, commas, line breaks and empty rows in a file are read as a spreadsheet reads them", () => {
  const { products, rejected } = read([
    { ...vase, title: 'The "Blue", vase', body: "one\ntwo" },
    ",,,,,,,,,,,,,,,,,",
    "",
    { handle: "bad", title: "Bad", price: "-" },
  ]);
  expect(products[0]).toMatchObject({ name: 'The "Blue", vase', description: "one\ntwo" });
  expect(rejected.map(({ row: place }) => place)).toEqual([5]);
});

test("a description of any length is kept up to 5,000 characters", () => {
  const description = read([{ ...vase, body: "word ".repeat(200_000) }]).products[0]?.description;
  expect(description?.length).toBeLessThanOrEqual(5000);
  expect(description?.endsWith("…")).toBe(true);
});

test("the newer export, with a byte order mark and columns nobody knows, reads the same", () => {
  const file =
    "\ufeffTitle,URL handle,Description,Product category,Published on online store,Status,SKU,Option1 name,Option1 value,Price," +
    "Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Image position,Variant image URL,Brand new column\n" +
    "Tee,tee,<b>Soft</b>,Apparel > Clothing > T-Shirts,TRUE,Active,T-S,Size,Small,19.90,shopify,4,DENY,https://x.test/t.jpg,1,,x\n" +
    ",tee,,,,,T-L,,Large,21,shopify,0,CONTINUE,,,,\n";
  const outcome = readShopifyCsv(Buffer.from(file), { currency: "EUR" });
  expect(outcome).toMatchObject({
    kind: "read",
    catalogue: {
      rejected: [],
      products: [
        {
          externalId: "tee",
          category: "T-Shirts",
          description: "Soft",
          imageUrl: "https://x.test/t.jpg",
          variants: [
            { name: "Small", sku: "T-S", price: 1990, stock: 4 },
            { name: "Large", sku: "T-L", price: 2100, stock: null },
          ],
        },
      ],
    },
  });
});

test.each([
  ["", /no column "handle", "title", "variant price"/],
  ["hello", /no column/],
  ["Handle;Title;Variant Price\nvase;Vase;5", /separated by commas/],
  ['Handle,Title,Variant Price\nvase,"Vase,5\nother,Other,6', /not CSV/],
  [Buffer.from([0x48, 0xff, 0xfe, 0x00]), /not UTF-8/],
])("%j is not a product file", (file, problem) => {
  const outcome = readShopifyCsv(file, { currency: "USD" });
  expect(outcome).toMatchObject({ kind: "invalid", problems: [expect.stringMatching(problem)] });
});

const samples = new URL("../../../../shared/data/catalogs/", import.meta.url);
const withSamples = existsSync(samples) ? test : test.skip; // Shopify's sample files are not part of the repository

withSamples.each([
  ["shopify-apparel.csv", 20, 22, "women"],
  ["shopify-home-and-garden.csv", 20, 21, "Outdoor"],
  ["shopify-jewelery.csv", 20, 23, "Bracelet"],
])("Shopify's sample %s is read whole", (name, products, variants, category) => {
  const outcome = readShopifyCsv(readFileSync(new URL(name, samples)), { currency: "USD" });
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join(" "));
  const { catalogue } = outcome;
  expect(catalogue.rejected).toEqual([]);
  expect(catalogue.products.length).toBe(products);
  expect(catalogue.products.flatMap((product) => product.variants).length).toBe(variants);
  expect(catalogue.products.map((product) => product.category)).toContain(category);
  expect(catalogue.products.every((product) => product.imageUrl?.startsWith("https://"))).toBe(true);
});

test.each([
  ["Variant Taxable", "false", "untaxed"],
  ["Variant Taxable", "TRUE", "standard"],
  ["Charge tax", "FALSE", "untaxed"],
  ["Charge tax", "", undefined],
])("%s %j is the tax class %s", (column, cell, taxClass) => {
  const file = `Handle,Title,Variant Price,${column}\nvase,Vase,9.99,${cell}\n`;
  const outcome = readShopifyCsv(file, { currency: "USD" });
  if (outcome.kind !== "read") throw new Error(outcome.kind);
  expect(outcome.catalogue.products[0]?.taxClass).toBe(taxClass);
});
