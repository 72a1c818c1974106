import type { OptionChoice, OptionGroup } from "../catalogue/catalogue.js";
import type { LineOption } from "./cart.js";

/** One option of a line with what it means; `excluded`, `amount` and `count` are absent where they say nothing. */
export interface ChosenOption {
  group: OptionGroup;
  choice: OptionChoice;
  amount?: "light" | "extra";
  excluded?: true;
  count?: number;
}

/** Why an option cannot be had so. */
export type OptionRefusal =
  | { reason: "unknown" }
  | { reason: "notExcludable" | "noSuchAmount" | "notCountable"; group: OptionGroup; choice: OptionChoice }
  | { reason: "onlyOne"; group: OptionGroup };

export type ChooseOptionsOutcome =
  | { kind: "chosen"; options: ChosenOption[] }
  | { kind: "refused"; refusal: OptionRefusal }
  /** These groups need a choice. */
  | { kind: "missing"; groups: OptionGroup[] };

const mostOfOne = 20;

/**
 * Reads a line's options against its product's groups: each choice once, in the groups' order, so that equal wishes are equal data.
 * The same choice said twice adds up where it is countable; otherwise the later word counts.
 */
export function chooseOptions(
  groups: readonly OptionGroup[],
  options: readonly LineOption[],
): ChooseOptionsOutcome {
  const chosen = new Map<OptionChoice, ChosenOption>();
  for (const option of options) {
    const read = readOption(groups, option);
    if ("reason" in read) return { kind: "refused", refusal: read };
    chosen.set(read.choice, together(chosen.get(read.choice), read));
  }
  const ordered = groups.flatMap(({ choices }) => choices.flatMap((choice) => chosen.get(choice) ?? []));
  const wantedIn = (group: OptionGroup) =>
    ordered.filter((option) => option.group === group && !option.excluded);
  const crowded = groups.find((group) => !group.multiple && wantedIn(group).length > 1);
  if (crowded) return { kind: "refused", refusal: { reason: "onlyOne", group: crowded } };
  const missing = groups.filter((group) => group.required && wantedIn(group).length === 0);
  return missing.length > 0 ? { kind: "missing", groups: missing } : { kind: "chosen", options: ordered };
}

function readOption(groups: readonly OptionGroup[], option: LineOption): ChosenOption | OptionRefusal {
  const group = groups.find(({ id }) => id === option.groupId);
  const choice = group?.choices.find(({ id }) => id === option.choiceId);
  if (!group || !choice) return { reason: "unknown" };
  if (option.excluded)
    return group.excludable ? { group, choice, excluded: true } : { reason: "notExcludable", group, choice };
  const { amount, count = 1 } = option;
  if (amount && !group.amounts.includes(amount)) return { reason: "noSuchAmount", group, choice };
  if (count !== 1 && !(choice.countable && isCount(count))) return { reason: "notCountable", group, choice };
  return { group, choice, ...(amount && { amount }), ...(count > 1 && { count }) };
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= mostOfOne;
}

function together(before: ChosenOption | undefined, after: ChosenOption): ChosenOption {
  const adds = before && after.choice.countable && !before.excluded && !after.excluded;
  if (!adds) return after;
  return { ...before, ...after, count: Math.min(mostOfOne, (before.count ?? 1) + (after.count ?? 1)) };
}

/** What an option adds to the unit price: nothing when excluded, its price once per count otherwise; an amount costs the same. */
export function optionPrice({ choice, excluded, count = 1 }: ChosenOption): number {
  return excluded ? 0 : choice.price * count;
}

/** As stored on a cart line. */
export function lineOption({ group, choice, ...how }: ChosenOption): LineOption {
  return { groupId: group.id, choiceId: choice.id, ...how };
}
