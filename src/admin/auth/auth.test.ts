import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  password,
  startAdminApi,
  type AdminApi,
  type CallOptions,
} from "../../../tests/support/admin-api.js";

let api: AdminApi;
let me: { token: string; email: string; userId: string };
beforeAll(async () => {
  api = await startAdminApi({ env: { TRUSTED_PROXIES: "127.0.0.1" } });
  me = await api.signIn();
});
afterAll(() => api.stop());

let lastHost = 0;
/** From an address that has not tried anything yet. */
function logIn(body: unknown, options: CallOptions = {}) {
  const headers = {
    "x-forwarded-for": `198.51.${(lastHost >> 8) & 255}.${lastHost++ & 255}`,
    ...options.headers,
  };
  return api.call("POST", "/api/v1/auth/login", { ...options, body, headers });
}

test("the right password gives a bearer token that says who I am", async () => {
  const { status, body, headers } = await logIn({ email: me.email.toUpperCase(), password });
  expect(status).toBe(200);
  expect(body).toEqual({
    access_token: expect.any(String),
    refresh_token: expect.stringMatching(/^[\w-]{43}$/),
    token_type: "Bearer",
    expires_in: 900,
  });
  expect(headers.get("cache-control")).toBe("no-store");
  const { access_token: token } = body as { access_token: string };
  const profile = await api.call("GET", "/api/v1/users/me", { token });
  expect(profile.status).toBe(200);
  expect(profile.body).toEqual({
    id: me.userId,
    email: me.email,
    name: "Sam",
    role: "superuser",
    is_superuser: true,
    tenant_id: null,
    permissions: expect.arrayContaining(["system:admin"]),
  });
});

