import type { IncomingMessage } from "node:http";
import { plainAddress, type AddressList } from "./address-list.js";

export interface ClientAddress {
  /** Written in one form (see plainAddress); the peer's own when the header of a trusted proxy makes no sense. */
  address: string;
  /** False when a trusted proxy's header was malformed, missing or doubled: good enough to count by, not to let in by. */
  certain: boolean;
}

/**
 * Who really calls. A peer that is no trusted proxy is the client, whatever its headers say. Behind trusted proxies it is
 * the first address of X-Forwarded-For, from the right, that is not one of them. No other header is ever read.
 */
export function clientAddress(
  req: Pick<IncomingMessage, "socket" | "headersDistinct">,
  trusted: AddressList,
): ClientAddress {
  const peer = plainAddress(req.socket.remoteAddress ?? "") ?? "unknown";
  if (!trusted.has(peer)) return { address: peer, certain: true };

  const headers = req.headersDistinct["x-forwarded-for"] ?? [];
  const hops =
    headers.length === 1 ? (headers[0] ?? "").split(",").map((hop) => plainAddress(hop.trim())) : [];
  for (const hop of hops.reverse()) {
    if (hop === undefined) break;
    if (!trusted.has(hop)) return { address: hop, certain: true };
  }
  return { address: peer, certain: false };
}
