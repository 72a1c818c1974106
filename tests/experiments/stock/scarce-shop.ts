import pino from "pino";
import { importCatalogue, readCatalogueDocument } from "../../../src/commerce/index.js";
import { openDatabase, type Database } from "../../../src/platform/index.js";
import type { Rig } from "../rig/open-rig.js";

/** Things of which there are few, beside what the rig's shop sells: one, fifty (in two ways to order it), two hundred. */
const scarce = [
  { id: "lamp", name: "Brass lamp", category: "Light", price: 5000, stock: 1, optionGroups: [] },
  { id: "rug", name: "Striped rug", category: "Floor", price: 9000, stock: 50, optionGroups: ["wrapping"] },
  { id: "globe", name: "Paper globe", category: "Study", price: 2500, stock: 200, optionGroups: [] },
];
const wrapping = {
  ...{ id: "wrapping", name: "Wrapping", multiple: true, excludable: false, amounts: [] },
  choices: [{ id: "ribbon", name: "Ribbon", aliases: [], price: 200 }],
};

/** Opens the rig's database as the service does, and puts the scarce things on sale. */
export async function openScarceShop(rig: Rig): Promise<Database> {
  const db = await openDatabase({ url: rig.databaseUrl, logger: pino({ level: "silent" }), poolSize: 8 });
  const read = readCatalogueDocument({
    ...{ version: 1, store: { name: "Rig", currency: "USD" }, optionGroups: [wrapping] },
    products: scarce.map((product) => ({ ...product, aliases: [] })),
  });
  if (read.kind === "invalid") throw new Error(read.problems.join(" "));
  const { tenantId } = rig.shop;
  await db.withTenant(tenantId, (sql) => importCatalogue(sql, { tenantId, catalogue: read.catalogue }));
  return db;
}