test("a wrong password and an unknown account get the same answer, to the byte but for the request's id", async () => {
  const answers = [
    await logIn({ email: me.email, password: "wrong" }),
    await logIn({ email: "nobody@example.com", password }),
    await logIn({ email: "nobody@example.com", password: "wrong" }),
  ];
  const seen = answers.map(({ status, headers, text }) => {
    const named = [...headers].filter(([name]) => name !== "date");
    return JSON.stringify([status, named, text.replace(/"request_id":"[^"]+"/, "")]);
  });
  expect(new Set(seen).size).toBe(1);
  expect(answers[0]).toMatchObject({
    status: 401,
    body: {
      error: {
        code: "invalid_credentials",
        message: "E-mail or password is wrong.",
        request_id: expect.any(String),
      },
    },
  });
  expect(answers[0]!.headers.get("www-authenticate")).toBe("Bearer");
});

test("the sixth attempt in a minute on one account waits, right password or not, known or not", async () => {
  for (const email of [me.email, "stranger@example.com"]) {
    api.pass(61_000);
    const kinds = [];
    for (let i = 0; i < 5; i++) kinds.push((await logIn({ email, password: "wrong" })).status);
    const sixth = await logIn({ email, password });
    expect([...kinds, sixth.status]).toEqual([401, 401, 401, 401, 401, 429]);
    expect(sixth.body).toMatchObject({ error: { code: "rate_limited" } });
    expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(50);
  }
  api.pass(61_000);
  expect((await logIn({ email: me.email, password })).status).toBe(200);
});

test("the old path is the same door: same answers, same throttle, marked as deprecated", async () => {
  api.pass(61_000);
  const old = (body: unknown) =>
    api.call("POST", "/api/auth/login", { body, headers: { "x-forwarded-for": "203.0.113.1" } });
  const first = await old({ email: me.email, password });
  expect(first.status).toBe(200);
  expect(first.headers.get("deprecation")).toMatch(/^@\d+$/);
  expect(first.headers.get("link")).toBe('</api/v1/auth/login>; rel="successor-version"');
  for (let i = 0; i < 4; i++) await old({ email: me.email, password: "wrong" });
  expect((await logIn({ email: me.email, password })).status).toBe(429);
  expect(
    (await logIn({ email: "other@example.com", password }, { headers: { "x-forwarded-for": "203.0.113.1" } }))
      .status,
  ).toBe(429);
});

test.each([
  ["no password", { email: "a@b.c" }],
  ["an empty password", { email: "a@b.c", password: "" }],
  ["a password of 257 characters", { email: "a@b.c", password: "x".repeat(257) }],
  ["a password that is a number", { email: "a@b.c", password: 12345678 }],
  ["no e-mail address", { email: "root", password: "x" }],
  ["an e-mail address that is too long", { email: `${"a".repeat(255)}@b.c`, password: "x" }],
  ["a field more", { email: "a@b.c", password: "x", role: "superuser" }],
  ["an array", [{ email: "a@b.c", password: "x" }]],
])("%s is 422 for everybody, and costs no attempt", async (_what, body) => {
  for (let i = 0; i < 6; i++) {
    const { status, body: answer } = await logIn(body, { headers: { "x-forwarded-for": "203.0.113.77" } });
    expect(status).toBe(422);
    expect(answer).toMatchObject({ error: { code: "invalid_input" } });
  }
});

test.each([
  ["broken JSON", "{", undefined, 400, "bad_request"],
  ["no JSON", "", undefined, 400, "bad_request"],
  ["a form", "email=a@b.c&password=x", "application/x-www-form-urlencoded", 415, "unsupported_media_type"],
  ["another charset", "{}", "application/json; charset=latin1", 415, "unsupported_media_type"],
  ["300 kB", JSON.stringify({ email: "a@b.c", password: "x".repeat(300_000) }), undefined, 413, "too_large"],
])("%s is refused", async (_what, body, type, status, code) => {
  expect(await logIn(body, type === undefined ? {} : { type })).toMatchObject({
    status,
    body: { error: { code } },
  });
});

test.each([
  ["no token", undefined],
  ["an empty one", ""],
  ["nonsense", "nonsense"],
  ["a token of nobody", "eyJhbGciOiJub25lIn0.e30."],
])("with %s nobody is signed in", async (_what, token) => {
  const { status, headers, body } = await api.call(
    "GET",
    "/api/v1/users/me",
    token === undefined ? {} : { token },
  );
  expect([status, headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  expect(body).toMatchObject({ error: { code: "unauthenticated" } });
});

test("a token in the query or in a cookie is no token", async () => {
  const { status } = await api.call("GET", `/api/v1/users/me?access_token=${me.token}`);
  expect(status).toBe(401);
  const cookie = { cookie: `access_token=${me.token}` };
  expect((await api.call("GET", "/api/v1/users/me", { headers: cookie })).status).toBe(401);
});

test("a token ends after its fifteen minutes and the leeway", async () => {
  const mine = await api.signIn();
  expect((await api.call("GET", "/api/v1/users/me", mine)).status).toBe(200);
  api.pass(16 * 60_000 + 1000);
  expect((await api.call("GET", "/api/v1/users/me", mine)).status).toBe(401);
});

test("why a sign-in was refused is in the log, and only there", async () => {
  api.pass(61_000);
  api.log.length = 0;
  await logIn({ email: me.email, password: "wrong" });
  await logIn({ email: "nobody@example.com", password });
  await logIn({ email: me.email, password });
  const lines = api.log.filter((line) => line.includes("auth.login"));
  expect(lines.map((line) => /reason=(\w+)/.exec(line)?.[1])).toEqual([
    "wrong_password",
    "unknown_account",
    undefined,
  ]);
  expect(lines.join("")).not.toContain(me.email);
});

test("neither passwords nor tokens are in the log", async () => {
  await logIn({ email: me.email, password });
  await logIn({ email: me.email, password: "Another-Wrong-Pass-77" });
  const log = api.log.join("");
  expect(log).toContain("/api/v1/auth/login");
  for (const secret of [password, "Another-Wrong-Pass-77", me.token, me.token.split(".")[2]!])
    expect(log).not.toContain(secret);
});
