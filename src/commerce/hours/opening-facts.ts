import type { Branch, ShopTerms } from "../terms/shop-terms.js";

/** What decides whether and for when a branch takes orders. */
export interface OpeningFacts
  extends
    Pick<Branch, "hours" | "holidays" | "slotRules">,
    Pick<ShopTerms, "paused" | "pausedUntil" | "preOrders"> {
  /** IANA. */
  zone: string;
}

/** Of the branch, the default one where none is named; `timezone` is the shop's. */
export function openingFacts(
  { branches, paused, pausedUntil, preOrders }: ShopTerms,
  branchId: string | undefined,
  timezone: string,
): OpeningFacts {
  const branch = branchId === undefined ? branches[0] : branches.find(({ id }) => id === branchId);
  const { hours = [], holidays = [], slotRules = [] } = branch ?? {};
  const zone = branch?.timezone ?? timezone;
  return { hours, holidays, slotRules, zone, paused, pausedUntil, preOrders };
}
