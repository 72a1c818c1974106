import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "../ids.js";

/** Answers one exact path itself, in front of Express. What it throws or rejects with is answered like any error. */
export type RawHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

const exchanges = new WeakMap<IncomingMessage, { res: ServerResponse; id?: string }>();

/** Remembers which answer belongs to a request, which node itself does not tell. */
export function openExchange(req: IncomingMessage, res: ServerResponse): void {
  exchanges.set(req, { res });
}

/** Names the request in logs and in error answers. Ours alone: what a caller sends as its id is not believed. */
export function requestId(req: IncomingMessage): string {
  const exchange = exchanges.get(req);
  return exchange === undefined ? newId() : (exchange.id ??= newId());
}

/** Closes the connection behind the answer, for instance because the rest of the request is not going to be read. */
export function closeAfterAnswer(req: IncomingMessage): void {
  const res = exchanges.get(req)?.res;
  if (res !== undefined && !res.headersSent) res.shouldKeepAlive = false;
}
