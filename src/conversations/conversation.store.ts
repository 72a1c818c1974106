import type { Sql } from "../platform/index.js";
import type { ChannelName, InboundMessage, OutgoingMessage } from "../channels/index.js";
import type { Cart } from "../commerce/index.js";
import * as statements from "./conversation.statements.js";

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
  optedOut: boolean;
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

export interface ReadForTurns {
  conversations: Map<string, StoredConversation>;
  /** Keys (`messageKey`, hex of the signature digest) of messages we already have. */
  known: Set<string>;
  /** Messages of ours that were quoted or tapped, by the provider's id. */
  quoted: Map<string, OutgoingMessage>;
}

/** The dedupe key of a message: the provider's id within its account. */
export function messageKey(message: Pick<InboundMessage, "accountSid" | "messageSid">): string {
  return `${message.accountSid}|${message.messageSid}`;
}

interface ReadRow {
  kind: "conversation" | "known" | "quoted";
  id: string | null;
  snapshot: unknown;
  cart: Cart | null;
  mode: "bot" | "person" | null;
  opted_out: boolean | null;
  profile_name: string | null;
  version: number | null;
  leased: boolean | null;
  has_pending: boolean | null;
  key: string | null;
  content: OutgoingMessage | null;
}

/** Everything a batch of turns needs to know, in one round trip. Takes no locks: the versions returned fence the write. */
export async function readForTurns(sql: Sql, messages: NewMessage[]): Promise<ReadForTurns> {
  const quotedSids = messages.flatMap(({ message }) => message.repliedTo ?? []);
  const { rows } = await sql.query<ReadRow>({
    ...statements.readForTurns,
    values: [
      [...new Set(messages.map((m) => m.conversationId))],
      messages.map((m) => m.message.accountSid),
      messages.map((m) => m.message.messageSid),
      messages.map((m) => m.signatureDigest),
      quotedSids,
    ],
  });
  const read: ReadForTurns = { conversations: new Map(), known: new Set(), quoted: new Map() };
  for (const row of rows) {
    if (row.kind === "conversation") read.conversations.set(row.id!, readConversation(row));
    else if (row.kind === "known") read.known.add(row.key!);
    else read.quoted.set(row.key!, row.content!);
  }
  return read;
}

function readConversation(row: ReadRow): StoredConversation {
  return {
    id: row.id!,
    snapshot: row.snapshot,
    cart: row.cart!,
    mode: row.mode!,
    optedOut: row.opted_out!,
    profileName: row.profile_name,
    version: row.version!,
    leased: row.leased!,
    hasPending: row.has_pending!,
  };
}

/**
 * Stores messages, the turns that answered them and their replies in one statement, which is one commit. Returns the ids of
 * the conversations that were stored; for the others something changed since they were read, and nothing of them is stored.
 * Throws (and stores nothing) when one of the messages was stored by somebody else meanwhile.
 */
export async function storeTurns(sql: Sql, turns: ComputedTurn[], messages: NewMessage[]): Promise<Set<string>> {
  const { rows } = await sql.query<{ id: string }>({
    ...statements.storeTurns,
    values: [...turnColumns(turns), ...messageColumns(messages), ...replyColumns(turns)],
  });
  return new Set(rows.map((row) => row.id));
}

/** As `storeTurns`, for messages that were pending: needs the lease, gives it back, marks the messages done. */
export async function finishLeasedTurns(
  sql: Sql,
  owner: string,
  turns: ComputedTurn[],
  seqs: number[],
): Promise<Set<string>> {
  const { rows } = await sql.query<{ id: string }>({
    ...statements.finishLeasedTurns,
    values: [...turnColumns(turns), seqs, ...replyColumns(turns), owner],
  });
  return new Set(rows.map((row) => row.id));
}

