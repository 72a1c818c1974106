import type { Database, Sql } from "../../platform/index.js";

/** A row of `users` as signing in needs it. */
export interface StoredUser {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  isSuperuser: boolean;
  /** Null for every superuser. */
  tenantId: string | null;
  securityVersion: number;
  active: boolean;
  tenantSuspended: boolean;
}

const columns = `u.id, u.email, u.name, u.password_hash as "passwordHash", u.is_superuser as "isSuperuser",
  case when not u.is_superuser then u.tenant_id end as "tenantId", u.security_version as "securityVersion", u.status = 'active' as active,
  coalesce(t.status = 'suspended', false) as "tenantSuspended"`;
const from = "from users u left join tenants t on t.id = u.tenant_id and not u.is_superuser";

/** `email` must be in lower case already. */
export async function findUserByEmail(sql: Sql, email: string): Promise<StoredUser | undefined> {
  const text = `select ${columns} ${from} where u.email = $1`;
  return (await sql.query<StoredUser>({ name: "find-user-by-email", text, values: [email] })).rows[0];
}

export async function findUserById(sql: Sql, id: string): Promise<StoredUser | undefined> {
  const text = `select ${columns} ${from} where u.id = $1`;
  return (await sql.query<StoredUser>({ name: "find-user-by-id", text, values: [id] })).rows[0];
}

/** The user, if this session of theirs is open. */
export async function findUserInSession(
  sql: Sql,
  { id, sessionId, now }: { id: string; sessionId: string; now: Date },
): Promise<StoredUser | undefined> {
  const text = `select ${columns} ${from} join admin_sessions s on s.user_id = u.id
    where u.id = $1 and s.id = $2 and s.ended_at is null and s.expires_at > $3 and s.security_version = u.security_version`;
  const values = [id, sessionId, now];
  return (await sql.query<StoredUser>({ name: "find-user-in-session", text, values })).rows[0];
}

export async function hasSuperuser(db: Pick<Database, "platform">): Promise<boolean> {
  const text = "select exists (select 1 from users where is_superuser) as exists";
  const { rows } = await db.platform.query<{ exists: boolean }>({ text });
  return rows[0]?.exists === true;
}

/** Under a lock, so that of processes that start together exactly one makes the first superuser. */
export async function insertFirstSuperuser(
  db: Pick<Database, "withPlatformPrisma">,
  user: { id: string; email: string; passwordHash: string },
): Promise<"created" | "exists"> {
  return db.withPlatformPrisma(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('parley/first-superuser'))`;
    if ((await tx.user.count({ where: { isSuperuser: true } })) > 0) return "exists";
    await tx.user.create({ data: { ...user, name: "Superuser", isSuperuser: true } });
    return "created";
  });
}
