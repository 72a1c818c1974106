import type { TaxRate } from "../terms/shop-terms.js";
import type { PricingTerms, TaxPart } from "./order-price.js";
import { allocate, shareOf } from "./shares.js";

/** An amount that is taxed: of a line after its discount, or the delivery's fee. */
export interface Taxed {
  amount: number;
  taxClass: string;
}

/** The class of a delivery's fee; where a shop has no rate for it, the standard one counts. */
export const deliveryClass = "delivery";
const standardClass = "standard";

/** The tax of each amount, in their order, and of each rate. Each rate is rounded once, on all it is for, and cut into parts afterwards. */
export function taxParts(
  amounts: readonly Taxed[],
  { taxRates, taxIncluded }: Pick<PricingTerms, "taxRates" | "taxIncluded">,
  zoneId: string | undefined,
): { parts: number[]; taxes: TaxPart[] } {
  const parts = amounts.map(() => 0);
  const taxes: TaxPart[] = [];
  const rates = amounts.map(({ taxClass }) => rateOf(taxClass, taxRates, zoneId));
  for (const key of [...new Set(rates.map((rate) => rate && keyOf(rate)))].sort()) {
    const rate = rates.find((each) => each && keyOf(each) === key);
    if (!rate) continue;
    const its = amounts.map(({ amount }, at) => {
      const own = rates[at];
      return own && keyOf(own) === key ? amount : 0;
    });
    const base = its.reduce((sum, amount) => sum + amount, 0);
    const amount = shareOf(base, rate.ratePpm, taxIncluded ? million + rate.ratePpm : million);
    for (const [at, part] of allocate(amount, its).entries()) parts[at] = (parts[at] ?? 0) + part;
    if (amount > 0) taxes.push({ name: rate.name, ratePpm: rate.ratePpm, amount });
  }
  return { parts, taxes };
}

const million = 1_000_000;
const keyOf = ({ name, ratePpm }: TaxRate) => `${name} ${ratePpm}`;

/** The zone's own rate goes before the general one of its class. */
function rateOf(
  taxClass: string,
  rates: readonly TaxRate[],
  zoneId: string | undefined,
): TaxRate | undefined {
  const ofClass = rates.filter((rate) => rate.taxClass === taxClass);
  const rate =
    ofClass.find((each) => zoneId !== undefined && each.zoneId === zoneId) ??
    ofClass.find((each) => each.zoneId === null);
  return rate ?? (taxClass === deliveryClass ? rateOf(standardClass, rates, zoneId) : undefined);
}
