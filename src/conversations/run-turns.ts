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
  perform?: (ask: Ask, conversationId: string) => Promise<Answer>;
}

export type RunOutcome = { kind: "ran"; turn: ComputedTurn } | { kind: "needsOperation" };

/** Runs the turns of one conversation in memory. Stores nothing; throws what a flow throws. */
export async function runTurns(batch: Batch, deps: RunDeps): Promise<RunOutcome> {
  const first = batch.messages[0];
  if (!first) throw new Error("a batch holds at least one message");
  let state: ConversationState = batch.stored ?? { snapshot: null, cart: [], mode: "bot", optedOut: false };
  let orderPlaced = false;
  const replies: Reply[] = [];
  for (const message of batch.messages) {
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
      const answer = await deps.perform(turn.asks, batch.conversationId);
      orderPlaced ||= answer.type === "orderAnswered" && answer.outcome.kind === "placed";
      turn = continueTurn(turn, answer, context);
    }
    state = turn.state;
    for (const content of turn.replies.flatMap((reply) => fitMessage(reply, abilitiesOf(message.channel))))
      replies.push({
        outboxId: deps.newId(),
        answers: message.messageSid,
        purpose: orderPlaced ? "order" : "reply",
        content,
      });
  }
  return {
    kind: "ran",
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
      optedOut: state.optedOut,
      version: batch.stored?.version ?? 0,
      replies,
    },
  };
}
