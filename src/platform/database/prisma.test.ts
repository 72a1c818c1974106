import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { newId } from "../ids.js";
import { createLogger } from "../logger/create-logger.js";
import { openDatabase, type Database } from "./open-database.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger, poolSize: 2 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

async function addTenant(slug: string): Promise<string> {
  const { id } = await db.withPlatformPrisma((tx) =>
    tx.tenant.create({ data: { id: newId(), slug, name: slug, currency: "USD" } }),
  );
  await db.withTenantPrisma(id, (tx) =>
    tx.member.create({
      data: { id: newId(), tenantId: id, phone: "+15550000001", name: "Ada", role: "owner" },
    }),
  );
  return id;
}

test("Prisma sees what its tenant sees, on the same connections as everything else", async () => {
  const [one, two] = [await addTenant("one"), await addTenant("two")];
  const seen = await Promise.all(
    [one, two, one].map((id) => db.withTenantPrisma(id, (tx) => tx.member.findMany())),
  );
  expect(seen.map((members) => members.map(({ tenantId }) => tenantId))).toEqual([[one], [two], [one]]);

  const foreign = { id: newId(), tenantId: two, phone: "+15550000002", name: "Eve", role: "owner" };
  await expect(db.withTenantPrisma(one, (tx) => tx.member.create({ data: foreign }))).rejects.toThrow();
  await expect(db.withPlatformPrisma((tx) => tx.member.count())).rejects.toThrow();
});

test("what its work rejects with is rolled back", async () => {
  const failing = db.withPlatformPrisma(async (tx) => {
    await tx.tenant.create({ data: { id: newId(), slug: "never", name: "Never", currency: "USD" } });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await expect(db.withPlatformPrisma((tx) => tx.tenant.count({ where: { slug: "never" } }))).resolves.toBe(0);
});
