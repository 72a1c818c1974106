import { readdirSync, statSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { createLogger, openDatabase, type Database } from "../../platform/index.js";
import { createFieldEncryption } from "../../security/index.js";
import { answerTopics } from "../answers/written-answer.js";
import { addToCart } from "../cart/add-to-cart.js";
import type { Catalogue, Shop } from "../catalogue/catalogue.js";
import { loadShop } from "../catalogue/load-shop.store.js";
import { seedDemoShop } from "./seed-demo-shop.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
const encryption = createFieldEncryption("a secret of at least thirty-two characters");
const options = {
  accountSid: "AC00000000000000000000000000000001",
  authToken: "first-token",
  phone: "+14155238886",
  sellerPhone: "+15550100001",
  encryption,
};
const pictures = new URL("../../../assets/demo/", import.meta.url);

let database: TestDatabase;
let db: Database;
let tenantId: string;
let catalogue: Catalogue;
let answers: Shop["answers"];
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger });
  ({ tenantId } = await seedDemoShop(db, options));
  ({ catalogue, answers } = (await db.withTenant(tenantId, loadShop)).shop);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const rows = async <Row extends object>(text: string) =>
  (await db.withTenant(tenantId, (sql) => sql.query<Row>({ text }))).rows;
const product = (externalId: string) => catalogue.products.find((each) => each.externalId === externalId)!;

test("the demo shop has both senders, its owner and a full catalogue", async () => {
  expect(
    await rows("SELECT channel, address, account_sid, simulated FROM senders ORDER BY channel DESC"),
  ).toEqual([
    {
      channel: "whatsapp",
      address: "whatsapp:+14155238886",
      account_sid: options.accountSid,
      simulated: true,
    },
    { channel: "sms", address: "+14155238886", account_sid: options.accountSid, simulated: true },
  ]);
  expect(await rows("SELECT phone, role FROM members")).toEqual([{ phone: "+15550100001", role: "owner" }]);
  expect(catalogue.products.length).toBeGreaterThanOrEqual(30);
  expect(catalogue.categories.map(({ name }) => name)).toEqual([
    "Pizza",
    "Café",
    "Bakery",
    "Drinks",
    "Home",
    "Wear",
  ]);
  expect(catalogue.products.every(({ description }) => description)).toBe(true);
});

test("the demo shop answers what buyers ask first", () => {
  expect(new Set(answers.map(({ topic }) => topic))).toEqual(new Set(answerTopics));
});

test("every product has a photo that a phone loads at once, and no photo lies about", () => {
  const files = readdirSync(pictures).filter((name) => name.endsWith(".jpg"));
  expect(new Set(catalogue.products.map(({ imageUrl }) => imageUrl))).toEqual(
    new Set(files.map((name) => `/demo/${name}`)),
  );
  expect(files.filter((name) => statSync(new URL(name, pictures)).size > 25_000)).toEqual([]);
});

test("seeding again changes nothing but the token", async () => {
  await rows("UPDATE products SET name = 'Changed by its owner' WHERE external_id = 'lamp'");
  await rows("DELETE FROM written_answers WHERE topic = 'other'");
  const left = answers.filter(({ topic }) => topic !== "other").length;
  const before = await rows("SELECT * FROM products ORDER BY id");
  const again = await seedDemoShop(db, { ...options, authToken: "second-token" });
  expect(again.tenantId).toBe(tenantId);
  expect(await rows("SELECT * FROM products ORDER BY id")).toEqual(before);
  expect(await rows("SELECT FROM written_answers")).toHaveLength(left);
  const senders = await rows<{ id: string; auth_token: string }>("SELECT id, auth_token FROM senders");
  expect(senders).toHaveLength(2);
  for (const { id, auth_token } of senders) {
    expect(encryption.decrypt(auth_token, `senders|auth_token|${tenantId}|${id}`)).toBe("second-token");
  }
});

test("two processes that seed at once make one shop", async () => {
  const other = await createTestDatabase();
  const otherDb = await openDatabase({ url: other.url, logger });
  const [one, two] = await Promise.all([seedDemoShop(otherDb, options), seedDemoShop(otherDb, options)]);
  expect(one).toEqual(two);
  const { rows: counts } = await otherDb.withTenant(one.tenantId, (sql) =>
    sql.query({
      text: "SELECT (SELECT count(*) FROM senders) AS senders, (SELECT count(*) FROM products) AS products",
    }),
  );
  expect(counts).toEqual([{ senders: 2, products: catalogue.products.length }]);
  await otherDb.close();
  await other.drop();
});

test("large pepperoni without olives and with extra cheese costs what the example says", () => {
  const pepperoni = product("pepperoni");
  const large = pepperoni.variants.find((variant) => variant.name === "Large")!;
  const topping = pepperoni.optionGroups.find((group) => group.externalId === "topping")!;
  const choiceId = (externalId: string) =>
    topping.choices.find((choice) => choice.externalId === externalId)!.id;
  const options = [
    { groupId: topping.id, choiceId: choiceId("olives"), excluded: true },
    { groupId: topping.id, choiceId: choiceId("cheese"), amount: "extra" as const },
  ];
  expect(large.price).toBe(1400);
  expect(addToCart([], { productId: pepperoni.id, variantId: large.id, options }, catalogue)).toMatchObject({
    kind: "added",
    line: { unitPrice: 1550 },
  });
});

test.each([
  ["vases", ["blue-vase", "clay-vase", "tall-glass-vase"]],
  ["blue vase", ["blue-vase"]],
  ["margarita", ["margherita"]],
  ["cokes", ["coke"]],
  ["rainbow cake", ["rainbow-cake"]],
  ["unicorn cake", ["rainbow-cake"]],
  ["tshirt", ["t-shirt"]],
])("%j finds %j", (query, found) => {
  expect(catalogue.search(query).map(({ externalId }) => externalId)).toEqual(found);
});

test("some of it is sold out and some nearly", () => {
  const stock = (id: string) => product(id).variants.map(({ available }) => available);
  expect([stock("clay-vase"), stock("lamp"), stock("coke")]).toEqual([[0], [2], [null]]);
  expect(stock("cushion")).toEqual([6, 4, 0]);
});
