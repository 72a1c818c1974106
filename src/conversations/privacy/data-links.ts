import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "../../security/index.js";

export interface DataSubject {
  tenantId: string;
  conversationId: string;
}

/** Addresses under which a buyer reads what is stored about them, for a day. */
export interface DataLinks {
  sign(subject: DataSubject, now: Date): string;
  open(token: string, now: Date): DataSubject | undefined;
}

const lifetimeSeconds = 24 * 3600;
const [idBytes, signatureBytes] = [16, 16];
const saidBytes = 2 * idBytes + 4;

/**
 * `https://.../my-data/<token>`: a token is both ids and the second it ends, with 128 bits of HMAC-SHA-256 over them under a key of its own.
 * Nothing is stored: the data are read when the address is opened, and a new SECRET_KEY ends every address.
 */
export function createDataLinks(secretKey: string, publicBaseUrl: string): DataLinks {
  const key = deriveKey(secretKey, "data-link");
  const signatureOf = (said: Buffer): Buffer =>
    createHmac("sha256", key).update(said).digest().subarray(0, signatureBytes);
  return {
    sign({ tenantId, conversationId }, now) {
      const said = Buffer.alloc(saidBytes);
      said.write(tenantId.replaceAll("-", ""), 0, "hex");
      said.write(conversationId.replaceAll("-", ""), idBytes, "hex");
      said.writeUInt32BE(Math.floor(now.getTime() / 1000) + lifetimeSeconds, 2 * idBytes);
      return `${publicBaseUrl}/my-data/${Buffer.concat([said, signatureOf(said)]).toString("base64url")}`;
    },
    open(token, now) {
      const bytes = Buffer.from(token, "base64url");
      if (bytes.length !== saidBytes + signatureBytes || bytes.toString("base64url") !== token)
        return undefined;
      const said = bytes.subarray(0, saidBytes);
      if (!timingSafeEqual(bytes.subarray(saidBytes), signatureOf(said))) return undefined;
      if (said.readUInt32BE(2 * idBytes) * 1000 <= now.getTime()) return undefined;
      const idAt = (at: number): string =>
        said.toString("hex", at, at + idBytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
      return { tenantId: idAt(0), conversationId: idAt(idBytes) };
    },
  };
}
