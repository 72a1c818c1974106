import { newId, type Sql } from "../../platform/index.js";
import type { ConsentPurpose } from "./may-tell.js";

/** One word of somebody's on being written to, in the chat it was said in; rows are only ever added. */
export interface ConsentWord {
  conversationId: string;
  purpose: ConsentPurpose;
  granted: boolean;
  source: "chat" | "carrier" | "admin";
  /** The buyer's own words, or the provider's message id; at most 500 characters. */
  evidence?: string;
}

/** Adds a word to the ledger, as the tenant; the one that holds already is not said again. */
export async function insertConsent(sql: Sql, word: ConsentWord): Promise<void> {
  const { conversationId, purpose, granted, source, evidence } = word;
  await sql.query({
    name: "consent-write",
    text: `
      INSERT INTO consents (id, tenant_id, channel, address, purpose, granted, source, evidence, created_at)
      SELECT $1, c.tenant_id, c.channel, c.address, $3, $4, $5, $6,
        greatest(now(), (SELECT max(created_at) + interval '1 microsecond' FROM consents
          WHERE tenant_id = c.tenant_id AND channel = c.channel AND address = c.address))
      FROM conversations c WHERE c.tenant_id = current_tenant() AND c.id = $2
        AND $4 IS DISTINCT FROM (SELECT granted FROM consents WHERE tenant_id = c.tenant_id AND channel = c.channel
          AND address = c.address AND purpose = $3 ORDER BY created_at DESC LIMIT 1)`,
    values: [newId(), conversationId, purpose, granted, source, evidence?.slice(0, 500) ?? null],
  });
}

/** The last words on reminders and offers, as an SQL expression over a row with tenant_id, channel and address. */
export const saidOf = (row: string): string => `
  jsonb_build_object(
    'reminder', (SELECT granted FROM consents WHERE tenant_id = ${row}.tenant_id AND channel = ${row}.channel
      AND address = ${row}.address AND purpose = 'reminder' ORDER BY created_at DESC LIMIT 1),
    'marketing', (SELECT granted AND purpose = 'marketing' FROM consents WHERE tenant_id = ${row}.tenant_id
      AND channel = ${row}.channel AND address = ${row}.address AND (purpose = 'marketing' OR purpose = 'all' AND NOT granted)
      ORDER BY created_at DESC LIMIT 1))`;

export interface SaidConsent {
  reminder: boolean | null;
  /** Only what was said after everything was refused last. */
  marketing: boolean | null;
}
