import type { Catalogue, Product, Variant } from "../catalogue/catalogue.js";
import type { Cart, CartLine } from "./cart.js";
import { chooseOptions, optionPrice, type ChosenOption } from "./line-options.js";

export type LineProblem =
  /** The product, the variant or one of the options is no longer sold. */
  | { kind: "gone" }
  | { kind: "soldOut" }
  /** Fewer than all lines of this variant ask for together. */
  | { kind: "notEnough"; available: number }
  | { kind: "priceChanged"; before: number; now: number };

/** A cart line as it can be shown today. Minor units. */
export interface PricedLine {
  line: CartLine;
  /** Absent when gone. */
  product?: Product;
  variant?: Variant;
  options: ChosenOption[];
  unitPrice: number;
  total: number;
  problems: LineProblem[];
}

export interface PricedCart {
  lines: PricedLine[];
  /** Of the lines that can be had: what is gone or sold out is not counted. */
  subtotal: number;
}

/** What the cart holds at today's prices and stock, as the catalogue shows them. */
export function priceCart(cart: Cart, catalogue: Catalogue): PricedCart {
  const lines = cart.map((line) => priceLine(line, cart, catalogue));
  const counted = lines.filter(
    ({ problems }) => !problems.some(({ kind }) => kind === "gone" || kind === "soldOut"),
  );
  return { lines, subtotal: counted.reduce((sum, { total }) => sum + total, 0) };
}

/** The cart with today's unit prices: what a buyer has seen and agreed to. Lines that are gone stay as they are. */
export function acceptPrices(cart: Cart, catalogue: Catalogue): Cart {
  return priceCart(cart, catalogue).lines.map(({ line, unitPrice }) => ({ ...line, unitPrice }));
}

function priceLine(line: CartLine, cart: Cart, catalogue: Catalogue): PricedLine {
  const found = catalogue.findVariant(line.variantId);
  const chosen = found && chooseOptions(found.product.optionGroups, line.options);
  if (!found || chosen?.kind !== "chosen") {
    const { unitPrice, quantity } = line;
    return {
      line,
      options: [],

      unitPrice,
      total: unitPrice * quantity,
      problems: [{ kind: "gone" }],
    };
  }
  const { options } = chosen;
  const unitPrice = options.reduce((sum, option) => sum + optionPrice(option), found.variant.price);
  return {
    line,
    ...found,
    options,
    unitPrice,
    total: unitPrice * line.quantity,
    problems: [...stockProblems(found.variant, cart), ...priceProblems(line, unitPrice)],
  };
}

function stockProblems({ id, available }: Variant, cart: Cart): LineProblem[] {
  const wanted = cart.filter((line) => line.variantId === id).reduce((sum, line) => sum + line.quantity, 0);
  if (available === null || wanted <= available) return [];
  return [available === 0 ? { kind: "soldOut" } : { kind: "notEnough", available }];
}

function priceProblems({ unitPrice: before }: CartLine, now: number): LineProblem[] {
  return before === now ? [] : [{ kind: "priceChanged", before, now }];
}
