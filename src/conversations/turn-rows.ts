import type { ChannelName, InboundMessage, OutgoingMessage } from "../channels/index.js";
import type { Cart } from "../commerce/index.js";

/** A conversation as stored, with what is needed to decide whether its next turn may run now. */
export interface StoredConversation {
  id: string;
  snapshot: unknown;
  cart: Cart;
  mode: "bot" | "person";
  optedOut: boolean;
  profileName: string | null;
  version: number;
  /** Another process is running a turn of it. */
  leased: boolean;
  /** Messages are waiting that must be answered first. */
  hasPending: boolean;
}

/** One message about to be stored. */
export interface NewMessage {
  conversationId: string;
  message: InboundMessage;
  extra: Record<string, string> | null;
  signatureDigest: Buffer;
  quietMs: number;
}

/** A stored message that waits for its turn. */
export interface PendingMessage {
  seq: number;
  conversationId: string;
  message: InboundMessage;
  quietMs: number;
  attempts: number;
}

/** A turn that was computed and is to be stored; `version` 0 = the conversation does not exist yet. */
export interface ComputedTurn {
  conversationId: string;
  tenantId: string;
  senderId: string;
  channel: ChannelName;
  address: string;
  profileName: string | null;
  snapshot: unknown;
  cart: Cart;
  mode: "bot" | "person";
  /** What the buyer said about being written to; the carrier's word, which may come meanwhile, stands unless it changed. */
  consent: "withdrawn" | "given" | "unchanged";
  version: number;
  replies: Reply[];
}

/** An outgoing message of a turn; `answers` is the provider's id of the message it answers. */
export interface Reply {
  outboxId: string;
  answers: string;
  purpose: "reply" | "order";
  content: OutgoingMessage;
}

/** The dedupe key of a message: the provider's id within its account. */
export function messageKey(message: Pick<InboundMessage, "accountSid" | "messageSid">): string {
  return `${message.accountSid}|${message.messageSid}`;
}

// The columns of the statements' array parameters, in the order of conversation.statements.ts.

/**
 * JSON that jsonb takes: half a surrogate pair, which a text cut in the wrong place ends with, and NUL would fail the whole
 * batch. JSON.stringify writes both as escapes; an even number of backslashes before one is text that only looks like it.
 */
function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes("\\u")) return json;
  return json.replace(/(?<!\\)((?:\\\\)*)\\u(?:d[89a-f][0-9a-f]{2}|0000)/g, "$1\ufffd");
}

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : storableJson(value);

export function turnColumns(turns: ComputedTurn[]): unknown[] {
  return [
    turns.map((t) => t.conversationId),
    turns.map((t) => t.tenantId),
    turns.map((t) => t.senderId),
    turns.map((t) => t.channel),
    turns.map((t) => t.address),
    turns.map((t) => t.profileName),
    turns.map((t) => json(t.snapshot)),
    turns.map((t) => storableJson(t.cart)),
    turns.map((t) => t.mode),
    turns.map((t) => t.consent),
    turns.map((t) => t.version),
  ];
}

export function messageColumns(messages: NewMessage[]): unknown[] {
  return [
    messages.map((m) => m.conversationId),
    messages.map((m) => m.message.tenantId),
    messages.map((m) => m.message.accountSid),
    messages.map((m) => m.message.messageSid),
    messages.map((m) => m.signatureDigest),
    messages.map((m) => storableJson(m.message)),
    messages.map((m) => json(m.extra)),
  ];
}

export function replyColumns(turns: ComputedTurn[]): unknown[] {
  const replies = turns.flatMap((turn) => turn.replies.map((reply) => ({ turn, reply })));
  return [
    replies.map(({ reply }) => reply.outboxId),
    replies.map(({ turn }) => turn.conversationId),
    replies.map(({ reply }) => reply.answers),
    replies.map(({ reply }) => reply.purpose),
    replies.map(({ reply }) => storableJson(reply.content)),
  ];
}
