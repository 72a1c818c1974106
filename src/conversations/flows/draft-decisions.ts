import type { Facts } from "../events.js";
import { reply } from "../replies/reply.js";
import type { BuyerContext, Draft } from "./buyer-context.js";
import type { Decision, On } from "./buyer-setup.js";
import { personOffer } from "../replies/shop.replies.js";
import { spokenLanguage } from "../spoken-language.js";
import { asksSomething } from "../understand/is-question.js";
import { splitLabel } from "../understand/read-affair.js";
import { isSentence } from "../understand/read-statement.js";
import { offeredAddress, readAddress, readName } from "./checkout-facts.js";

const draft = (context: BuyerContext, changes: Partial<Draft>): Decision => ({
  changes: { draft: { ...context.draft, ...changes } },
});

export const deliver = (context: BuyerContext) => draft(context, { fulfilment: "delivery" });
export const pickUp = (context: BuyerContext) => draft(context, { fulfilment: "pickup" });
export const elsewhere = (context: BuyerContext) =>
  draft(context, { fulfilment: "delivery", address: undefined, otherAddress: true });

export function deliverThere(context: BuyerContext, { facts }: { facts: Facts }): Decision {
  const address = offeredAddress(context, facts);
  return draft(context, { fulfilment: "delivery", ...(address !== undefined && { address }) });
}

export function deliverTo(context: BuyerContext, { place }: On<"location">): Decision {
  return draft(context, { fulfilment: "delivery", address: place });
}

/** A question or a complaint in place of an answer: heard, and the answer is asked for again. */
function insteadOfAnswer(context: BuyerContext, { text, facts }: On<"text">): Decision | undefined {
  if (asksSomething(text)) return { says: [reply("unknown.question", {})] };
  return isSentence(text, spokenLanguage(context, facts.shop))
    ? { says: [reply("remark.complaint", { offer: personOffer(facts) })] }
    : undefined;
}

export function takeAddress(context: BuyerContext, event: On<"text">): Decision {
  const { text } = event;
  const instead = insteadOfAnswer(context, event);
  if (instead) return instead;
  const read = readAddress(text);
  if (read.kind === "read") return draft(context, placeOf(read.text, context, event.facts));
  return { says: [reply(read.kind === "short" ? "checkout.addressShort" : "checkout.addressLong", {})] };
}

export function takeName(context: BuyerContext, event: On<"text">): Decision {
  const { text } = event;
  const instead = insteadOfAnswer(context, event);
  if (instead) return instead;
  const name = readName(text);
  return name === undefined ? { says: [reply("checkout.nameUnclear", {})] } : draft(context, { name });
}

/** An address said before it was asked for. */
export function deliverToAddress(context: BuyerContext, { address }: On<"address">): Decision {
  const read = readAddress(address);
  return draft(context, { fulfilment: "delivery", ...(read.kind === "read" && { address: read.text }) });
}

export function callMe(context: BuyerContext, { name, facts }: On<"name">): Decision {
  const isName = !isSentence(name, spokenLanguage(context, facts.shop));
  return draft(context, { name: isName ? readName(name) : undefined });
}

/** One of those where things were brought before; one that is forgotten meanwhile is asked for again. */
export function deliverToSaved(context: BuyerContext, { addressId, facts }: On<"savedAddress">): Decision {
  const saved = facts.trusted && context.remembered?.addresses?.find(({ id }) => id === addressId);
  return draft(context, { fulfilment: "delivery", ...(saved && { address: saved.address }) });
}

/** What was written as an address: "work" where one is called so, "Home: 12 Elm Street" where it is to be called so, else itself. */
function placeOf(written: string, { remembered }: BuyerContext, { trusted }: Facts): Partial<Draft> {
  const known = trusted ? (remembered?.addresses ?? []) : [];
  const called = known.find(({ label }) => label === written.toLowerCase());
  if (called) return { address: called.address };
  const { label, address } = splitLabel(written);
  return { address, addressLabel: label };
}

export const otherWay = (context: BuyerContext) => draft(context, { fulfilment: undefined });
export const otherName = (context: BuyerContext) => draft(context, { name: undefined, otherName: true });

/** A location sent before an address is asked for is offered when it is. */
export function keepLocation(context: BuyerContext, { place }: On<"location">): Decision {
  return { ...draft(context, { locationSent: place }), says: [reply("location.kept", { place })] };
}

/** An address said with nothing to deliver yet. */
export function keepAddress(context: BuyerContext, { address, facts }: On<"address">): Decision {
  const read = readAddress(address);
  const place = read.kind === "read" ? read.text : undefined;
  return place === undefined ? {} : keepLocation(context, { type: "location", place, facts });
}
