import type { Catalogue, Product } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { Amending } from "./buyer-context.js";

const derived = new WeakSet<object>();

/** The shop as it is for who changes an order: what that order has of the stock can be had by it. */
export function withOwnStock(facts: Facts, amending: Pick<Amending, "own"> | undefined): Facts {
  const { shop } = facts;
  if (!amending || derived.has(shop.catalogue)) return facts;
  return { ...facts, shop: { ...shop, catalogue: catalogueWith(shop.catalogue, amending.own) } };
}

function catalogueWith(catalogue: Catalogue, own: Amending["own"]): Catalogue {
  const products = new Map<string, Product>();
  for (const [variantId, quantity] of own) {
    const product = catalogue.findVariant(variantId)?.product;
    const now = product && (products.get(product.id) ?? product);
    if (now) products.set(now.id, withMore(now, variantId, quantity));
  }
  const theirs = (product: Product): Product => products.get(product.id) ?? product;
  const changed: Catalogue = {
    ...catalogue,
    findProduct: (id) => products.get(id) ?? catalogue.findProduct(id),
    findVariant: (id) => {
      const found = catalogue.findVariant(id);
      const product = found && theirs(found.product);
      const variant = product?.variants.find((each) => each.id === id);
      return product && variant && { product, variant };
    },
    search: (...query) => catalogue.search(...query).map(theirs),
    find: (...query) => {
      const found = catalogue.find(...query);
      return { ...found, products: found.products.map(theirs) };
    },
  };
  derived.add(changed);
  return changed;
}

function withMore(product: Product, variantId: string, quantity: number): Product {
  const variants = product.variants.map((variant) =>
    variant.id === variantId && variant.available !== null
      ? { ...variant, available: variant.available + quantity }
      : variant,
  );
  return { ...product, variants };
}
