import type { FieldEncryption } from "../../security/index.js";
import { checkSender, type CheckDeps } from "./check-sender.js";
import { sealToken } from "./seal-token.js";
import { updateSender, type SenderRow } from "./sender.store.js";

export interface SenderChange {
  authToken?: string | undefined;
  /** Null takes the sender out of its messaging service. */
  messagingServiceSid?: string | null | undefined;
}

export type ChangeSenderOutcome = { kind: "changed"; sender: SenderRow } | { kind: "unknown" };

/**
 * Corrects what may be wrong with a sender, or has been replaced at the provider. A new token is encrypted, stored and tested
 * as that of a new sender; channel, address and account stay, for they are what the sender is.
 */
export function createChangeSender(deps: CheckDeps & { encryption: FieldEncryption }) {
  return async (
    tenantId: string,
    senderId: string,
    { authToken: plain, messagingServiceSid }: SenderChange,
  ): Promise<ChangeSenderOutcome> => {
    const token = plain === undefined ? undefined : sealToken(deps.encryption, { tenantId, senderId, plain });
    const change = { authToken: token?.stored, messagingServiceSid };
    const changed = await updateSender(deps.db, tenantId, senderId, change);
    if (changed === undefined) return { kind: "unknown" };
    const sender = token ? await checkSender(deps, tenantId, changed, token) : changed;
    return { kind: "changed", sender };
  };
}
