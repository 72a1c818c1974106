import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";
import { signIn, type Admin } from "./support/admin.js";
import { startFakeTwilio, type FakeTwilio } from "./support/fake-twilio.js";
import { createPhone, postSigned } from "./support/phone.js";
import { startService, type RunningService } from "./support/service.js";
import { placeByChat } from "./support/place-by-chat.js";

// The service in a process of its own, spoken to over HTTP only: admin API, signed webhooks, Twilio's REST API.

const sharedData = join(process.cwd(), "../shared/data");
const credentials = { email: "root@shop.example", password: "Correct-Horse-7-Battery" };

let database: TestDatabase;
let twilio: FakeTwilio;
let service: RunningService;
let admin: Admin;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  twilio = await startFakeTwilio();
  dataDir = mkdtempSync(join(tmpdir(), "parley-journey-"));
  service = await startService({
    DATABASE_URL: database.url,
    PARLEY_DATA_DIR: dataDir,
    DEMO: "false",
    TWILIO_API_BASE_URL: twilio.url,
    ADMIN_BOOTSTRAP_EMAIL: credentials.email,
    ADMIN_BOOTSTRAP_PASSWORD: credentials.password,
    RATE_LIMIT_ENABLED: "false",
  });
  admin = await signIn(service.url, credentials.email, credentials.password);
}, 90_000);

