import { optionPrice, chooseOptions, type ChosenOption } from "../cart/line-options.js";
import type { OptionGroup } from "../catalogue/catalogue.js";
import type { OrderPrice } from "../pricing/order-price.js";
import { priceOrder } from "../pricing/price-order.js";
import type { ShopTerms } from "../terms/shop-terms.js";
import type { ConfirmedLine, OrderedOption, PlaceOrderInput, PlaceOrderOutcome } from "./order.js";

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
  category: string;
  taxClass: string;
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

/** What the database says now of all that a price is made of. */
export interface QuoteFacts {
  variants: readonly SoldVariant[];
  terms: ShopTerms;
  now: Date;
  /** How often this customer has used each promotion, by its id. */
  uses: Record<string, number>;
}

export type QuoteOutcome =
  | { kind: "quoted"; lines: QuotedLine[]; price: OrderPrice }
  | Extract<
      PlaceOrderOutcome,
      { kind: "gone" | "repriced" | "wayClosed" | "belowMinimum" | "notDelivered" | "codeRefused" }
    >;

/** Prices what a buyer confirmed from what the database says now; anything that differs from the confirmed words stops it. */
export function quote(input: PlaceOrderInput, facts: QuoteFacts): QuoteOutcome {
  const { lines } = input;
  const byId = new Map(facts.variants.map((variant) => [variant.id, variant]));
  const quoted = lines.map((line) => quoteLine(line, byId.get(line.variantId)));
  const gone = quoted.flatMap((line, at) =>
    line ? [] : [{ line: at, productName: byId.get(lines[at]?.variantId ?? "")?.productName ?? null }],
  );
  if (gone.length > 0) return { kind: "gone", lines: gone };

  const sold = quoted.filter((line) => line !== undefined);
  const price = priceOf(input, sold, facts);
  const repriced = sold.flatMap(({ unitPrice: now, variant: { productName } }, at) => {
    const before = lines[at]?.unitPrice ?? now;
    return before === now ? [] : [{ line: at, productName, before, now }];
  });
  if (repriced.length > 0) return { kind: "repriced", lines: repriced, price, uses: facts.uses };
  if (!facts.terms[input.fulfilment.type]) return { kind: "wayClosed" };
  const [stop] = price.stops;
  if (stop?.kind === "notDelivered") return stop;
  if (stop?.kind === "belowMinimum") return { ...stop, price };
  if (stop) {
    const { kind, code, ...refusal } = stop;
    return { kind, code, refusal, uses: facts.uses };
  }
  if (price.total !== input.total) return { kind: "repriced", lines: [], price, uses: facts.uses };
  return { kind: "quoted", lines: sold, price };
}

function priceOf(
  { fulfilment, codes = [] }: PlaceOrderInput,
  sold: readonly QuotedLine[],
  { terms, now, uses }: QuoteFacts,
): OrderPrice {
  return priceOrder({
    lines: sold.map(({ variant: { productId, category, taxClass }, unitPrice, quantity }) => ({
      ...{ productId, category, taxClass, unitPrice, quantity },
    })),
    ...{ terms, codes, now, uses, fulfilment: fulfilment.type },
    ...(fulfilment.type === "delivery" && { address: fulfilment.address, point: fulfilment.point }),
  });
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
