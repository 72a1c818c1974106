import type { Sql } from "../../platform/index.js";

export type EndReason = "logout" | "revoked" | "too_many" | "refresh_reuse";

export interface OpenSession {
  id: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

export interface NewSession {
  id: string;
  userId: string;
  address: string;
  now: Date;
  expiresAt: Date;
  refresh: { id: string; hash: Buffer };
}

/** The session with its first refresh token. */
export async function insertSession(
  sql: Sql,
  { id, userId, address, now, expiresAt, refresh }: NewSession,
): Promise<void> {
  await sql.query({
    name: "session-open",
    text: `
      WITH opened AS (
        INSERT INTO admin_sessions (id, user_id, address, security_version, created_at, last_seen_at, expires_at)
        SELECT $1, u.id, $3, u.security_version, $4, $4, $5 FROM users u WHERE u.id = $2 RETURNING id)
      INSERT INTO refresh_tokens (id, session_id, token_hash, issued_at) SELECT $6, id, $7, $4 FROM opened`,
    values: [id, userId, address, now, expiresAt, refresh.id, refresh.hash],
  });
}

/**
 * Ends the oldest sessions of a person beyond so many. Called after the new one is stored, so that of two that sign in at once the later call
 * sees both.
 */
export async function endOldest(sql: Sql, userId: string, kept: number, now: Date): Promise<void> {
  await sql.query({
    name: "session-end-oldest",
    text: `
      UPDATE admin_sessions SET ended_at = $3, end_reason = 'too_many' WHERE ended_at IS NULL AND id IN (
        SELECT id FROM admin_sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $3
        ORDER BY created_at DESC, id DESC OFFSET $2)`,
    values: [userId, kept, now],
  });
}

export interface Rotation {
  hash: Buffer;
  successor: { id: string; hash: Buffer };
  now: Date;
}

/**
 * Uses a refresh token, once: of any number of calls at the same time one gets the session. The lock on the session keeps it from crossing
 * a logout; whoever waited looks again whether the token is unused.
 */
export async function rotateToken(
  sql: Sql,
  { hash, successor, now }: Rotation,
): Promise<{ sessionId: string; userId: string } | undefined> {
  const { rows } = await sql.query<{ sessionId: string; userId: string }>({
    name: "session-rotate",
    text: `
      WITH presented AS (
        SELECT r.id, s.id AS session_id, s.user_id FROM refresh_tokens r JOIN admin_sessions s ON s.id = r.session_id
        JOIN users u ON u.id = s.user_id AND u.security_version = s.security_version
        WHERE r.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $4 FOR UPDATE OF s),
      used AS (
        UPDATE refresh_tokens r SET used_at = $4, successor_id = $2 FROM presented p
        WHERE r.id = p.id AND r.used_at IS NULL RETURNING p.session_id, p.user_id),
      born AS (
        INSERT INTO refresh_tokens (id, session_id, token_hash, issued_at) SELECT $2, session_id, $3, $4 FROM used)
      UPDATE admin_sessions s SET last_seen_at = $4 FROM used u WHERE s.id = u.session_id
      RETURNING s.id AS "sessionId", u.user_id AS "userId"`,
    values: [hash, successor.id, successor.hash, now],
  });
  return rows[0];
}

/** A refresh token that was used before, of a session that is still open. */
export interface UsedToken {
  sessionId: string;
  userId: string;
  usedAt: Date;
  successorId: string;
  successorUsed: boolean;
}

export async function findUsedToken(sql: Sql, hash: Buffer, now: Date): Promise<UsedToken | undefined> {
  const { rows } = await sql.query<UsedToken>({
    name: "session-used-token",
    text: `
      SELECT s.id AS "sessionId", s.user_id AS "userId", r.used_at AS "usedAt", r.successor_id AS "successorId",
        n.used_at IS NOT NULL AS "successorUsed"
      FROM refresh_tokens r JOIN admin_sessions s ON s.id = r.session_id JOIN refresh_tokens n ON n.id = r.successor_id
      JOIN users u ON u.id = s.user_id AND u.security_version = s.security_version
      WHERE r.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2`,
    values: [hash, now],
  });
  return rows[0];
}

/** Ends a session of this user, if it is open; says whether it was. */
export async function endSession(
  sql: Sql,
  { id, userId, reason, now }: { id: string; userId: string; reason: EndReason; now: Date },
): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "session-end",
    text: `UPDATE admin_sessions SET ended_at = $3, end_reason = $4
      WHERE id = $1 AND user_id = $2 AND ended_at IS NULL AND expires_at > $3`,
    values: [id, userId, now, reason],
  });
  return rowCount > 0;
}

/** Newest first. */
export async function listOpenSessions(sql: Sql, userId: string, now: Date): Promise<OpenSession[]> {
  const { rows } = await sql.query<OpenSession>({
    name: "session-list",
    text: `
      SELECT id, address, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"
      FROM admin_sessions s WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2
        AND security_version = (SELECT security_version FROM users WHERE id = $1)
      ORDER BY created_at DESC, id DESC`,
    values: [userId, now],
  });
  return rows;
}
