import { newId } from "../../platform/index.js";
import type { FieldEncryption } from "../../security/index.js";
import { checkSender, type CheckDeps } from "./check-sender.js";
import { sealToken } from "./seal-token.js";
import { insertSender, type NewSenderRow, type SenderRow } from "./sender.store.js";

export interface NewSender extends Omit<NewSenderRow, "id" | "authToken"> {
  authToken: string;
}

export type AddSenderOutcome = { kind: "added"; sender: SenderRow } | { kind: "senderTaken" };

/**
 * Gives a shop an address to be written to. The token is encrypted before it is stored and never read back. The sender is
 * saved whatever the provider says of its credentials: what the test said is recorded beside it.
 */
export function createAddSender(deps: CheckDeps & { encryption: FieldEncryption }) {
  return async (tenantId: string, { authToken, ...sender }: NewSender): Promise<AddSenderOutcome> => {
    const id = newId();
    const token = sealToken(deps.encryption, { tenantId, senderId: id, plain: authToken });
    const added = await insertSender(deps.db, tenantId, { id, authToken: token.stored, ...sender });
    if (added === undefined) return { kind: "senderTaken" };
    return { kind: "added", sender: await checkSender(deps, tenantId, added, token) };
  };
}
