import { createActor } from "xstate";
import type { ActorScope, ExecutableActionsFrom } from "xstate";
import type { BuyerEvent } from "./events.js";
import { buyerMachine } from "./flows/buyer.flow.js";
import type { BuyerSnapshot } from "./machine-place.js";

type Action = ExecutableActionsFrom<typeof buyerMachine>;
type Scope = ActorScope<BuyerSnapshot, BuyerEvent>;

/** Never started: an address the machine's signature asks for. */
const self = createActor(buyerMachine);
const nothing = () => undefined;

/**
 * XState's pure `transition` of the buyer's machine: the next snapshot, and the actions as data. The library's own makes an
 * actor for every call, which costs as much as a third of the transition; the machine holds no actors, so one serves all.
 */
export function transition(snapshot: BuyerSnapshot, event: BuyerEvent): [BuyerSnapshot, Action[]] {
  const actions: Action[] = [];
  const scope: Scope = {
    ...{
      self,
      id: "",
      sessionId: "",
      system: self.system,
      logger: nothing,
      defer: nothing,
      emit: nothing,
      stopChild: nothing,
    },
    actionExecutor: (action) => void actions.push(action as Action),
  };
  return [buyerMachine.transition(snapshot, event, scope), actions];
}
