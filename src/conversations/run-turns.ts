import type { InboundMessage, OutgoingMessage } from "../channels/index.js";
import { abilitiesOf, fitMessage } from "../channels/index.js";
import type { Shop } from "../commerce/index.js";
import { continueTurn, startTurn } from "./take-turn.js";
import type { Answer, Ask, ConversationState, TurnContext } from "./take-turn.js";
import type { ComputedTurn, Reply, StoredConversation } from "./turn-rows.js";

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
  perform?: (ask: Ask) => Promise<Answer>;
}

export type RunOutcome =
  /** `answered` of the messages, from the first on, are in the turn. */
  { kind: "ran"; turn: ComputedTurn; answered: number } | { kind: "needsOperation" };

/**
 * Runs the turns of one conversation in memory. Stores nothing; throws what a flow throws. After a message that needed an
 * operation it stops: two operations in one transaction would take their locks in an order that deadlocks with others.
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
    };
    let turn = startTurn(state, message, context);
    while (turn.asks) {
      if (!deps.perform) return { kind: "needsOperation" };
      operated = true;
      const answer = await deps.perform(turn.asks);
      if (answer.type === "orderAnswered" && answer.outcome.kind === "placed") purpose = "order";
      turn = continueTurn(turn, answer);
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

function consentOf(before: boolean, optedOut: boolean): ComputedTurn["consent"] {
  if (before === optedOut) return "unchanged";
  return optedOut ? "withdrawn" : "given";
}
