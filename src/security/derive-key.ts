import { hkdfSync } from "node:crypto";

/**
 * A 256-bit key for one purpose, from the one SECRET_KEY (HKDF-SHA-256, RFC 5869). Keys of different purposes tell nothing
 * of each other, so a token can never pass for a ciphertext or a cursor.
 */
export function deriveKey(secretKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secretKey, "", `parley/${purpose}`, 32));
}
