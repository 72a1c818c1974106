import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
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

const pathOf = (tenantId: string, rest: string) => `/api/admin/tenants/${tenantId}${rest}`;
const call = (method: string, tenantId: string, rest: string, body?: object) =>
  api.call(method, pathOf(tenantId, rest), { token, ...(body && { body }) });
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const sentenceOf = ({ body }: { body: unknown }) => (body as { error: { message: string } }).error.message;

describe("the terms a shop has one of each of", () => {
  test("are those of a shop that sells at once, and change in part", async () => {
    const shop = await api.tenant(token);
    expect((await call("GET", shop, "/terms")).body).toMatchObject({
      ...{ delivery: true, pickup: true, minimumOrder: 0, taxIncluded: true, cash: true, card: false },
    });
    const change = { minimumOrder: 1500, taxIncluded: false, pausedUntil: "2026-12-01T10:00:00+01:00" };
    const changed = await call("PATCH", shop, "/terms", change);
    expect(changed.status).toBe(200);
    expect((await call("GET", shop, "/terms")).body).toMatchObject({
      ...{ minimumOrder: 1500, taxIncluded: false, pickup: true, pausedUntil: "2026-12-01T09:00:00.000Z" },
    });
  });

  test.each([
    [{ delivery: false, pickup: false }, "a way to the buyer"],
    [{ cash: false }, "a way to be paid"],
    [{ bankTransfer: true }, "bankDetails"],
    [{ minimumOrder: -1 }, "minimumOrder"],
    [{ minimum: 1 }, ""],
    [{}, ""],
  ])("%j is refused and says why", async (body, said) => {
    const shop = await api.tenant(token);
    const answer = await call("PATCH", shop, "/terms", body);
    expect(answer.status).toBe(422);
    expect(sentenceOf(answer)).toContain(said);
  });
});

const city = { name: "City", postcodes: ["101"], fee: 300 };
const vat = { name: "VAT", ratePpm: 190_000 };
const ten = { name: "Ten off", code: "save-10", kind: "percent", value: 100_000 };

test("zones are added, listed in their order, moved, changed and taken away", async () => {
  const shop = await api.tenant(token);
  const first = await call("POST", shop, "/zones", city);
  expect(first).toMatchObject({
    status: 201,
    body: { ...city, places: [], latitude: null, freeFrom: null, position: 1 },
  });
  const rest = await call("POST", shop, "/zones", { name: "Rest", fee: 900, freeFrom: 5000 });
  const moved = await call("PATCH", shop, `/zones/${idOf(first)}`, { position: 3, fee: 350 });
  expect(moved).toMatchObject({ status: 200, body: { ...city, fee: 350, position: 3 } });
  const page = (await call("GET", shop, "/zones?limit=1")).body as { items: object[]; next_cursor: string };
  expect(page.items).toMatchObject([{ name: "Rest" }]);
  const next = await call("GET", shop, `/zones?limit=1&cursor=${page.next_cursor}`);
  expect(next.body).toMatchObject({ items: [{ name: "City" }], next_cursor: null });
  expect((await call("DELETE", shop, `/zones/${idOf(rest)}`)).status).toBe(204);
  expect((await call("DELETE", shop, `/zones/${idOf(rest)}`)).status).toBe(404);
});

test("a rate is for one zone and class, and goes with its zone", async () => {
  const shop = await api.tenant(token);
  const zone = idOf(await call("POST", shop, "/zones", city));
  expect((await call("POST", shop, "/tax-rates", vat)).status).toBe(201);
  expect(await call("POST", shop, "/tax-rates", vat)).toMatchObject({
    status: 409,
    body: { error: { code: "term_taken" } },
  });
  expect((await call("POST", shop, "/tax-rates", { ...vat, zoneId: zone })).status).toBe(201);
  const other = await call("POST", await api.tenant(token), "/zones", city);
  const foreign = await call("POST", shop, "/tax-rates", { ...vat, zoneId: idOf(other), taxClass: "x" });
  expect([foreign.status, sentenceOf(foreign)]).toEqual([422, "There is no such zone."]);
  await call("DELETE", shop, `/zones/${zone}`);
  expect((await call("GET", shop, "/tax-rates")).body).toMatchObject({ items: [{ zoneId: null }] });
});

test("a promotion is added, paused, and its code is free again meanwhile", async () => {
  const shop = await api.tenant(token);
  const added = await call("POST", shop, "/promotions", { ...ten, endsAt: "2026-12-31T23:00:00Z" });
  expect(added).toMatchObject({
    status: 201,
    body: { ...ten, code: "SAVE-10", active: true, used: 0, endsAt: "2026-12-31T23:00:00.000Z" },
  });
  expect((await call("POST", shop, "/promotions", ten)).status).toBe(409);
  const paused = await call("PATCH", shop, `/promotions/${idOf(added)}`, { active: false });
  expect(paused).toMatchObject({ status: 200, body: { active: false, value: 100_000 } });
  expect((await call("POST", shop, "/promotions", ten)).status).toBe(201);
  expect((await call("PATCH", shop, `/promotions/${idOf(added)}`, { active: true })).status).toBe(409);
  expect((await call("DELETE", shop, `/promotions/${idOf(added)}`)).status).toBe(204);
});

