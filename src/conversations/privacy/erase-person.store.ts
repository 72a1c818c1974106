import { forgetLater } from "../../commerce/index.js";
import type { Sql } from "../../platform/index.js";

/**
 * Forgets the person of a chat, in the caller's transaction, as the tenant: names, numbers, addresses and all that was written, on every
 * channel of the same number. Orders and their money stay, under a pseudonym, as the law on accounts wants; ids of messages stay, so that
 * none counts twice. Twice is as once. The chat itself stays as an empty row that a new message from there would begin anew.
 */
export async function erasePerson(sql: Sql, conversationId: string): Promise<void> {
  const { rows } = await sql.query<{ id: string; address: string; channel: string }>({
    name: "erase-chats",
    text: `
      SELECT other.id, other.address, other.channel FROM conversations mine
      JOIN conversations other ON other.tenant_id = mine.tenant_id
        AND regexp_replace(other.address, '^.*:', '') = regexp_replace(mine.address, '^.*:', '')
      WHERE mine.tenant_id = current_tenant() AND mine.id = $1 ORDER BY other.id FOR UPDATE OF other`,
    values: [conversationId],
  });
  const chats = rows.map(({ id }) => id);
  const identities = rows.flatMap(({ id, address }) => [
    ...[address, `phone:${address.slice(address.indexOf(":") + 1)}`, `unverified:${id}`],
  ]);
  const addresses = rows.map(({ address }) => address);
  for (const id of await picturesOf(sql, chats)) await forgetLater(sql, id, 0);
  for (const text of ofCustomers) await sql.query({ text, values: [identities] });
  for (const text of ofChats) await sql.query({ text, values: [chats] });
  await sql.query({ text: ofConsents, values: [addresses] });
}

/** What the person sent, but for what a product of the shop shows by now; proofs of payment and photos of returns are let go of, too. */
async function picturesOf(sql: Sql, chats: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>({
    name: "erase-pictures",
    text: `
      WITH sent AS MATERIALIZED (
        SELECT m.id FROM inbox i JOIN media m ON m.tenant_id = i.tenant_id AND NOT m.is_public
          AND split_part(m.source, ' ', 1) = i.account_sid AND split_part(m.source, ' ', 2) = i.message_sid
        WHERE i.tenant_id = current_tenant() AND i.conversation_id = ANY ($1::uuid[])),
      proofs AS (
        UPDATE payments SET proof_media_id = NULL WHERE tenant_id = current_tenant() AND proof_media_id IN (SELECT id FROM sent)),
      returns AS (
        UPDATE return_requests SET media_ids = ARRAY(SELECT unnest(media_ids) EXCEPT SELECT id FROM sent)
        WHERE tenant_id = current_tenant() AND media_ids && ARRAY(SELECT id FROM sent))
      SELECT id FROM sent`,
    values: [chats],
  });
  return rows.map(({ id }) => id);
}

const persons = "SELECT id FROM customers WHERE tenant_id = current_tenant() AND identity = ANY ($1::text[])";
const orders = `SELECT id FROM orders WHERE tenant_id = current_tenant() AND customer_id IN (${persons})`;

/** By identity; the customer itself last, since the others find it by that. */
const ofCustomers = [
  `DELETE FROM customer_addresses WHERE tenant_id = current_tenant() AND customer_id IN (${persons})`,
  `UPDATE ratings SET remark = NULL WHERE tenant_id = current_tenant() AND order_id IN (${orders})`,
  `UPDATE return_requests SET reason = 'erased', answer = NULL, media_ids = '{}' WHERE tenant_id = current_tenant() AND order_id IN (${orders})`,
  `UPDATE orders SET recipient_name = 'erased', address = NULL, latitude = NULL, longitude = NULL, reason = NULL,
      conversation_id = gen_random_uuid(), updated_at = now()
    WHERE tenant_id = current_tenant() AND customer_id IN (${persons})`,
  `UPDATE customers SET identity = 'erased:' || id, phone = NULL, name = 'erased', address = NULL, erased_at = now()
    WHERE tenant_id = current_tenant() AND identity = ANY ($1::text[])`,
];

const ofChats = [
  "DELETE FROM stock_watches WHERE tenant_id = current_tenant() AND conversation_id = ANY ($1::uuid[])",
  `UPDATE delivery_events e SET details = '{}' FROM outbox o WHERE e.tenant_id = current_tenant() AND o.tenant_id = e.tenant_id
    AND o.conversation_id = ANY ($1::uuid[]) AND (e.outbox_id = o.id OR e.message_sid = o.provider_sid)`,
  `UPDATE outbox SET address = 'erased', content = '{"text":""}' WHERE tenant_id = current_tenant() AND conversation_id = ANY ($1::uuid[])`,
  `UPDATE inbox SET extra = NULL, failure = NULL, message = (message - '{choiceId,location,catalogOrder,profileName,repliedTo}'::text[])
      || '{"text":"","from":"erased","media":[]}'
    WHERE tenant_id = current_tenant() AND conversation_id = ANY ($1::uuid[])`,
  `UPDATE tasks SET state = 'cancelled', settled_at = now() WHERE tenant_id = current_tenant() AND state = 'due'
    AND key = ANY (SELECT unnest($1::uuid[])::text)`,
  `UPDATE conversations SET address = 'erased:' || id, profile_name = NULL, snapshot = NULL, cart = '[]', mode = 'bot',
      version = version + 1, updated_at = now()
    WHERE tenant_id = current_tenant() AND id = ANY ($1::uuid[])`,
];

/** That somebody refused is kept; who it was is not. */
const ofConsents = `UPDATE consents SET address = 'erased:' || id, evidence = NULL
  WHERE tenant_id = current_tenant() AND address = ANY ($1::text[])`;
