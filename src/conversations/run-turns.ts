import type { InboundMessage, OutgoingMessage } from "../channels/index.js";
import { abilitiesOf, fitMessage } from "../channels/index.js";
import type { Shop } from "../commerce/index.js";
import type { Ask, Consultation } from "./effects.js";
import { beginTurn } from "./begin-turn.js";
import type { Consulted } from "./events.js";
import { photosToKeep } from "./media/photos-to-keep.js";
import { continueTurn } from "./take-turn.js";
import type { ConversationState, TurnAnswer, TurnContext } from "./take-turn.js";
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
    let purpose: Reply["purpose"] = "reply";
    const context: TurnContext = {
      conversationId: batch.conversationId,
      shop: deps.shop,
      channel: message.channel,
      now: deps.now,
      quoted: message.repliedTo ? deps.quoted.get(message.repliedTo) : undefined,
      mayConsult: deps.mayConsult ?? false,
    };
    let turn = beginTurn(state, message, context);
    while (turn.asks) {
      const { asks } = turn;
      if (asks.type === "consult") {
        const verdict = verdictOn(asks.params, deps, answered);
        if (verdict) turn = continueTurn(turn, { type: "consulted", verdict });
        else if (answered === 0) return { kind: "needsConsultation", question: asks.params };
        else break;
      } else {
        if (!deps.perform) return { kind: "needsOperation" };
        operated = true;
        const answer = await deps.perform(asks);
        if (answer.type === "orderAnswered" && answer.outcome.kind === "placed") purpose = "order";
        turn = continueTurn(turn, answer);
      }
    }
    if (turn.asks) break;
    const { conversationId } = batch;
    const { shop, now } = deps;
    const followUp = followUpOf({ before: state, after: turn.state, message, conversationId, shop, now });
    const photos = photosToKeep(message, turn.state, conversationId);
    if (photos) {
      if (!deps.perform) return { kind: "needsOperation" };
      operated = true;
      await deps.perform({ type: "mediaWish", params: photos });
    }
    if (followUp) {
      if (!deps.perform) return { kind: "needsOperation" };
      operated = true;
      await deps.perform({ type: "affair", params: followUp });
    }
    state = turn.state;
    answered += 1;
    for (const content of turn.replies.flatMap((reply) => fitMessage(reply, abilitiesOf(message.channel))))
      replies.push({ outboxId: deps.newId(), answers: message.messageSid, purpose, content });
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

/** What was made of it; in a transaction, where nobody may be asked, nothing. Undefined: somebody is to be asked first. */
function verdictOn(question: Question, deps: RunDeps, answered: number): Verdict | undefined {
  if (deps.consulted?.messageSid === question.messageSid) return deps.consulted.verdict;
  return deps.perform && answered === 0 ? noVerdict : undefined;
}

function consentOf(before: boolean, optedOut: boolean): ComputedTurn["consent"] {
  if (before === optedOut) return "unchanged";
  return optedOut ? "withdrawn" : "given";
}
