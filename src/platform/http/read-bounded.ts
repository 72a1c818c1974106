import type { Readable } from "node:stream";

export type BoundedBody = { kind: "read"; body: Buffer } | { kind: "tooLarge" } | { kind: "tooSlow" };

/** Whoever is slow at first may still be connecting far away. */
const graceMs = 2_000;

/** A stream's bytes, given up as soon as there are too many of them or they come too slowly. Rejects when it breaks. */
export async function readBounded(
  stream: Readable,
  { mostBytes, leastBytesPerSecond }: { mostBytes: number; leastBytesPerSecond: number },
): Promise<BoundedBody> {
  const began = performance.now();
  const chunks: Buffer[] = [];
  let length = 0;
  // Left early, the loop destroys the stream and with it the connection.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return { kind: "tooLarge" };
    chunks.push(chunk);
    const ms = performance.now() - began;
    if (ms > graceMs && (length * 1000) / ms < leastBytesPerSecond) return { kind: "tooSlow" };
  }
  return { kind: "read", body: Buffer.concat(chunks) };
}
