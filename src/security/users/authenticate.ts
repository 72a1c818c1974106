import type { Database } from "../../platform/index.js";
import type { Role } from "../permissions.js";
import type { AccessTokens } from "../tokens/access-tokens.js";
import { findUserById, type StoredUser } from "./user.store.js";

/** Who is calling: read from the database on this very request, so a change counts at once. */
export interface Actor {
  userId: string;
  email: string;
  name: string;
  role: Role;
  /** Null for a superuser, who belongs to no tenant. */
  tenantId: string | null;
}

export type Authentication =
  { kind: "signedIn"; actor: Actor } | { kind: "suspended" } | { kind: "anonymous" };

/** `authorization` is the header as it came. Anonymous means: no token, or one that no longer counts, for whatever reason. */
export type Authenticate = (authorization: string | undefined) => Promise<Authentication>;

/** Reads `Authorization: Bearer` and nothing else: no query parameter, no cookie. */
export function createAuthenticate(deps: {
  db: Pick<Database, "platform">;
  tokens: AccessTokens;
}): Authenticate {
  return async (authorization) => {
    const token = /^Bearer ([^\s,]+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return { kind: "anonymous" };
    const verified = await deps.tokens.verify(token);
    if (verified.kind === "invalid") return { kind: "anonymous" };

    const { userId, tenantId, securityVersion } = verified.claims;
    const user = await findUserById(deps.db.platform, userId);
    const current = user?.active && user.securityVersion === securityVersion && user.tenantId === tenantId;
    if (!user || !current) return { kind: "anonymous" };
    return user.tenantSuspended ? { kind: "suspended" } : { kind: "signedIn", actor: toActor(user) };
  };
}

/** Until roles are assigned one by one, who signs in for a tenant is its admin. */
function toActor({ id, email, name, isSuperuser, tenantId }: StoredUser): Actor {
  return { userId: id, email, name, role: isSuperuser ? "superuser" : "admin", tenantId };
}