test.each([
  ["/zones", { ...city, latitude: 1 }, "three numbers"],
  ["/zones", { ...city, postcodes: ["--"] }, "letters or digits"],
  ["/zones", { ...city, fee: 0.5 }, ""],
  ["/zones", { ...city, name: " " }, "Must not be empty"],
  ["/tax-rates", { ...vat, ratePpm: 1_000_001 }, ""],
  ["/promotions", { ...ten, value: undefined }, "needs a value"],
  ["/promotions", { ...ten, value: 1_000_001 }, "at most 1000000"],
  ["/promotions", { ...ten, code: "a b" }, "3 to 30 letters"],
  ["/promotions", { ...ten, kind: "free_delivery" }, "has no value"],
  ["/promotions", { name: "2 for 1", kind: "buy_x_get_y", buy: 1 }, "needs both"],
  ["/promotions", { ...ten, buy: 1 }, "buy_x_get_y"],
  ["/promotions", { ...ten, startsAt: "2026-12-02T00:00:00Z", endsAt: "2026-12-01T00:00:00Z" }, "end after"],
])("%s %j is refused and says why", async (path, body, said) => {
  const shop = await api.tenant(token);
  const answer = await call("POST", shop, path, body);
  expect(answer.status).toBe(422);
  expect(sentenceOf(answer)).toContain(said);
  expect((await call("GET", shop, path)).body).toMatchObject({ items: [] });
});

test("a change that makes a promotion wrong as a whole is refused", async () => {
  const shop = await api.tenant(token);
  const id = idOf(await call("POST", shop, "/promotions", ten));
  const change = await call("PATCH", shop, `/promotions/${id}`, { kind: "free_delivery" });
  expect([change.status, sentenceOf(change)]).toEqual([
    422,
    "A promotion of the kind free_delivery has no value.",
  ]);
});

test("another shop's terms are not there", async () => {
  const [mine, theirs] = [await api.tenant(token), await api.tenant(token)];
  const own = await api.signIn({ tenantId: mine });
  const ids = new Map<string, string>();
  for (const [path, body] of [
    ["/zones", city],
    ["/tax-rates", vat],
    ["/promotions", ten],
  ] as const)
    ids.set(path, idOf(await call("POST", theirs, path, body)));
  const as = (method: string, tenant: string, path: string, body?: object) =>
    api.call(method, pathOf(tenant, path), { token: own.token, ...(body && { body }) });
  expect((await as("GET", theirs, "/terms")).status).toBe(404);
  expect((await as("PATCH", theirs, "/terms", { card: true })).status).toBe(404);
  for (const [path, id] of ids)
    for (const tenant of [theirs, mine]) {
      expect((await as("PATCH", tenant, `${path}/${id}`, { name: "X" })).status).toBe(404);
      expect((await as("DELETE", tenant, `${path}/${id}`)).status).toBe(404);
      expect((await as("GET", tenant, path)).status).toBe(tenant === mine ? 200 : 404);
    }
  expect((await as("GET", mine, "/zones")).body).toEqual({ items: [], next_cursor: null });
});

test("a shop has at most 200 zones, also when many are added at once", async () => {
  const shop = await api.tenant(token);
  const text = `insert into delivery_zones (id, tenant_id, name, position)
    select gen_random_uuid(), $1, 'z', n from generate_series(1, 197) n`;
  await api.db.withTenant(shop, (sql) => sql.query({ text, values: [shop] }));
  const added = await Promise.all(Array.from({ length: 6 }, () => call("POST", shop, "/zones", city)));
  expect(added.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
});

test("a shop that is kept in memory hears of its new terms", async () => {
  const shop = await api.tenant(token);
  const shops = createShopCache({
    db: api.db,
    logger: createLogger({ environment: "development", logLevel: "silent" }),
  });
  await shops.start();
  const until = async (isSo: (terms: Awaited<ReturnType<typeof shops.get>>["terms"]) => boolean) => {
    while (!isSo((await shops.get(shop)).terms)) await new Promise((resolve) => setImmediate(resolve));
  };
  expect((await shops.get(shop)).terms.zones).toEqual([]);
  const id = idOf(await call("POST", shop, "/zones", city));
  await until(({ zones }) => zones[0]?.fee === 300);
  await call("PATCH", shop, `/zones/${id}`, { fee: 400 });
  await until(({ zones }) => zones[0]?.fee === 400);
  await call("PATCH", shop, "/terms", { minimumOrder: 700 });
  await until(({ minimumOrder }) => minimumOrder === 700);
  await shops.stop();
});
