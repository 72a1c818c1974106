import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";

let api: AdminApi;
let token: string;
beforeAll(async () => {
  api = await startAdminApi({ env: { RATE_LIMIT_ADMIN_RPM: "10000" } });
  ({ token } = await api.signIn());
});
afterAll(() => api.stop());

const product = (id: string, change = {}) => ({
  id,
  name: `Thing ${id}`,
  aliases: [],
  category: "Things",
  price: 1250,
  optionGroups: [],
  ...change,
});
const document = (products: object[], change = {}) => ({
  version: 1,
  store: { name: "Bella's", currency: "USD" },
  products,
  optionGroups: [],
  ...change,
});
const csv =
  "Handle,Title,Variant Price,Variant Inventory Qty,Variant Inventory Tracker\nvase,Blue vase,42.50,5,shopify\ncup,Cup,12.00,,\n";

const upload = (tenantId: string, body: unknown, type?: string, as = token) =>
  api.call("POST", `/api/admin/tenants/${tenantId}/catalog`, {
    token: as,
    body,
    ...(type !== undefined && { type }),
  });
const products = async (tenantId: string, query = "") => {
  const { body } = await api.call("GET", `/api/admin/tenants/${tenantId}/products${query}`, { token });
  return body as { items: { external_id: string }[]; next_cursor: string | null };
};

test("a document is imported, shown, changed, and the same file again changes nothing", async () => {
  const id = await api.tenant(token);
  const variants = [
    { id: "s", name: "Small", aliases: [], price: 900, sku: "T-S", stock: 3 },
    { id: "l", name: "Large", aliases: [], price: 1500, stock: 0 },
  ];
  const file = document([product("a", { variants }), product("b")]);
  expect(await upload(id, file)).toMatchObject({
    status: 200,
    body: { created: 2, updated: 0, rejected: [] },
  });
  const before = await products(id);
  expect(before).toEqual({
    items: [
      {
        id: expect.any(String),
        external_id: "a",
        name: "Thing a",
        category: "Things",
        price: { amount: 900, currency: "USD" },
        visible: true,
        stock: 3,
        variants: [
          {
            id: expect.any(String),
            external_id: "s",
            name: "Small",
            price: { amount: 900, currency: "USD" },
            sku: "T-S",
            stock: 3,
          },
          {
            id: expect.any(String),
            external_id: "l",
            name: "Large",
            price: { amount: 1500, currency: "USD" },
            sku: null,
            stock: 0,
          },
        ],
      },
      expect.objectContaining({ external_id: "b", stock: null }),
    ],
    next_cursor: null,
  });
  expect((await upload(id, file)).body).toEqual({ created: 0, updated: 0, rejected: [] });
  expect(await products(id)).toEqual(before);
  expect(
    (await upload(id, document([product("a", { variants }), product("b", { price: 1300 }), product("c")])))
      .body,
  ).toEqual({ created: 1, updated: 1, rejected: [] });
});

test("a Shopify file is imported, in the shop's currency, and twice is once", async () => {
  const id = await api.tenant(token, { currency: "JPY" });
  const yen = csv.replace("42.50", "4250").replace("12.00", "1200");
  expect(await upload(id, yen, "text/csv")).toMatchObject({
    status: 200,
    body: { created: 2, updated: 0, rejected: [] },
  });
  expect((await upload(id, `\ufeff${yen}`, "text/csv; charset=utf-8")).body).toEqual({
    created: 0,
    updated: 0,
    rejected: [],
  });
  expect((await products(id)).items).toMatchObject([
    { external_id: "vase", stock: 5, price: { amount: 4250, currency: "JPY" } },
    { external_id: "cup", stock: null },
  ]);
});

test("rows that cannot be taken are named with the reason, the others are imported", async () => {
  const id = await api.tenant(token);
  const { status, body } = await upload(
    id,
    document([product("a"), product("b", { price: -1 }), product("a")]),
  );
  expect([status, body]).toEqual([
    200,
    {
      created: 1,
      updated: 0,
      rejected: [
        { row: 2, reason: expect.any(String) },
        { row: 3, reason: expect.any(String) },
      ],
    },
  ]);
});

