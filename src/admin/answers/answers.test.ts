import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import { createShopCache } from "../../commerce/index.js";
import { createLogger } from "../../platform/index.js";

let api: AdminApi;
let token: string;
beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
});
afterAll(() => api.stop());

const hours = { topic: "hours", question: "When are you open?", answer: "Every day from 11 to 22." };
const wrap = { topic: "other", question: "Do you gift wrap?", answer: "Yes, for free." };
const pathOf = (tenantId: string, id = "") => `/api/admin/tenants/${tenantId}/answers${id && `/${id}`}`;
const add = (tenantId: string, body: object, as = token) =>
  api.call("POST", pathOf(tenantId), { token: as, body });
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const list = async (tenantId: string, query = "") =>
  (await api.call("GET", pathOf(tenantId) + query, { token })).body as {
    items: { id: string; question: string; position: number }[];
    next_cursor: string | null;
  };

test("answers are written, listed in the shop's order, changed, moved and taken away", async () => {
  const shop = await api.tenant(token);
  const first = await add(shop, hours);
  expect(first).toMatchObject({ status: 201, body: { ...hours, id: expect.any(String), position: 1 } });
  const second = await add(shop, { ...wrap, question: "  Do you gift wrap? " });
  expect(second).toMatchObject({ status: 201, body: { ...wrap, position: 2 } });
  const change = { answer: "Closed on Mondays.", position: 3 };
  expect(await api.call("PATCH", pathOf(shop, idOf(first)), { token, body: change })).toMatchObject({
    status: 200,
    body: { ...hours, ...change, id: idOf(first) },
  });
  expect((await list(shop)).items.map(({ id }) => id)).toEqual([idOf(second), idOf(first)]);
  const gone = await api.call("DELETE", pathOf(shop, idOf(second)), { token });
  expect([gone.status, gone.text]).toEqual([204, ""]);
  expect(await api.call("DELETE", pathOf(shop, idOf(second)), { token })).toMatchObject({ status: 404 });
  expect((await list(shop)).items.map(({ id }) => id)).toEqual([idOf(first)]);
});

test("a list of several pages has each answer once", async () => {
  const shop = await api.tenant(token);
  for (let i = 0; i < 5; i += 1) await add(shop, { ...wrap, question: `Question ${i}?` });
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page = await list(shop, `?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ question }) => question));
    cursor = page.next_cursor;
  }
  expect(seen).toEqual([0, 1, 2, 3, 4].map((i) => `Question ${i}?`));
});

test.each([
  ["an unknown topic", { topic: "weather" }],
  ["no question", { question: "  " }],
  ["a question of 201 characters", { question: "x".repeat(201) }],
  ["an answer of 1,001 characters", { answer: "x".repeat(1001) }],
  ["no answer", { answer: undefined }],
  ["another field", { tenantId: "x" }],
  ["a text the database cannot hold", { answer: "a\u0000b" }],
])("%s is refused", async (_what, wrong) => {
  const shop = await api.tenant(token);
  expect(await add(shop, { ...hours, ...wrong })).toMatchObject({ status: 422 });
  expect((await list(shop)).items).toEqual([]);
});

test("the longest texts are taken, and an empty change is refused", async () => {
  const shop = await api.tenant(token);
  const longest = await add(shop, { ...hours, question: "é".repeat(200), answer: "é".repeat(1000) });
  expect(longest.status).toBe(201);
  for (const body of [{}, { position: -1 }, { answer: "" }])
    expect(await api.call("PATCH", pathOf(shop, idOf(longest)), { token, body })).toMatchObject({
      status: 422,
    });
});

test("a shop has at most 200 answers, also when many are written at once", async () => {
  const shop = await api.tenant(token);
  const fill = `insert into written_answers (id, tenant_id, topic, question, answer, position)
    select gen_random_uuid(), $1, 'other', 'q', 'a', n from generate_series(1, 195) n`;
  await api.db.withTenant(shop, (sql) => sql.query({ text: fill, values: [shop] }));
  const added = await Promise.all(Array.from({ length: 12 }, () => add(shop, hours)));
  expect(added.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(added.filter(({ status }) => status === 409)).toHaveLength(7);
  expect(added.find(({ status }) => status === 409)?.body).toMatchObject({
    error: { code: "too_many_answers" },
  });
});

test("another shop's answers are not there: not to read, change, take away, nor to add to", async () => {
  const [mine, theirs] = [await api.tenant(token), await api.tenant(token)];
  const id = idOf(await add(theirs, hours));
  const own = await api.signIn({ tenantId: mine });
  const call = (method: string, path: string, body?: object) =>
    api.call(method, path, { token: own.token, ...(body && { body }) });
  for (const [method, path, body] of [
    ["GET", pathOf(theirs)],
    ["POST", pathOf(theirs), wrap],
    ["PATCH", pathOf(theirs, id), { answer: "Never." }],
    ["DELETE", pathOf(theirs, id)],
    // by the way of their own shop, with the other's id
    ["PATCH", pathOf(mine, id), { answer: "Never." }],
    ["DELETE", pathOf(mine, id)],
  ] as const)
    expect(await call(method, path, body)).toMatchObject({ status: 404 });
  expect((await list(theirs)).items).toMatchObject([hours]);
  expect((await call("GET", pathOf(mine))).body).toEqual({ items: [], next_cursor: null });
  expect((await call("POST", pathOf(mine), wrap)).status).toBe(201);
  expect((await api.call("GET", pathOf(mine))).status).toBe(401);
});

test("a shop that is kept in memory hears of what is written, changed and taken away", async () => {
  const shop = await api.tenant(token);
  const logger = createLogger({ environment: "development", logLevel: "silent" });
  const shops = createShopCache({ db: api.db, logger });
  await shops.start();
  const hears = async (answers: object[]) => {
    const known = async () => JSON.stringify((await shops.get(shop)).answers.map(({ answer }) => answer));
    while ((await known()) !== JSON.stringify(answers.map((a) => (a as typeof hours).answer)))
      await new Promise((resolve) => setImmediate(resolve));
  };
  expect((await shops.get(shop)).answers).toEqual([]);
  const id = idOf(await add(shop, hours));
  await hears([hours]);
  expect((await shops.get(shop)).answers).toEqual([{ ...hours, id, position: 1 }]);
  await api.call("PATCH", pathOf(shop, id), { token, body: { answer: "Closed." } });
  await hears([{ ...hours, answer: "Closed." }]);
  await api.call("DELETE", pathOf(shop, id), { token });
  await hears([]);
  await shops.stop();
});
