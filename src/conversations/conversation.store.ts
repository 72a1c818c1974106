import type { Sql } from "../platform/index.js";
import type { InboundMessage, OutgoingMessage } from "../channels/index.js";
import type { Cart } from "../commerce/index.js";
import * as statements from "./conversation.statements.js";
import { messageColumns, replyColumns, turnColumns } from "./turn-rows.js";
import type { ComputedTurn, NewMessage, PendingMessage, StoredConversation } from "./turn-rows.js";

export interface ReadForTurns {
  conversations: Map<string, StoredConversation>;
  /** Keys (`messageKey`, hex of the signature digest) of messages we already have. */
  known: Set<string>;
  /** Messages of ours that were quoted or tapped, by the provider's id. */
  quoted: Map<string, OutgoingMessage>;
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
export async function storeTurns(
  sql: Sql,
  turns: ComputedTurn[],
  messages: NewMessage[],
): Promise<Set<string>> {
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
  const { rows } = await sql.query<{ key: string }>({
    ...statements.storePending,
    values: [
      ...messageColumns(messages),
      messages.map((m) => m.quietMs),
      messages.map((m) => m.message.senderId),
      messages.map((m) => m.message.channel),
      messages.map((m) => m.message.from),
      messages.map((m) => m.message.profileName ?? null),
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

/**
 * Records why messages of one conversation failed. Those tried `maxAttempts` times are parked, and their writer gets the
 * apology. Returns the parked ones' numbers.
 */
export async function recordFailure(
  sql: Sql,
  failure: {
    seqs: number[];
    reason: string;
    maxAttempts: number;
    apology: { outboxId: string; content: OutgoingMessage };
  },
): Promise<number[]> {
  const { seqs, reason, maxAttempts, apology } = failure;
  const { rows } = await sql.query<{ seq: number }>({
    ...statements.recordFailure,
    values: [seqs, reason.slice(0, 500), maxAttempts, apology.outboxId, JSON.stringify(apology.content)],
  });
  return rows.map((row) => row.seq);
}