afterAll(async () => {
  await service?.stop();
  await twilio?.close();
  await database?.drop();
  if (dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

interface OrderJson {
  number: number;
  status: string;
  payment_status: string;
  lines: {
    product: unknown;
    variant?: unknown;
    options: unknown[];
    quantity: number;
    total: { amount: number };
  }[];
  totals: { total: { amount: number; currency: string } };
}

interface ProductJson {
  name: string;
  stock: number | null;
}

let shops = 0;

/** A new shop with a catalogue and one sender, made through the admin API. */
async function openShop(channel: "whatsapp" | "sms", catalogue: string, type: string, currency = "USD") {
  shops += 1;
  const tenant = await admin.post<{ id: string }>("/api/admin/tenants", {
    name: `Shop ${shops}`,
    slug: `shop-${shops}`,
    currency,
    language: "en",
    timezone: "America/New_York",
  });
  const number = `+1202555${String(1000 + shops)}`;
  const shop = {
    accountSid: `AC${randomBytes(16).toString("hex")}`,
    authToken: randomBytes(16).toString("hex"),
    address: channel === "whatsapp" ? `whatsapp:${number}` : number,
  };
  const base = `/api/admin/tenants/${tenant.id}`;
  await admin.post(`${base}/senders`, { channel, ...shop });
  const imported = await admin.post<{ created: number; updated: number; rejected: unknown[] }>(
    `${base}/catalog`,
    catalogue,
    type,
  );
  const again = await admin.post<{ created: number; updated: number }>(`${base}/catalog`, catalogue, type);
  expect(again).toMatchObject({ created: 0, updated: 0 });
  const stockOf = async (name: string) =>
    (await admin.get<{ items: ProductJson[] }>(`${base}/products?limit=200`)).items.find(
      (p) => p.name === name,
    )?.stock;
  const orders = async () => (await admin.get<{ items: OrderJson[] }>(`${base}/orders`)).items;
  return { base, shop, imported, stockOf, orders };
}

const shopifyFiles = [
  { file: "shopify-apparel.csv", say: "1 ocean blue shirt", product: "Ocean Blue Shirt", total: 5000 },
  { file: "shopify-home-and-garden.csv", say: "2 copper lights", product: "Copper Light", total: 11998 },
  { file: "shopify-jewelery.csv", say: "bangle bracelet", product: "Bangle Bracelet", total: 3999 },
];

for (const [index, { file, say, product, total }] of shopifyFiles.entries()) {
  const path = join(sharedData, "catalogs", file);
  const maybe = existsSync(path) ? test : test.skip;
  const channel = index === 1 ? "sms" : "whatsapp";
  maybe(`an order by ${channel} from ${file} (skipped where that file is absent)`, async () => {
    const { shop, imported, stockOf, orders } = await openShop(
      channel,
      readFileSync(path, "utf8"),
      "text/csv",
    );
    expect(imported.created).toBeGreaterThan(10);
    const phone = createPhone(service, twilio, shop, `+1202555${2000 + index}`);
    await placeByChat(phone, say);
    const [order] = await orders();
    expect(order).toMatchObject({ number: 1001, status: "placed", payment_status: "unpaid" });
    expect(order!.totals.total).toEqual({ amount: total, currency: "USD" });
    // The samples' tracker column is blank: Shopify does not count these, so they never sell out.
    expect(await stockOf(product)).toBeNull();
  });
}

const menu = JSON.stringify({
  version: 1,
  store: { name: "Pizza corner", currency: "EUR" },
  products: [
    {
      id: "pizza",
      name: "Pizza margherita",
      aliases: ["margherita"],
      category: "Pizza",
      price: 900,
      optionGroups: ["size", "topping"],
      stock: 5,
    },
    { id: "cola", name: "Cola", aliases: ["coke"], category: "Drinks", price: 250, optionGroups: [] },
  ],
  optionGroups: [
    {
      id: "size",
      name: "Size",
      multiple: false,
      required: true,
      excludable: false,
      amounts: [],
      choices: [
        { id: "small", name: "small", aliases: [] },
        { id: "large", name: "large", aliases: ["big"], price: 300 },
      ],
    },
    {
      id: "topping",
      name: "Topping",
      multiple: true,
      excludable: true,
      amounts: ["light", "extra"],
      choices: [
        { id: "olives", name: "olives", aliases: ["olive"] },
        { id: "cheese", name: "cheese", aliases: [], price: 150 },
      ],
    },
  ],
});

test("an order from a menu with options, its required choice tapped, and what it leaves behind", async () => {
  const { base, shop, stockOf, orders } = await openShop("whatsapp", menu, "application/json", "EUR");
  const phone = createPhone(service, twilio, shop, "+12025553001");
  await phone.says("margherita with extra cheese and no olives");
  await phone.taps("large");
  await placeByChat(phone);
  const [order] = await orders();
  expect(order!.lines).toHaveLength(1);
  expect(order!.lines[0]!.options).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ choice: "large" }),
      expect.objectContaining({ choice: "cheese", amount: "extra" }),
      expect.objectContaining({ choice: "olives", excluded: true }),
    ]),
  );
  expect(order!.totals.total).toEqual({ amount: 1350, currency: "EUR" });
  expect(await stockOf("Pizza margherita")).toBe(4);

  const chats = await admin.get<{ items: { id: string }[] }>(`${base}/conversations`);
  expect(chats.items).toHaveLength(1);
  const transcript = await admin.get<{ items: unknown[] }>(
    `${base}/conversations/${chats.items[0]!.id}/transcript?limit=200`,
  );
  expect(transcript.items.length).toBeGreaterThan(6);
  const asked = await phone.says("where is my order?");
  expect(asked.text).toContain("1001");
});

test("a webhook that nobody signed, for nobody's number or signed by another shop is refused and leaves nothing", async () => {
  const { base, shop } = await openShop("sms", menu, "application/json", "EUR");
  const { shop: other } = await openShop("sms", menu, "application/json", "EUR");
  const form = {
    AccountSid: shop.accountSid,
    MessageSid: `SM${randomBytes(16).toString("hex")}`,
    From: "+12025553002",
    To: shop.address,
    Body: "hi",
    NumMedia: "0",
  };
  const path = "/webhooks/twilio/inbound";
  expect((await postSigned(service.url, path, "not the token", form)).status).toBe(403);
  expect((await postSigned(service.url, path, other.authToken, form)).status).toBe(403);
  expect((await postSigned(service.url, path, shop.authToken, { ...form, To: "+12025559999" })).status).toBe(
    403,
  );
  const good = await postSigned(service.url, path, shop.authToken, form);
  expect(good).toEqual({ status: 200, body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' });
  expect((await postSigned(service.url, path, shop.authToken, form)).status).toBe(200);
  await twilio.messagesTo(form.From, 0);
  expect(twilio.shown.filter((m) => m.to === form.From)).toHaveLength(1);
  expect((await admin.get<{ items: unknown[] }>(`${base}/conversations`)).items).toHaveLength(1);
});
