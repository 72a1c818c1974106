import {
  importCatalogue,
  readCatalogueDocument,
  readShopifyCsv,
  type ImportCatalogueOutcome,
} from "../../commerce/index.js";
import type { Database, Sql } from "../../platform/index.js";

export type CatalogueFile = { format: "document"; json: unknown } | { format: "shopifyCsv"; text: string };

export type ImportFileOutcome =
  | Extract<ImportCatalogueOutcome, { kind: "imported" }>
  /** Nothing was changed; `problems` are sentences for whoever wrote the file. */
  | { kind: "unreadable"; problems: string[] };

/** Reads a catalogue file and brings the shop to what it says, in one transaction: all of it or nothing. */
export async function importFile(
  db: Pick<Database, "withTenant">,
  tenantId: string,
  file: CatalogueFile,
): Promise<ImportFileOutcome> {
  return db.withTenant(tenantId, async (sql) => {
    const currency = await currencyOf(sql);
    const read =
      file.format === "document" ? readCatalogueDocument(file.json) : readShopifyCsv(file.text, { currency });
    if (read.kind === "invalid") return { kind: "unreadable", problems: read.problems };
    const outcome = await importCatalogue(sql, { tenantId, catalogue: read.catalogue });
    if (outcome.kind === "imported") return outcome;
    const problem = `The file's prices are in ${outcome.file}, the shop's in ${outcome.shop}.`;
    return { kind: "unreadable", problems: [problem] };
  });
}

async function currencyOf(sql: Sql): Promise<string> {
  const text = "select currency from tenants where id = current_tenant()";
  const [tenant] = (await sql.query<{ currency: string }>({ name: "tenant-currency", text })).rows;
  if (!tenant) throw new Error("the tenant is gone");
  return tenant.currency;
}
