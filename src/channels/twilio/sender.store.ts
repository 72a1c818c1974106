import type { Sql } from "../../platform/index.js";
import type { ChannelName } from "../messages.js";

/** A row of `senders`; the token is still encrypted. */
export interface StoredSender {
  id: string;
  tenantId: string;
  channel: ChannelName;
  address: string;
  accountSid: string;
  encryptedToken: string;
  messagingServiceSid: string | null;
  simulated: boolean;
}

/** Every sender of every tenant, oldest first. */
export async function readSenders(sql: Sql): Promise<StoredSender[]> {
  const { rows } = await sql.query<StoredSender>({
    name: "senders-all",
    text: `
select id, tenant_id as "tenantId", channel, address, account_sid as "accountSid", auth_token as "encryptedToken",
       messaging_service_sid as "messagingServiceSid", simulated
  from senders order by created_at, id`,
  });
  return rows;
}
