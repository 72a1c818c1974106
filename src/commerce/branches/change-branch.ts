import { newId, type Sql } from "../../platform/index.js";
import type { Branch, Holiday, OpeningHours, SlotRule } from "../terms/shop-terms.js";
import {
  insertBranch,
  lockBranch,
  readBranches,
  replaceHolidays,
  replaceHours,
  replaceSlotRules,
  tellTermsChanged,
  updateBranch,
  type BranchFacts,
} from "./branch.store.js";

const mostBranches = 50;

export type AddBranchOutcome = { kind: "added"; branch: Branch } | { kind: "tooMany" };
export type ChangeBranchOutcome =
  | { kind: "changed"; branch: Branch }
  | { kind: "unknown" }
  /** `sentence`: what is wrong with it as a whole. */
  | { kind: "invalid"; sentence: string };

/** A new place, always open and without slots until that is said. As the tenant; input is validated. */
export async function addBranch(sql: Sql, facts: BranchFacts): Promise<AddBranchOutcome> {
  const id = newId();
  if (!(await insertBranch(sql, { id, ...facts }, mostBranches))) return { kind: "tooMany" };
  await tellTermsChanged(sql);
  return { kind: "added", branch: await branchOf(sql, id) };
}

/** What a change of a branch may bring: only what is given changes; hours, holidays and slot rules each as a whole. */
export interface BranchChange {
  facts?: Partial<BranchFacts>;
  hours?: readonly OpeningHours[];
  holidays?: readonly Holiday[];
  slotRules?: readonly SlotRule[];
}

/** Changes one of the shop's own branches, as the tenant. Chats know at once; orders that have a slot keep it. */
export async function changeBranch(sql: Sql, id: string, change: BranchChange): Promise<ChangeBranchOutcome> {
  if (!(await lockBranch(sql, id))) return { kind: "unknown" };
  const { facts, hours, holidays, slotRules } = change;
  if (hours && overlap(hours)) return { kind: "invalid", sentence: "Opening hours must not overlap." };
  const whole = { ...(await branchOf(sql, id)), ...facts };
  if ((whole.latitude === null) !== (whole.longitude === null))
    return { kind: "invalid", sentence: "A point needs latitude and longitude." };
  if (facts) await updateBranch(sql, whole);
  if (hours) await replaceHours(sql, id, hours);
  if (holidays)
    await replaceHolidays(
      sql,
      id,
      holidays.map((holiday) => ({ id: newId(), ...holiday })),
    );
  if (slotRules) await replaceSlotRules(sql, id, slotRules);
  await tellTermsChanged(sql);
  return { kind: "changed", branch: await branchOf(sql, id) };
}

async function branchOf(sql: Sql, id: string): Promise<Branch> {
  const branch = (await readBranches(sql)).find((each) => each.id === id);
  if (!branch) throw new Error("The branch is not there.");
  return branch;
}

const week = 7 * 1440;

/** Whether two periods of the week have a moment in common; Sunday night goes on into Monday. */
function overlap(hours: readonly OpeningHours[]): boolean {
  const spans = hours
    .map(({ weekday, opens, closes }) => ({
      from: (weekday - 1) * 1440 + opens,
      to: (weekday - 1) * 1440 + closes,
    }))
    .sort((a, b) => a.from - b.from);
  const [first] = spans;
  return spans.some(({ to }, i) => to > (spans[i + 1]?.from ?? (first ? first.from + week : Infinity)));
}
