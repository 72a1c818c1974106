import type { Router } from "express";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "../logger/create-logger.js";
import type { Metrics } from "../metrics.js";
import { answerError, generalError, publicError } from "./answer-error.js";
import { refuseBadRequest } from "./bad-request.js";
import { createApp } from "./create-app.js";
import { openExchange, requestId, type RawHandler } from "./exchange.js";
import { healthHandlers, type Check } from "./health.js";
import { secure } from "./security-headers.js";
import { drain } from "./drain.js";

export interface WebServerOptions {
  logger: Logger;
  /** Left out (ENABLE_METRICS=false), nothing is counted and /metrics does not exist. */
  metrics?: Metrics;
  /** By exact path, in front of Express: what must be fast or needs the request as it came. */
  raw?: ReadonlyMap<string, RawHandler>;
  /** Mounted in this order; each knows its own paths. */
  routers?: readonly Router[];
  /** What /readyz asks. */
  checks?: Readonly<Record<string, Check>>;
}

export interface WebServer {
  /** Resolves when listening; port 0 takes any. Rejects with a sentence when the port is taken. */
  start(address: { host: string; port: number }): Promise<{ port: number }>;
  /** Stops listening, answers what was accepted, and closes what is left open after `deadlineMs`. */
  stop(deadlineMs?: number): Promise<void>;
}

/**
 * The limits that keep slow and greedy callers from using the service up; node's own are a minute and more. A request
 * has 8 s for its headers and 12 s in all; proxies that keep connections open (60 s is usual) are not surprised.
 */
const limits = {
  headersTimeout: 8_000,
  requestTimeout: 12_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 20 * 1024,
};
const idleSocketMs = 120_000;
const mostConnections = 8_000;
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** One HTTP server: raw handlers and health pages by exact path, everything else through Express. */
export function createWebServer({
  logger,
  metrics,
  raw,
  routers = [],
  checks = {},
}: WebServerOptions): WebServer {
  let stopping = false;
  const app = createApp({ routers, logger, ...(metrics && { metrics }) });
  const health = healthHandlers({ checks, stopping: () => stopping, logger, ...(metrics && { metrics }) });
  const byPath = new Map([...health, ...(raw ?? [])]);

  const server = createServer(limits, (req, res) => {
    openExchange(req, res);
    secure(res, () => stopping);
    handle(req, res);
  });
  server.setTimeout(idleSocketMs);
  server.maxConnections = mostConnections;
  server.on("clientError", refuseBadRequest);

  function handle(req: IncomingMessage, res: ServerResponse): void {
    if (!methods.has(req.method ?? "")) {
      res.setHeader("Allow", [...methods].join(", "));
      return answerError(res, generalError(405), requestId(req));
    }
    const handler = byPath.get(pathOf(req));
    if (handler === undefined) app(req, res);
    else answerFailures(handler, req, res, logger);
  }

  return {
    start: (address) => listen(server, address),
    async stop(deadlineMs = 10_000) {
      stopping = true;
      await drain(server, deadlineMs);
    },
  };
}

function pathOf({ url = "/" }: IncomingMessage): string {
  const query = url.indexOf("?");
  return query === -1 ? url : url.slice(0, query);
}

function answerFailures(
  handler: RawHandler,
  req: IncomingMessage,
  res: ServerResponse,
  logger: Logger,
): void {
  const fail = (error: unknown) => {
    logger.error({ err: error, requestId: requestId(req) }, "a request failed");
    if (res.headersSent) res.destroy();
    else answerError(res, publicError(error), requestId(req));
  };
  try {
    handler(req, res)?.catch(fail);
  } catch (error) {
    fail(error);
  }
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const sentence =
        cause.code === "EADDRINUSE" ? `The port ${port} is in use: stop what uses it, or set PORT.` : "";
      reject(sentence === "" ? cause : new Error(sentence, { cause }));
    });
    server.listen({ host, port }, () => resolve({ port: (server.address() as AddressInfo).port }));
  });
}
