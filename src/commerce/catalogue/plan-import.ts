import type { CatalogueInput, OptionGroupInput, ProductInput, VariantInput } from "./catalogue-input.js";
import { searchTextOf } from "./search-text.js";

/** What the database holds of the things a file names. */
export interface StoredCatalogue {
  /** Of all the shop's products. */
  highestPosition: number;
  products: StoredProduct[];
  optionGroups: StoredOptionGroup[];
}

export interface StoredProduct {
  id: string;
  position: number;
  facts: ProductFacts;
  /** Ids of option groups, in order. */
  optionGroups: string[];
  variants: { id: string; retired: boolean; facts: VariantFacts }[];
}

export interface StoredOptionGroup {
  id: string;
  facts: Omit<OptionGroupInput, "choices">;
  choices: { id: string; facts: OptionGroupInput["choices"][number] }[];
}

/** What is compared to know whether a product changed. */
export interface ProductFacts {
  externalId: string;
  name: string;
  aliases: string[];
  category: string;
  taxClass: string;
  description: string | null;
  imageUrl: string | null;
  visible: boolean;
  searchText: string;
}

export interface VariantFacts {
  externalId: string;
  name: string | null;
  aliases: string[];
  sku: string | null;
  imageUrl: string | null;
  price: number;
  /** Null is not tracked. */
  importedStock: number | null;
  position: number;
}

/** Rows to write: everything in it is new or different. */
export interface ImportPlan {
  created: number;
  updated: number;
  products: (ProductFacts & { id: string; position: number })[];
  variants: (VariantFacts & { id: string; productId: string })[];
  retiredVariants: string[];
  /** Stock to set, where the file's number is another one than at the last import. */
  stock: { variantId: string; onHand: number }[];
  optionGroups: (StoredOptionGroup["facts"] & { id: string; position: number })[];
  choices: (OptionGroupInput["choices"][number] & { id: string; groupId: string; position: number })[];
  removedChoices: string[];
  /** The option groups of products where they changed, all of them anew. */
  links: { productId: string; groupIds: string[] }[];
}

/**
 * Compares a file with what is stored and says what to write; nothing when the same file comes again. What the file does not
 * name stays as it is, except a variant of a product it names: that is retired (kept for its orders and its ledger).
 */
export function planImport(stored: StoredCatalogue, file: CatalogueInput, makeId: () => string): ImportPlan {
  const plan: ImportPlan = {
    created: 0,
    updated: 0,
    products: [],
    variants: [],
    retiredVariants: [],
    stock: [],
    optionGroups: [],
    choices: [],
    removedChoices: [],
    links: [],
  };
  const groups = planOptionGroups(plan, stored, file, makeId);
  const known = new Map(stored.products.map((product) => [product.facts.externalId, product]));
  const positions = positionsOf(file.products, known, stored.highestPosition);
  file.products.forEach((product, at) => {
    const before = known.get(product.externalId);
    const changed = planProduct(plan, { product, before, position: positions[at] ?? 0, groups }, makeId);
    if (!before) plan.created++;
    else if (changed || product.optionGroups.some((id) => groups.get(id)?.changed)) plan.updated++;
  });
  return plan;
}

/** Whether there is nothing to write. */
export function isEmpty(plan: ImportPlan): boolean {
  return Object.values(plan).every((rows: unknown) => !Array.isArray(rows) || rows.length === 0);
}

/**
 * The file's order, within the places its products already have; new ones make room at the end. So a file that names all products
 * orders the whole shop, and one that names a few does not push them to the front.
 */
function positionsOf(
  products: readonly ProductInput[],
  known: ReadonlyMap<string, StoredProduct>,
  highest: number,
): number[] {
  const taken = products.flatMap(({ externalId }) => known.get(externalId)?.position ?? []);
  const added = Array.from({ length: products.length - taken.length }, (_, index) => highest + 1 + index);
  return [...taken.toSorted((one, other) => one - other), ...added];
}

type Groups = ReadonlyMap<string, { id: string; changed: boolean }>;

