import { foldText } from "../words/fold-text.js";
import type { Catalogue, Product } from "./catalogue.js";

/** What fits into a link, onto a label and through a phone's keyboard. */
const codeForm = /^[A-Za-z0-9][\w-]{0,39}$/;

/** What a link or a printed code calls a product: its SKU where it has one, else the id of the shop's own file, else ours. */
function codeOf(product: Pick<Product, "id" | "externalId"> & { sku?: string | null }): string {
  return [product.sku, product.externalId].find((code) => code && codeForm.test(code)) ?? product.id;
}

/** What a link calls a shop: its name in small letters and dashes. The number that is written to says which shop it is. */
export function shopCodeOf({ name }: { name: string }): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
  return words === "" ? "shop" : words;
}

/** A product with the variant that was named, if one was. */
export interface Coded {
  product: Product;
  variantId?: string;
}

const indexes = new WeakMap<Catalogue, Map<string, Coded>>();

/** By an SKU, an id of the shop's own file or ours, of a product or a variant, in capitals or not; a product goes before a variant. */
export function findByCode(catalogue: Catalogue, code: string): Coded | undefined {
  let index = indexes.get(catalogue);
  if (!index) indexes.set(catalogue, (index = indexCodes(catalogue)));
  return index.get(code.toLowerCase());
}

function indexCodes({ products }: Catalogue): Map<string, Coded> {
  const index = new Map<string, Coded>();
  const add = (code: string | undefined, coded: Coded) => {
    if (code && !index.has(code.toLowerCase())) index.set(code.toLowerCase(), coded);
  };
  for (const product of products) {
    const [only, another] = product.variants;
    add(product.externalId, { product });
    add(product.id, { product });
    if (!another) add(only?.sku, { product });
  }
  for (const product of products) {
    if (product.variants.length < 2) continue;
    for (const { id: variantId, sku, externalId } of product.variants) {
      add(sku, { product, variantId });
      add(externalId, { product, variantId });
      add(variantId, { product, variantId });
    }
  }
  return index;
}

/** What a link writes into the chat: about a product, or, for a shop, its code alone. */
export function linkText(
  about: (Parameters<typeof codeOf>[0] & { name: string }) | { name: string },
): string {
  return "externalId" in about ? `${about.name.slice(0, 100)} #${codeOf(about)}` : `#${shopCodeOf(about)}`;
}
