import { ServerResponse, type OutgoingHttpHeader, type OutgoingHttpHeaders } from "node:http";

/** Every browser feature that a page could ask for; none of ours needs one. */
const switchedOff = [
  ...[
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
  ],
  ...["gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"],
  ...["publickey-credentials-get", "screen-wake-lock", "sync-xhr", "usb", "xr-spatial-tracking"],
];

/**
 * What every answer carries, whoever wrote it: the strictest values, for answers that no page is made of. A handler that
 * sets one of them itself is right (see pagePolicy).
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "Content-Security-Policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": switchedOff.map((feature) => `${feature}=()`).join(", "),
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "X-DNS-Prefetch-Control": "off",
  "X-Download-Options": "noopen",
  "X-Permitted-Cross-Domain-Policies": "none",
  "X-XSS-Protection": "0",
  "Cache-Control": "no-store",
  Vary: "Origin",
};

const entries = Object.entries(securityHeaders);
const flat = entries.flat();
const names = new Set(entries.map(([name]) => name.toLowerCase()));

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

const isLast = Symbol("is last");

interface SecuredResponse extends ServerResponse {
  [isLast]?: () => boolean;
}

/**
 * Has the answer carry the security headers from the moment its head is written. At that moment `last` is asked whether
 * the connection is to be closed behind it.
 */
export function secure(res: SecuredResponse, last: () => boolean): void {
  res[isLast] = last;
  res.writeHead = writeSecuredHead;
}

type WriteHead = (status: number, reason: string | undefined, headers: Headers) => ServerResponse;
const writeHead = ServerResponse.prototype.writeHead as WriteHead;

/** One function for all answers, and no header set before its time: what this costs, every webhook pays. */
function writeSecuredHead(
  this: SecuredResponse,
  status: number,
  reason?: string | Headers,
  headers?: Headers,
): ServerResponse {
  if (this[isLast]?.()) this.shouldKeepAlive = false;
  const given = headers ?? (typeof reason === "string" ? {} : (reason ?? {}));
  return writeHead.call(
    this,
    status,
    typeof reason === "string" ? reason : undefined,
    withSecurity(this, given),
  );
}

/**
 * Where nothing was set one by one, the given headers and ours make one list, which node writes as it is. Where a handler
 * has set some (Express does), ours are set beside them; what the handler says itself wins either way.
 */
function withSecurity(res: ServerResponse, given: Headers): Headers {
  if (Array.isArray(given) || res.getHeaderNames().length > 0) return setBeside(res, given);
  const list: OutgoingHttpHeader[] = [];
  for (const name in given) {
    if (names.has(name.toLowerCase())) return setBeside(res, given);
    list.push(name, given[name] as OutgoingHttpHeader);
  }
  return list.concat(flat);
}

function setBeside(res: ServerResponse, given: Headers): Headers {
  for (const [name, value] of entries) if (!res.hasHeader(name)) res.setHeader(name, value);
  return given;
}
