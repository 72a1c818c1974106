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

const bellas = {
  name: "Bella's Pizza",
  slug: "bellas",
  currency: "USD",
  language: "en",
  timezone: "America/New_York",
};
const create = (body: object) => api.call("POST", "/api/admin/tenants", { token, body });

test("a shop is created once: the same slug again is refused", async () => {
  const created = await create(bellas);
  expect(created).toMatchObject({
    status: 201,
    body: { ...bellas, status: "active", id: expect.any(String) },
  });
  expect(Object.keys(created.body as object).sort()).toEqual(
    [
      "created_at",
      "currency",
      "id",
      "language",
      "languageModel",
      "name",
      "slug",
      "status",
      "timezone",
    ].sort(),
  );
  expect(await create({ ...bellas, name: "Another" })).toMatchObject({
    status: 409,
    body: { error: { code: "slug_taken" } },
  });
});

test("of twenty shops created at once with one slug there is one, and it has one branch", async () => {
  const statuses = (
    await Promise.all(Array.from({ length: 20 }, () => create({ ...bellas, slug: "race" })))
  ).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
});

test("language and time zone may be left out", async () => {
  const { body } = await create({ name: "Plain", slug: "plain", currency: "EUR" });
  expect(body).toMatchObject({ language: "en", timezone: "UTC" });
});

test.each([
  ["no name", { name: undefined }],
  ["a blank name", { name: "   " }],
  ["a name that is too long", { name: "x".repeat(101) }],
  ["a slug with capitals", { slug: "Bellas" }],
  ["a slug with a slash", { slug: "../x" }],
  ["a currency that is none", { currency: "ABC" }],
  ["a currency in lower case", { currency: "usd" }],
  ["a language that is none", { language: "not a language" }],
  ["a time zone that is none", { timezone: "Mars/Base" }],
  ["a status", { status: "suspended" }],
  ["an id", { id: "00000000-0000-4000-8000-000000000000" }],
])("%s is refused", async (_what, change) => {
  expect(await create({ ...bellas, slug: "other", ...change })).toMatchObject({
    status: 422,
    body: { error: { code: "invalid_input" } },
  });
});

test("shops are changed by a patch, and by nothing else than what it may hold", async () => {
  const id = await api.tenant(token);
  const patch = (body: object) => api.call("PATCH", `/api/admin/tenants/${id}`, { token, body });
  expect(await patch({ name: " New name ", language: "pt-BR" })).toMatchObject({
    status: 200,
    body: { id, name: "New name", language: "pt-BR", currency: "USD" },
  });
  expect(await patch({ languageModel: true })).toMatchObject({ status: 200, body: { languageModel: true } });
  for (const wrong of [
    {},
    { languageModel: "on" },
    { slug: "x" },
    { currency: "EUR" },
    { name: "" },
    { status: "suspended" },
  ])
    expect((await patch(wrong)).status).toBe(422);
});

test("a shop that is kept in memory hears of its new name", async () => {
  const id = await api.tenant(token);
  const shops = createShopCache({
    db: api.db,
    logger: createLogger({ environment: "development", logLevel: "silent" }),
  });
  await shops.start();
  expect(await shops.get(id)).toMatchObject({ name: "Bella's", languageModel: false });
  const body = { name: "Renamed", languageModel: true };
  await api.call("PATCH", `/api/admin/tenants/${id}`, { token, body });
  while ((await shops.get(id)).name !== "Renamed") await new Promise((resolve) => setImmediate(resolve));
  expect((await shops.get(id)).languageModel).toBe(true);
  await shops.stop();
});

test("who belongs to a suspended shop is out at once, and in again with it", async () => {
  const tenantId = await api.tenant(token);
  const person = await api.signIn({ tenantId });
  const look = () => api.call("GET", `/api/admin/tenants/${tenantId}/members`, { token: person.token });
  const become = (status: string) =>
    api.db.platform.query({
      text: "update tenants set status = $2 where id = $1",
      values: [tenantId, status],
    });
  expect((await look()).status).toBe(200);
  await become("suspended");
  expect(await look()).toMatchObject({ status: 403, body: { error: { code: "tenant_suspended" } } });
  await become("active");
  expect((await look()).status).toBe(200);
});

test("a shop's own people neither see nor create nor change shops", async () => {
  const tenantId = await api.tenant(token);
  const person = await api.signIn({ tenantId });
  const forbidden = { status: 403, body: { error: { code: "forbidden" } } };
  expect(await api.call("GET", "/api/admin/tenants", { token: person.token })).toMatchObject(forbidden);
  expect(await api.call("POST", "/api/admin/tenants", { token: person.token, body: bellas })).toMatchObject(
    forbidden,
  );
  const patch = { token: person.token, body: { name: "Mine" } };
  expect(await api.call("PATCH", `/api/admin/tenants/${tenantId}`, patch)).toMatchObject(forbidden);
});

test("the list is walked page by page, newest first, each shop once", async () => {
  for (let i = 0; i < 7; i++) await api.tenant(token);
  const all = (await api.call("GET", "/api/admin/tenants?limit=200", { token })).body as {
    items: { id: string }[];
    next_cursor: null;
  };
  expect(all.next_cursor).toBeNull();
  const walked: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const path = `/api/admin/tenants?limit=3${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page = (await api.call("GET", path, { token })).body as {
      items: { id: string }[];
      next_cursor: string | null;
    };
    expect(page.items.length).toBeLessThanOrEqual(3);
    walked.push(...page.items.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  expect(walked).toEqual(all.items.map(({ id }) => id));
  expect(walked).toEqual([...walked].sort().reverse());
});

test("a superuser's look into a shop is recorded: who, which, what, and the request", async () => {
  const id = await api.tenant(token);
  api.log.length = 0;
  await api.call("GET", `/api/admin/tenants/${id}/senders`, { token });
  const line = api.log.find((each) => each.includes("superuser access to a tenant")) ?? "";
  for (const piece of [
    "tenant.access",
    id,
    "get /api/admin/tenants/{tenantId}/senders",
    "requestId",
    "actorId",
  ])
    expect(line).toContain(piece);
});
