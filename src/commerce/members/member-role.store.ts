import type { Sql } from "../../platform/index.js";
import type { MemberRole } from "./member.js";

/** What a member is at this moment, as the tenant; undefined for who is none (any more). */
export async function memberRole(sql: Sql, memberId: string): Promise<MemberRole | undefined> {
  const { rows } = await sql.query<{ role: MemberRole }>({
    name: "member-role",
    text: "SELECT role FROM members WHERE tenant_id = current_tenant() AND id = $1",
    values: [memberId],
  });
  return rows[0]?.role;
}
