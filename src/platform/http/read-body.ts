import type { IncomingMessage } from "node:http";
import { closeAfterAnswer } from "./exchange.js";

export type BodyOutcome = { kind: "read"; body: Buffer } | { kind: "tooLarge" } | { kind: "aborted" };

/**
 * The bytes of a request as they came. What is larger than the limit, by its header or by its bytes, is left unread, and
 * the connection is closed after the answer; `aborted` means that nobody waits for one.
 */
export function readBody(req: IncomingMessage, limitBytes: number): Promise<BodyOutcome> {
  if (Number(req.headers["content-length"] ?? 0) > limitBytes) return Promise.resolve(refuse(req));
  if (req.destroyed) return Promise.resolve({ kind: "aborted" });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    req.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) resolve(refuse(req));
      else chunks.push(chunk);
    });
    req.on("end", () => resolve({ kind: "read", body: joined(chunks) }));
    // also comes last of all, when it has nothing to say any more
    req.on("close", () => resolve({ kind: "aborted" }));
  });
}

function refuse(req: IncomingMessage): BodyOutcome {
  req.pause();
  closeAfterAnswer(req);
  return { kind: "tooLarge" };
}

function joined(chunks: Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}
