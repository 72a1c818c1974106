import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Sql } from "../../platform/index.js";
import type { FieldEncryption } from "../../security/index.js";
import { readCourierAccount, writeCourierAccount } from "./courier-account.store.js";

const context = (tenantId: string): string => `courier_accounts|secret|${tenantId}`;
const tokenForm = /^([0-9a-f]{32})-[\w-]{24}$/;

/**
 * A new address and a new secret for the courier's reports; the ones before stop working at once. The secret is shown here once. As the
 * tenant.
 */
export async function openCourierAccount(
  sql: Sql,
  { tenantId, encryption }: { tenantId: string; encryption: FieldEncryption },
): Promise<{ token: string; secret: string }> {
  const token = `${tenantId.replaceAll("-", "")}-${randomBytes(18).toString("base64url")}`;
  const secret = `cs_${randomBytes(32).toString("base64url")}`;
  await writeCourierAccount(sql, token, encryption.encrypt(secret, context(tenantId)));
  return { token, secret };
}

/** Whose address it would be; undefined: nobody's. That it is theirs says the secret. */
export function tenantOfToken(token: string): string | undefined {
  const id = tokenForm.exec(token)?.[1];
  return id?.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The secret behind an address, as its tenant; undefined where the address is none (any more). */
export async function courierSecret(
  sql: Sql,
  { tenantId, token, encryption }: { tenantId: string; token: string; encryption: FieldEncryption },
): Promise<string | undefined> {
  const account = await readCourierAccount(sql);
  const [given, kept] = [Buffer.from(token), Buffer.from(account?.token ?? "")];
  if (!account || given.length !== kept.length || !timingSafeEqual(given, kept)) return undefined;
  return encryption.decrypt(account.secret, context(tenantId));
}
