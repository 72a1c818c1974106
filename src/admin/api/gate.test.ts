import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi, type Answer } from "../../../tests/support/admin-api.js";

/** What holds for every route, asked of every route that the OpenAPI document names. */
let api: AdminApi;
let routes: { method: string; path: string; open: boolean }[];
let superuser: { token: string };
let stranger: { token: string };
let tenantId: string;
beforeAll(async () => {
  api = await startAdminApi({ env: { RATE_LIMIT_ADMIN_RPM: "10000", RATE_LIMIT_PER_MINUTE: "10000" } });
  superuser = await api.signIn();
  tenantId = await api.tenant(superuser.token);
  stranger = await api.signIn({ tenantId: await api.tenant(superuser.token) });
  const { body } = await api.call("GET", "/api/openapi.json");
  const { paths } = body as { paths: Record<string, Record<string, { security?: unknown }>> };
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path,
      open: security === undefined,
    })),
  );
});
afterAll(() => api.stop());

const fill = (path: string, tenant: string) =>
  path.replace("{tenantId}", tenant).replace(/\{\w+\}/g, () => randomUUID());

async function each(
  choose: (route: { path: string; open: boolean }) => boolean,
  ask: (method: string, path: string) => Promise<Answer>,
) {
  const chosen = routes.filter(choose);
  expect(chosen.length).toBeGreaterThan(0);
  const answers: string[] = [];
  for (const { method, path } of chosen) {
    const { status, body } = await ask(method, path);
    answers.push(`${method} ${path} ${status} ${(body as { error?: { code: string } }).error?.code}`);
  }
  return {
    answers,
    all: (outcome: string) => chosen.map(({ method, path }) => `${method} ${path} ${outcome}`),
  };
}

const ofTenants = ({ path }: { path: string }) => path.includes("{tenantId}");
const closed = ({ open }: { open: boolean }) => !open;

test("without a token every route but sign-in and the document answers 401", async () => {
  expect(
    routes
      .filter(({ open }) => open)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    "/api/auth/login",
    "/api/auth/refresh",
    "/api/openapi.json",
    "/api/v1/auth/login",
    "/api/v1/auth/refresh",
  ]);
  const { answers, all } = await each(closed, (method, path) => api.call(method, fill(path, tenantId)));
  expect(answers).toEqual(all("401 unauthenticated"));
});

test("someone of another shop gets 404 on every path of a shop, whether it exists or not", async () => {
  for (const tenant of [tenantId, randomUUID(), "not-an-id"]) {
    const { answers, all } = await each(ofTenants, (method, path) =>
      api.call(method, fill(path, tenant), stranger),
    );
    expect(answers).toEqual(all("404 not_found"));
  }
});

test("for a superuser a shop that does not exist is 404 everywhere", async () => {
  for (const tenant of [randomUUID(), "not-an-id", "%00", `${tenantId}x`]) {
    const { answers, all } = await each(ofTenants, (method, path) =>
      api.call(method, fill(path, tenant), superuser),
    );
    expect(answers).toEqual(all("404 not_found"));
  }
});

test("X-Tenant-Id changes nothing", async () => {
  const headers = { "x-tenant-id": tenantId };
  const { answers, all } = await each(ofTenants, (method, path) =>
    api.call(method, fill(path, tenantId), { ...stranger, headers }),
  );
  expect(answers).toEqual(all("404 not_found"));
});

test("a query parameter that a route does not know is 422", async () => {
  const { answers, all } = await each(
    ({ path }) => !path.includes("{number}"),
    (method, path) => api.call(method, `${fill(path, tenantId)}?nonsense=1`, superuser),
  );
  expect(answers).toEqual(all("422 invalid_input").filter((line) => !line.includes("{number}")));
});

test("another method is 405 and says which are allowed", async () => {
  for (const { path } of routes) {
    const other = routes.some((each) => each.path === path && each.method === "PUT") ? "DELETE" : "PUT";
    const { status, headers, body } = await api.call(other, fill(path, tenantId), superuser);
    expect([path, status]).toEqual([path, 405]);
    expect(body).toMatchObject({ error: { code: "method_not_allowed" } });
    const allowed = routes
      .filter((other) => other.path === path)
      .flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    expect(headers.get("allow")?.split(", ").sort()).toEqual(allowed.sort());
  }
});

test.each([
  "?limit=0",
  "?limit=201",
  "?limit=ten",
  "?limit=1&limit=2",
  "?limit=1.5",
  "?cursor=",
  "?cursor=AAAA",
  "?cursor=%00",
])("every list refuses %s", async (query) => {
  const lists = routes.filter(
    ({ method, path }) => method === "GET" && /(s|outbox|transcript)$/.test(path) && path.includes("/admin/"),
  );
  expect(lists.length).toBeGreaterThan(4);
  for (const { path } of lists) {
    // These need a conversation or an order first: the tests beside their routes.
    if (path.endsWith("transcript") || path.includes("{number}")) continue;
    expect([path, (await api.call("GET", fill(path, tenantId) + query, superuser)).status]).toEqual([
      path,
      422,
    ]);
  }
});

test("other spellings of a path are other paths", async () => {
  for (const path of [
    "/api/admin/tenants/",
    "/api/ADMIN/tenants",
    "/api/admin//tenants",
    "/API/admin/tenants",
    "/api/admin/nothing",
  ])
    expect([path, (await api.call("GET", path, superuser)).status]).toEqual([path, 404]);
});
