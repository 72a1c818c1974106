import { afterEach, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi, type Answer } from "../../../tests/support/admin-api.js";

let api: AdminApi;
afterEach(() => api.stop());

const start = async (env: Record<string, string>) => (api = await startAdminApi({ env }));

async function many(count: number, ask: () => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, ask));
}
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort();

test("the admin limit counts by user: minute and burst together, then 429 until the minute is over", async () => {
  await start({ RATE_LIMIT_ADMIN_RPM: "6", RATE_LIMIT_ADMIN_BURST: "2" });
  const [one, other] = [await api.signIn(), await api.signIn()];
  const look = (token: string) => () => api.call("GET", "/api/admin/tenants", { token });
  const answers = await many(20, look(one.token));
  expect(statuses(answers)).toEqual([...Array<number>(8).fill(200), ...Array<number>(12).fill(429)]);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(refused.body).toMatchObject({ error: { code: "rate_limited", request_id: expect.any(String) } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
  expect(refused.headers.get("ratelimit-limit")).toBe("8");
  expect(refused.headers.get("ratelimit-remaining")).toBe("0");

  expect((await look(other.token)()).status).toBe(200);
  expect((await api.call("GET", "/api/v1/users/me", one)).status).toBe(200);
  api.pass(60_000);
  expect((await look(one.token)()).status).toBe(200);
});

test("strangers are counted by address, before they are refused", async () => {
  await start({ RATE_LIMIT_ADMIN_RPM: "3", RATE_LIMIT_ADMIN_BURST: "0", TRUSTED_PROXIES: "127.0.0.1" });
  const knock = (address: string) => () =>
    api.call("GET", "/api/admin/tenants", { headers: { "x-forwarded-for": address } });
  expect(statuses(await many(5, knock("2001:db8:1:2::a")))).toEqual([401, 401, 401, 429, 429]);
  expect((await knock("2001:db8:1:2::b")()).status).toBe(429);
  expect((await knock("2001:db8:1:3::a")()).status).toBe(401);
});

test("the standard limit is for everything else, sign-in included", async () => {
  await start({ RATE_LIMIT_PER_MINUTE: "4" });
  const knock = () => api.call("GET", "/api/v1/users/me");
  expect(statuses(await many(6, knock))).toEqual([401, 401, 401, 401, 429, 429]);
  const body = { email: "a@b.c", password: "x" };
  expect((await api.call("POST", "/api/v1/auth/login", { body })).status).toBe(429);
});

test("switched off, only sign-in is limited", async () => {
  await start({ RATE_LIMIT_ENABLED: "false", RATE_LIMIT_PER_MINUTE: "1" });
  expect(statuses(await many(10, () => api.call("GET", "/api/v1/users/me")))).toEqual(
    Array<number>(10).fill(401),
  );
  const body = { email: "a@b.c", password: "x" };
  const tries = await many(200, () => api.call("POST", "/api/v1/auth/login", { body }));
  expect(statuses(tries)).toEqual([...Array<number>(5).fill(401), ...Array<number>(195).fill(429)]);
});

test("behind a trusted proxy whose header makes no sense, admin calls are refused", async () => {
  await start({ TRUSTED_PROXIES: "127.0.0.1" });
  const { status, body } = await api.call("GET", "/api/admin/tenants", {
    headers: { "x-forwarded-for": "nonsense" },
  });
  expect([status, body]).toMatchObject([400, { error: { code: "bad_request" } }]);
});
