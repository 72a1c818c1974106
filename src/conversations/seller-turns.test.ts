import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import pino from "pino";
import { openTestShop, type TestShop } from "../../tests/support/test-shop.js";
import type { InboundMessage } from "../channels/index.js";
import { createShopCache, type MemberRole, type Shop } from "../commerce/index.js";
import { performSellerAsk } from "./perform-seller-ask.js";
import { runTurns } from "./run-turns.js";
import type { StoredConversation } from "./turn-rows.js";

// What members say runs their shop; the operations are the real ones, on a real database.

const phones = { owner: "+12025550101", manager: "+12025550102", staff: "+12025550103" } as const;
let testShop: TestShop;
let shop: Shop;

beforeAll(async () => {
  testShop = await openTestShop();
  await testShop.stock([
    { id: "vase", name: "Blue vase", price: 4200, stock: 5, sku: "A12" },
    { id: "pot", name: "Clay pot", price: 2800, stock: 5, sku: "B7" },
  ]);
  for (const [role, phone] of Object.entries(phones))
    await testShop.rows(
      "INSERT INTO members (id, tenant_id, phone, name, role) VALUES ($1, current_tenant(), $2, $3, $3)",
      randomUUID(),
      phone,
      role,
    );
  const cache = createShopCache({ db: testShop.db, logger: pino({ level: "silent" }) });
  shop = await cache.get(testShop.tenantId);
});
afterAll(() => testShop.close());

interface Phone {
  from: string;
  trusted?: boolean;
  profileName?: string;
}

/** A chat from this phone; each text is a turn, stored as the engine would store it. */
function chatFrom({ from, trusted = true, profileName }: Phone) {
  let stored: StoredConversation | null = null;
  const conversationId = randomUUID();
  return async (text: string): Promise<string[]> => {
    const message: InboundMessage = {
      provider: "twilio",
      accountSid: "AC1",
      messageSid: `SM${randomBytes(16).toString("hex")}`,
      tenantId: testShop.tenantId,
      senderId: "sender",
      channel: "whatsapp",
      from,
      text,
      media: [],
      trusted,
      ...(profileName !== undefined && { profileName }),
    };
    const ran = await runTurns(
      { conversationId, stored, messages: [message] },
      {
        shop,
        quoted: new Map(),
        now: new Date(),
        newId: randomUUID,
        perform: async (ask) => {
          if (ask.type !== "seller") throw new Error("only a seller's operations are expected here");
          return {
            type: "sellerAnswered",
            answer: await testShop.asTenant((sql) => performSellerAsk(sql, ask.params)),
          };
        },
      },
    );
    if (ran.kind !== "ran") throw new Error(ran.kind);
    const { snapshot, cart, mode } = ran.turn;
    stored = {
      id: conversationId,
      snapshot,
      cart,
      mode,
      optedOut: false,
      profileName: null,
      version: 1,
      leased: false,
      hasPending: false,
    };
    return ran.turn.replies.map(({ content }) => content.text);
  };
}

const truth = () =>
  testShop.rows(
    `SELECT p.name, p.visible, v.price::int, s.on_hand, (SELECT count(*)::int FROM shop_changes) AS changes
     FROM products p JOIN variants v ON v.product_id = p.id JOIN stock_levels s ON s.variant_id = v.id ORDER BY p.position`,
  );

const commands = fc.constantFrom(
  ...[
    "stock A12 +20",
    "A12 0",
    "stock blue vase 99, clay pot 98",
    "price A12 39",
    "price clay pot +5%",
    "hide blue vase",
  ],
  ...[
    "rename clay pot to Old pot",
    "category A12 to Junk",
    "undo",
    "yes",
    "ok",
    "do it",
    "confirm",
    "1",
    "no",
  ],
  ...[
    "accept 1001",
    "cancel 1001",
    "refund 1001",
    "reject 1001",
    "seller view",
    "as seller",
    "manage my shop",
    "sales today",
  ],
);

test("whoever is no member changes nothing, whatever they call themselves and however they say it", async () => {
  const before = await truth();
  const strangers: Phone[] = [
    { from: "whatsapp:+12025550199", profileName: "owner" },
    { from: `whatsapp:${phones.owner}`, trusted: false },
    { from: `whatsapp:${phones.owner}1` },
    { from: phones.owner.slice(1) },
    { from: "whatsapp:US.1234567890", profileName: phones.owner },
  ];
  let said = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(commands, { minLength: 5, maxLength: 5 }),
      fc.constantFrom(...strangers),
      async (texts, phone) => {
        const says = chatFrom(phone);
        for (const text of texts) {
          said += 1;
          // A buyer's own operations (a search, their orders) are none of a seller's: reaching one is no effect.
          await says(text).catch((error: Error) => expect(error.message).toMatch(/only a seller's/));
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(said).toBeGreaterThanOrEqual(1_000);
  await expect(truth()).resolves.toEqual(before);
});

test("a member of staff changes no price, name or visibility, by no order of words", async () => {
  const facts = () =>
    testShop.rows(
      "SELECT p.name, p.visible, p.category, v.price::int FROM products p JOIN variants v ON v.product_id = p.id ORDER BY p.position",
    );
  const before = await facts();
  await fc.assert(
    fc.asyncProperty(fc.array(commands, { minLength: 5, maxLength: 5 }), async (texts) => {
      const says = chatFrom({ from: `whatsapp:${phones.staff}` });
      for (const text of texts)
        if (!/view|seller|manage/.test(text)) expect(await says(text)).not.toEqual([]);
    }),
    { numRuns: 40 },
  );
  await expect(facts()).resolves.toEqual(before);
});

test("every text has an answer, and only a yes to a plan that was shown changes anything", async () => {
  const texts = fc.array(fc.oneof(commands, fc.string({ maxLength: 60 })), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(texts, async (said) => {
      const says = chatFrom({ from: `whatsapp:${phones.owner}` });
      let planned = false;
      for (const text of said) {
        if (/buyer|view|seller|manage/.test(text)) continue;
        const before = await truth();
        const replies = await says(text);
        expect(replies).not.toEqual([]);
        const mayChange =
          (planned && /^(yes|ok|do it|confirm|1|y|sure)$/i.test(text.trim())) || /undo/.test(text);
        if (!mayChange) await expect(truth()).resolves.toEqual(before);
        planned = replies.join("\n").includes("Ready to change");
      }
    }),
    { numRuns: 60 },
  );
});

test("who was taken off the list while a plan was shown makes it no more", async () => {
  const role: MemberRole = "manager";
  const says = chatFrom({ from: `whatsapp:${phones[role]}` });
  expect((await says("stock A12 77")).join()).toContain("Ready to change");
  const before = await truth();
  await testShop.rows("DELETE FROM members WHERE role = $1", role);
  expect((await says("yes")).join()).toContain("not among what you may do");
  await expect(truth()).resolves.toEqual(before);
});