/** Stores messages for the turn runner. Returns the keys of those that are new; the others were here already. */
export async function storePending(sql: Sql, messages: NewMessage[], notify: boolean): Promise<Set<string>> {
  const sorted = [...messages];
  const { rows } = await sql.query<{ key: string }>({
    ...statements.storePending,
    values: [
      ...messageColumns(sorted),
      sorted.map((m) => m.quietMs),
      sorted.map((m) => m.message.senderId),
      sorted.map((m) => m.message.channel),
      sorted.map((m) => m.message.from),
      sorted.map((m) => m.message.profileName ?? null),
    ],
  });
  if (notify && rows.length > 0) await sql.query({ text: "select pg_notify('inbox', '')" });
  return new Set(rows.map((row) => row.key));
}

interface ClaimRow extends ReadRow {
  seq: number | null;
  message: InboundMessage | null;
  quiet_ms: number | null;
  attempts: number | null;
}

export interface Claim {
  conversations: Map<string, StoredConversation>;
  /** In order within each conversation. */
  messages: PendingMessage[];
  quoted: Map<string, OutgoingMessage>;
}

/**
 * Leases conversations with due messages, oldest first and in rotation between tenants, and counts the attempt before it is
 * made. `retries` false takes fresh ones, many at a time; true takes one message that has failed before, alone.
 */
export async function claimPending(
  sql: Sql,
  claim: { owner: string; leaseMs: number; limit: number; retries: boolean },
): Promise<Claim> {
  const { rows } = await sql.query<ClaimRow>({
    ...statements.claimPending,
    values: [claim.owner, claim.leaseMs, claim.limit, claim.retries],
  });
  const claimed: Claim = { conversations: new Map(), messages: [], quoted: new Map() };
  for (const row of rows) {
    if (row.kind === "conversation") claimed.conversations.set(row.id!, readConversation(row));
    else if (row.kind === "quoted") claimed.quoted.set(row.key!, row.content!);
    else
      claimed.messages.push({
        seq: row.seq!,
        conversationId: row.id!,
        message: row.message!,
        quietMs: row.quiet_ms!,
        attempts: row.attempts!,
      });
  }
  claimed.messages.sort((a, b) => a.seq - b.seq);
  return claimed;
}

/** Gives leases back without a turn; the conversations are not taken again for `delayMs`. */
export async function releaseLeases(sql: Sql, owner: string, ids: string[], delayMs: number): Promise<void> {
  if (ids.length > 0) await sql.query({ ...statements.releaseLeases, values: [owner, ids, delayMs] });
}

/** Records why messages failed; those tried `maxAttempts` times are parked. Returns the parked ones' numbers. */
export async function recordFailure(
  sql: Sql,
  failure: { seqs: number[]; reason: string; maxAttempts: number },
): Promise<number[]> {
  const { rows } = await sql.query<{ seq: number }>({
    ...statements.recordFailure,
    values: [failure.seqs, failure.reason.slice(0, 500), failure.maxAttempts],
  });
  return rows.map((row) => row.seq);
}

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

function turnColumns(turns: ComputedTurn[]): unknown[] {
  return [
    turns.map((t) => t.conversationId),
    turns.map((t) => t.tenantId),
    turns.map((t) => t.senderId),
    turns.map((t) => t.channel),
    turns.map((t) => t.address),
    turns.map((t) => t.profileName),
    turns.map((t) => json(t.snapshot)),
    turns.map((t) => JSON.stringify(t.cart)),
    turns.map((t) => t.mode),
    turns.map((t) => t.optedOut),
    turns.map((t) => t.version),
  ];
}

function messageColumns(messages: NewMessage[]): unknown[] {
  return [
    messages.map((m) => m.conversationId),
    messages.map((m) => m.message.tenantId),
    messages.map((m) => m.message.accountSid),
    messages.map((m) => m.message.messageSid),
    messages.map((m) => m.signatureDigest),
    messages.map((m) => JSON.stringify(m.message)),
    messages.map((m) => json(m.extra)),
  ];
}

function replyColumns(turns: ComputedTurn[]): unknown[] {
  const replies = turns.flatMap((turn) => turn.replies.map((reply) => ({ turn, reply })));
  return [
    replies.map(({ reply }) => reply.outboxId),
    replies.map(({ turn }) => turn.conversationId),
    replies.map(({ reply }) => reply.answers),
    replies.map(({ reply }) => reply.purpose),
    replies.map(({ reply }) => JSON.stringify(reply.content)),
  ];
}
