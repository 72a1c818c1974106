import type { MemberRole, PlannedChange, WishedChange } from "../../../commerce/index.js";
import type { SellerOperation } from "./seller-events.js";

type ChangeKind = PlannedChange["kind"];

/** What each role may change of the catalogue; a manager and an owner everything that chat offers. */
const staffChanges: readonly ChangeKind[] = ["stock"];

/** What a member of staff may have done: the day's work, no figures of the shop. */
const staffOperations: readonly SellerOperation["type"][] = [
  "planChanges",
  "applyChanges",
  "undoChanges",
  "listShopOrders",
  "findShopOrder",
  "moveShopOrder",
  "readLowStock",
  "findOwn",
];

/** The whole table of who may what by chat. Asked when a plan is made and again, with the role of that moment, when it is done. */
export function mayDo(role: MemberRole, operation: SellerOperation): boolean {
  if (role !== "staff") return true;
  if (!staffOperations.includes(operation.type)) return false;
  const changes: readonly (WishedChange | PlannedChange)[] =
    operation.type === "planChanges"
      ? operation.params.wishes
      : operation.type === "applyChanges"
        ? operation.params.changes
        : [];
  return changes.every(({ kind }) => staffChanges.includes(kind));
}
