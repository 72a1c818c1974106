import type { Database } from "../../platform/index.js";
import type { Sessions } from "../sessions/sessions.js";
import type { AccessTokens } from "../tokens/access-tokens.js";
import type { SignedIn } from "./log-in.js";
import { findUserById } from "./user.store.js";

export type Refresh = (refreshToken: string) => Promise<SignedIn | { kind: "refused" }>;

/** The next pair of tokens for a refresh token, for who still may sign in. */
export function createRefresh(deps: {
  db: Pick<Database, "platform">;
  sessions: Sessions;
  tokens: AccessTokens;
}): Refresh {
  return async (presented) => {
    const outcome = await deps.sessions.refresh(presented);
    if (outcome.kind === "refused") return outcome;
    const { sessionId, userId, refreshToken } = outcome;
    const user = await findUserById(deps.db.platform, userId);
    if (!user?.active || user.tenantSuspended) return { kind: "refused" };
    const { tenantId, securityVersion } = user;
    const { token, expiresInSeconds } = await deps.tokens.issue({
      userId,
      tenantId,
      sessionId,
      securityVersion,
    });
    return { kind: "signedIn", accessToken: token, refreshToken, expiresInSeconds };
  };
}
