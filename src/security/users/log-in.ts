import type { Database } from "../../platform/index.js";
import type { PasswordHasher } from "../passwords/password-hasher.js";
import type { LoginThrottle } from "../throttle/login-throttle.js";
import type { AccessTokens } from "../tokens/access-tokens.js";
import { findUserByEmail } from "./user.store.js";

export type LoginOutcome =
  | { kind: "signedIn"; userId: string; accessToken: string; expiresInSeconds: number }
  /** Unknown, wrong, disabled, suspended: one outcome, reached by the same work. */
  | { kind: "refused" }
  | { kind: "throttled"; retryAfterSeconds: number }
  /** Too many passwords are being checked right now. */
  | { kind: "overloaded" };

export type LogIn = (attempt: { email: string; password: string; address: string }) => Promise<LoginOutcome>;

/**
 * Signs a person in by e-mail and password. The throttle's slot is taken before anything else, and every attempt that gets
 * one costs exactly one password check, whoever is asked for: neither answer nor time tells who exists.
 */
export function createLogIn(deps: {
  db: Pick<Database, "platform">;
  hasher: PasswordHasher;
  throttle: LoginThrottle;
  tokens: AccessTokens;
}): LogIn {
  return async ({ email, password, address }) => {
    const account = email.toLowerCase();
    const slot = await deps.throttle.take({ account, address });
    if (slot.kind === "throttled") return slot;

    const user = await findUserByEmail(deps.db.platform, account);
    const check = await deps.hasher.verify(password, user?.passwordHash);
    if (check.kind === "overloaded") return check;
    if (check.kind === "differs" || !user?.active || user.tenantSuspended) return { kind: "refused" };

    const { id: userId, tenantId, securityVersion } = user;
    const { token, expiresInSeconds } = await deps.tokens.issue({ userId, tenantId, securityVersion });
    return { kind: "signedIn", userId, accessToken: token, expiresInSeconds };
  };
}
