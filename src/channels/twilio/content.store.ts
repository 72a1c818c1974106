import type { Sql } from "../../platform/index.js";

export async function findContent(sql: Sql, accountSid: string, layout: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ contentSid: string }>({
    name: "provider-content-find",
    text: `select content_sid as "contentSid" from provider_contents where account_sid = $1 and layout = $2`,
    values: [accountSid, layout],
  });
  return rows[0]?.contentSid;
}

/** Keeps the first that is stored, so that processes which make one at the same time agree. */
export async function keepContent(
  sql: Sql,
  accountSid: string,
  layout: string,
  contentSid: string,
): Promise<void> {
  await sql.query({
    name: "provider-content-keep",
    text: `insert into provider_contents (account_sid, layout, content_sid) values ($1, $2, $3) on conflict do nothing`,
    values: [accountSid, layout, contentSid],
  });
}

export async function forgetContent(sql: Sql, accountSid: string, contentSid: string): Promise<void> {
  await sql.query({
    name: "provider-content-forget",
    text: `delete from provider_contents where account_sid = $1 and content_sid = $2`,
    values: [accountSid, contentSid],
  });
}
