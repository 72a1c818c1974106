/**
 * The SQL of the message path: named statements over arrays, one round trip each. The order of commits within a conversation is
 * the order of `inbox.seq`, because whoever stores a message first locks or moves on the conversation's row.
 */

export const readForTurns = {
  name: "read-for-turns",
  text: `
select 'conversation' as kind, c.id, c.snapshot, c.cart, c.mode, c.opted_out_at is not null as opted_out, c.profile_name,
       c.version, coalesce(c.lease_until > now(), false) as leased,
       exists (select 1 from inbox p where p.conversation_id = c.id and p.state = 'pending') as has_pending,
       null::text as key, null::jsonb as content
  from conversations c where c.id = any($1::uuid[])
union all
select 'known', null, null, null, null, null, null, null, null, null, i.account_sid || '|' || i.message_sid, null
  from unnest($2::text[], $3::text[]) as m(account_sid, message_sid)
  join inbox i on i.account_sid = m.account_sid and i.message_sid = m.message_sid
union all
select 'known', null, null, null, null, null, null, null, null, null, encode(i.signature_digest, 'hex'), null
  from unnest($4::bytea[]) as m(digest) join inbox i on i.signature_digest = m.digest
union all
select 'quoted', null, null, null, null, null, null, null, null, null, o.provider_sid, o.content
  from unnest($5::text[]) as q(sid) cross join lateral
       (select provider_sid, content from outbox where provider_sid = q.sid and conversation_id = any($1::uuid[]) limit 1) o`,
};

const turnInput = `
turn as (
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[],
                       $9::text[], $10::text[], $11::bigint[])
    as t(id, tenant_id, sender_id, channel, address, profile_name, snapshot, cart, mode, consent, version))`;

const newState = `
  snapshot = t.snapshot, cart = t.cart, mode = t.mode, profile_name = coalesce(t.profile_name, c.profile_name),
  opted_out_at = case t.consent when 'withdrawn' then coalesce(c.opted_out_at, now()) when 'given' then null else c.opted_out_at end,
  version = c.version + 1, updated_at = now()`;

/** An answer is of no use, and on WhatsApp not deliverable as free text, once the 24-hour window has closed. */
const windowEnd = "now() + interval '24 hours'";

export const storeTurns = {
  name: "store-turns",
  text: `
with ${turnInput},
updated as (
  update conversations c set ${newState}, last_inbound_at = now()
    from turn t
   where t.version > 0 and c.id = t.id and c.version = t.version and (c.lease_until is null or c.lease_until <= now())
  returning c.id),
created as (
  insert into conversations (id, tenant_id, sender_id, channel, address, profile_name, snapshot, cart, mode, opted_out_at, last_inbound_at)
  select id, tenant_id, sender_id, channel, address, profile_name, snapshot, cart, mode, case when consent = 'withdrawn' then now() end, now()
    from turn where version = 0
  on conflict do nothing returning id),
kept as (select id from updated union all select id from created),
stored as (
  insert into inbox (conversation_id, tenant_id, account_sid, message_sid, signature_digest, message, extra, state, attempts, done_at)
  select m.conversation_id, m.tenant_id, m.account_sid, m.message_sid, m.digest, m.message, m.extra, 'done', 1, now()
    from unnest($12::uuid[], $13::uuid[], $14::text[], $15::text[], $16::bytea[], $17::jsonb[], $18::jsonb[]) with ordinality
      as m(conversation_id, tenant_id, account_sid, message_sid, digest, message, extra, n)
    join kept k on k.id = m.conversation_id order by m.n
  returning seq, conversation_id, message_sid),
said as (
  insert into outbox (id, tenant_id, sender_id, conversation_id, inbox_seq, address, purpose, content, expires_at)
  select r.id, t.tenant_id, t.sender_id, t.id, s.seq, t.address, r.purpose, r.content, ${windowEnd}
    from unnest($19::uuid[], $20::uuid[], $21::text[], $22::text[], $23::jsonb[]) with ordinality as r(id, conversation_id, answers, purpose, content, n)
    join turn t on t.id = r.conversation_id
    join stored s on s.conversation_id = r.conversation_id and s.message_sid = r.answers
   order by r.n)
select id from kept`,
};

export const finishLeasedTurns = {
  name: "finish-leased-turns",
  text: `
with ${turnInput},
kept as (
  update conversations c set ${newState}, lease_owner = null, lease_until = null
    from turn t where c.id = t.id and c.lease_owner = $18::uuid and c.lease_until > now()
  returning c.id),
done as (
  update inbox i set state = 'done', done_at = now() from kept k
   where i.seq = any($12::bigint[]) and i.conversation_id = k.id and i.state = 'pending'
  returning i.seq, i.conversation_id, i.message_sid),
said as (
  insert into outbox (id, tenant_id, sender_id, conversation_id, inbox_seq, address, purpose, content, expires_at)
  select r.id, t.tenant_id, t.sender_id, t.id, d.seq, t.address, r.purpose, r.content, ${windowEnd}
    from unnest($13::uuid[], $14::uuid[], $15::text[], $16::text[], $17::jsonb[]) with ordinality as r(id, conversation_id, answers, purpose, content, n)
    join turn t on t.id = r.conversation_id
    join done d on d.conversation_id = r.conversation_id and d.message_sid = r.answers
   order by r.n)
select id from kept`,
};

