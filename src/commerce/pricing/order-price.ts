import type { DeliveryZone, ShopTerms } from "../terms/shop-terms.js";

/** What an order is priced from. Money everywhere in integer minor units of the shop's one currency. */
export interface OrderToPrice {
  lines: readonly LineToPrice[];
  terms: PricingTerms;
  /** Absent while the buyer has not said: then nothing is asked for bringing it. */
  fulfilment?: "delivery" | "pickup" | undefined;
  /** Where to, as it was written; a point at its end ("(52.52000, 13.40500)") counts as one. */
  address?: string | undefined;
  point?: Point | undefined;
  /** Codes the buyer said, in any writing. */
  codes: readonly string[];
  now: Date;
  /** How often this customer has used each promotion, by its id. */
  uses: Readonly<Record<string, number>>;
}

export type PricingTerms = Pick<
  ShopTerms,
  "minimumOrder" | "taxIncluded" | "zones" | "taxRates" | "promotions"
>;

export interface LineToPrice {
  unitPrice: number;
  quantity: number;
  productId: string;
  /** The category's name. */
  category: string;
  taxClass: string;
}

export interface Point {
  latitude: number;
  longitude: number;
}

/** `total = subtotal - discount + shipping + (taxIncluded ? 0 : tax)`; the lines' parts add up to discount, and with `shippingTax` to tax. */
export interface OrderPrice {
  /** In the order the lines were given. */
  lines: LinePrice[];
  subtotal: number;
  discount: number;
  /** What applied, and what each took off; a use of each counts when the order is placed. */
  promotions: AppliedPromotion[];
  shipping: number;
  shippingTax: number;
  tax: number;
  taxIncluded: boolean;
  /** By rate, those above 0. */
  taxes: TaxPart[];
  total: number;
  /** Where it is brought to; absent for pickup, and where the shop has no zones. */
  zone?: DeliveryZone;
  /** So much more and the delivery is free. */
  missingForFree?: number;
  /** What keeps it from being ordered so; empty when it can be. */
  stops: PriceStop[];
}

export interface LinePrice {
  discount: number;
  tax: number;
}

export interface AppliedPromotion {
  id: string;
  name: string;
  code: string | null;
  amount: number;
  /** "delivery": off the fee, which is lower already; "lines": part of the order's discount. */
  off: "lines" | "delivery";
}

export interface TaxPart {
  name: string;
  ratePpm: number;
  amount: number;
}

export type PriceStop =
  | { kind: "belowMinimum"; minimum: number; missing: number }
  /** No zone fits; `placeNeeded`: one might if it were known where on the map it is. */
  | { kind: "notDelivered"; placeNeeded: boolean }
  | ({ kind: "codeRefused"; code: string } & CodeRefusal);

/** Why a code takes nothing off. */
export type CodeRefusal =
  | { reason: "unknown" | "ended" | "usedUp" | "usedByYou" | "nothingFits" | "onlyDelivery" | "alreadyFree" }
  | { reason: "notYet"; startsAt: string }
  | { reason: "below"; minimum: number; missing: number };
