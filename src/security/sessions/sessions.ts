import { createHash, createHmac } from "node:crypto";
import { newId, type Clock, type Database, type Logger } from "../../platform/index.js";
import { deriveKey } from "../derive-key.js";
import {
  endOldest,
  endSession,
  findUsedToken,
  insertSession,
  listOpenSessions,
  rotateToken,
  type OpenSession,
} from "./session.store.js";

export type RefreshOutcome =
  | { kind: "refreshed"; refreshToken: string; sessionId: string; userId: string }
  /** Unknown, expired, ended, used before: one outcome. */
  | { kind: "refused" };

/** The sessions of people who signed in. Times are the injected clock's. */
export interface Sessions {
  /** Opens one for who has just proved who they are; beyond five at once the oldest ends. */
  open(who: { userId: string; address: string }): Promise<{ sessionId: string; refreshToken: string }>;
  /** Takes a refresh token for the next one. One that was used before ends its session, unless its answer may have been lost. */
  refresh(refreshToken: string): Promise<RefreshOutcome>;
  /** Ends one of this person's own; false where there is none open. */
  end(sessionId: string, userId: string, reason: "logout" | "revoked"): Promise<boolean>;
  list(userId: string): Promise<OpenSession[]>;
}

const mostAtOnce = 5;
/** How long the answer to a refresh may be asked for again: a lost answer, two tabs (facts: rotation that revokes them ends honest sessions). */
const retryMs = 10_000;
const tokenForm = /^[\w-]{43}$/;

/**
 * Rotation with detection of reuse (RFC 9700, 4.14.2): every token is used once, all of one sign-in are a family, and a used one that comes
 * back ends the family. A token is made from its row's id with a key, so that the same answer can be given twice while only hashes are stored.
 */
export function createSessions(deps: {
  db: Pick<Database, "platform">;
  clock: Clock;
  logger: Logger;
  secretKey: string;
  ttlDays: number;
}): Sessions {
  const { clock, logger } = deps;
  const sql = deps.db.platform;
  const key = deriveKey(deps.secretKey, "refresh-token");
  const tokenOf = (id: string): string => createHmac("sha256", key).update(id).digest("base64url");
  const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
  const newToken = () => {
    const id = newId();
    const token = tokenOf(id);
    return { token, row: { id, hash: hashOf(token) } };
  };

  return {
    async open({ userId, address }) {
      const [sessionId, now] = [newId(), clock.now()];
      const { token, row } = newToken();
      const expiresAt = new Date(now.getTime() + deps.ttlDays * 86_400_000);
      await insertSession(sql, { id: sessionId, userId, address, now, expiresAt, refresh: row });
      await endOldest(sql, userId, mostAtOnce, now);
      return { sessionId, refreshToken: token };
    },

    async refresh(refreshToken) {
      if (!tokenForm.test(refreshToken)) return { kind: "refused" };
      const [hash, now] = [hashOf(refreshToken), clock.now()];
      const { token, row } = newToken();
      const rotated = await rotateToken(sql, { hash, successor: row, now });
      if (rotated) return { kind: "refreshed", refreshToken: token, ...rotated };
      const used = await findUsedToken(sql, hash, now);
      if (!used) return { kind: "refused" };
      const { sessionId, userId, successorId } = used;
      if (now.getTime() - used.usedAt.getTime() <= retryMs && !used.successorUsed)
        return { kind: "refreshed", refreshToken: tokenOf(successorId), sessionId, userId };
      await endSession(sql, { id: sessionId, userId, reason: "refresh_reuse", now });
      logger.warn(
        { event: "auth.refresh.reuse", userId, sessionId },
        "a used refresh token came back: its session has ended",
      );
      return { kind: "refused" };
    },

    end: (id, userId, reason) => endSession(sql, { id, userId, reason, now: clock.now() }),
    list: (userId) => listOpenSessions(sql, userId, clock.now()),
  };
}
