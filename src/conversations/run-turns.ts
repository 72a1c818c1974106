import type { InboundMessage, OutgoingMessage } from "../channels/index.js";
import { abilitiesOf, fitMessage } from "../channels/index.js";
import type { Shop } from "../commerce/index.js";
import type { Ask, Consultation, Operation } from "./effects.js";
import { beginTurn } from "./begin-turn.js";
import type { Consulted } from "./events.js";
import { photosToKeep } from "./media/photos-to-keep.js";
import { continueTurn } from "./take-turn.js";
import type { ConversationState, Turn, TurnAnswer, TurnContext } from "./take-turn.js";
import { followUpOf } from "./affairs/follow-up.js";
import type { ComputedTurn, Reply, StoredConversation } from "./turn-rows.js";
import type { Question } from "./understand/model/question.js";
import { noVerdict } from "./understand/model/verdict.js";
import type { Verdict } from "./understand/model/verdict.js";

/** The messages of one conversation that are answered in one commit, in order. */
export interface Batch {
  conversationId: string;
  /** Null when nobody wrote from this address before. */
  stored: StoredConversation | null;
  messages: InboundMessage[];
}

export interface RunDeps {
  shop: Shop;
  quoted: ReadonlyMap<string, OutgoingMessage>;
  now: Date;
  newId: () => string;
  /** Performs an operation on the database in the turn's own transaction; without it a turn that asks for one is not run. */
  perform?: (ask: Exclude<Ask, Consultation>) => Promise<Exclude<TurnAnswer, Consulted>>;
  /** A language model can be asked, by whoever runs these turns, and the shop allows it. */
  mayConsult?: boolean;
  /** What it made of the message with this id. */
  consulted?: { messageSid: string; verdict: Verdict };
}

export type RunOutcome =
  /** `answered` of the messages, from the first on, are in the turn. */
  | { kind: "ran"; turn: ComputedTurn; answered: number }
  | { kind: "needsOperation" }
  /** A language model is to be asked about the first message, outside every transaction. */
  | { kind: "needsConsultation"; question: Question };

/**
 * Runs the turns of one conversation in memory. Stores nothing; throws what a flow throws. After a message that needed an
 * operation it stops: two operations in one transaction would take their locks in an order that deadlocks with others. It
 * stops before a message, other than the first, that a language model is to be asked about: what is said by then need not wait.
 */
export async function runTurns(batch: Batch, deps: RunDeps): Promise<RunOutcome> {
  const first = batch.messages[0];
  if (!first) throw new Error("a batch holds at least one message");
  const before = batch.stored?.optedOut ?? false;
  let state: ConversationState = batch.stored ?? { snapshot: null, cart: [], mode: "bot", optedOut: false };
  const replies: Reply[] = [];
  let answered = 0;
  let operated = false;
  for (const message of batch.messages) {
    if (operated) break;
    const step = await takeStep(message, state, answered, { ...deps, conversationId: batch.conversationId });
    if (step.kind === "waits") break;
    if (step.kind !== "taken") return step;
    operated = step.operated;
    state = step.turn.state;
    answered += 1;
    const abilities = abilitiesOf(message.channel);
    for (const content of step.turn.replies.flatMap((reply) => fitMessage(reply, abilities)))
      replies.push({ outboxId: deps.newId(), answers: message.messageSid, purpose: step.purpose, content });
  }
  return {
    kind: "ran",
    answered,
    turn: {
      conversationId: batch.conversationId,
      tenantId: first.tenantId,
      senderId: first.senderId,
      channel: first.channel,
      address: first.from,
      profileName: batch.messages.at(-1)?.profileName ?? null,
      snapshot: state.snapshot,
      cart: state.cart,
      mode: state.mode,
      consent: consentOf(before, state.optedOut),
      version: batch.stored?.version ?? 0,
      replies,
    },
  };
}

/** What became of one message; `waits`: it is to be begun again with a verdict of its own. */
type Step =
  | { kind: "taken"; turn: Turn; purpose: Reply["purpose"]; operated: boolean }
  | { kind: "waits" }
  | Exclude<RunOutcome, { kind: "ran" }>;

async function takeStep(
  message: InboundMessage,
  state: ConversationState,
  answered: number,
  deps: RunDeps & { conversationId: string },
): Promise<Step> {
  const { conversationId, shop, now } = deps;
  const quoted = message.repliedTo ? deps.quoted.get(message.repliedTo) : undefined;
  const mayConsult = deps.mayConsult ?? false;
  const context: TurnContext = { conversationId, shop, channel: message.channel, now, quoted, mayConsult };
  let purpose: Reply["purpose"] = "reply";
  let operated = false;
  let turn = beginTurn(state, message, context);
  while (turn.asks) {
    const { asks } = turn;
    if (asks.type === "consult") {
      const verdict = verdictOn(asks.params, deps, answered);
      if (!verdict)
        return answered === 0 ? { kind: "needsConsultation", question: asks.params } : { kind: "waits" };
      turn = continueTurn(turn, { type: "consulted", verdict });
    } else {
      if (!deps.perform) return { kind: "needsOperation" };
      operated = true;
      const answer = await deps.perform(asks);
      if (answer.type === "orderAnswered" && answer.outcome.kind === "placed") purpose = "order";
      turn = continueTurn(turn, answer);
    }
  }
  for (const ask of followUps(message, state, turn.state, context)) {
    if (!deps.perform) return { kind: "needsOperation" };
    operated = true;
    await deps.perform(ask);
  }
  return { kind: "taken", turn, purpose, operated };
}

/** What is to be written with the turn beside the conversation itself. */
function followUps(
  message: InboundMessage,
  before: ConversationState,
  after: ConversationState,
  { conversationId, shop, now }: TurnContext,
): Operation[] {
  const photos = photosToKeep(message, after, conversationId);
  const affair = followUpOf({ before, after, message, conversationId, shop, now });
  return [
    ...(photos ? [{ type: "mediaWish", params: photos } as const] : []),
    ...(affair ? [{ type: "affair", params: affair } as const] : []),
  ];
}

/** What was made of it; in a transaction, where nobody may be asked, nothing. Undefined: somebody is to be asked first. */
function verdictOn(question: Question, deps: RunDeps, answered: number): Verdict | undefined {
  if (deps.consulted?.messageSid === question.messageSid) return deps.consulted.verdict;
  return deps.perform && answered === 0 ? noVerdict : undefined;
}

function consentOf(before: boolean, optedOut: boolean): ComputedTurn["consent"] {
  if (before === optedOut) return "unchanged";
  return optedOut ? "withdrawn" : "given";
}
