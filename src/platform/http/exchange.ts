import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "../ids.js";

/** Answers one exact path itself, in front of Express. What it throws or rejects with is answered like any error. */
export type RawHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

const exchange = Symbol("exchange");

interface KnownRequest extends IncomingMessage {
  [exchange]?: { res: ServerResponse; id?: string };
}

/** Remembers which answer belongs to a request, which node itself does not tell. */
export function openExchange(req: KnownRequest, res: ServerResponse): void {
  req[exchange] = { res };
}

/** Names the request in logs and in error answers. Ours alone: what a caller sends as its id is not believed. */
export function requestId({ [exchange]: known }: KnownRequest): string {
  return known === undefined ? newId() : (known.id ??= newId());
}

/** Closes the connection behind the answer, for instance because the rest of the request is not going to be read. */
export function closeAfterAnswer({ [exchange]: known }: KnownRequest): void {
  if (known !== undefined && !known.res.headersSent) known.res.shouldKeepAlive = false;
}
