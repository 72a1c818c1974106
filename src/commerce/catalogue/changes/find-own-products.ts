import type { Sql } from "../../../platform/index.js";
import { ownProducts } from "./find-own.js";
import { readOwnProducts } from "./own-product.store.js";

const most = 10;

/** What the shop has under a name, hidden things too: for its own people, as the tenant. Price in minor units; stock null: not counted. */
export async function findOwnProducts(
  sql: Sql,
  query: string,
): Promise<{ label: string; price: number; stock: number | null; visible: boolean }[]> {
  const found = ownProducts(await readOwnProducts(sql)).find(query);
  return found.slice(0, most).map(({ productName, variantName, price, stock, visible }) => ({
    label: variantName === null ? productName : `${productName}, ${variantName}`,
    price,
    stock,
    visible,
  }));
}
