import type { IncomingMessage } from "node:http";
import { closeAfterAnswer } from "./exchange.js";

export type BodyOutcome = { kind: "read"; body: Buffer } | { kind: "tooLarge" } | { kind: "aborted" };

/**
 * The bytes of a request as they came. What is larger than the limit, by its header or by its bytes, is left unread, and
 * the connection is closed after the answer; `aborted` means that nobody waits for one.
 */
export function readBody(req: IncomingMessage, limitBytes: number): Promise<BodyOutcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;

    const settle = (outcome: BodyOutcome) => {
      req.off("data", take).off("end", finish).off("close", abort).off("error", abort);
      if (outcome.kind === "tooLarge") {
        req.pause();
        closeAfterAnswer(req);
      }
      resolve(outcome);
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) settle({ kind: "tooLarge" });
      else chunks.push(chunk);
    };
    const finish = () =>
      settle({ kind: "read", body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
    const abort = () => settle({ kind: "aborted" });

    if (Number(req.headers["content-length"] ?? 0) > limitBytes) return settle({ kind: "tooLarge" });
    if (req.destroyed) return settle({ kind: "aborted" });
    req.on("data", take).once("end", finish).once("close", abort).once("error", abort);
  });
}
