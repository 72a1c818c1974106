import type { CatalogueInput, ProductInput } from "./catalogue-input.js";
import type { Catalogue, OptionGroup, Product } from "./catalogue.js";
import { createCatalogue } from "./create-catalogue.js";

/** The catalogue a file describes, without a database: every id is the file's own. For dry runs and tests; a shop's real one comes from its cache. */
export function catalogueOf(input: CatalogueInput): Catalogue {
  const groups = new Map(input.optionGroups.map((group) => [group.externalId, optionGroup(group)]));
  const visible = input.products.filter((product) => product.visible !== false);
  return createCatalogue({
    version: 0,
    currency: input.currency ?? "XXX", // ISO 4217 for none
    products: visible.map((product) => productOf(product, groups)),
  });
}

function productOf(product: ProductInput, groups: ReadonlyMap<string, OptionGroup>): Product {
  const { visible, variants, optionGroups, ...facts } = product;
  return {
    id: product.externalId,
    taxClass: "standard",
    ...facts,
    variants: variants.map(({ stock, ...variant }) => ({
      id: variant.name === null ? product.externalId : `${product.externalId}/${variant.externalId}`,
      ...variant,
      available: stock,
    })),
    optionGroups: optionGroups.flatMap((id) => groups.get(id) ?? []),
  };
}

function optionGroup(group: CatalogueInput["optionGroups"][number]): OptionGroup {
  return {
    id: group.externalId,
    ...group,
    choices: group.choices.map((choice) => ({ id: choice.externalId, ...choice })),
  };
}
