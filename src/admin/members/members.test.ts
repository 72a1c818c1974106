import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";

let api: AdminApi;
let token: string;
let tenantId: string;
beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
  tenantId = await api.tenant(token);
});
afterAll(() => api.stop());

const sam = { phone: "+15550100001", name: "Sam", role: "owner" };
const add = (body: object, tenant = tenantId) =>
  api.call("POST", `/api/admin/tenants/${tenant}/members`, { token, body });

test("a member is added once a shop, however the number is written, and may belong to other shops", async () => {
  expect(await add(sam)).toMatchObject({ status: 201, body: { ...sam, id: expect.any(String) } });
  for (const phone of ["+15550100001", "+1 555 010 0001", "+1 (555) 010-0001"])
    expect(await add({ ...sam, phone })).toMatchObject({
      status: 409,
      body: { error: { code: "member_taken" } },
    });
  expect((await add(sam, await api.tenant(token))).status).toBe(201);
});

test.each([
  ["a number without a country", { phone: "5550100002" }],
  ["a number with letters", { phone: "+1555010000x" }],
  ["a number that is too long", { phone: "+1555010000012345" }],
  ["a role that is none", { role: "admin" }],
  ["a blank name", { name: " " }],
  ["an unknown field", { tenantId: "x" }],
])("%s is refused", async (_what, change) => {
  expect(await add({ ...sam, phone: "+15550100009", ...change })).toMatchObject({ status: 422 });
});

test("a shop's own admin adds and lists members of that shop, and of no other", async () => {
  const other = await api.tenant(token);
  const person = await api.signIn({ tenantId });
  const own = { token: person.token, body: { phone: "+15550100003", name: "Kim", role: "staff" } };
  expect((await api.call("POST", `/api/admin/tenants/${tenantId}/members`, own)).status).toBe(201);
  const listed = await api.call("GET", `/api/admin/tenants/${tenantId}/members`, { token: person.token });
  expect(listed.body).toMatchObject({
    items: [{ name: "Sam" }, { name: "Kim", role: "staff" }],
    next_cursor: null,
  });
  expect(await api.call("POST", `/api/admin/tenants/${other}/members`, own)).toMatchObject({ status: 404 });
  expect((await api.call("GET", `/api/admin/tenants/${other}/members`, { token })).body).toEqual({
    items: [],
    next_cursor: null,
  });
});
