import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, request, type Dispatcher } from "undici";
import { isPublicAddress } from "./public-address.js";
import { readBounded } from "./read-bounded.js";

/** Something to get from an address that a stranger may have written. */
export interface SafeRequest {
  url: string;
  /** Whether this address may be asked at all; put to every one of them, those of redirects too. */
  mayVisit(url: URL): boolean;
  /** What goes along, for this address alone: credentials must not follow a redirect. */
  headersFor?(url: URL): Record<string, string>;
  /** Origins that our own configuration names: plain http and private addresses are right for them. */
  ownOrigins?: ReadonlySet<string>;
  mostBytes: number;
  mostRedirects?: number;
  connectMs?: number;
  totalMs?: number;
  /** Below this, measured from the second second on, nobody is served: a drip must not hold a worker. */
  leastBytesPerSecond?: number;
}

export type SafeAnswer =
  | { kind: "fetched"; contentType: string; body: Buffer }
  /** Not asked, or not on: the address is none that may be visited. `reason` never holds the address. */
  | { kind: "refused"; reason: "address" | "host" | "redirects" | "encoded" }
  | { kind: "tooLarge" }
  /** It answered, but not with a body: 404, 401 ... */
  | { kind: "status"; status: number }
  /** Worth another try: no connection, an answer cut short, too slow. */
  | { kind: "failed"; reason: string };

/** A name's addresses, as the system resolves them. */
export type ResolveName = (host: string) => Promise<string[]>;

const systemResolve: ResolveName = async (host) => (await lookup(host, { all: true })).map((a) => a.address);

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * GET of an address that a stranger may have written (SSRF): https at port 443 only, every name resolved once, refused if any of its
 * addresses is not public, and connected to the very address that was checked, so that a name that resolves anew helps nobody.
 * Redirects are followed by hand and checked the same. Bytes, time and speed are bounded; nothing is unpacked.
 */
export async function fetchSafely(
  asked: SafeRequest,
  resolve: ResolveName = systemResolve,
): Promise<SafeAnswer> {
  const deadline = AbortSignal.timeout(asked.totalMs ?? 20_000);
  let url: URL | undefined = parseAddress(asked.url);
  for (let hop = 0; hop <= (asked.mostRedirects ?? 2); hop += 1) {
    if (!url) return { kind: "refused", reason: "address" };
    const outcome = await visit(url, asked, resolve, deadline);
    if (outcome.kind !== "redirected") return outcome;
    url = parseAddress(outcome.to, url);
  }
  return { kind: "refused", reason: "redirects" };
}

type Visit = SafeAnswer | { kind: "redirected"; to: string };

async function visit(
  url: URL,
  asked: SafeRequest,
  resolve: ResolveName,
  deadline: AbortSignal,
): Promise<Visit> {
  const own = asked.ownOrigins?.has(url.origin) === true;
  if (!asked.mayVisit(url)) return { kind: "refused", reason: "host" };
  if (url.username !== "" || url.password !== "") return { kind: "refused", reason: "address" };
  if (!own && (url.protocol !== "https:" || url.port !== "")) return { kind: "refused", reason: "address" };
  let agent: Agent | undefined;
  try {
    const address = await addressOf(url, own, resolve);
    if (address === undefined) return { kind: "refused", reason: "address" };
    agent = pinnedTo(address, asked.connectMs ?? 3_000);
    const headers = { accept: "*/*", "accept-encoding": "identity", ...asked.headersFor?.(url) };
    const response = await request(url, { dispatcher: agent, headers, signal: deadline });
    return await readAnswer(response, asked);
  } catch (error) {
    return { kind: "failed", reason: nameOf(error) };
  } finally {
    void agent?.destroy();
  }
}

async function readAnswer(response: Dispatcher.ResponseData, asked: SafeRequest): Promise<Visit> {
  const { statusCode, headers, body } = response;
  const { location } = headers;
  if (redirects.has(statusCode) && typeof location === "string") return { kind: "redirected", to: location };
  if (statusCode !== 200) return { kind: "status", status: statusCode };
  // A packed answer that was not asked for could unpack to anything.
  if ((headers["content-encoding"] ?? "identity") !== "identity")
    return { kind: "refused", reason: "encoded" };
  if (Number(headers["content-length"] ?? 0) > asked.mostBytes) return { kind: "tooLarge" };
  const { mostBytes, leastBytesPerSecond = 1_024 } = asked;
  const read = await readBounded(body, { mostBytes, leastBytesPerSecond });
  if (read.kind !== "read")
    return read.kind === "tooLarge" ? read : { kind: "failed", reason: "answered too slowly" };
  const type = headers["content-type"];
  return { kind: "fetched", contentType: typeof type === "string" ? type : "", body: read.body };
}

function parseAddress(text: string, base?: URL): URL | undefined {
  return URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
}

/** The one address to connect to. The text tells nothing (2130706433, 0x7f.1, full-width digits): the parsed host and what it resolves to do. */
async function addressOf({ hostname }: URL, own: boolean, resolve: ResolveName): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  return own || addresses.every(isPublicAddress) ? addresses[0] : undefined;
}

/** A connection of its own, to this address whatever the name resolves to by now; TLS still checks the name. */
function pinnedTo(address: string, connectMs: number): Agent {
  const family = isIP(address);
  return new Agent({
    connections: 1,
    pipelining: 0,
    bodyTimeout: 5_000,
    connect: {
      timeout: connectMs,
      lookup: (_host, { all }, done) =>
        all ? done(null, [{ address, family }]) : done(null, address, family),
    },
  });
}

/** The kind of failure alone: messages of network errors name addresses. */
function nameOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (name === "TimeoutError") return "no answer in time";
  return typeof code === "string" ? code : String(name);
}
