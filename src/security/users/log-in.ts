import type { Database, Logger } from "../../platform/index.js";
import type { PasswordHasher } from "../passwords/password-hasher.js";
import type { Sessions } from "../sessions/sessions.js";
import type { LoginThrottle } from "../throttle/login-throttle.js";
import type { AccessTokens } from "../tokens/access-tokens.js";
import { findUserByEmail, type StoredUser } from "./user.store.js";

/** Tokens for who signed in. */
export interface SignedIn {
  kind: "signedIn";
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
}

export type LoginOutcome =
  | SignedIn
  /** Unknown, wrong, disabled, suspended: one outcome, reached by the same work. */
  | { kind: "refused" }
  | { kind: "throttled"; retryAfterSeconds: number }
  /** Too many passwords are being checked right now. */
  | { kind: "overloaded" };

export type LogIn = (attempt: { email: string; password: string; address: string }) => Promise<LoginOutcome>;

/**
 * Signs a person in by e-mail and password. The throttle's slot is taken before anything else, and every attempt that gets
 * one costs exactly one password check, whoever is asked for: neither answer nor time tells who exists. The log alone knows why.
 */
export function createLogIn(deps: {
  db: Pick<Database, "platform">;
  hasher: PasswordHasher;
  throttle: LoginThrottle;
  tokens: AccessTokens;
  sessions: Sessions;
  logger: Logger;
}): LogIn {
  return async ({ email, password, address }) => {
    const account = email.toLowerCase();
    const refused = (reason: string, userId?: string) =>
      deps.logger.warn(
        { event: "auth.login.fail", reason, address, ...(userId && { userId }) },
        "sign-in refused",
      );

    const slot = await deps.throttle.take({ account, address });
    if (slot.kind === "throttled") {
      refused("throttled");
      return slot;
    }
    const user = await findUserByEmail(deps.db.platform, account);
    const check = await deps.hasher.verify(password, user?.passwordHash);
    if (check.kind === "overloaded") {
      refused("overloaded");
      return check;
    }
    const verdict = judge(user, check.kind === "matches");
    if (verdict.kind === "refused") {
      refused(verdict.reason, user?.id);
      return { kind: "refused" };
    }
    const { id: userId, tenantId, securityVersion } = verdict.user;
    const { sessionId, refreshToken } = await deps.sessions.open({ userId, address });
    const { token, expiresInSeconds } = await deps.tokens.issue({
      userId,
      tenantId,
      sessionId,
      securityVersion,
    });
    deps.logger.info({ event: "auth.login.ok", userId, address }, "signed in");
    return { kind: "signedIn", accessToken: token, refreshToken, expiresInSeconds };
  };
}

type Verdict = { kind: "accepted"; user: StoredUser } | { kind: "refused"; reason: string };

function judge(user: StoredUser | undefined, matches: boolean): Verdict {
  if (!user) return { kind: "refused", reason: "unknown_account" };
  if (!matches) return { kind: "refused", reason: "wrong_password" };
  if (!user.active) return { kind: "refused", reason: "disabled" };
  if (user.tenantSuspended) return { kind: "refused", reason: "tenant_suspended" };
  return { kind: "accepted", user };
}
