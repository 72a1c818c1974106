import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { ChannelWord, ShopSetUp } from "./dialogue.js";
import { ChatProblem } from "./dialogue.js";
import type { ChatService } from "./chat-service.js";
import type { Shop as Account } from "../phone.js";

/** A shop of one dialogue, made over the admin API as shops are. */
export interface ChatShop {
  id: string;
  name: string;
  /** Of its admin API. */
  base: string;
  digits: number;
  accounts: Record<ChannelWord, Account>;
  /** The catalogue as it was sent last. */
  document: { products: CatalogueProduct[] };
}

export interface CatalogueProduct {
  id: string;
  name: string;
  price: number;
  stock?: number;
  variants?: { id: string; name: string; price: number; stock?: number }[];
  [more: string]: unknown;
}

let opened = 0;

export async function openShop(service: ChatService, given: ShopSetUp): Promise<ChatShop> {
  const admin = await service.admin();
  opened += 1;
  const { currency = "USD", language = "en", "time zone": timezone = "UTC" } = given.facts;
  const facts = { name: given.name, slug: `shop-${opened}`, currency, language, timezone };
  const { id } = await admin.post<{ id: string }>("/api/admin/tenants", facts);
  const base = `/api/admin/tenants/${id}`;
  const account = {
    accountSid: `AC${randomBytes(16).toString("hex")}`,
    authToken: randomBytes(16).toString("hex"),
  };
  const number = `+1202556${String(1000 + opened)}`;
  const accounts = {
    whatsapp: { ...account, address: `whatsapp:${number}` },
    sms: { ...account, address: number },
  };
  for (const channel of ["whatsapp", "sms"] as const)
    await admin.post(`${base}/senders`, { channel, ...accounts[channel] });
  const digits = digitsOf(currency);
  const document = { ...catalogueOf(given, digits), store: { name: given.name, currency } };
  const { rejected } = await admin.post<{ rejected: object[] }>(`${base}/catalog`, document);
  if (rejected.length > 0) throw new ChatProblem(given.line, `not taken: ${JSON.stringify(rejected)}`);
  const shop: ChatShop = { id, name: given.name, base, digits, accounts, document };
  for (const { line, text } of given.terms) await setTerms(service, shop, line, text);
  return shop;
}

/** Digits after the point of amounts in a currency. */
function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits!;
}

/** "12.50" as minor units. */
export function minorUnits(amount: string, digits: number): number {
  return Math.round(Number(amount) * 10 ** digits);
}

type CatalogueDocument = { version: number; products: CatalogueProduct[]; [more: string]: unknown };

function catalogueOf({ line, menu, sells }: ShopSetUp, digits: number): CatalogueDocument {
  const products = sells.map((sold) => readProduct(sold.line, sold.text, digits));
  if (products.length > 0 && menu === undefined) return { version: 1, products, optionGroups: [] };
  const file = new URL(`../../menus/${menu ?? "deli"}.json`, import.meta.url);
  if (!existsSync(file)) throw new ChatProblem(line, `there is no tests/journeys/menus/${menu}.json`);
  const document = JSON.parse(readFileSync(file, "utf8")) as CatalogueDocument;
  return { ...document, products: [...document.products, ...products] };
}

/** `Vase 42.00, stock 3` or `Tee, Small 19.00 (stock 2), Large 21.00`; `category Home` may stand among the parts. */
function readProduct(line: number, text: string, digits: number): CatalogueProduct {
  const [first = "", ...parts] = text.split(",").map((part) => part.trim());
  const priced = /^(.+?) (\d+(?:\.\d+)?)$/.exec(first);
  const name = priced?.[1] ?? first;
  const product: CatalogueProduct = { id: idOf(name), name, category: "Things", price: 0 };
  if (priced) product.price = minorUnits(priced[2]!, digits);
  for (const part of parts) {
    const [, variant, price, stock] = /^(.+?) (\d+(?:\.\d+)?)(?: \(stock (\d+)\))?$/.exec(part) ?? [];
    const category = /^category (.+)$/.exec(part)?.[1];
    if (category) product.category = category;
    else if (variant === "stock") product.stock = Number(price);
    else if (variant && price) {
      const made = { id: idOf(variant), name: variant, aliases: [], price: minorUnits(price, digits) };
      (product.variants ??= []).push({ ...made, ...(stock !== undefined && { stock: Number(stock) }) });
    } else
      throw new ChatProblem(line, `"${part}" is no part of a product: stock 3, category Home, Large 9.00`);
  }
  if (!priced && !product.variants)
    throw new ChatProblem(line, `"${first}" has no price: sells: Vase 42.00, stock 3`);
  if (!priced) product.price = Math.min(...product.variants!.map(({ price }) => price));
  return product;
}

const idOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");

const moneyTerms = new Set(["minimum_order", "cash_limit"]);

/** `minimum order 20.00, cash limit 100.00, card on, rating minutes 60`: columns of shop_terms, in words. */
async function setTerms({ client }: ChatService, shop: ChatShop, line: number, text: string): Promise<void> {
  for (const part of text.split(",").map((each) => each.trim())) {
    const [, words = "", value = ""] = /^(.+?) ("[^"]+"|\S+)$/.exec(part) ?? [];
    const column = words.replaceAll(" ", "_");
    const { rowCount } = await client.query(
      "SELECT FROM information_schema.columns WHERE table_name = 'shop_terms' AND column_name = $1",
      [column],
    );
    if (rowCount === 0 || column === "tenant_id") throw new ChatProblem(line, `there is no term "${words}"`);
    const given = moneyTerms.has(column) ? minorUnits(value, shop.digits) : value.replaceAll('"', "");
    await client.query(`UPDATE shop_terms SET ${column} = $2 WHERE tenant_id = $1`, [shop.id, given]);
  }
  await client.query("SELECT pg_notify('catalogue', $1)", [shop.id]);
}
