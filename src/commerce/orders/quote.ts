import { optionPrice, chooseOptions, type ChosenOption } from "../cart/line-options.js";
import type { OptionGroup } from "../catalogue/catalogue.js";
import type { ConfirmedLine, OrderedOption, PlaceOrderOutcome } from "./order.js";

/** A variant as the database has it now. */
export interface SoldVariant {
  id: string;
  externalId: string;
  name: string | null;
  price: number;
  stockTracked: boolean;
  productId: string;
  productExternalId: string;
  productName: string;
  /** False when the product is hidden or the variant retired. */
  sold: boolean;
  optionGroups: OptionGroup[];
}

/** One line of an order to be, at the database's prices. */
export interface QuotedLine {
  variant: SoldVariant;
  options: OrderedOption[];
  quantity: number;
  unitPrice: number;
  total: number;
}

export type QuoteOutcome =
  | { kind: "quoted"; lines: QuotedLine[]; subtotal: number }
  | Extract<PlaceOrderOutcome, { kind: "gone" | "repriced" }>;

/** Prices what a buyer confirmed from what the database says now; anything that differs from the confirmed words stops it. */
export function quote(
  lines: readonly ConfirmedLine[],
  total: number,
  variants: readonly SoldVariant[],
): QuoteOutcome {
  const byId = new Map(variants.map((variant) => [variant.id, variant]));
  const quoted = lines.map((line) => quoteLine(line, byId.get(line.variantId)));
  const gone = quoted.flatMap((line, at) =>
    line ? [] : [{ line: at, productName: byId.get(lines[at]?.variantId ?? "")?.productName ?? null }],
  );
  if (gone.length > 0) return { kind: "gone", lines: gone };

  const sold = quoted.filter((line) => line !== undefined);
  const subtotal = sold.reduce((sum, line) => sum + line.total, 0);
  const repriced = sold.flatMap(({ unitPrice: now, variant: { productName } }, at) => {
    const before = lines[at]?.unitPrice ?? now;
    return before === now ? [] : [{ line: at, productName, before, now }];
  });
  if (repriced.length > 0 || subtotal !== total)
    return { kind: "repriced", lines: repriced, total: subtotal };
  return { kind: "quoted", lines: sold, subtotal };
}

function quoteLine(line: ConfirmedLine, variant: SoldVariant | undefined): QuotedLine | undefined {
  if (!variant?.sold || variant.productId !== line.productId) return undefined;
  const chosen = chooseOptions(variant.optionGroups, line.options);
  if (chosen.kind !== "chosen") return undefined;
  const unitPrice = chosen.options.reduce((sum, option) => sum + optionPrice(option), variant.price);
  const options = chosen.options.map(orderedOption);
  return { variant, options, quantity: line.quantity, unitPrice, total: unitPrice * line.quantity };
}

function orderedOption(option: ChosenOption): OrderedOption {
  const { group, choice, ...how } = option;
  return {
    group: group.externalId,
    choice: choice.externalId,
    groupName: group.name,
    name: choice.name,
    price: optionPrice(option),
    ...how,
  };
}
