import { askBranch, askTime, closedNow, closedWords } from "../replies/when.replies.js";
import { whenWords } from "../replies/time.replies.js";
import { reply } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import type { BuyerContext, Draft } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { otherWay } from "./draft-decisions.js";
import { namedBranch } from "./named-branch.js";
import { pickSlot } from "./pick-slot.js";
import type { PickedSlot } from "./pick-slot.js";
import { notAnAnswer } from "./small-talk.js";
import { canBeSoon, choosesTimes, freeSlots, mayChooseTimes, openingOf, slotsToFind } from "./when.js";

const asks = () => true;
const draft = ({ draft: known }: BuyerContext, changes: Partial<Draft>): Decision["changes"] => ({
  draft: { ...known, ...changes },
});
const noTime = { slot: undefined, asap: undefined, nearest: undefined };

/** A place to pick it up was chosen; a time chosen for another one is open again. */
function chooseBranch(context: BuyerContext, { branchId, facts }: On<"branch">): Decision {
  if (!facts.shop.terms.branches.some(({ id }) => id === branchId))
    return { says: [reply("unknown.gone", {})] };
  const moved = context.draft.branchId === branchId ? {} : noTime;
  return { changes: draft(context, { fulfilment: "pickup", branchId, ...moved, full: undefined }) };
}

/** A time was chosen, on whatever list: whether it can still be had is seen when it is decided on. */
function chooseSlot(context: BuyerContext, { startsAt }: On<"slot">): Decision {
  const chosen = startsAt === undefined ? { asap: true as const } : { slot: startsAt };
  return { changes: draft(context, { ...noTime, timeSaid: undefined, ...chosen }) };
}

/** A time was said; with it perhaps the way. */
function noteTime(context: BuyerContext, { wish, fulfilment }: On<"time">): Decision {
  return { changes: draft(context, { ...noTime, timeSaid: wish, ...(fulfilment && { fulfilment }) }) };
}

const otherTime = (context: BuyerContext): Decision => ({
  changes: draft(context, { ...noTime, timeSaid: undefined }),
});

function picked(context: BuyerContext, facts: Args["event"]["facts"]): PickedSlot | undefined {
  const { timeSaid } = context.draft;
  const { zone } = openingOf(context, facts);
  return timeSaid && pickSlot(timeSaid, freeSlots(context, facts), { now: facts.now, zone });
}

const isSoon = ({ context, event: { facts } }: Args): boolean =>
  !choosesTimes(context, facts) ||
  (canBeSoon(context, facts) &&
    (context.draft.timeSaid?.asap === true || freeSlots(context, facts).length === 0));

/** Which slots are full is known now; a time that was said picks one. */
const found = (context: BuyerContext, event: Args["event"]): BuyerContext =>
  event.type === "slotsFound" ? { ...context, draft: { ...context.draft, full: event.full } } : context;

function settle(known: BuyerContext, event: On<"slotsFound">): Decision {
  const context = found(known, event);
  const { facts } = event;
  const gone = lost(context, openingOf(context, facts).zone, facts.now);
  const pick = picked(context, facts);
  if (pick?.kind === "one")
    return {
      changes: draft(context, { ...noTime, slot: pick.slot.startsAt.toISOString(), timeSaid: undefined }),
    };
  const shown = pick?.slots.map(({ startsAt }) => startsAt.toISOString());
  const unfit = pick && !pick.fits ? [reply("slot.notThen", {})] : [];
  return {
    changes: draft(context, { ...noTime, timeSaid: undefined, ...(shown && { nearest: shown }) }),
    says: [...gone, ...unfit],
  };
}

/** The slot that was chosen before is taken by now, or over. */
function lost({ draft: { slot, full } }: BuyerContext, zone: string, now: Date): Reply[] {
  if (slot === undefined) return [];
  return full?.includes(slot)
    ? [reply("slot.full", { when: whenWords(new Date(slot), { now, zone }) })]
    : [reply("checkout.timeChanged", {})];
}

/** No slot: what was said of a time where there is no choice is answered. */
function soon(context: BuyerContext, { facts }: On<"slotsFound">): Decision {
  const { timeSaid } = context.draft;
  const isNoChoice = timeSaid !== undefined && timeSaid.asap !== true && !choosesTimes(context, facts);
  return {
    changes: draft(context, { ...noTime, asap: true, timeSaid: undefined }),
    says: isNoChoice ? [reply("slot.only", {})] : [],
  };
}

