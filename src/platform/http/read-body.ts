import type { IncomingMessage } from "node:http";
import { closeAfterAnswer } from "./exchange.js";

export type BodyOutcome =
  { kind: "read"; body: Buffer } | { kind: "tooLarge" } | { kind: "busy" } | { kind: "aborted" };

/** All large unfinished bodies together: thousands of connections that each send most of one must not fill the memory. */
const mostUnfinishedBytes = 128 * 1024 * 1024;
/** A webhook is smaller than this. It is not counted, so that whoever fills the room for large bodies keeps no webhook out. */
const smallBytes = 16 * 1024;
let unfinishedBytes = 0;

/**
 * The bytes of a request as they came. What is larger than the limit, by its header or by its bytes, is left unread, and
 * the connection is closed after the answer; the same where unfinished bodies fill the memory set aside for them (`busy`).
 * `aborted` means that nobody waits for an answer.
 */
export function readBody(req: IncomingMessage, limitBytes: number): Promise<BodyOutcome> {
  if (Number(req.headers["content-length"] ?? 0) > limitBytes)
    return Promise.resolve(refuse(req, "tooLarge"));
  if (req.destroyed) return Promise.resolve({ kind: "aborted" });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let counted = 0;
    const finish = (outcome: BodyOutcome): void => {
      unfinishedBytes -= counted;
      counted = 0;
      chunks.length = 0;
      req.off("data", take).off("end", end).off("close", gone);
      resolve(outcome);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      const more = Math.max(0, length - smallBytes) - counted;
      counted += more;
      unfinishedBytes += more;
      if (length > limitBytes) finish(refuse(req, "tooLarge"));
      else if (more > 0 && unfinishedBytes > mostUnfinishedBytes) finish(refuse(req, "busy"));
      else chunks.push(chunk);
    };
    const end = (): void => finish({ kind: "read", body: joined(chunks) });
    const gone = (): void => finish({ kind: "aborted" });
    req.on("data", take).on("end", end).on("close", gone);
  });
}

function refuse(req: IncomingMessage, kind: "tooLarge" | "busy"): { kind: typeof kind } {
  req.pause();
  closeAfterAnswer(req);
  return { kind };
}

function joined(chunks: Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}
