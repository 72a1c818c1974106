import type { Affair, AffairWish } from "../affairs/affair.js";
import type { Facts } from "../events.js";
import {
  addressesTold,
  askErasure,
  consentTold,
  nothingToRate,
  privacyTold,
  ratingTold,
} from "../replies/affair.replies.js";
import { toBrowse } from "../replies/choices.js";
import { reply } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";
import { deliverToSaved } from "./draft-decisions.js";
import { takeAgain } from "./order-again.js";
import { rate } from "./rating-remark.js";

const purposes = {
  remindersOff: ["reminder", false],
  remindersOn: ["reminder", true],
  offersOff: ["marketing", false],
  offersOn: ["marketing", true],
} as const;

/** The operation that a wish takes; undefined for those that are answered without one. */
function affairFor(
  wish: AffairWish,
  { facts, words = "" }: { facts: Facts; words?: string },
): Affair | undefined {
  const { conversationId, said } = facts;
  const { identity } = identityOf(facts);
  switch (wish) {
    case "remindersOff":
    case "remindersOn":
    case "offersOff":
    case "offersOn": {
      const [purpose, granted] = purposes[wish];
      const evidence = said === "" ? "a button" : said;
      return { kind: "consent", conversationId, purpose, granted, source: "chat", evidence };
    }
    case "dataExport":
      return { kind: "privacy", request: "export", conversationId, identity };
    case "dataEraseNow":
      return { kind: "privacy", request: "erasure", conversationId, identity };
    case "usual":
      return { kind: "usual", conversationId, identity };
    case "addresses":
      return { kind: "addresses", identity };
    case "forgetAddress":
      return { kind: "forgetAddress", identity, words };
    case "dataErase":
    case "dataKeep":
      return undefined;
  }
}

const wished = ({ event }: Args, wish: AffairWish): boolean => event.type === "affair" && event.wish === wish;

const perform = {
  type: "affair",
  params: ({ event }: Args): Affair => {
    const affair = event.type === "affair" ? affairFor(event.wish, event) : undefined;
    if (!affair) throw new Error("a wish without an operation");
    return affair;
  },
} as const;

/** What came back, told; what else it changes is in the context. */
function told(context: BuyerContext, { done, facts }: On<"affairDone">): Decision {
  const { shop } = facts;
  const rest: Partial<BuyerContext> = { rated: undefined };
  switch (done.kind) {
    case "consent":
      return { changes: rest, says: [consentTold(done, shop)] };
    case "privacy":
      return { changes: rest, says: [privacyTold(done, shop)] };
    case "rated":
      return { changes: done.remarked ? rest : ratedNow(done.number, facts), says: [ratingTold(done, shop)] };
    case "nothingToRate":
      return { changes: rest, says: [nothingToRate] };
    case "addresses":
      return { changes: { ...rest, ...remembering(context, done.addresses) }, says: [addressesTold(done)] };
    case "addressKept":
      return { changes: remembering(context, done.addresses) };
    case "noted":
    case "usual":
    case "return":
      return { changes: rest };
  }
}

type Done = On<"affairDone">["done"];

/** How long after the stars what is written counts as a remark on them. */
const remarkMs = 30 * 60_000;

const ratedNow = (number: number, { now }: Facts): Partial<BuyerContext> => ({
  rated: { number, until: new Date(now.getTime() + remarkMs).toISOString() },
});

/** Which addresses are offered from now on; one that was forgotten is offered no more. */
function remembering(
  { remembered }: BuyerContext,
  addresses: Extract<Done, { kind: "addresses" }>["addresses"],
): Partial<BuyerContext> {
  if (!remembered) return {};
  const { address: last, ...others } = remembered;
  const kept =
    last !== undefined && addresses.some(({ address }) => address === last) ? { address: last } : {};
  return { remembered: { ...others, ...kept, addresses } };
}

const takeUsual = (context: BuyerContext, { done, facts }: On<"affairDone">): Decision => {
  const orders = done.kind === "usual" && done.order ? [done.order] : [];
  return takeAgain(context, { type: "ordersFound", orders, facts });
};

const hidden = { actions: { type: "say", params: reply("orders.hidden", {}) } } as const;
const untrusted = ({ event }: Args): boolean => !event.facts.trusted;

/** Consent, one's own data, saved addresses, the usual, stars: what works wherever the buyer is. */
export const ownAffairs = buyer.createStateConfig({
  on: {
    affair: [
      { guard: untrusted, ...hidden },
      {
        guard: (args) => wished(args, "dataErase"),
        actions: { type: "say", params: ({ event }: Args) => askErasure(event.facts.shop) },
      },
      {
        guard: (args) => wished(args, "dataKeep"),
        actions: { type: "say", params: reply("privacy.kept", {}) },
      },
      { actions: perform },
    ],
    savedAddress: [
      { guard: "hasItems", target: "#buyer.checkout", actions: decide(deliverToSaved) },
      { actions: { type: "say", params: reply("unknown.gone", {}, { suggestions: [toBrowse] }) } },
    ],
    rating: [{ guard: untrusted, ...hidden }, { actions: rate }],
    affairDone: [
      {
        guard: ({ event }) =>
          event.type === "affairDone" && event.done.kind === "usual" && event.done.order !== undefined,
        target: "#buyer.settle",
        actions: decide(takeUsual),
      },
      {
        guard: ({ event }) => event.type === "affairDone" && event.done.kind === "usual",
        actions: decide(takeUsual),
      },
      { actions: decide(told) },
    ],
  },
}).on;

/** Where an order goes is offered the next time, by the label it was given. */
export const keepAddress = {
  type: "affair",
  params: ({ context: { draft }, event }: Args): Affair => {
    const { identity } = identityOf(event.facts);
    const { address = "", addressLabel: label } = draft;
    return { kind: "keepAddress", identity, address, ...(label !== undefined && { label }) };
  },
} as const;
