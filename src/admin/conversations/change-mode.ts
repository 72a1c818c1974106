import type { Shop } from "../../commerce/index.js";
import { setMode, type SetModeOutcome } from "../../conversations/index.js";
import { newId, type Clock, type Database } from "../../platform/index.js";
import type { ConversationMode } from "./conversation.store.js";

export interface ChangeModeDeps {
  db: Database;
  clock: Clock;
  shopOf(tenantId: string): Promise<Shop>;
}

/** Gives a chat to a person of the shop, or back to the bot, which says so to the buyer. */
export async function changeMode(
  { db, clock, shopOf }: ChangeModeDeps,
  { tenantId, conversationId, mode }: { tenantId: string; conversationId: string; mode: ConversationMode },
): Promise<SetModeOutcome> {
  const shop = await shopOf(tenantId);
  const change = { conversationId, mode, key: newId(), now: clock.now() };
  return db.withTenant(tenantId, (sql) => setMode(sql, shop, change));
}