test.each([
  ["a list", []],
  ["another version", document([], { version: 2 })],
  ["another currency than the shop's", document([], { store: { name: "x", currency: "EUR" } })],
  ["an unknown field", document([], { extra: true })],
])("%s is no catalogue for this shop, and the answer says why", async (_what, body) => {
  const id = await api.tenant(token);
  const { status, body: answer } = await upload(id, body);
  expect([status, answer]).toMatchObject([
    422,
    { error: { code: "invalid_catalogue", message: expect.stringMatching(/\w+ \w+/) } },
  ]);
  expect((await products(id)).items).toEqual([]);
});

test("what is not JSON or CSV, not UTF-8, or too large is refused before it is read", async () => {
  const id = await api.tenant(token);
  expect((await upload(id, csv, "application/vnd.ms-excel")).status).toBe(415);
  expect((await upload(id, csv, "text/csv; charset=windows-1252")).status).toBe(415);
  expect((await upload(id, "{", "application/json")).status).toBe(400);
  expect((await upload(id, "", "text/csv")).status).toBe(422);
  const packed = await api.call("POST", `/api/admin/tenants/${id}/catalog`, {
    token,
    body: csv,
    type: "text/csv",
    headers: { "content-encoding": "gzip" },
  });
  expect(packed.status).toBe(415);
  const latin1 = await fetch(`${api.url}/api/admin/tenants/${id}/catalog`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "text/csv" },
    body: Buffer.from("Handle,Title\ncaf\xe9,Caf\xe9\n", "latin1"),
  });
  expect(latin1.status).toBe(400);
  const large = await upload(id, "x".repeat(20 * 1024 * 1024 + 1), "text/csv");
  expect([large.status, large.body]).toMatchObject([413, { error: { code: "too_large" } }]);
  expect((await products(id)).items).toEqual([]);
});

test("a file of several megabytes is taken", async () => {
  const id = await api.tenant(token);
  const many = Array.from({ length: 2000 }, (_, i) => product(`p${i}`, { description: "x".repeat(2000) }));
  expect((await upload(id, document(many))).body).toEqual({ created: 2000, updated: 0, rejected: [] });
});

test("products are walked page by page in the shop's order, each once", async () => {
  const id = await api.tenant(token);
  const order = Array.from({ length: 25 }, (_, i) => `p${(i * 7) % 25}`);
  await upload(id, document(order.map((each) => product(each))));
  const walked: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof products>> = await products(
      id,
      `?limit=4${cursor === null ? "" : `&cursor=${cursor}`}`,
    );
    walked.push(...page.items.map(({ external_id }) => external_id));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(walked).toEqual(order);
});

test("an import touches its own shop only, by whomever", async () => {
  const [mine, other] = [await api.tenant(token), await api.tenant(token)];
  await upload(other, document([product("a", { price: 1 })]));
  const before = await products(other);
  const person = await api.signIn({ tenantId: mine });
  expect((await upload(mine, document([product("a", { price: 2 })]), undefined, person.token)).status).toBe(
    200,
  );
  expect((await upload(other, document([product("a", { price: 2 })]), undefined, person.token)).status).toBe(
    404,
  );
  expect(await products(other)).toEqual(before);
});

const folder = "../shared/data/catalogs";
const withFiles = existsSync(folder) ? test : test.skip; // real exports, which are not part of the repository
withFiles("real Shopify exports are imported, and twice is once", async () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".csv"))) {
    const id = await api.tenant(token);
    const file = readFileSync(`${folder}/${name}`, "utf8");
    const first = (await upload(id, file, "text/csv")).body as { created: number };
    expect(first.created).toBeGreaterThan(5);
    expect((await upload(id, file, "text/csv")).body).toMatchObject({ created: 0, updated: 0 });
    expect((await products(id, "?limit=200")).items).toHaveLength(first.created);
  }
});
