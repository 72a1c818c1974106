import { askElsewhere, askForMore } from "../replies/price.replies.js";
import { buyer, decide } from "./buyer-setup.js";
import { otherWay, takeAddress } from "./draft-decisions.js";
import { productQuestions } from "./product-questions.js";
import { searching } from "./search.flow.js";
import { isAnsweredQuestion, tellAnswer } from "./shop-questions.js";

const asks = () => true;

/** The address is in no zone: another one, or another way. */
export const outsideState = buyer.createStateConfig({
  meta: { prompt: askElsewhere, asks, expecting: "address" },
  on: {
    text: [
      { guard: isAnsweredQuestion, actions: decide(tellAnswer) },
      { target: "deciding", actions: decide(takeAddress) },
    ],
    no: { target: "deciding", actions: decide(otherWay) },
    back: { target: "deciding", actions: decide(otherWay) },
  },
});

/** Below the minimum: what is added leads on from here. */
export const shortState = buyer.createStateConfig({
  entry: "ask",
  meta: { prompt: askForMore },
  on: {
    search: [...productQuestions, ...searching],
    back: { target: "deciding", actions: decide(otherWay) },
  },
});
