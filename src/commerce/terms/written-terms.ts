import type { DeliveryZone, Promotion, TaxRate } from "./shop-terms.js";

/** As a shop writes them: with where a zone stands among the others, and whether a promotion is on. */
export type WrittenZone = DeliveryZone & { position: number };
export type WrittenTaxRate = TaxRate & { id: string };
export type WrittenPromotion = Promotion & { active: boolean };

/** How many of each a shop may have: all of them are looked at whenever something is priced. */
export const termLimits = { delivery_zones: 200, tax_rates: 200, promotions: 200 } as const;

/** What is wrong with a zone as a whole, in a sentence; undefined when nothing is. */
export function zoneProblem({ latitude, longitude, radiusMetres }: WrittenZone): string | undefined {
  const given = [latitude, longitude, radiusMetres].filter((each) => each !== null).length;
  return given === 0 || given === 3
    ? undefined
    : "A circle needs its three numbers: latitude, longitude and radiusMetres.";
}

/** The same of a promotion. */
export function promotionProblem(promotion: WrittenPromotion): string | undefined {
  const { kind, value, buy, getFree, startsAt, endsAt } = promotion;
  if (kind === "buy_x_get_y" ? buy === null || getFree === null : buy !== null || getFree !== null)
    return "Buy and getFree belong to the kind buy_x_get_y, which needs both.";
  const hasValue = kind === "percent" || kind === "amount" || kind === "item";
  if (hasValue && value === null)
    return `A promotion of the kind ${kind} needs a value: ${
      kind === "percent" ? "parts per million, 100000 is 10 %" : "an amount in minor units"
    }.`;
  if (!hasValue && value !== null) return `A promotion of the kind ${kind} has no value.`;
  if (kind === "percent" && value !== null && value > 1_000_000)
    return "A percentage is at most 1000000 parts per million, which is all of it.";
  if (startsAt !== null && endsAt !== null && new Date(endsAt) <= new Date(startsAt))
    return "A promotion has to end after it starts.";
  return undefined;
}
