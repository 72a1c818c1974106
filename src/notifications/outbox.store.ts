import type { ChannelName, DeliveryStatus, FailureClass, OutgoingMessage } from "../channels/index.js";
import { saidOf, type SaidConsent, type TellingPurpose } from "../commerce/index.js";
import type { Sql } from "../platform/index.js";

/** An outbox row in the hands of this process, to be sent and settled before its claim runs out. */
export interface ClaimedRow {
  id: string;
  tenantId: string;
  senderId: string;
  conversationId: string;
  address: string;
  content: OutgoingMessage;
  attempts: number;
  firstAttemptAt: Date;
  /** An earlier attempt may have reached the provider: look it up before sending. */
  unsure: boolean;
  expired: boolean;
  purpose: TellingPurpose;
  /** The recipient asked for silence. */
  optedOut: boolean;
  /** What they said on the purpose, where it takes consent. */
  said: SaidConsent | null;
  channel: ChannelName;
}

/** How a claimed row goes on. */
export type Settlement =
  | { id: string; to: "sent"; providerSid: string; statusRank: number; duplicatePossible: boolean }
  | { id: string; to: "pending" | "unsure"; retryInMs: number; failure: string; duplicatePossible: boolean }
  | {
      id: string;
      to: "failed";
      errorCode: number;
      errorClass: FailureClass;
      suppress: boolean;
      failure: string;
    }
  | { id: string; to: "expired" | "suppressed" | "dead"; failure: string };

interface ClaimedColumns {
  id: string;
  tenant_id: string;
  sender_id: string;
  conversation_id: string;
  address: string;
  content: OutgoingMessage;
  attempts: number;
  first_attempt_at: Date;
  unsure: boolean;
  expired: boolean;
  purpose: TellingPurpose;
  opted_out: boolean;
  said: SaidConsent | null;
  channel: ChannelName;
}

/** Takes due rows, most urgent first, at most the oldest open one of each conversation: order to a person is kept. */
export async function claimDue(
  sql: Sql,
  owner: string,
  limit: number,
  claimMs: number,
): Promise<ClaimedRow[]> {
  const { rows } = await sql.query<ClaimedColumns>({
    name: "outbox-claim",
    text: `
with due as (
  select o.id, o.state = 'unsure' as unsure from outbox o
   where o.state in ('pending', 'unsure') and o.not_before <= now()
     and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id and e.seq < o.seq
                        and e.state in ('pending', 'sending', 'unsure'))
   order by o.priority, o.not_before, o.seq limit $2::integer for update skip locked)
update outbox o set state = 'sending', claimed_by = $1::uuid, claimed_until = now() + $3::integer * interval '1 millisecond',
       attempts = o.attempts + 1, first_attempt_at = coalesce(o.first_attempt_at, now())
  from due d join outbox was on was.id = d.id join conversations c on c.id = was.conversation_id
 where o.id = d.id
returning o.id, o.tenant_id, o.sender_id, o.conversation_id, o.address, o.content, o.attempts, o.first_attempt_at, d.unsure,
          coalesce(o.expires_at <= now(), false) as expired, 
          o.purpose, c.channel, c.opted_out_at is not null as opted_out,
          case when o.purpose in ('reminder', 'marketing') then ${saidOf("c")} end as said`,
    values: [owner, limit, claimMs],
  });
  return rows.map((row) => ({
    id: row.id,
    tenantId: row.tenant_id,
    senderId: row.sender_id,
    conversationId: row.conversation_id,
    address: row.address,
    content: row.content,
    attempts: row.attempts,
    firstAttemptAt: row.first_attempt_at,
    unsure: row.unsure,
    expired: row.expired,
    purpose: row.purpose,
    optedOut: row.opted_out,
    said: row.said,
    channel: row.channel,
  }));
}

