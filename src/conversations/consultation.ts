import type { Consultation } from "./effects.js";
import type { Facts, Meaning } from "./events.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import { aboutProduct } from "./flows/cart-decisions.js";
import { fittingAnswer } from "./flows/fitting-answer.js";
import { isCovered, resultsOf } from "./flows/places.js";
import { spokenLanguage } from "./spoken-language.js";
import type { Expecting } from "./understand/listening.js";
import type { Question, UnsureMeaning } from "./understand/model/question.js";

/** Whether a reading is one that a language model might better: nothing understood, things not had, a search that finds nothing. What the shop has written an answer to is sure. */
export function isUnsure(
  meaning: Meaning,
  expecting: Expecting | undefined,
  facts: Facts,
): meaning is UnsureMeaning {
  if (expecting === "address" || expecting === "name") return false;
  if (meaning.type !== "order" && fittingAnswer(facts.shop.answers, facts.said)) return false;
  if (meaning.type === "text") return true;
  if (meaning.type === "order")
    return meaning.reading.unknown.length > 0 || meaning.reading.misfits.length > 0;
  if (meaning.type !== "search" || meaning.page > 1 || meaning.query === "") return false;
  return (
    resultsOf(meaning.query, facts, meaning.wish).length === 0 ||
    !isCovered(meaning.query, facts, meaning.wish)
  );
}

/** What a language model is asked about a text; what the conversation knows about the person goes along to be masked. */
export function consultationOn(
  text: string,
  read: UnsureMeaning,
  context: BuyerContext,
  facts: Facts,
): Consultation {
  const about = aboutProduct(context, facts);
  const { draft, remembered } = context;
  const known = (texts: readonly (string | undefined)[]) => texts.filter((t) => t !== undefined);
  const params: Question = {
    conversationId: facts.conversationId,
    messageSid: facts.messageSid,
    shop: facts.shop,
    language: spokenLanguage(context, facts.shop),
    text,
    read,
    cart: context.cart,
    ...(about && { about: about.id }),
    personal: {
      names: known([facts.profileName, draft.name, remembered?.name]),
      addresses: known([draft.address, draft.locationSent, remembered?.address]),
    },
  };
  return { type: "consult", params };
}
