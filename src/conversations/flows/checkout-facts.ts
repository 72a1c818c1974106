import type { PlaceOrderParams } from "../effects.js";
import type { Facts } from "../events.js";
import { cartTotal } from "../replies/cart.replies.js";
import type { BuyerContext } from "./buyer-context.js";
import { paymentFor } from "./payment-ways.js";
import { digestOf } from "./digest.js";

const longestAddress = 300;
const longestName = 60;
/** What no address and no name has in it: formatting marks, bidi and other invisible signs, controls. */
const unwanted = /[\p{Cc}\p{Cf}*_~`<>]/gu;

function cleaned(text: string): string {
  return text.replace(/\s+/gu, " ").replace(unwanted, "").trim();
}

export type ReadText = { kind: "read"; text: string } | { kind: "short" } | { kind: "long" };

/** An address as it is written on the order: one line. Whether it exists is for whoever drives there. */
export function readAddress(said: string): ReadText {
  const text = cleaned(said.replace(/\s*\n\s*/g, ", "));
  if (text.length > longestAddress) return { kind: "long" };
  return text.length < 5 || !/\p{L}{2}/u.test(text) ? { kind: "short" } : { kind: "read", text };
}

/** What stands before a name that is said in a sentence. */
const nameWords =
  /^\s*(?:the name is|my name is|my names|name is|name|call me|i am|im|i'm|it's|its|this is|for|me llamo|mi nombre es|soy|me chamo|o?\s?meu nome (?:é|e)|sou|je m'appelle|je suis|mon nom est|c'est|ich hei(?:ß|ss)e|mein name ist|ich bin|मेरा नाम(?: है)?|mera naam|اسمي|أنا|انا)[\s:]+/iu;

/** A name as it is written on the order, without "my name is" around it. */
export function readName(said: string): string | undefined {
  const text = cleaned(said.replace(nameWords, ""));
  return text.length > 0 && text.length <= longestName && /\p{L}/u.test(text) && !text.includes("?")
    ? text
    : undefined;
}

/** The address of the last order, for the person themself. */
export function offeredAddress({ remembered, draft }: BuyerContext, { trusted }: Facts): string | undefined {
  return trusted ? (draft.locationSent ?? remembered?.address) : undefined;
}

/** What the order is for: said now, or before, or what they call themselves on the channel. */
export function nameFor(
  { draft, remembered }: BuyerContext,
  { trusted, profileName }: Facts,
): string | undefined {
  if (draft.name !== undefined || draft.otherName) return draft.name;
  const known = trusted ? remembered?.name : undefined;
  return known ?? (profileName === undefined ? undefined : readName(profileName));
}

/** What a summary promised, short: which order of this conversation, and everything in it that costs or leads somewhere. */
export function summaryOf({ placed, cart, draft, price }: BuyerContext): string {
  const promised = JSON.stringify([
    cart.map((l) => [l.id, l.quantity, l.unitPrice]),
    draft.fulfilment,
    draft.address,
    draft.payment,
    [draft.slot, draft.opensAt, draft.branchId],
    price && [price.total, price.discount, price.shipping, price.tax, price.promotions.map(({ id }) => id)],
  ]);
  return `${placed}-${digestOf(promised)}`;
}

/** True when a summary was of an order that is placed by now. */
export function isPlaced(summary: string, { placed }: BuyerContext): boolean {
  return Number(summary.split("-")[0]) < placed;
}

/** The order as the buyer confirmed it, once for the message that confirmed it, however often its turn is repeated. */
export function orderToPlace(context: BuyerContext, facts: Facts): PlaceOrderParams {
  const { cart, draft, price, amending } = context;
  const { branchId, slot, opensAt } = draft;
  const codes = price?.promotions.flatMap(({ code }) => code ?? []) ?? [];
  return {
    checkoutKey: `${facts.conversationId}:${facts.messageSid}`,
    conversationId: facts.conversationId,
    customer: { ...identityOf(facts), name: nameFor(context, facts) ?? "" },
    fulfilment:
      draft.fulfilment === "pickup" ? { type: "pickup" } : { type: "delivery", address: draft.address ?? "" },
    paymentMethod: paymentFor(context, facts) ?? "cash_on_delivery",
    ...(draft.fulfilment === "pickup" && branchId !== undefined && { branchId }),
    ...(slot !== undefined && { time: { kind: "slot", startsAt: slot } }),
    ...(slot === undefined && opensAt !== undefined && { time: { kind: "opening", opensAt } }),
    now: facts.now,
    lines: cart.map(({ productId, variantId, options, quantity, unitPrice }) => ({
      ...{ productId, variantId, options, quantity, unitPrice },
    })),
    ...(codes.length > 0 && { codes }),
    ...(amending && { amends: amending.number }),
    total: price?.total ?? cartTotal(cart),
  };
}

/** One person is one identity on every channel that shows their number; who may be somebody else is only this chat. */
export function identityOf({ from, trusted, conversationId }: Facts): { identity: string; phone?: string } {
  if (!trusted) return { identity: `unverified:${conversationId}` };
  const address = from.slice(from.indexOf(":") + 1);
  return /^\+\d{6,15}$/.test(address) ? { identity: `phone:${address}`, phone: address } : { identity: from };
}
