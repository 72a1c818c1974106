import type { FieldEncryption } from "../../security/index.js";

/** A sender's token as it was given, and encrypted for that sender's row alone. */
export interface SealedToken {
  plain: string;
  stored: string;
}

export function sealToken(
  encryption: FieldEncryption,
  { tenantId, senderId, plain }: { tenantId: string; senderId: string; plain: string },
): SealedToken {
  return { plain, stored: encryption.encrypt(plain, `senders|auth_token|${tenantId}|${senderId}`) };
}
