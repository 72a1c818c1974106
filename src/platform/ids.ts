import { hash, randomFillSync } from "node:crypto";

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. Random enough never to be guessed, and rows made
 * together lie together in an index. Ids of one millisecond are in no particular order.
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, (used += 16));
  bytes.writeUIntBE(Date.now(), 0, 6);
  return asUuid(bytes, 7);
}

// Random bytes for the next ids: asking the system for each id's own costs as much as a tenth of a turn.
const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/**
 * The same id for the same parts, everywhere and for ever (RFC 9562 version 8 over SHA-256): how writers that do not
 * know of each other agree on a row. Each part goes in with its length, so ("ab", "c") and ("a", "bc") differ.
 */
export function derivedId(...parts: string[]): string {
  const whole = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join("");
  return asUuid(hash("sha256", whole, "buffer").subarray(0, 16), 8);
}

function asUuid(bytes: Buffer, version: 7 | 8): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
