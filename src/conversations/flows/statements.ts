import type { Product } from "../../commerce/index.js";
import { foldText, splitWords } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { whatNext } from "../replies/cart.replies.js";
import { toAskPerson } from "../replies/choices.js";
import { productChoice } from "../replies/product.replies.js";
import { phrase, reply, say, together } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import { personOffer, writtenAnswer } from "../replies/shop.replies.js";
import { pricesInWords } from "../replies/stock.replies.js";
import { nameWordsOf } from "../understand/name-words.js";
import { mentionsAllergy } from "../understand/read-statement.js";
import type { BuyerContext } from "./buyer-context.js";
import { remarkOnRating } from "./rating-remark.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Decision, On } from "./buyer-setup.js";
import { fittingAnswer } from "./fitting-answer.js";
import { isCovered, resultsOf } from "./places.js";
import { offering } from "./shop-questions.js";
import { showable } from "./showable.js";

const withPerson = { suggestions: [toAskPerson] };
/** More than this is no answer. */
const mostNamed = 6;
const longestDescription = 240;

/** What a thing is fit for nobody but the shop knows: its own words, or a person who does. */
function tellDiet(context: BuyerContext, { of, diet, facts }: On<"diet">): Decision {
  const written = fittingAnswer(facts.shop.answers, facts.said);
  if (written) return { says: [writtenAnswer(written.answer, context)] };
  const [only, another] = of !== "" && isCovered(of, facts) ? resultsOf(of, facts) : [];
  if (only?.description && !another) return offering(facts, [described(only, facts)]);
  const named = of === "" && diet !== "" ? calledSo(diet, facts) : [];
  if (named.length > 0) return { says: [namedSo(diet, named, facts)] };
  return offering(facts, [unknownDiet(facts)]);
}

function unknownDiet(facts: Facts): Reply {
  return reply("diet.unknown", { offer: personOffer(facts) }, withPerson);
}

function described({ name, description }: Product, facts: Facts): Reply {
  const line = (description ?? "").replace(/\s+/g, " ").trim().slice(0, longestDescription);
  const values = { shop: facts.shop.name, name, description: line, offer: personOffer(facts) };
  return reply("diet.described", values, withPerson);
}

/** Things with every one of these words in their names or their category's. */
function calledSo(diet: string, facts: Facts): Product[] {
  const words = splitWords(foldText(diet));
  const { categories } = facts.shop.catalogue;
  return resultsOf(diet, facts).filter((product) => {
    const around = categories.filter(({ products }) => products.includes(product));
    const names = new Set([product, ...around].flatMap((named) => [...nameWordsOf(named)]));
    return words.every(({ stem }) => names.has(stem));
  });
}

function namedSo(diet: string, products: readonly Product[], facts: Facts): Reply {
  const said = phrase("diet.named", { said: showable(diet), offer: say("person.canHelp") });
  const shown = products.slice(0, mostNamed);
  if (facts.asking) return together([said, pricesInWords(shown)]);
  return together([said], { choices: shown.map((product, i) => productChoice(product, i + 1)) });
}

/** An allergy said beside an order is not overheard: the order is taken, and what nobody knows is said. */
export function withAllergyNoted(decision: Decision, facts: Facts): Decision {
  if (!mentionsAllergy(facts.said)) return decision;
  const noted = reply("diet.unknown", { offer: say("person.canHelp") });
  return { ...decision, says: [...(decision.says ?? []), noted] };
}

/** Thanked for or regretted, never ordered. */
function answerRemark(context: BuyerContext, { about, facts }: On<"remark">): Decision {
  if (about === "complaint")
    return offering(facts, [reply("remark.complaint", { offer: personOffer(facts) }, withPerson)]);
  const heard = say(about === "dislike" ? "remark.dislike" : "remark.past");
  if (facts.asking) return { says: [together([heard])] };
  const next = whatNext(context, facts);
  return { says: [together([heard, next], { suggestions: next.suggestions ?? [] })] };
}

/** Nothing is sold now, and no question is put again: they may take the offer, or say anything. */
function answerDistress(_: BuyerContext, { facts }: On<"distress">): Decision {
  return {
    changes: { personOffered: true, wanted: [], checkingOut: undefined },
    says: [reply("distress.heard", { shop: facts.shop.name }, withPerson)],
  };
}

/** What is said and asks for nothing that is sold. */
export const statements = buyer.createStateConfig({
  on: {
    diet: { actions: decide(tellDiet) },
    remark: [remarkOnRating, { actions: decide(answerRemark) }],
    distress: { target: "#buyer.resting", actions: decide(answerDistress) },
  },
}).on;
