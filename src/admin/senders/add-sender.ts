import { newId, type Database, type Logger } from "../../platform/index.js";
import type { FieldEncryption } from "../../security/index.js";
import { insertSender, recordCredentialCheck, type NewSenderRow, type SenderRow } from "./sender.store.js";

/** Asks the provider whether it knows these credentials. May reject; it is given up after two seconds. */
export type CheckCredentials = (
  credentials: { accountSid: string; authToken: string },
  signal: AbortSignal,
) => Promise<"passed" | "failed">;

export interface NewSender extends Omit<NewSenderRow, "id" | "authToken"> {
  authToken: string;
}

export type AddSenderOutcome = { kind: "added"; sender: SenderRow } | { kind: "senderTaken" };

const checkTimeoutMs = 2_000;

/**
 * Gives a shop an address to be written to. The token is encrypted before it is stored and never read back. The sender is
 * saved whatever the provider says of its credentials: what the test said is recorded beside it.
 */
export function createAddSender(deps: {
  db: Database;
  encryption: FieldEncryption;
  checkCredentials: CheckCredentials;
  logger: Logger;
}) {
  return async (tenantId: string, { authToken, ...sender }: NewSender): Promise<AddSenderOutcome> => {
    const id = newId();
    const stored = deps.encryption.encrypt(authToken, `senders|auth_token|${tenantId}|${id}`);
    const added = await insertSender(deps.db, tenantId, { id, authToken: stored, ...sender });
    if (added === undefined) return { kind: "senderTaken" };
    const check = await test(deps, { accountSid: sender.accountSid, authToken });
    return { kind: "added", sender: await recordCredentialCheck(deps.db, tenantId, id, check) };
  };
}

/** A provider that cannot be reached has not confirmed the credentials: the test failed, and the log says why. */
async function test(
  { checkCredentials, logger }: { checkCredentials: CheckCredentials; logger: Logger },
  credentials: { accountSid: string; authToken: string },
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
