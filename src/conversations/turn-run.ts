import { abilitiesOf } from "../channels/index.js";
import type { InboundMessage } from "../channels/index.js";
import type { Product } from "../commerce/index.js";
import { amendWish, canBeAmended, meansPlaced } from "./amend-wish.js";
import type { Ask } from "./effects.js";
import type { Answer, Facts, Meaning } from "./events.js";
import { consultationOn, isUnsure } from "./consultation.js";
import { transition } from "./transition.js";
import { aboutProduct } from "./flows/cart-decisions.js";
import { withOwnStock } from "./flows/own-stock.js";
import { lookedAt } from "./flows/product-questions.js";
import { askedAbout, isAboutIt } from "./flows/quoted-product.js";
import { asWritten } from "./flows/shop-questions.js";
import { summaryOf } from "./flows/checkout-facts.js";
import { metaOf } from "./machine-place.js";
import type { BuyerSnapshot } from "./machine-place.js";
import type { Restored } from "./migrate-snapshot.js";
import type { Reply } from "./replies/reply.js";
import { sentPhotos } from "./media/sent-photos.js";
import { nextOf } from "./read-utterance.js";
import { hearLanguage } from "./hear-language.js";
import { wasAway } from "./resume.js";
import { spokenLanguage } from "./spoken-language.js";
import type { Listening } from "./understand/listening.js";
import type { OrderMention } from "./understand/order-mention.js";
import { readWatchWish } from "./understand/read-watch-wish.js";
import { understand } from "./understand/understand.js";
import { offeredBy } from "./understand/offered.js";
import type { Offered } from "./understand/offered.js";
import type { ConversationState, TurnContext } from "./turn.js";

/** A turn while it runs. */
export interface Run {
  snapshot: BuyerSnapshot;
  facts: Facts;
  /** What was offered when the turn began, and what is stored when nothing else is offered in it. */
  offered: Offered;
  /** What the buyer answers to: that, or the choices of the older message they quoted. */
  answered: Offered;
  /** The product of the message they quoted, or asked about in the catalogue: what "these" are. */
  about: Product | undefined;
  /** Of what was said, the text that is not handled yet. */
  rest: string;
  says: Reply[];
  /** The summary that was shown before this message was written, if that is what it answers. */
  shown: string | undefined;
  /** The place the buyer is in is to be shown at the end. */
  wantsPrompt: boolean;
  /** An operation, or a language model, that the turn waits for. */
  asks: Ask | undefined;
  /** Comes back to an order after hours. */
  away: boolean;
  /** The message before ended with an offer to ask a person: "yes" takes it. */
  personOffered: boolean;
  /** The message before asked whether this order is to be called off: "yes" does it. */
  callingOff: number | undefined;
  /** Whether a placed order is meant is looked at once. */
  mayAmend: boolean;
  /** A language model may still be asked about this message; it is asked once. */
  mayConsult: boolean;
}

export function startRun(restored: Restored, facts: Facts, { quoted, mayConsult }: TurnContext): Run {
  const { offered } = restored;
  const { personOffered, callingOff, ...context } = restored.snapshot.context;
  const snapshot: BuyerSnapshot = { ...restored.snapshot, context };
  const answered = quoted?.choices && quoted.choices.length > 0 ? offeredBy(quoted) : offered;
  const shown = isConfirming(snapshot) ? summaryOf(snapshot.context) : undefined;
  return {
    snapshot,
    facts,
    offered,
    answered,
    about: askedAbout({ quoted, code: facts.productCode }, facts.shop.catalogue),
    rest: "",
    says: [],
    shown,
    wantsPrompt: false,
    asks: undefined,
    away: wasAway(context, facts),
    personOffered: personOffered === true,
    callingOff,
    mayAmend: snapshot.value !== "person",
    mayConsult: mayConsult === true && snapshot.value !== "person",
  };
}

export function factsOf(state: ConversationState, message: InboundMessage, context: TurnContext): Facts {
  const profileName = message.profileName ?? state.profileName ?? undefined;
  const sent = message.media.length > 0 && sentPhotos(message);
  return {
    conversationId: context.conversationId,
    messageSid: message.messageSid,
    from: message.from,
    ...(profileName !== undefined && { profileName }),
    ...(sent && { sent }),
    ...(message.productCode !== undefined && { productCode: message.productCode }),
    shop: context.shop,
    abilities: abilitiesOf(context.channel),
    now: context.now,
    isNew: state.snapshot === null || state.snapshot === undefined,
    trusted: message.trusted,
    said: "",
    asking: false,
  };
}

/** "Yes" is to what was asked in the message before. */
function meantBy({ personOffered, callingOff, snapshot }: Run, what: Meaning | Answer): Meaning | Answer {
  if (what.type === "yes" && personOffered) return { type: "person" };
  const calledOff = what.type === "cancel" && snapshot.context.cart.length === 0;
  const agrees = what.type === "yes" || what.type === "confirm" || calledOff;
  return agrees && callingOff !== undefined ? { type: "cancelOrder", number: callingOff, sure: true } : what;
}

