/** How a figure is to change: to a value, by a difference, or by parts per hundred (a price). `text` is "42.50", "-3": digits, a minus, one dot. */
export interface Amount {
  how: "to" | "by" | "percent";
  text: string;
}

/** A change of the catalogue in somebody's own words: `target` is a name, an article number, a variant with its product. */
export type WishedChange = { target: string } & (
  | { kind: "stock"; amount: Amount }
  | { kind: "price"; amount: Amount }
  | { kind: "visible"; visible: boolean }
  | { kind: "name"; to: string }
  | { kind: "alias"; to: string }
  | { kind: "category"; to: string }
);

/** The same, of a thing that is there: what it is now and what it will be. Prices in minor units; stock null: not counted. */
export type PlannedChange = { productId: string; label: string } & (
  | { kind: "stock"; variantId: string; before: number | null; after: number | null }
  | { kind: "price"; variantId: string; before: number; after: number }
  | { kind: "visible"; before: boolean; after: boolean }
  | { kind: "name"; before: string; after: string }
  | { kind: "alias"; before: string[]; after: string[] }
  | { kind: "category"; before: string; after: string }
);

/** Why a wish is no change. */
export interface Problem {
  said: string;
  /**
   * unknown: nothing is called so; several: more than one is (`options`); amount: it cannot be so much; bound: too far from the price now for a
   * change without a second look; same: it is so already; twice: it is changed so by another part of the same list.
   */
  reason: "unknown" | "several" | "amount" | "bound" | "same" | "twice";
  options: string[];
}

export interface Plan {
  changes: PlannedChange[];
  problems: Problem[];
}

/** A name, an alias or a category is no longer than this. */
export const longestName = 120;
