import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { password, startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";

let api: AdminApi;
let email: string;
beforeAll(async () => {
  api = await startAdminApi({ env: { TRUSTED_PROXIES: "127.0.0.1" } });
  ({ email } = await api.signIn());
});
afterAll(() => api.stop());

interface Pair {
  access_token: string;
  refresh_token: string;
}
let lastHost = 0;
/** Admin calls come through the trusted proxy, which says from where. */
const from = { "x-forwarded-for": "203.0.113.9" };

async function signIn(): Promise<Pair> {
  api.pass(61_000);
  const headers = { "x-forwarded-for": `198.51.100.${(lastHost += 1) % 250}` };
  const { body } = await api.call("POST", "/api/v1/auth/login", { body: { email, password }, headers });
  return body as Pair;
}
const refresh = (refresh_token: string, path = "/api/v1/auth/refresh") =>
  api.call("POST", path, { body: { refresh_token } });
const me = async (token: string) => (await api.call("GET", "/api/v1/auth/me", { token })).status;
const openSessions = async (token: string) =>
  (
    (await api.call("GET", "/api/admin/security/sessions", { token, headers: from })).body as {
      items: { id: string; current: boolean }[];
    }
  ).items;

test("a refresh token is good for the next pair, and the profile tells who it is", async () => {
  const first = await signIn();
  const { status, body } = await refresh(first.refresh_token);
  const next = body as Pair;
  expect([status, next.refresh_token === first.refresh_token]).toEqual([200, false]);
  expect(await me(next.access_token)).toBe(200);
  const profile = await api.call("GET", "/api/v1/auth/me", { token: next.access_token });
  expect(profile.body).toMatchObject({ email, permissions: expect.arrayContaining(["system:admin"]) });
  expect((await refresh(next.refresh_token, "/api/auth/refresh")).headers.get("deprecation")).toMatch(
    /^@\d+$/,
  );
});

test("a used one that comes back after its answer can no longer be lost ends the whole sign-in, and no other", async () => {
  const [mine, other] = [await signIn(), await signIn()];
  const next = (await refresh(mine.refresh_token)).body as Pair;
  api.pass(11_000);
  expect((await refresh(mine.refresh_token)).body).toMatchObject({
    error: { code: "invalid_refresh_token" },
  });
  expect([await me(next.access_token), (await refresh(next.refresh_token)).status]).toEqual([401, 401]);
  expect(await me(other.access_token)).toBe(200);
  expect(api.log.join("")).toContain("auth.refresh.reuse");
});

test("who asks again at once, because the answer was lost, gets the same pair's token once more", async () => {
  const mine = await signIn();
  const [one, two] = [(await refresh(mine.refresh_token)).body, (await refresh(mine.refresh_token)).body] as [
    Pair,
    Pair,
  ];
  expect(two.refresh_token).toBe(one.refresh_token);
  await refresh(one.refresh_token);
  expect((await refresh(mine.refresh_token)).status).toBe(401);
});

test("of fifty refreshes at the same time all get one successor, and the database has one", async () => {
  const mine = await signIn();
  const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(mine.refresh_token)));
  const tokens = new Set(
    answers.filter(({ status }) => status === 200).map(({ body }) => (body as Pair).refresh_token),
  );
  expect(tokens.size).toBe(1);
  const text =
    "select count(*)::int as tokens from refresh_tokens r join admin_sessions s on s.id = r.session_id where s.id = $1";
  const [session] = await openSessions(mine.access_token);
  const { rows } = await api.db.platform.query({ text, values: [session?.id] });
  expect(rows).toEqual([{ tokens: 2 }]);
});

test("after a logout nothing of the sign-in works, however refreshes cross it", async () => {
  for (let i = 0; i < 20; i += 1) {
    const mine = await signIn();
    const [out, crossed] = await Promise.all([
      api.call("POST", "/api/v1/auth/logout", { token: mine.access_token }),
      refresh(mine.refresh_token),
    ]);
    expect(out.status).toBe(204);
    const tokens = [mine, ...(crossed.status === 200 ? [crossed.body as Pair] : [])];
    for (const each of tokens) {
      expect(await me(each.access_token)).toBe(401);
      expect((await refresh(each.refresh_token)).status).toBe(401);
    }
  }
});

test("at most five are signed in at once: the oldest ends; each is listed and can be ended, another's cannot", async () => {
  const pairs: Pair[] = [];
  for (let i = 0; i < 6; i += 1) pairs.push(await signIn());
  expect(await me(pairs[0]!.access_token)).toBe(401);
  const newest = pairs.at(-1)!.access_token;
  const items = await openSessions(newest);
  expect([items.length, items.filter(({ current }) => current).length]).toEqual([5, 1]);
  const stranger = await api.signIn();
  const path = `/api/admin/security/sessions/${items.at(-1)!.id}`;
  expect((await api.call("DELETE", path, { token: stranger.token, headers: from })).status).toBe(404);
  expect((await api.call("DELETE", path, { token: newest, headers: from })).status).toBe(204);
  expect(await me(pairs[1]!.access_token)).toBe(401);
  expect((await api.call("DELETE", path, { token: newest, headers: from })).status).toBe(404);
});

test("a sign-in ends after its seven days, refreshed or not; nonsense is refused the same way", async () => {
  const mine = await signIn();
  api.pass(6 * 86_400_000);
  const next = (await refresh(mine.refresh_token)).body as Pair;
  api.pass(1.1 * 86_400_000);
  expect((await refresh(next.refresh_token)).status).toBe(401);
  for (const wrong of ["x", "x".repeat(43), mine.access_token.slice(0, 200), next.access_token.slice(-43)])
    expect((await refresh(wrong)).body).toMatchObject({ error: { code: "invalid_refresh_token" } });
  expect(await me(next.refresh_token)).toBe(401);
});

test("raising a user's security version ends every session of theirs, with its refresh tokens", async () => {
  const mine = await signIn();
  await api.db.platform.query({
    text: "update users set security_version = security_version + 1 where email = $1",
    values: [email],
  });
  expect([await me(mine.access_token), (await refresh(mine.refresh_token)).status]).toEqual([401, 401]);
  expect(await me((await signIn()).access_token)).toBe(200);
});

test("tokens are neither in the database nor in the log", async () => {
  const mine = await signIn();
  const { rows } = await api.db.platform.query<{ hash: string }>({
    text: "select encode(token_hash, 'escape') || encode(token_hash, 'base64') as hash from refresh_tokens",
  });
  for (const token of [mine.refresh_token, mine.access_token]) {
    expect(rows.map(({ hash }) => hash).join()).not.toContain(token);
    expect(api.log.join("")).not.toContain(token);
  }
});
