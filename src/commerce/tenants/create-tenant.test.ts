import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTestShop, readTestDocument, type TestShop } from "../../../tests/support/test-shop.js";
import { importCatalogue } from "../catalogue/import-catalogue.js";
import { createTenant } from "./create-tenant.js";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const bellas = {
  name: "Bella's",
  slug: "bellas",
  currency: "EUR",
  language: "de",
  timezone: "Europe/Berlin",
};
const branchesOf = async (tenantId: string) =>
  (await shop.db.withTenant(tenantId, (sql) => sql.query({ text: "SELECT name, is_default FROM branches" })))
    .rows;

test("a new tenant has what it needs to sell, and its slug for itself", async () => {
  const outcomes = await Promise.all([
    createTenant(shop.db, bellas),
    createTenant(shop.db, { ...bellas, name: "B" }),
  ]);
  const created = outcomes.filter((outcome) => outcome.kind === "created");
  expect(created).toHaveLength(1);
  const tenant = created[0]!.tenant;
  expect(tenant).toMatchObject({
    slug: "bellas",
    currency: "EUR",
    status: "active",
    createdAt: expect.any(Date),
  });
  expect(await branchesOf(tenant.id)).toEqual([{ name: "Main", is_default: true }]);
  expect(await createTenant(shop.db, bellas)).toEqual({ kind: "slugTaken" });
});

test("a tenant whose making was cut short gets its branch with its first catalogue", async () => {
  const tenantId = randomUUID();
  await shop.db.platform.query({
    text: "INSERT INTO tenants (id, slug, name, currency) VALUES ($1, 'half', 'Half', 'USD')",
    values: [tenantId],
  });
  expect(await branchesOf(tenantId)).toEqual([]);
  const catalogue = readTestDocument([{ id: "vase", name: "Vase", stock: 3 }]);
  await shop.db.withTenant(tenantId, (sql) => importCatalogue(sql, { tenantId, catalogue }));
  expect(await branchesOf(tenantId)).toHaveLength(1);
});
