import type { z } from "zod";
import {
  catalogueDocument,
  productDocument,
  type OptionGroupDocument,
  type ProductDocument,
} from "./catalogue-document.js";
import { onlyVariant } from "./catalogue-input.js";
import type { CatalogueInput, OptionGroupInput, ProductInput, VariantInput } from "./catalogue-input.js";

/** `problems` are sentences for whoever wrote the file. */
export type ReadCatalogueOutcome =
  { kind: "read"; catalogue: CatalogueInput } | { kind: "invalid"; problems: string[] };

/**
 * Reads a catalogue document, version 1 (DESIGN 5). Strict: a key or value it does not know is a problem, never a
 * guess. A bad product is rejected alone; a bad frame or option group (which many products share) refuses the document.
 */
export function readCatalogueDocument(json: unknown): ReadCatalogueOutcome {
  const frame = catalogueDocument.safeParse(json);
  if (!frame.success) return { kind: "invalid", problems: sentences(frame.error, "The document") };
  const { store, products, optionGroups } = frame.data;
  const repeated = [
    ...repeatedIds(optionGroups).map((id) => `optionGroups: the id "${id}" is used twice.`),
    ...optionGroups.flatMap((group) =>
      repeatedIds(group.choices).map((id) => `optionGroups: "${group.id}" has the choice "${id}" twice.`),
    ),
  ];
  if (repeated.length > 0) return { kind: "invalid", problems: repeated };

  const catalogue: CatalogueInput = {
    currency: store.currency,
    optionGroups: optionGroups.map(optionGroupInput),
    products: [],
    rejected: [],
  };
  readProducts(products, catalogue);
  return { kind: "read", catalogue };
}

function readProducts(products: readonly unknown[], catalogue: CatalogueInput): void {
  const groups = new Set(catalogue.optionGroups.map((group) => group.externalId));
  const seen = new Map<string, number>();
  products.forEach((json, index) => {
    const row = index + 1;
    const read = productDocument.safeParse(json);
    const problems = read.success
      ? productProblems(read.data, groups, seen)
      : sentences(read.error, "The product");
    if (!read.success || problems.length > 0) {
      catalogue.rejected.push({ row, reason: problems.join(" ") });
      return;
    }
    seen.set(read.data.id, row);
    catalogue.products.push(productInput(read.data));
  });
}

function productProblems(
  product: ProductDocument,
  groups: ReadonlySet<string>,
  seen: ReadonlyMap<string, number>,
): string[] {
  const first = seen.get(product.id);
  return [
    ...(first === undefined ? [] : [`id: "${product.id}" is already product ${first}.`]),
    ...repeatedIds(product.variants).map((id) => `variants: the id "${id}" is used twice.`),
    ...product.optionGroups
      .filter((id) => !groups.has(id))
      .map((id) => `optionGroups: there is no option group "${id}".`),
  ];
}

function productInput(product: ProductDocument): ProductInput {
  const only: VariantInput = {
    externalId: onlyVariant,
    name: null,
    aliases: [],
    price: product.price ?? 0,
    stock: product.stock,
    ...(product.sku ? { sku: product.sku } : {}),
  };
  return {
    externalId: product.id,
    name: product.name,
    aliases: product.aliases,
    category: product.category,
    ...(product.taxClass ? { taxClass: product.taxClass } : {}),
    ...(product.description ? { description: product.description } : {}),
    ...(product.image ? { imageUrl: product.image } : {}),
    variants: product.variants.length > 0 ? product.variants.map(variantInput) : [only],
    optionGroups: [...new Set(product.optionGroups)],
  };
}

function variantInput({ id, ...variant }: ProductDocument["variants"][number]): VariantInput {
  return { externalId: id, ...variant };
}

function optionGroupInput({ id, choices, ...group }: OptionGroupDocument): OptionGroupInput {
  return {
    externalId: id,
    ...group,
    choices: choices.map(({ id: choiceId, ...choice }) => ({ externalId: choiceId, ...choice })),
  };
}

function repeatedIds(items: readonly { id: string }[]): string[] {
  const ids = items.map((item) => item.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** "variants[1].price: Invalid input: expected number, received string." */
function sentences(error: z.ZodError, whole: string): string[] {
  return error.issues.slice(0, 50).map(({ path, message }) => {
    const at = path.reduce<string>(
      (text, key) =>
        typeof key === "number" ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
      "",
    );
    return `${at || whole}: ${message}.`;
  });
}
