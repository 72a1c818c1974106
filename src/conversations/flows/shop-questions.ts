import { payableBy } from "../replies/payment.replies.js";
import { areaAnswer, unknownAnswer, writtenAnswer } from "../replies/shop.replies.js";
import { waysWords } from "../replies/cost.replies.js";
import { zoneAnswer } from "../replies/zone.replies.js";
import { together } from "../replies/reply.js";
import { toBrowse } from "../replies/choices.js";
import type { AnswerTopic } from "../../commerce/index.js";
import type { Facts, Meaning } from "../events.js";
import { asksSomething } from "../understand/is-question.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { openingAnswer } from "./opening-answer.js";
import { answerOn, fittingAnswer, isWrittenSo } from "./fitting-answer.js";
import { shownAs } from "./showable.js";

/** What is said with an offer to ask a person, where "yes" can mean nothing else. */
export function offering({ asking }: Facts, says: Decision["says"]): Decision {
  return asking ? { says } : { changes: { personOffered: true }, says };
}

/** What the shop wrote on a topic, in its own words. */
export function writtenOn(topic: AnswerTopic, { shop, said }: Facts): string | undefined {
  return answerOn(topic, shop.answers, said)?.answer;
}

/** The hours that the shop keeps; in its own words only where it keeps none. */
function tellHours(context: BuyerContext, { facts }: On<"hours">): Decision {
  const known = openingAnswer(context, facts);
  if (known) return { says: [known] };
  const answer = writtenOn("hours", facts);
  return answer === undefined
    ? offering(facts, [unknownAnswer(facts)])
    : { says: [writtenAnswer(answer, context)] };
}

/** The place is named back as it was written, so that both speak of the same. */
function tellArea(context: BuyerContext, { area, facts }: On<"area">): Decision {
  const shown = area === undefined ? "" : shownAs(area, facts.said);
  const place = shown === "" ? undefined : shown;
  if (facts.shop.terms.zones.length > 0) return { says: [zoneAnswer(place, context, facts)] };
  const answer = writtenOn("delivery", facts);
  const says = [areaAnswer(place, answer, context, facts)];
  return answer === undefined ? offering(facts, says) : { says };
}

/** The two ways are facts; what the shop says about bringing follows. */
function tellBothWays(context: BuyerContext, { facts }: On<"askedFulfilment">): Decision {
  if (facts.shop.terms.zones.length > 0) return { says: [zoneAnswer(undefined, context, facts)] };
  const answer = writtenOn("delivery", facts);
  const known = waysWords(facts);
  if (answer === undefined) return { says: [together([known], { suggestions: [toBrowse] })] };
  const { suggestions } = writtenAnswer(answer, context);
  return { says: [together([known, answer], { suggestions: suggestions ?? [] })] };
}

/** Without words of the shop, what is so: the ways of its terms. */
function tellPayment(context: BuyerContext, { facts }: On<"paymentAsked">): Decision {
  const answer = writtenOn("payment", facts);
  return {
    says: [answer === undefined ? payableBy(context, facts) : writtenAnswer(answer, context)],
  };
}

function textOf({ event }: Args): string {
  if (event.type === "text") return event.text;
  return event.type === "search" ? event.facts.said : "";
}

/** The shop wrote an answer to this very question. */
export function isAnswered(args: Args): boolean {
  return fittingAnswer(args.event.facts.shop.answers, textOf(args)) !== undefined;
}

/** The same where any text is taken for an address or a name, unless it is a question. */
export function isAnsweredQuestion(args: Args): boolean {
  return asksSomething(textOf(args)) && isAnswered(args);
}

/** What means something general, or is about paying and bringing. */
const general = new Set<Meaning["type"]>([
  ...([
    "home",
    "help",
    "searchWanted",
    "card",
    "cash",
    "transfer",
    "paymentAsked",
    "askedFulfilment",
  ] as const),
]);

/** A question that the shop wrote an answer to word for word means that, whatever its words mean elsewhere ("a loyalty card"). */
export function asWritten(meaning: Meaning, { shop, said }: Facts): Meaning {
  return general.has(meaning.type) && asksSomething(said) && isWrittenSo(shop.answers, said)
    ? { type: "text", text: said }
    : meaning;
}

export function tellAnswer(context: BuyerContext, event: On<"text"> | On<"search">): Decision {
  const written = fittingAnswer(event.facts.shop.answers, textOf({ context, event }));
  return written ? { says: [writtenAnswer(written.answer, context)] } : {};
}

/** Questions about the shop, from everywhere; none of them leads away from where the buyer is. */
export const askingTheShop = buyer.createStateConfig({
  on: {
    hours: { actions: decide(tellHours) },
    area: { actions: decide(tellArea) },
    paymentAsked: { actions: decide(tellPayment) },
    askedFulfilment: { actions: decide(tellBothWays) },
  },
}).on;