function planOptionGroups(
  plan: ImportPlan,
  stored: StoredCatalogue,
  file: CatalogueInput,
  makeId: () => string,
): Groups {
  const known = new Map(stored.optionGroups.map((group) => [group.facts.externalId, group]));
  return new Map(
    file.optionGroups.map((group, position) => {
      const before = known.get(group.externalId);
      const id = before?.id ?? makeId();
      const { choices, ...facts } = group;
      const isChanged = !same(before?.facts, facts);
      if (isChanged) plan.optionGroups.push({ ...facts, id, position });
      const isOther = !same(
        before?.choices.map((choice) => choice.facts),
        choices,
      );
      if (isOther) planChoices(plan, id, before, choices, makeId);
      return [group.externalId, { id, changed: before !== undefined && (isChanged || isOther) }];
    }),
  );
}

function planChoices(
  plan: ImportPlan,
  groupId: string,
  before: StoredOptionGroup | undefined,
  choices: OptionGroupInput["choices"],
  makeId: () => string,
): void {
  const ids = new Map(before?.choices.map((choice) => [choice.facts.externalId, choice.id]));
  choices.forEach((choice, position) => {
    plan.choices.push({ ...choice, id: ids.get(choice.externalId) ?? makeId(), groupId, position });
    ids.delete(choice.externalId);
  });
  plan.removedChoices.push(...ids.values());
}

interface ProductChange {
  product: ProductInput;
  before: StoredProduct | undefined;
  position: number;
  groups: Groups;
}

/** True when anything of the product is different. */
function planProduct(
  plan: ImportPlan,
  { product, before, position, groups }: ProductChange,
  makeId: () => string,
): boolean {
  const id = before?.id ?? makeId();
  const facts = productFacts(product, before);
  const isChanged = before?.position !== position || !same(before.facts, facts);
  if (isChanged) plan.products.push({ ...facts, id, position });

  const groupIds = product.optionGroups.flatMap((group) => groups.get(group)?.id ?? []);
  const hasOtherGroups = !same(before?.optionGroups ?? [], groupIds);
  if (hasOtherGroups) plan.links.push({ productId: id, groupIds });

  const haveVariantsChanged = planVariants(plan, id, product.variants, before, makeId);
  return isChanged || hasOtherGroups || haveVariantsChanged;
}

function planVariants(
  plan: ImportPlan,
  productId: string,
  variants: readonly VariantInput[],
  before: StoredProduct | undefined,
  makeId: () => string,
): boolean {
  const known = new Map(before?.variants.map((variant) => [variant.facts.externalId, variant]));
  let isChanged = false;
  variants.forEach((variant, position) => {
    const facts = variantFacts(variant, position);
    const stored = known.get(variant.externalId);
    known.delete(variant.externalId);
    if (stored && !stored.retired && same(stored.facts, facts)) return;
    isChanged = true;
    const id = stored?.id ?? makeId();
    plan.variants.push({ ...facts, id, productId });
    const isNewNumber = !stored || stored.retired || stored.facts.importedStock !== variant.stock;
    if (variant.stock !== null && isNewNumber) plan.stock.push({ variantId: id, onHand: variant.stock });
  });
  const vanished = [...known.values()].filter((variant) => !variant.retired);
  plan.retiredVariants.push(...vanished.map((variant) => variant.id));
  return isChanged || vanished.length > 0;
}

function productFacts(product: ProductInput, before: StoredProduct | undefined): ProductFacts {
  const { externalId, name, aliases, category, description = null, imageUrl = null, visible } = product;
  return {
    externalId,
    name,
    aliases,
    category,
    taxClass: product.taxClass ?? before?.facts.taxClass ?? "standard",
    description,
    imageUrl,
    visible: visible ?? before?.facts.visible ?? true,
    searchText: searchTextOf(product),
  };
}

function variantFacts(variant: VariantInput, position: number): VariantFacts {
  const { externalId, name, aliases, sku = null, imageUrl = null, price, stock } = variant;
  return { externalId, name, aliases, sku, imageUrl, price, importedStock: stock, position };
}

/** Deep equality of plain data whose keys may come in another order (the database's and ours). */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
