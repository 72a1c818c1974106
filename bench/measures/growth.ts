import type { Database } from "../open-bench.js";
import { interleave } from "../rounds.js";
import type { Row } from "../rounds.js";
import { takeSample } from "../take-sample.js";

/**
 * The same load on 10,000 and on a million stored conversations, each with a message and an answer, in two databases of one
 * server. Buyers are drawn at random from all of them.
 */
export async function measureGrowth(
  bench: Database,
  sizes: { small: number; large: number },
  rounds: number,
  say: (line: string) => void,
): Promise<Row[]> {
  const variants = [];
  for (const count of [sizes.small, sizes.large]) {
    const database = await bench.another(`stored_${count}`);
    const began = Date.now();
    await fill(database, count);
    say(`  ${count} conversations were stored in ${Math.round((Date.now() - began) / 1000)} s`);
    variants.push({
      name: `${count} conversations`,
      run: async () => {
        await database.admin.query("checkpoint");
        const service = await database.startService();
        try {
          return await takeSample(database, service, { buyers: { kind: "stored", count } });
        } finally {
          await service.child.stop();
        }
      },
    });
  }
  return interleave(variants, rounds, say);
}

/** Stored as the service would have: ids derived from sender and address, state and rows of conversations that took place. */
async function fill(database: Database, count: number): Promise<void> {
  await database.reset();
  const service = await database.startService();
  await takeSample(database, service, { connections: 8, warmSeconds: 0, seconds: 2 });
  await service.child.stop();
  const { whatsapp, admin } = database;
  await admin.query(
    `with model as (select snapshot, cart from conversations order by length(snapshot::text) offset (select count(*) / 2 from conversations) limit 1),
          person as (select 'whatsapp:+1' || (2000000000 + i) as address from generate_series(0, $3::integer - 1) i),
          hashed as (select address, substring(sha256(convert_to('12:conversation36:' || $2::uuid || octet_length(address) || ':' || address, 'UTF8')), 1, 16) as h from person),
          named as (select address, encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid as id from hashed)
     insert into conversations (id, tenant_id, sender_id, channel, address, snapshot, cart, last_inbound_at)
     select id, $1, $2, 'whatsapp', address, snapshot, cart, now() from named cross join model`,
    [whatsapp.tenantId, whatsapp.senderId, count],
  );
  await admin.query(
    `with model as (select message from inbox limit 1)
     insert into inbox (conversation_id, tenant_id, account_sid, message_sid, signature_digest, message, state, attempts, done_at)
     select c.id, c.tenant_id, 'AC0', 'SM' || replace(c.id::text, '-', ''), sha256(convert_to(c.id::text, 'UTF8')), message, 'done', 1, now()
       from conversations c cross join model`,
  );
  await admin.query(
    `with model as (select content from outbox order by length(content::text) offset (select count(*) / 2 from outbox) limit 1)
     insert into outbox (id, tenant_id, sender_id, conversation_id, inbox_seq, address, purpose, content, state, sent_at, settled_at)
     select gen_random_uuid(), c.tenant_id, c.sender_id, c.id, i.seq, c.address, 'reply', m.content, 'sent', now(), now()
       from conversations c join inbox i on i.conversation_id = c.id and i.account_sid = 'AC0' cross join model m`,
  );
  await admin.query("vacuum analyze conversations, inbox, outbox");
}
