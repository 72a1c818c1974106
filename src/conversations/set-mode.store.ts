import type { Sql } from "../platform/index.js";

/** Whether it changed; undefined where there is no such chat. A turn computed from the mode before is computed again. */
export async function storeMode(
  sql: Sql,
  conversationId: string,
  mode: "bot" | "person",
): Promise<boolean | undefined> {
  const { rows } = await sql.query<{ changed: boolean }>({
    name: "conversation-mode",
    text: `
      WITH chat AS (
        SELECT id, mode <> $2 AS changes FROM conversations WHERE tenant_id = current_tenant() AND id = $1 FOR UPDATE),
      changed AS (
        UPDATE conversations c SET mode = $2, version = version + 1, updated_at = now() FROM chat
        WHERE c.tenant_id = current_tenant() AND c.id = chat.id AND chat.changes)
      SELECT changes AS changed FROM chat`,
    values: [conversationId, mode],
  });
  return rows[0]?.changed;
}