export const storePending = {
  name: "store-pending",
  text: `
with message as (
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::jsonb[], $7::jsonb[], $8::integer[],
                       $9::uuid[], $10::text[], $11::text[], $12::text[]) with ordinality
    as m(conversation_id, tenant_id, account_sid, message_sid, digest, message, extra, quiet_ms, sender_id, channel, address, profile_name, n)),
touched as (
  insert into conversations as c (id, tenant_id, sender_id, channel, address, profile_name, last_inbound_at)
  select distinct on (conversation_id) conversation_id, tenant_id, sender_id, channel, address, profile_name, now()
    from message m
   where not exists (select 1 from inbox i where i.account_sid = m.account_sid and i.message_sid = m.message_sid)
   order by conversation_id
  on conflict (id) do update set version = c.version + 1, last_inbound_at = now()
  returning id),
stored as (
  insert into inbox (conversation_id, tenant_id, account_sid, message_sid, signature_digest, message, extra, quiet_ms)
  select m.conversation_id, m.tenant_id, m.account_sid, m.message_sid, m.digest, m.message, m.extra, m.quiet_ms
    from message m join touched t on t.id = m.conversation_id order by m.n
  on conflict do nothing returning account_sid, message_sid)
select account_sid || '|' || message_sid as key from stored`,
};

/** The longest a message waits for the ones that follow it (DESIGN 3). */
const longestQuiet = "interval '2500 milliseconds'";

/** How many messages of one conversation a claim takes: who sends thousands waits for himself, not others for him. */
const mostOfOne = 50;

export const claimPending = {
  name: "claim-pending",
  text: `
with recursive waiting_tenant as (
  (select tenant_id from inbox where state = 'pending' order by tenant_id limit 1)
  union all
  select (select i.tenant_id from inbox i where i.state = 'pending' and i.tenant_id > w.tenant_id order by i.tenant_id limit 1)
    from waiting_tenant w where w.tenant_id is not null),
waiting as (
  select p.tenant_id, p.conversation_id, min(p.seq) as head, max(p.attempts) > 0 as retried,
         bool_or(p.quiet_ms = 0) or max(p.received_at + p.quiet_ms * interval '1 millisecond') <= now()
           or min(p.received_at) <= now() - ${longestQuiet} as due
    from waiting_tenant w cross join lateral
         (select i.* from inbox i join conversations c on c.id = i.conversation_id
           where i.state = 'pending' and i.tenant_id = w.tenant_id and (c.lease_until is null or c.lease_until <= now())
           order by i.seq limit 500) p
   group by 1, 2),
fair as (
  select conversation_id, head, row_number() over (partition by tenant_id order by head) as place
    from waiting where due and retried = $4::boolean),
picked as (
  select c.id, f.head from fair f join conversations c on c.id = f.conversation_id
   where c.lease_until is null or c.lease_until <= now()
   order by f.place, f.head limit $3::integer for update of c skip locked),
leased as (
  update conversations c set lease_owner = $1::uuid, lease_until = now() + $2::integer * interval '1 millisecond'
    from picked p where c.id = p.id
  returning c.*, p.head),
counted as (
  update inbox i set attempts = i.attempts + 1 from leased l
   where i.conversation_id = l.id and i.state = 'pending' and (not $4::boolean or i.seq = l.head)
     and i.seq <= coalesce((select p.seq from inbox p where p.conversation_id = l.id and p.state = 'pending'
                             order by p.seq offset ${mostOfOne} - 1 limit 1), i.seq)
  returning i.seq, i.conversation_id, i.message, i.quiet_ms, i.attempts)
select 'conversation' as kind, l.id, l.snapshot, l.cart, l.mode, l.opted_out_at is not null as opted_out, l.profile_name, l.version,
       false as leased, false as has_pending, null::text as key, null::jsonb as content,
       null::bigint as seq, null::jsonb as message, null::integer as quiet_ms, null::smallint as attempts
  from leased l
union all
select 'message', m.conversation_id, null, null, null, null, null, null, null, null, null, null, m.seq, m.message, m.quiet_ms, m.attempts
  from counted m
union all
select 'quoted', null, null, null, null, null, null, null, null, null, o.provider_sid, o.content, null, null, null, null
  from counted m cross join lateral
       (select provider_sid, content from outbox
         where provider_sid = m.message ->> 'repliedTo' and conversation_id = m.conversation_id limit 1) o`,
};

export const releaseLeases = {
  name: "release-leases",
  text: `
update conversations set lease_owner = null,
       lease_until = case when $3::integer > 0 then now() + $3::integer * interval '1 millisecond' end
 where id = any($2::uuid[]) and lease_owner = $1::uuid`,
};

export const recordFailure = {
  name: "record-failure",
  text: `
with failed as (
  update inbox set failure = $2, state = case when attempts >= $3::integer then 'parked' else state end
   where seq = any($1::bigint[]) and state = 'pending' returning seq, conversation_id, state),
parked as (select seq, conversation_id from failed where state = 'parked'),
apology as (
  insert into outbox (id, tenant_id, sender_id, conversation_id, inbox_seq, address, purpose, content)
  select $4::uuid, c.tenant_id, c.sender_id, c.id, p.seq, c.address, 'reply', $5::jsonb
    from parked p join conversations c on c.id = p.conversation_id order by p.seq desc limit 1)
select seq from parked`,
};
