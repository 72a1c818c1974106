/** What any catalogue file says once it is read: the one shape that importCatalogue takes and catalogueOf shows. */
export interface CatalogueInput {
  /** The currency the prices are in, when the file says; an import into a shop of another currency is refused. */
  currency?: string;
  optionGroups: OptionGroupInput[];
  products: ProductInput[];
  /** What could not be read, with the reason; everything else is imported. */
  rejected: RejectedRow[];
}

/** `row`: of a CSV file as a spreadsheet counts (the header is 1); of a document the product's place in the list, from 1. */
export interface RejectedRow {
  row: number;
  reason: string;
}

export interface ProductInput {
  /** The file's own id, unique in the shop: what makes an import of the same product an update. */
  externalId: string;
  name: string;
  aliases: string[];
  category: string;
  /** Absent: "standard" when new, otherwise left as it is. */
  taxClass?: string;
  description?: string;
  imageUrl?: string;
  /** Absent: visible when new, otherwise left as it is. */
  visible?: boolean;
  /** At least one; a product without choices has one whose name is null. */
  variants: VariantInput[];
  /** External ids of option groups, in the order they are asked. */
  optionGroups: string[];
}

export interface VariantInput {
  externalId: string;
  name: string | null;
  aliases: string[];
  sku?: string;
  imageUrl?: string;
  /** Minor units. */
  price: number;
  /** Null is unlimited. */
  stock: number | null;
}

export interface OptionGroupInput {
  externalId: string;
  name: string;
  multiple: boolean;
  required: boolean;
  excludable: boolean;
  amounts: ("light" | "extra")[];
  choices: OptionChoiceInput[];
}

export interface OptionChoiceInput {
  externalId: string;
  name: string;
  aliases: string[];
  price: number;
  countable: boolean;
}

/** The external id of the only variant of a product that has no choices. */
export const onlyVariant = "only";
