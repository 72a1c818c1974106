import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createTestDatabase } from "../../support/test-database.js";
import { signIn } from "./admin.js";
import { startFakeTwilio } from "./fake-twilio.js";
import { createPhone } from "./phone.js";
import { startService } from "./service.js";

const sizes = (small: number, large: number) => [
  { id: "small", name: "Small", aliases: [], price: small },
  { id: "large", name: "Large", aliases: ["big"], price: large },
];

/** A menu with sizes, things that can be left out or doubled, a milk that must be chosen and shots that are counted. */
const menu = {
  version: 1,
  store: { name: "Corner deli", currency: "USD" },
  products: [
    {
      id: "falafel",
      name: "Falafel wrap",
      category: "Wraps",
      price: 700,
      variants: sizes(700, 900),
      optionGroups: ["filling"],
    },
    {
      id: "chicken",
      name: "Chicken wrap",
      category: "Wraps",
      price: 800,
      variants: sizes(800, 1000),
      optionGroups: ["filling"],
    },
    { id: "soup", name: "Lentil soup", category: "Soups", price: 550 },
    { id: "white", name: "Flat white", category: "Coffee", price: 380, optionGroups: ["milk", "shot"] },
    { id: "lemonade", name: "Lemonade", aliases: ["lemon soda"], category: "Drinks", price: 300 },
    { id: "tea", name: "Iced tea", category: "Drinks", price: 320 },
    { id: "brownie", name: "Walnut brownie", category: "Sweets", price: 350, stock: 3 },
    { id: "cookie", name: "Oat cookie", category: "Sweets", price: 250 },
  ],
  optionGroups: [
    {
      ...{ id: "filling", name: "Filling", multiple: true, excludable: true, amounts: ["light", "extra"] },
      choices: [
        { id: "onions", name: "Onions", aliases: ["onion"] },
        { id: "pickles", name: "Pickles", aliases: [] },
        { id: "hummus", name: "Hummus", aliases: ["houmous"], price: 100 },
        { id: "sauce", name: "Hot sauce", aliases: ["chilli sauce"] },
      ],
    },
    {
      ...{ id: "milk", name: "Milk", multiple: false, required: true, excludable: false, amounts: [] },
      choices: [
        { id: "oat", name: "Oat milk", aliases: ["oat"], price: 50 },
        { id: "dairy", name: "Cow's milk", aliases: ["cow milk", "normal milk", "whole milk"] },
      ],
    },
    {
      ...{ id: "shot", name: "Shots", multiple: true, excludable: false, amounts: ["extra"] },
      choices: [{ id: "shot", name: "Espresso shot", aliases: ["shot"], price: 80, countable: true }],
    },
  ],
};

interface StoredLine {
  productId: string;
  variantId: string;
  quantity: number;
  options: { choiceId: string; amount?: string; excluded?: boolean; count?: number }[];
}

/** The deli, open for a test file: a service in a process of its own without a language model, its database, and phones that write to it. */
export async function openDeli() {
  const database = await createTestDatabase();
  const twilio = await startFakeTwilio();
  const dataDir = mkdtempSync(join(tmpdir(), "parley-deli-"));
  const service = await startService({
    ...{
      DATABASE_URL: database.url,
      PARLEY_DATA_DIR: dataDir,
      DEMO: "false",
      TWILIO_API_BASE_URL: twilio.url,
    },
    ...{ ADMIN_BOOTSTRAP_EMAIL: "root@deli.example", ADMIN_BOOTSTRAP_PASSWORD: "Correct-Horse-7-Battery" },
    RATE_LIMIT_ENABLED: "false",
  });
  const admin = await signIn(service.url, "root@deli.example", "Correct-Horse-7-Battery");
  const facts = { name: "Corner deli", slug: "deli", currency: "USD", language: "en", timezone: "UTC" };
  const { id } = await admin.post<{ id: string }>("/api/admin/tenants", facts);
  const base = `/api/admin/tenants/${id}`;
  const account = {
    accountSid: `AC${randomBytes(16).toString("hex")}`,
    authToken: randomBytes(16).toString("hex"),
  };
  const shops = {
    whatsapp: { ...account, address: "whatsapp:+12025550100" },
    sms: { ...account, address: "+12025550100" },
  };
  for (const channel of ["whatsapp", "sms"] as const)
    await admin.post(`${base}/senders`, { channel, ...shops[channel] });
  await admin.post(`${base}/catalog`, menu);
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  let buyers = 0;

  /** A line as a shopkeeper reads it: "2 Falafel wrap (Large), no Onions, extra Hummus". */
  async function inWords({ variantId, quantity, options }: StoredLine): Promise<string> {
    const { rows } = await client.query<{ product: string; variant: string | null }>(
      "SELECT p.name AS product, v.name AS variant FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = $1",
      [variantId],
    );
    const names = await client.query<{ id: string; name: string }>(
      "SELECT id, name FROM option_choices WHERE id = ANY($1::uuid[])",
      [options.map(({ choiceId }) => choiceId)],
    );
    const chosen = options.map(({ choiceId, amount, excluded, count }) => {
      const name = names.rows.find((row) => row.id === choiceId)?.name ?? choiceId;
      return [excluded ? "no" : amount, count && count > 1 ? count : undefined, name]
        .filter(Boolean)
        .join(" ");
    });
    const [row] = rows;
    const product = row?.variant ? `${row.product} (${row.variant})` : row?.product;
    return [`${quantity} ${product}`, ...chosen.toSorted()].join(", ");
  }

  return {
    /** Somebody who never wrote before. */
    buyer(channel: "whatsapp" | "sms" = "whatsapp") {
      buyers += 1;
      const phone = createPhone(service, twilio, shops[channel], `+1202555${String(2000 + buyers)}`);
      return {
        says: async (text: string) => (await phone.says(text)).text,
        taps: async (wanted: string) => (await phone.taps(wanted)).text,
        /** What the database holds for this person, sorted. */
        async cart(): Promise<string[]> {
          const { rows } = await client.query<{ cart: StoredLine[] }>(
            "SELECT cart FROM conversations WHERE address = $1",
            [phone.from],
          );
          const lines: string[] = [];
          for (const line of rows[0]?.cart ?? []) lines.push(await inWords(line));
          return lines.toSorted();
        },
      };
    },
    orders: async () => (await admin.get<{ items: OrderJson[] }>(`${base}/orders`)).items,
    async close() {
      await client.end();
      await service.stop();
      await twilio.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

export interface OrderJson {
  number: number;
  status: string;
  lines: { quantity: number; total: { amount: number } }[];
  totals: { total: { amount: number; currency: string } };
}

export type Deli = Awaited<ReturnType<typeof openDeli>>;
