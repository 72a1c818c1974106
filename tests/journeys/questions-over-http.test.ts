import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";
import { signIn, type Admin } from "./support/admin.js";
import { startFakeTwilio, type FakeTwilio } from "./support/fake-twilio.js";
import { createPhone } from "./support/phone.js";
import { placeByChat } from "./support/place-by-chat.js";
import { startService, type RunningService } from "./support/service.js";

// What buyers ask besides ordering, answered from what the shop wrote over HTTP and from the orders the database holds.

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

const sizes = { id: "size", name: "Size", multiple: false, required: true };
const menu = {
  version: 1,
  store: { name: "Corner", currency: "USD" },
  products: [
    {
      id: "tart",
      name: "Lemon tart",
      category: "Cakes",
      price: 450,
      optionGroups: ["size", "extras"],
      stock: 9,
    },
    { id: "tea", name: "Mint tea", category: "Drinks", price: 250, optionGroups: [], stock: 3 },
  ],
  optionGroups: [
    {
      ...sizes,
      choices: [
        { id: "small", name: "small", aliases: [] },
        { id: "large", name: "large", aliases: [], price: 300 },
      ],
    },
    {
      ...{ id: "extras", name: "Extras", multiple: true, excludable: true, amounts: ["extra"] },
      choices: [
        { id: "cream", name: "cream", aliases: [], price: 50 },
        { id: "sugar", name: "sugar", aliases: [] },
      ],
    },
  ],
};

async function openShop(channel: "whatsapp" | "sms", digits: string) {
  const tenant = await admin.post<{ id: string }>("/api/admin/tenants", {
    ...{ name: "Corner", slug: `corner-${channel}`, currency: "USD", language: "en", timezone: "UTC" },
  });
  const base = `/api/admin/tenants/${tenant.id}`;
  const shop = {
    accountSid: `AC${randomBytes(16).toString("hex")}`,
    authToken: randomBytes(16).toString("hex"),
    address: channel === "whatsapp" ? `whatsapp:+1202555${digits}` : `+1202555${digits}`,
  };
  await admin.post(`${base}/senders`, { channel, ...shop });
  await admin.post(`${base}/catalog`, menu);
  return { base, phone: createPhone(service, twilio, shop, `+1202556${digits}`) };
}

test.each([
  ["whatsapp", "1101"],
  ["sms", "1102"],
] as const)(
  "by %s: answers at once, the last order again, one nearly called off, a person",
  async (channel, digits) => {
    const { base, phone } = await openShop(channel, digits);
    expect((await phone.says("when are you open?")).text).toMatch(/I don't know that/);
    const hours = { topic: "hours", question: "When are you open?", answer: "From 9 to 17." };
    await admin.post(`${base}/answers`, hours);
    await expect(until(() => phone.says("when are you open?"), "From 9 to 17.")).resolves.toBe(true);

    expect((await phone.says("is the mint tea in stock?")).text).toMatch(/^Yes, 3 left of Mint tea: \$2\.50/);
    await phone.says("large lemon tart with extra cream and no sugar");
    await placeByChat(phone);
    await admin.post(`${base}/catalog`, {
      ...menu,
      products: menu.products.map((p) => (p.id === "tart" ? { ...p, price: 500 } : p)),
    });
    expect(await until(() => phone.says("how much is the lemon tart"), "Lemon tart: $5.00")).toBe(true);
    const again = await phone.says("same as last time");
    expect(again.text).toMatch(/^As in order 1001:\n1 x Lemon tart, large, extra cream, no sugar: \$8\.50\n/);
    expect(again.text).toContain("is now $8.50, not $8.00.");
    await phone.says("checkout");
    await phone.says("pickup");
    expect((await phone.says(channel === "sms" ? "ok" : "confirm")).text).toContain("Order 1002 is placed");
    const { items } = await admin.get<{ items: { number: number; status: string }[] }>(`${base}/orders`);
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      [1002, "placed"],
      [1001, "placed"],
    ]);

    expect((await phone.says("cancel my order")).text).toMatch(/^Which order do you mean\?/);
    expect((await phone.says("1")).text).toMatch(/^Call off order 1002, \$8\.50\? This cannot be undone\./);
    await phone.says("no");
    const waiting = () => admin.get<{ items: { id: string }[] }>(`${base}/conversations?mode=person`);
    expect((await waiting()).items).toEqual([]);
    await phone.says("person");
    const [chat] = (await waiting()).items;
    const transcript = await admin.get<{ items: object[] }>(
      `${base}/conversations/${chat?.id}/transcript?limit=200`,
    );
    expect(JSON.stringify(transcript)).toContain("cancel my order");
    expect(JSON.stringify(transcript)).toContain("Call off order 1002, $8.50?");
  },
);

/** Chats hear of a change a moment after it is made. */
async function until(say: () => Promise<{ text: string }>, wanted: string): Promise<boolean> {
  for (let i = 0; i < 20; i += 1) {
    if ((await say()).text.includes(wanted)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