/** Lets the machine decide on one thing that was said or answered, and collects what it wants done. */
export function handle(run: Run, what: Meaning | Answer): void {
  const meant = meantBy(run, what);
  run.facts = withOwnStock(run.facts, run.snapshot.context.amending);
  const asking = metaOf(run.snapshot).asks?.(run.snapshot.context) === true;
  const [snapshot, actions] = transition(run.snapshot, { ...meant, facts: { ...run.facts, asking } });
  run.snapshot = snapshot;
  for (const { type, params } of actions) {
    if (type === "say") run.says.push(params as Reply);
    else if (type === "ask") run.wantsPrompt = true;
    else if (
      type === "placeOrder" ||
      type === "cancelOrder" ||
      type === "watchStock" ||
      type === "findOrders" ||
      type === "findSlots" ||
      type === "lookAfterPayment" ||
      type === "searchProducts" ||
      type === "mediaWish" ||
      type === "affair"
    )
      run.asks = { type, params } as Ask;
  }
}

/** The language a text is written in is the one to answer in; an address or a name is in none. */
export function hear(run: Run, text: string): void {
  const { expecting } = metaOf(run.snapshot);
  if (expecting === "address" || expecting === "name") return;
  const { context } = run.snapshot;
  const heard = hearLanguage(text, context, run.facts.shop);
  run.snapshot = { ...run.snapshot, context: { ...context, ...heard } };
}

/** A breath holds no more things than this. */
const mostParts = 6;

/** Handles what is left of the text, part by part, until all of it is or an operation is needed. */
export function handleRest(run: Run): void {
  for (let part = 1; run.rest !== "" && !run.asks; part += 1) {
    if (run.mayAmend && amend(run, amendWish(run.rest, run))) continue;
    const watch = readWatchWish(run.rest);
    if (watch !== undefined) {
      run.facts = { ...run.facts, said: run.rest };
      run.rest = "";
      handle(run, { type: "watchStock", said: watch });
      continue;
    }
    const { meaning: read, rest } = nextOf(run.rest, listeningOf(run), part < mostParts);
    if (run.mayAmend && meansPlaced(read, run.rest, run) && amend(run, { rest: run.rest })) continue;
    const said = run.rest.slice(0, run.rest.length - rest.length);
    run.rest = rest;
    run.facts = { ...run.facts, said };
    const meaning = asWritten(read, run.facts);
    if (run.about && isAboutIt(meaning)) lookAtIt(run, run.about);
    const { context } = run.snapshot;
    if (isBlindConsent(run, meaning)) run.wantsPrompt = true;
    else if (run.mayConsult && isUnsure(meaning, metaOf(run.snapshot).expecting, run.facts))
      run.asks = consultationOn(said, meaning, context, run.facts);
    else handle(run, withPicture(run, meaning));
  }
}

/** Of an order that is placed: it is looked up first, then what is to change of it is read like any change of a cart. */
function amend(run: Run, wish: OrderMention | undefined): boolean {
  if (!wish) return false;
  run.mayAmend = false;
  const { number } = wish;
  const { amending } = run.snapshot.context;
  const isOpen = amending && (number === undefined || number === amending.number);
  const isMeant = isOpen || wish.rest === run.rest || canBeAmended(understand(wish.rest, listeningOf(run)));
  if (!isMeant) return false;
  run.rest = wish.rest;
  if (!isOpen) handle(run, { type: "amendOrder", more: true, ...(number !== undefined && { number }) });
  return true;
}

/** Goes to the card of what was quoted, without a word: what is said next is about it. */
function lookAtIt(run: Run, { id: productId }: Product): void {
  run.about = undefined;
  const facts = { ...run.facts, asking: false };
  [run.snapshot] = transition(run.snapshot, { type: "product", productId, look: true, facts });
}

/** Words that mean nothing here, written under a picture: it says more. */
function withPicture({ snapshot, facts }: Run, meaning: Meaning): Meaning {
  if (!facts.sent || metaOf(snapshot).expecting !== undefined) return meaning;
  const says = meaning.type === "order" ? meaning.reading : undefined;
  const nothing =
    meaning.type === "text" ||
    (meaning.type === "search" && !meaning.asked) ||
    (says && says.lines.length + says.unclear.length + says.misfits.length + says.refused.length === 0);
  return nothing ? { type: "media", kind: "photo" } : meaning;
}

const isConfirming = (snapshot: BuyerSnapshot): boolean => snapshot.matches({ checkout: "confirming" });

/** "checkout. pickup. confirm" in one breath agrees to a summary nobody has seen yet: it is shown first. */
function isBlindConsent({ snapshot, shown }: Run, { type }: Meaning): boolean {
  const agrees = type === "yes" || type === "confirm";
  return agrees && isConfirming(snapshot) && summaryOf(snapshot.context) !== shown;
}

function listeningOf({ snapshot, facts, answered, about: quoted }: Run): Listening {
  const { context } = snapshot;
  const { expecting } = metaOf(snapshot);
  const about = quoted ?? aboutProduct(context, facts);
  const spoken = quoted ?? lookedAt(context, facts);
  const codes = facts.shop.terms.promotions.flatMap(({ code }) => code ?? []);
  return {
    catalogue: facts.shop.catalogue,
    language: spokenLanguage(context, facts.shop),
    cart: context.cart,
    offered: answered,
    ...(codes.length > 0 && { codes }),
    ...(expecting && { expecting }),
    ...(about && { about }),
    ...(spoken && { spokenOf: spoken }),
  };
}
