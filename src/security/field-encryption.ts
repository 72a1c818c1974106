import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { ParleyError } from "../platform/index.js";
import { deriveKey } from "./derive-key.js";

/** Encrypts single fields before they reach the database. */
export interface FieldEncryption {
  /** `context` says where the value lives, `table|column|tenant id|row id`: elsewhere it cannot be decrypted. */
  encrypt(plain: string, context: string): string;
  /** Throws ParleyError `field_unreadable` for whatever was not encrypted with this key in this context; never answers "". */
  decrypt(stored: string, context: string): string;
}

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const storedForm = /^v1:([\w-]{8}):([\w-]{16}):([\w-]*):([\w-]{22})$/;

/**
 * AES-256-GCM with a random 96-bit nonce, stored as `v1:<kid>:<nonce>:<ciphertext>:<tag>` in base64url. The key id and the
 * context are authenticated with the text, so bits cannot be flipped and a value copied to another row or tenant is refused.
 */
export function createFieldEncryption(secretKey: string): FieldEncryption {
  const key = deriveKey(secretKey, "field-encryption");
  const kid = createHash("sha256")
    .update(deriveKey(secretKey, "field-encryption/kid"))
    .digest("base64url")
    .slice(0, 8);
  const authenticated = (context: string) => Buffer.from(`v1:${kid}:${context}`);

  return {
    encrypt(plain, context) {
      const nonce = randomBytes(nonceBytes);
      const encryptor = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(
        authenticated(context),
      );
      const text = Buffer.concat([encryptor.update(plain, "utf8"), encryptor.final()]);
      return [
        "v1",
        kid,
        ...[nonce, text, encryptor.getAuthTag()].map((part) => part.toString("base64url")),
      ].join(":");
    },

    decrypt(stored, context) {
      const [, storedKid, ...parts] = storedForm.exec(stored) ?? [];
      const [nonce, text, tag] = parts.map(readCanonical);
      if (!nonce || !text || !tag) throw unreadable("not in the stored form");
      if (storedKid !== kid) throw unreadable("encrypted with another key");
      const decryptor = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
        .setAAD(authenticated(context))
        .setAuthTag(tag);
      try {
        return Buffer.concat([decryptor.update(text), decryptor.final()]).toString("utf8");
      } catch {
        throw unreadable("altered, or moved from another row");
      }
    },
  };
}

/** Base64url has spellings that differ in ignored bits; only the one we write is read. */
function readCanonical(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, "base64url");
  return bytes.toString("base64url") === part ? bytes : undefined;
}

/** The reason goes to the log; neither the stored value nor the context does. */
function unreadable(reason: string): ParleyError {
  return new ParleyError("field_unreadable", 500, "A stored secret could not be read.", {
    cause: new Error(reason),
  });
}
