import type { IncomingMessage } from "node:http";
import type { Logger } from "../logger/create-logger.js";
import type { Metrics } from "../metrics.js";
import { createAddressList } from "./address-list.js";
import { answerError, generalError } from "./answer-error.js";
import { requestId, type RawHandler } from "./exchange.js";

/** Something the service cannot work without: rejects while it is not there. */
export type Check = () => Promise<void>;

export interface HealthOptions {
  checks: Readonly<Record<string, Check>>;
  stopping: () => boolean;
  logger: Logger;
  /** Left out, /metrics does not exist. */
  metrics?: Metrics;
}

const checkMs = 2_000;

/**
 * Liveness, readiness, the promised health pages and the figures. Strangers learn one word, `status`; which part is down
 * goes to the log. /metrics is for whoever asks directly from this machine or a private network.
 */
export function healthHandlers({
  checks,
  stopping,
  logger,
  metrics,
}: HealthOptions): Map<string, RawHandler> {
  const checksPass = createReadiness(checks, logger);
  const alive: RawHandler = (_req, res) => {
    res.writeHead(200, json).end('{"status":"ok"}');
  };
  const ready: RawHandler = async (_req, res) => {
    const fine = !stopping() && (await checksPass());
    res.writeHead(fine ? 200 : 503, json).end(fine ? '{"status":"ready"}' : '{"status":"unavailable"}');
  };
  const figures: RawHandler = async (req, res) => {
    if (metrics === undefined || !isNeighbour(req))
      return answerError(res, generalError(404), requestId(req));
    res.writeHead(200, { "Content-Type": metrics.contentType }).end(await metrics.text());
  };
  const pages: [string, RawHandler][] = [
    ["/", alive],
    ["/healthz", alive],
    ["/api/healthz", alive],
    ["/api/system/info", alive],
    ["/api/health", ready],
    ["/readyz", ready],
    ["/metrics", figures],
  ];
  return new Map(pages.map(([path, handler]) => [path, forReading(handler)]));
}

const json = { "Content-Type": "application/json; charset=utf-8" };

function forReading(handler: RawHandler): RawHandler {
  return (req, res) => {
    if (req.method === "GET" || req.method === "HEAD") return handler(req, res);
    res.setHeader("Allow", "GET, HEAD");
    answerError(res, generalError(405), requestId(req));
  };
}

/** All checks at once, each within 2 s; the log says what changed, not what every probe saw. */
function createReadiness(checks: Readonly<Record<string, Check>>, logger: Logger): () => Promise<boolean> {
  const down = new Set<string>();
  return async () => {
    await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await within(checkMs, check());
          if (down.delete(name)) logger.info({ check: name }, "a health check passes again");
        } catch (error) {
          if (!down.has(name)) logger.error({ err: error, check: name }, "a health check fails");
          down.add(name);
        }
      }),
    );
    return down.size === 0;
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const neighbours = createAddressList([
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::1",
  "fc00::/7",
]);

/** A request that a proxy forwards comes from a stranger, however near the proxy is. */
function isNeighbour({ socket, headers }: IncomingMessage): boolean {
  const forwarded = ["x-forwarded-for", "forwarded", "via"].some((name) => name in headers);
  return !forwarded && neighbours.has(socket.remoteAddress ?? "");
}