const inThat =
  (check: (args: Args) => boolean) =>
  (args: Args): boolean =>
    check({ ...args, context: found(args.context, args.event) });

/** Said by its name, or by words of its name or address that no other has. */
const named = [
  {
    guard: ({ event }: Args) => namedBranch(event.facts) !== undefined,
    target: "deciding",
    actions: decide((context: BuyerContext, event: On<"text"> | On<"search">): Decision => {
      const branchId = namedBranch(event.facts);
      return branchId === undefined
        ? {}
        : chooseBranch(context, { type: "branch", branchId, facts: event.facts });
    }),
  },
  { actions: { type: "say", params: notAnAnswer } },
] as const;

/** Where it is picked up, of several places. */
export const branchState = buyer.createStateConfig({
  meta: { prompt: askBranch, asks },
  on: {
    back: { target: "deciding", actions: decide(otherWay) },
    text: named,
    search: named,
  },
});

/** When it is wanted: what is full is looked up, then one is chosen. */
export const timeState = buyer.createStateConfig({
  initial: "finding",
  states: {
    finding: {
      entry: { type: "findSlots", params: slotsToFind },
      meta: { prompt: askTime, asks },
      on: {
        slotsFound: [
          { guard: inThat(isSoon), target: "#buyer.checkout.deciding", actions: decide(soon) },
          {
            guard: inThat(({ context, event }) => freeSlots(context, event.facts).length === 0),
            target: "#buyer.resting",
            actions: [{ type: "say", params: reply("slot.noneLeft", {}) }, "ask"],
          },
          {
            guard: inThat(({ context, event }) => picked(context, event.facts)?.kind === "one"),
            target: "#buyer.checkout.deciding",
            actions: decide(settle),
          },
          { target: "asking", actions: decide(settle) },
        ],
      },
    },
    asking: {
      meta: { prompt: askTime, asks, expecting: "time" },
      on: { back: { target: "#buyer.checkout.deciding", actions: decide(otherWay) } },
    },
  },
});

/** What is said about times and places anywhere in checkout. */
export const timeAnswers = buyer.createStateConfig({
  on: {
    branch: { target: ".deciding", actions: decide(chooseBranch) },
    slot: { target: ".deciding", actions: decide(chooseSlot) },
    changeTime: [
      {
        guard: ({ context, event }) => choosesTimes(context, event.facts),
        target: ".deciding",
        actions: decide(otherTime),
      },
      { actions: { type: "say", params: reply("slot.only", {}) } },
    ],
    time: [
      {
        guard: ({ context, event }) =>
          event.type === "time" &&
          mayChooseTimes({ ...context, draft: { ...context.draft, ...wayOf(event) } }, event.facts),
        target: ".deciding",
        actions: decide(noteTime),
      },
      {
        guard: ({ event }) => event.type === "time" && event.fulfilment !== undefined,
        target: ".deciding",
        actions: [decide(noteWay), { type: "say", params: reply("slot.only", {}) }],
      },
      { actions: { type: "say", params: reply("slot.only", {}) } },
    ],
  },
}).on;

const wayOf = ({ fulfilment }: On<"time">): Partial<Draft> => (fulfilment ? { fulfilment } : {});

function noteWay(context: BuyerContext, event: On<"time">): Decision {
  return { changes: draft(context, wayOf(event)) };
}

/** No orders now: said with when there are again, the cart is kept. */
export const closed = {
  target: "#buyer.resting",
  actions: { type: "say", params: ({ context, event }: Args) => closedNow(context, event.facts) },
} as const;

/** A slot whose last place has gone is not offered again. */
export function noteFull(context: BuyerContext, { outcome }: On<"orderAnswered">): Decision {
  if (outcome.kind !== "slotFull") return {};
  return { changes: draft(context, { full: [...(context.draft.full ?? []), outcome.startsAt] }) };
}

/** The shop has closed meanwhile. */
export function tellClosed(context: BuyerContext, { outcome, facts }: On<"orderAnswered">): Decision {
  return outcome.kind === "closed"
    ? { says: [closedWords(outcome.state, openingOf(context, facts), facts)] }
    : {};
}
