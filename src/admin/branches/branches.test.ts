import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import { createShopCache } from "../../commerce/index.js";
import { createLogger } from "../../platform/index.js";

let api: AdminApi;
let token: string;
let shop: string;
let branch: string;
beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
  shop = await api.tenant(token);
  branch = (await branches())[0]!.id;
});
afterAll(() => api.stop());

type Listed = { id: string; name: string; isDefault: boolean; [more: string]: unknown };
const call = (method: string, rest: string, body?: object, tenantId = shop) =>
  api.call(method, `/api/admin/tenants/${tenantId}${rest}`, { token, ...(body && { body }) });
const branches = async () => ((await call("GET", "/branches")).body as { items: Listed[] }).items;

test("a branch has an address, a phone, a time zone and a point, and changes in part", async () => {
  const facts = { address: "1 High Street", phone: "+15550100", timezone: "Europe/Berlin" };
  expect((await call("PATCH", `/branches/${branch}`, facts)).status).toBe(200);
  const point = { latitude: 52.5, longitude: 13.4 };
  const changed = await call("PATCH", `/branches/${branch}`, point);
  expect(changed.body).toMatchObject({ isDefault: true, ...facts, ...point });
  expect((await call("PATCH", `/branches/${branch}`, { latitude: null })).status).toBe(422);
  expect((await call("PATCH", `/branches/${branch}`, { timezone: "Mars/Base" })).status).toBe(422);
});

test("hours are times of day; what closes no later than it opens closes on the day after; none may overlap", async () => {
  const put = (hours: object[]) => call("PUT", `/branches/${branch}/hours`, { hours });
  const hours = [
    { weekday: 1, opens: "09:00", closes: "12:30" },
    { weekday: 1, opens: "14:00", closes: "24:00" },
    { weekday: 6, opens: "18:00", closes: "02:00" },
  ];
  const answer = await put(hours);
  expect([answer.status, (answer.body as Listed).hours]).toEqual([200, hours]);
  expect((await put([...hours, { weekday: 7, opens: "01:00", closes: "03:00" }])).body).toMatchObject({
    error: { message: expect.stringContaining("overlap") },
  });
  const sunday = { weekday: 7, opens: "20:00", closes: "04:00" };
  expect((await put([sunday, { weekday: 1, opens: "03:00", closes: "05:00" }])).status).toBe(422);
  expect((await put([{ weekday: 1, opens: "9", closes: "10:00" }])).status).toBe(422);
  expect(((await branches())[0] as Listed).hours).toEqual(hours);
  expect(((await put([])).body as Listed).hours).toEqual([]);
});

test("holidays and slot rules are set as a whole", async () => {
  const holidays = [
    { day: "2026-12-25", opens: null, closes: null, name: "Christmas" },
    { day: "2026-12-31", opens: "09:00", closes: "13:00", name: null },
  ];
  const sent = [
    { day: "2026-12-25", name: "Christmas" },
    { day: "2026-12-31", opens: "09:00", closes: "13:00" },
  ];
  const days = await call("PUT", `/branches/${branch}/holidays`, { holidays: sent });
  expect([days.status, (days.body as Listed).holidays]).toEqual([200, holidays]);
  const rule = { fulfilment: "delivery", lengthMinutes: 30, capacity: 3, leadMinutes: 45, daysAhead: 1 };
  const rules = await call("PUT", `/branches/${branch}/slot-rules`, { slotRules: [rule] });
  expect((rules.body as Listed).slotRules).toEqual([rule]);
  expect((await call("PUT", `/branches/${branch}/slot-rules`, { slotRules: [rule, rule] })).status).toBe(422);
});

test("another branch, and the whole shop paused and opened again: chats know at once", async () => {
  expect((await call("POST", "/branches", { name: "Harbour", address: "Pier 3" })).status).toBe(201);
  expect((await branches()).map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ["Main", true],
    ["Harbour", false],
  ]);
  const shops = createShopCache({
    db: api.db,
    logger: createLogger({ environment: "development", logLevel: "silent" }),
  });
  await shops.start();
  expect((await shops.get(shop)).terms.paused).toBe(false);
  const until = "2036-01-01T10:00:00.000Z";
  expect((await call("POST", "/pause", { until })).status).toBe(204);
  while (!(await shops.get(shop)).terms.paused) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(new Date((await shops.get(shop)).terms.pausedUntil ?? "").toISOString()).toBe(until);
  expect((await call("POST", "/reopen")).status).toBe(204);
  while ((await shops.get(shop)).terms.paused) await new Promise((resolve) => setTimeout(resolve, 5));
  await shops.stop();
});

test("another shop's branch is not there", async () => {
  const other = await api.tenant(token);
  const hours = { hours: [{ weekday: 1, opens: "09:00", closes: "10:00" }] };
  expect((await call("PUT", `/branches/${branch}/hours`, hours, other)).status).toBe(404);
  expect((await call("PATCH", `/branches/${branch}`, { name: "Mine" }, other)).status).toBe(404);
});
