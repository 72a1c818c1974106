import { abilitiesOf } from "../channels/index.js";
import type { InboundMessage, OutgoingMessage } from "../channels/index.js";
import { decideConsent } from "./decide-consent.js";
import type { Ask } from "./effects.js";
import { endTurn } from "./end-turn.js";
import type { Answer, Consulted } from "./events.js";
import type { SellerAnswered } from "./perform-seller-ask.js";
import { restoreSnapshot, storeSnapshot } from "./migrate-snapshot.js";
import { readUtterance } from "./read-utterance.js";
import { resumed } from "./resume.js";
import { reply } from "./replies/reply.js";
import { takeVerdict } from "./take-verdict.js";
import { factsOf, handle, handleRest, hear, startRun } from "./turn-run.js";
import type { Run } from "./turn-run.js";
import type { ConversationState, TurnContext } from "./turn.js";

export type { Ask } from "./effects.js";
export type { Answer } from "./events.js";
export type { ConversationState, TurnContext } from "./turn.js";

/** What a turn that asked for something goes on with. */
export type TurnAnswer = Answer | Consulted | SellerAnswered;

/** What the buyer said: one message, or several short ones written in one breath, their texts joined by line breaks. */
export type Utterance = InboundMessage;

export interface Turn {
  state: ConversationState;
  replies: OutgoingMessage[];
  /** Set when an operation on the database is needed before the turn can go on; nothing of it may be stored until then. */
  asks?: Ask;
  /** Goes on with what the operation, or the consultation, answered; there as long as `asks` is. */
  goOn?: (answer: TurnAnswer) => Turn;
}

/** Runs a turn: pure and synchronous, from what was stored and what was said to what is to be stored and said. */
export function startTurn(state: ConversationState, utterance: Utterance, context: TurnContext): Turn {
  const consent = decideConsent(utterance, state, abilitiesOf(context.channel));
  const before = { ...state, optedOut: consent.optedOut };
  if (consent.kind === "silent") return { state: before, replies: [] };

  const facts = factsOf(state, utterance, context);
  const restored = restoreSnapshot(state);
  const run = startRun(restored, facts, context);
  if (restored.kind === "lost") run.says.push(reply("restart.lost", {}));
  if (utterance.choiceId === undefined && utterance.text.trim() !== "") hear(run, utterance.text);
  if (consent.kind === "told") run.says.push(reply(consent.key, { shop: context.shop.name }));
  else if (consent.kind === "askAgain") run.wantsPrompt = true;
  else {
    const input = readUtterance(utterance, facts.shop);
    if (input.kind === "text") run.rest = input.text;
    else handle(run, input.meaning);
  }
  return goOn(before, run);
}

/** Goes on with a turn that asked for an operation or a consultation; it may ask for another operation. */
export function continueTurn({ goOn }: Turn, answer: TurnAnswer): Turn {
  if (!goOn) throw new Error("this turn asked for nothing");
  return goOn(answer);
}

function advance(state: ConversationState, unfinished: Run, answer: TurnAnswer): Turn {
  const { asks } = unfinished;
  if (answer.type === "sellerAnswered") throw new Error("a buyer asks for nothing of a seller's");
  const run: Run = { ...unfinished, asks: undefined, says: [...unfinished.says] };
  if (answer.type !== "consulted") handle(run, answer);
  else if (asks?.type === "consult") {
    run.mayConsult = false;
    handle(run, takeVerdict(asks.params.read, answer.verdict));
  }
  return goOn(state, run);
}

/** On the way to an order it is remembered when somebody was there last. */
function seenNow({ snapshot, facts }: Run): Run["snapshot"] {
  const { checkingOut, seenAt: _before, ...context } = snapshot.context;
  if (!checkingOut) return snapshot;
  return { ...snapshot, context: { ...context, checkingOut, seenAt: facts.now.getTime() } };
}

function goOn(state: ConversationState, run: Run): Turn {
  handleRest(run);
  if (run.asks) return { state, replies: [], asks: run.asks, goOn: (answer) => advance(state, run, answer) };
  const silent = state.mode === "person" && run.snapshot.value === "person";
  const { context } = run.snapshot;
  if (run.away && run.snapshot.matches("checkout") && !run.snapshot.matches({ checkout: "confirming" }))
    run.says.push(resumed(context, run.facts));
  const { replies, offered } = silent ? { replies: [], offered: run.offered } : endTurn(run);
  return {
    replies,
    state: {
      ...state,
      snapshot: storeSnapshot(seenNow(run), offered),
      cart: context.cart,
      mode: run.snapshot.value === "person" ? "person" : "bot",
    },
  };
}
