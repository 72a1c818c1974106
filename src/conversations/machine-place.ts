import type { SnapshotFrom, StateValue } from "xstate";
import { buyerMachine } from "./flows/buyer.flow.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import { newContext } from "./flows/buyer-context.js";
import type { StateMeta } from "./flows/buyer-setup.js";

export type BuyerSnapshot = SnapshotFrom<typeof buyerMachine>;

interface MachinePlace {
  resolved: BuyerSnapshot;
  meta: StateMeta;
}

/** There are as many as the machine has states; the library would look each one up in it several times a turn. */
const known = new Map<string, MachinePlace>();

function placeOf(value: StateValue): MachinePlace {
  const key = typeof value === "string" ? value : JSON.stringify(value);
  let place = known.get(key);
  if (!place) {
    const resolved = buyerMachine.resolveState({ value, context: newContext([]) });
    let meta: StateMeta = {};
    for (const each of Object.values(resolved.getMeta())) if (each) meta = each;
    known.set(key, (place = { resolved, meta }));
  }
  return place;
}

/** The machine in this state; throws where it has none of the kind. */
export function snapshotAt(value: StateValue, context: BuyerContext): BuyerSnapshot {
  return { ...placeOf(value).resolved, context };
}

/** What the state the buyer is in says about itself. */
export function metaOf({ value }: BuyerSnapshot): StateMeta {
  return placeOf(value).meta;
}
