import { codeOf } from "../../commerce/index.js";
import type { CodeRefusal } from "../../commerce/index.js";
import type { Phrase } from "../replies/messages.js";
import { appliedWords, promoAsk, refusalWords } from "../replies/promo.replies.js";
import { totalNow } from "../replies/cart.replies.js";
import { phrase, reply, say, together } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { priceNow, stopOf } from "./cart-price.js";

/** What can change while the order grows: such a code stays on the order and counts as soon as it can. */
const mayCount = new Set<CodeRefusal["reason"]>(["below", "nothingFits", "onlyDelivery", "alreadyFree"]);

/** A code that was said: one an order, the last one counts. What keeps it from counting is said, whatever becomes of it. */
function takeCode(context: BuyerContext, { code: said, facts }: On<"promoCode">): Decision {
  const { draft } = context;
  const code = codeOf(said);
  const next = { ...context, draft: { ...draft, code } };
  const price = priceNow(next, facts);
  const refused = stopOf(price, "codeRefused");
  if (refused && !mayCount.has(refused.reason)) return { says: [together([refusalWords(refused)])] };
  const isEmpty = context.cart.length === 0;
  const words: Phrase[] = [refused && !isEmpty ? refusalWords(refused) : appliedWords(code, price, facts)];
  if (draft.code !== undefined && draft.code !== code)
    words.push(phrase("promo.replaced", { code: draft.code }));
  if (!refused && !isEmpty && !facts.asking) words.push(totalNow(next, facts));
  return { changes: { draft: next.draft }, says: [together(words)] };
}

function dropCode(context: BuyerContext, { facts }: On<"promoRemoved">): Decision {
  const { code, ...draft } = context.draft;
  if (code === undefined) return { says: [reply("promo.none", {})] };
  const words = [phrase("promo.removed", { code })];
  const now = { ...context, draft };
  if (context.cart.length > 0 && !facts.asking) words.push(totalNow(now, facts));
  return { changes: { draft }, says: [together(words)] };
}

const checkingOut = ({ context }: Args) => context.checkingOut === true && context.cart.length > 0;

/** Codes of promotions, from everywhere; on the way to an order its sum is shown anew. */
export const promoCodes = buyer.createStateConfig({
  on: {
    promoCode: [
      { guard: checkingOut, target: "#buyer.checkout.deciding", actions: decide(takeCode) },
      { actions: decide(takeCode) },
    ],
    promoRemoved: [
      { guard: checkingOut, target: "#buyer.checkout.deciding", actions: decide(dropCode) },
      { actions: decide(dropCode) },
    ],
    promoAsked: { actions: { type: "say", params: together([promoAsk, say("promo.how")]) } },
  },
}).on;