/** The carrier says the recipient does not want our texts (Twilio 21610): nothing is sent there again until they opt in. */
const optOut = (rows: string): string => `,
silenced as (
  update conversations c set opted_out_at = now(), version = c.version + 1
    from ${rows} r where r.suppress and c.id = r.conversation_id and c.channel = 'sms' and c.opted_out_at is null
  returning c.tenant_id, c.channel, c.address)
insert into consents (id, tenant_id, channel, address, purpose, granted, source, evidence)
select gen_random_uuid(), tenant_id, channel, address, 'all', false, 'carrier', 'refused by the carrier' from silenced`;

/**
 * Settles claimed rows in one statement. Rows this process no longer holds are left alone. A status callback that came before
 * the provider's answer is taken in here.
 */
export async function settle(sql: Sql, owner: string, settlements: Settlement[]): Promise<void> {
  await sql.query({
    name: "outbox-settle",
    text: `
with result as (
  select * from unnest($2::uuid[], $3::text[], $4::text[], $5::smallint[], $6::integer[], $7::integer[], $8::text[], $9::text[], $10::boolean[], $11::boolean[])
    as r(id, state, provider_sid, status_rank, retry_in_ms, error_code, error_class, failure, duplicate_possible, suppress)),
ahead as (
  select distinct on (e.message_sid) e.message_sid, e.status_rank, nullif(e.error_code, 0) as error_code
    from delivery_events e join result r on r.provider_sid = e.message_sid
    join outbox own on own.id = r.id and own.tenant_id = e.tenant_id order by e.message_sid, e.status_rank desc),
held as materialized (
  select o.id from outbox o join result r on r.id = o.id order by o.id for no key update of o),
settled as (
update outbox o set
       state = case when r.state <> 'sent' then r.state
                    else outbox_state_of_rank(greatest(r.status_rank, coalesce(a.status_rank, 0::smallint))) end,
       provider_sid = coalesce(r.provider_sid, o.provider_sid),
       status_rank = greatest(o.status_rank, r.status_rank, a.status_rank),
       not_before = case when r.retry_in_ms is null then o.not_before else now() + r.retry_in_ms * interval '1 millisecond' end,
       error_code = coalesce(a.error_code, r.error_code, o.error_code), error_class = coalesce(r.error_class, o.error_class),
       failure = coalesce(r.failure, o.failure), duplicate_possible = o.duplicate_possible or r.duplicate_possible,
       sent_at = case when r.state = 'sent' then coalesce(o.sent_at, now()) else o.sent_at end,
       settled_at = case when r.state in ('pending', 'unsure') then null else now() end,
       claimed_by = null, claimed_until = null
  from held h join result r on r.id = h.id left join ahead a on a.message_sid = r.provider_sid
 where o.id = r.id and o.claimed_by = $1::uuid and o.state = 'sending'
 returning o.conversation_id, r.suppress)
${optOut("settled")}`,
    values: [owner, ...settlementColumns(settlements)],
  });
}

function settlementColumns(settlements: Settlement[]): unknown[] {
  const column = <T>(pick: (s: Settlement) => T): T[] => settlements.map(pick);
  return [
    column((s) => s.id),
    column((s) => s.to),
    column((s) => (s.to === "sent" ? s.providerSid : null)),
    column((s) => (s.to === "sent" ? s.statusRank : -1)),
    column((s) => ("retryInMs" in s ? s.retryInMs : null)),
    column((s) => (s.to === "failed" ? s.errorCode : null)),
    column((s) => (s.to === "failed" ? s.errorClass : null)),
    column((s) => ("failure" in s ? s.failure.slice(0, 500) : null)),
    column((s) => "duplicatePossible" in s && s.duplicatePossible),
    column((s) => s.to === "failed" && s.suppress),
  ];
}

/** Provider ids of messages to one address that are accounted for: a look-up must not take one of these for the lost one. */
export async function knownProviderSids(sql: Sql, conversationId: string): Promise<Set<string>> {
  const { rows } = await sql.query<{ provider_sid: string }>({
    name: "outbox-known-sids",
    text: `select provider_sid from outbox where conversation_id = $1 and provider_sid is not null order by seq desc limit 1000`,
    values: [conversationId],
  });
  return new Set(rows.map((row) => row.provider_sid));
}

