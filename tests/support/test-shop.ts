import { randomBytes } from "node:crypto";
import {
  createTenant,
  importCatalogue,
  readCatalogueDocument,
  type CatalogueInput,
  type ImportCatalogueOutcome,
} from "../../src/commerce/index.js";
import { createLogger, openDatabase, type Database, type Sql } from "../../src/platform/index.js";
import { createTestDatabase } from "./test-database.js";

/** A tenant on a database of its own, for tests of what a shop sells. */
export interface TestShop {
  db: Database;
  tenantId: string;
  asTenant<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** Rows of a question asked as the tenant. */
  rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]>;
  /** Imports these products as a catalogue document does; keys left out are filled in. */
  stock(products: readonly object[], optionGroups?: readonly object[]): Promise<ImportCatalogueOutcome>;
  import(catalogue: CatalogueInput): Promise<ImportCatalogueOutcome>;
  /** Another tenant on the same database. */
  another(): Promise<TestShop>;
  /** Of an administrator on the same database. */
  superuserUrl: string;
  close(): Promise<void>;
}

export async function openTestShop({ currency = "USD", poolSize = 10 } = {}): Promise<TestShop> {
  const database = await createTestDatabase();
  const logger = createLogger({ environment: "development", logLevel: "silent" });
  const db = await openDatabase({ url: database.url, logger, poolSize });
  const close = async () => {
    await db.close();
    await database.drop();
  };
  return shopOf({ db, superuserUrl: database.superuserUrl, close }, currency);
}

/** A document with what a test does not care about filled in. */
export function readTestDocument(
  products: readonly object[],
  optionGroups: readonly object[] = [],
  currency = "USD",
): CatalogueInput {
  const outcome = readCatalogueDocument({
    version: 1,
    store: { name: "Test shop", currency },
    products: products.map((product) => ({ category: "Things", price: 1000, ...product })),
    optionGroups: optionGroups.map((group) => ({ multiple: true, ...group })),
  });
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join(" "));
  return outcome.catalogue;
}

async function shopOf(
  place: Pick<TestShop, "db" | "superuserUrl" | "close">,
  currency: string,
): Promise<TestShop> {
  const { db } = place;
  const slug = `shop-${randomBytes(6).toString("hex")}`;
  const created = await createTenant(db, {
    name: "Test shop",
    slug,
    currency,
    language: "en",
    timezone: "UTC",
  });
  if (created.kind !== "created") throw new Error("The slug of a test shop was taken.");
  const { id: tenantId } = created.tenant;
  const asTenant: TestShop["asTenant"] = (work) => db.withTenant(tenantId, work);
  const importIt = (catalogue: CatalogueInput) =>
    asTenant((sql) => importCatalogue(sql, { tenantId, catalogue }));
  return {
    ...place,
    tenantId,
    asTenant,
    rows: async <Row extends object>(text: string, ...values: unknown[]) =>
      (await asTenant((sql) => sql.query<Row>({ text, values }))).rows,
    stock: (products, optionGroups) => importIt(readTestDocument(products, optionGroups, currency)),
    import: importIt,
    another: () => shopOf({ ...place, close: async () => undefined }, currency),
  };
}
