import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "../../security/index.js";

/** Addresses of private files: whoever has one may fetch the file until it ends. */
export interface MediaAddresses {
  /** A path, short enough for a text message. */
  sign(media: { id: string; ref: string }, until: Date): string;
  /** The id an address is for, if it is one of ours and has not ended. */
  open(token: string, now: Date): string | undefined;
}

const signatureBytes = 12;

/**
 * The path `/media/<token>.<jpg or pdf>`. A token is 32 bytes in base64url: the id, the second it ends, and 96 bits of HMAC-SHA-256 over
 * both, with a key of its own derived from SECRET_KEY. Nothing is stored; a new SECRET_KEY ends them all.
 */
export function createMediaAddresses(secretKey: string): MediaAddresses {
  const key = deriveKey(secretKey, "media-address");
  const signatureOf = (said: Buffer) =>
    createHmac("sha256", key).update(said).digest().subarray(0, signatureBytes);
  return {
    sign({ id, ref }, until) {
      const said = Buffer.alloc(20);
      said.write(id.replaceAll("-", ""), 0, "hex");
      said.writeUInt32BE(Math.floor(until.getTime() / 1000), 16);
      const token = Buffer.concat([said, signatureOf(said)]).toString("base64url");
      return `/media/${token}${ref.slice(ref.lastIndexOf("."))}`;
    },
    open(token, now) {
      const bytes = Buffer.from(token, "base64url");
      if (bytes.length !== 20 + signatureBytes || bytes.toString("base64url") !== token) return undefined;
      const said = bytes.subarray(0, 20);
      if (!timingSafeEqual(bytes.subarray(20), signatureOf(said))) return undefined;
      if (said.readUInt32BE(16) * 1000 <= now.getTime()) return undefined;
      const hex = said.toString("hex", 0, 16);
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
  };
}
