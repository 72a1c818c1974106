import type { Sql } from "../../platform/index.js";

/** The last part of the address that the courier reports to; undefined where the shop has none. */
export async function readCourierToken(sql: Sql): Promise<string | undefined> {
  return (await readCourierAccount(sql))?.token;
}

/** `secret` is encrypted. */
export async function readCourierAccount(sql: Sql): Promise<{ token: string; secret: string } | undefined> {
  const { rows } = await sql.query<{ token: string; secret: string }>({
    name: "courier-account",
    text: "SELECT token, secret FROM courier_accounts WHERE tenant_id = current_tenant()",
  });
  return rows[0];
}

export async function writeCourierAccount(sql: Sql, token: string, secret: string): Promise<void> {
  await sql.query({
    name: "courier-account-write",
    text: `
      INSERT INTO courier_accounts (tenant_id, token, secret) VALUES (current_tenant(), $1, $2)
      ON CONFLICT (tenant_id) DO UPDATE SET token = excluded.token, secret = excluded.secret, created_at = now()`,
    values: [token, secret],
  });
}
