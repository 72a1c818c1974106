import type { Clock, Database } from "../../platform/index.js";
import type { Role } from "../permissions.js";
import type { AccessClaims, AccessTokens } from "../tokens/access-tokens.js";
import { findUserInSession, type StoredUser } from "./user.store.js";

/** Who is calling: read from the database on this very request, so a change counts at once. */
export interface Actor {
  userId: string;
  email: string;
  name: string;
  role: Role;
  /** Null for a superuser, who belongs to no tenant. */
  tenantId: string | null;
  /** The session that this call belongs to. */
  sessionId: string;
}

export type Authentication =
  { kind: "signedIn"; actor: Actor } | { kind: "suspended" } | { kind: "anonymous" };

export interface Authenticate {
  /** What the token in an `Authorization: Bearer` header claims, without asking the database. No query parameter, no cookie. */
  claimsIn(authorization: string | undefined): Promise<AccessClaims | undefined>;
  /** Whether that still holds: the user and the tenant are active, the session is open and the token was not revoked since. */
  actorOf(claims: AccessClaims): Promise<Authentication>;
}

export function createAuthenticate(deps: {
  db: Pick<Database, "platform">;
  tokens: AccessTokens;
  clock: Clock;
}): Authenticate {
  return {
    async claimsIn(authorization) {
      const token = /^Bearer ([^\s,]+)$/i.exec(authorization ?? "")?.[1];
      const verified = token === undefined ? undefined : await deps.tokens.verify(token);
      return verified?.kind === "valid" ? verified.claims : undefined;
    },

    async actorOf({ userId, tenantId, sessionId, securityVersion }) {
      const now = deps.clock.now();
      const user = await findUserInSession(deps.db.platform, { id: userId, sessionId, now });
      const current = user?.active && user.securityVersion === securityVersion && user.tenantId === tenantId;
      if (!user || !current) return { kind: "anonymous" };
      return user.tenantSuspended
        ? { kind: "suspended" }
        : { kind: "signedIn", actor: toActor(user, sessionId) };
    },
  };
}

/** Until roles are assigned one by one, who signs in for a tenant is its admin. */
function toActor({ id, email, name, isSuperuser, tenantId }: StoredUser, sessionId: string): Actor {
  return { userId: id, email, name, role: isSuperuser ? "superuser" : "admin", tenantId, sessionId };
}
