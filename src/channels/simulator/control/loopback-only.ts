import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from this machine, asked for by a local name. The Host check stops DNS rebinding (a web page whose
 * name suddenly points here), the forwarding headers stop tunnels and proxies that make strangers look local.
 */
export function isFromThisMachine(req: IncomingMessage): boolean {
  const forwarded = req.headers["x-forwarded-for"] ?? req.headers["forwarded"] ?? req.headers["x-real-ip"];
  return (
    forwarded === undefined && isLoopbackAddress(req.socket.remoteAddress) && isLocalName(req.headers.host)
  );
}

const isLoopbackAddress = (address = "") =>
  /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === "::1";

const isLocalName = (host = "") => /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);

/** Whether a changing request may come from where it says: our own page, or a program that is no browser. */
export function isSameOrigin(req: IncomingMessage): boolean {
  const { origin, host } = req.headers;
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return origin === undefined || origin === `http://${host}`;
}
