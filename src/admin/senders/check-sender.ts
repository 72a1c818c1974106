import type { Database, Logger } from "../../platform/index.js";
import type { SealedToken } from "./seal-token.js";
import { recordCredentialCheck, type SenderRow } from "./sender.store.js";

interface Credentials {
  accountSid: string;
  authToken: string;
}

/** Asks the provider whether it knows these credentials. May reject; it is given up after two seconds. */
export type CheckCredentials = (
  credentials: Credentials,
  signal: AbortSignal,
) => Promise<"passed" | "failed">;

export interface CheckDeps {
  db: Database;
  checkCredentials: CheckCredentials;
  logger: Logger;
}

const checkTimeoutMs = 2_000;

/**
 * Tests the token that was just stored and records the result beside it, unless another token has taken its place meanwhile.
 * Gives the sender as it is then.
 */
export async function checkSender(
  deps: CheckDeps,
  tenantId: string,
  sender: SenderRow,
  token: SealedToken,
): Promise<SenderRow> {
  const check = await test(deps, { accountSid: sender.accountSid, authToken: token.plain });
  return recordCredentialCheck(deps.db, tenantId, { id: sender.id, authToken: token.stored }, check);
}

/** A provider that cannot be reached has not confirmed the credentials: the test failed, and the log says why. */
async function test(
  { checkCredentials, logger }: CheckDeps,
  credentials: Credentials,
): Promise<"passed" | "failed"> {
  const signal = AbortSignal.timeout(checkTimeoutMs);
  try {
    return await Promise.race([checkCredentials(credentials, signal), rejectedBy(signal)]);
  } catch (error) {
    // Only the kind of error: its message may quote the request, token and all.
    const reason = error instanceof Error ? error.name : typeof error;
    logger.warn(
      { reason, accountSid: credentials.accountSid },
      "credentials of a sender could not be tested",
    );
    return "failed";
  }
}

/** For a check that does not heed its signal. */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