/** Rows whose holder died in the middle of an attempt become unsure; says whether anything is due now. */
export async function sweepOutbox(sql: Sql): Promise<{ recovered: number; due: boolean }> {
  const { rows } = await sql.query<{ recovered: number; due: boolean }>({
    name: "outbox-sweep",
    text: `
with lost as (
  update outbox set state = 'unsure', claimed_by = null, claimed_until = null, not_before = now(),
         failure = 'the process that was sending it went away'
   where state = 'sending' and claimed_until < now() returning 1)
select (select count(*) from lost)::integer as recovered,
       exists (select from lost)
         or exists (select from outbox where state in ('pending', 'unsure') and not_before <= now()) as due`,
  });
  return rows[0] ?? { recovered: 0, due: false };
}

/**
 * Stores status callbacks, once each, and moves their messages on, never backwards: a rank only grows, so callbacks may come
 * late, twice, in any order and before our own send has returned. SMS recipients who turn out to have opted out (Twilio 21610) are
 * not written to again.
 */
export async function storeStatuses(
  sql: Sql,
  received: (DeliveryStatus & { errorClass: FailureClass | null; suppress: boolean })[],
): Promise<void> {
  // In one order everywhere: two processes that were told the same things would otherwise wait for each other's rows.
  const statuses = [...received].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await sql.query({
    name: "delivery-statuses",
    text: `
with status as (
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::smallint[], $6::integer[], $7::uuid[], $8::jsonb[], $9::text[], $10::boolean[])
    as s(tenant_id, account_sid, message_sid, status, status_rank, error_code, outbox_id, details, error_class, suppress)),
stored as (
  insert into delivery_events (tenant_id, account_sid, message_sid, status, status_rank, error_code, outbox_id, details)
  select tenant_id, account_sid, message_sid, status, status_rank, error_code, outbox_id, details from status
  on conflict do nothing),
newest as (
  select distinct on (tenant_id, message_sid) * from status order by tenant_id, message_sid, status_rank desc),
moving as materialized (
  select o.id, n.message_sid from outbox o join newest n on o.tenant_id = n.tenant_id and o.status_rank < n.status_rank
     and (o.provider_sid = n.message_sid
          or (o.provider_sid is null and o.id = n.outbox_id and not exists (select from outbox x where x.provider_sid = n.message_sid)))
   order by o.id for no key update of o),
moved as (
  update outbox o set provider_sid = coalesce(o.provider_sid, n.message_sid), status_rank = n.status_rank,
         state = outbox_state_of_rank(n.status_rank), error_code = coalesce(nullif(n.error_code, 0), o.error_code),
         error_class = coalesce(n.error_class, o.error_class), sent_at = coalesce(o.sent_at, now()), settled_at = now(),
         claimed_by = null, claimed_until = null
    from moving m join newest n on n.message_sid = m.message_sid
   where o.id = m.id and o.tenant_id = n.tenant_id and o.status_rank < n.status_rank
  returning o.conversation_id, n.suppress)
${optOut("moved")}`,
    values: [
      statuses.map((s) => s.tenantId),
      statuses.map((s) => s.accountSid),
      statuses.map((s) => s.messageSid),
      statuses.map((s) => s.status),
      statuses.map((s) => s.statusRank),
      statuses.map((s) => s.errorCode ?? 0),
      statuses.map((s) => s.outboxId ?? null),
      statuses.map((s) => JSON.stringify(s.details)),
      statuses.map((s) => s.errorClass),
      statuses.map((s) => s.suppress),
    ],
  });
}

const keyOf = ({ accountSid, messageSid, status }: DeliveryStatus): string =>
  `${accountSid} ${messageSid} ${status}`;
