import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from "express";
import type { Logger } from "../logger/create-logger.js";
import type { Metrics } from "../metrics.js";
import { answerError, generalError, publicError } from "./answer-error.js";
import { requestId } from "./exchange.js";

export interface AppOptions {
  routers: readonly Router[];
  logger: Logger;
  metrics?: Metrics;
}

/**
 * The Express part: the routers in their order, then 404, and one place where errors become answers. It parses no
 * bodies: each route reads what it takes. Every handler finds the request's id in `res.locals.requestId`.
 */
export function createApp({ routers, logger, metrics }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag").enable("case sensitive routing").enable("strict routing");
  app.use(record(logger, metrics));
  for (const router of routers) app.use(router);
  app.use((_req, _res, next) => next(generalError(404)));
  app.use(mapErrors(logger));
  return app;
}

/** One log line and one figure a request, named by the route's pattern: a path is made of what callers write. */
function record(logger: Logger, metrics?: Metrics): RequestHandler {
  const seconds = metrics?.histogram("http_request_seconds", "Time to the end of the answer", {
    labels: ["method", "route", "status"],
  });
  return (req, res, next) => {
    const began = performance.now();
    res.locals["requestId"] = requestId(req);
    res.once("close", () => {
      const { path: pattern } = (req.route ?? {}) as { path?: unknown };
      const route = typeof pattern === "string" ? req.baseUrl + pattern : "none";
      const ms = performance.now() - began;
      const status = res.writableFinished ? String(res.statusCode) : "aborted";
      seconds?.observe({ method: req.method, route, status }, ms / 1000);
      logger.info(
        { requestId: requestId(req), method: req.method, route, status, ms: Math.round(ms) },
        "request",
      );
    });
    next();
  };
}

function mapErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const told = publicError(error);
    if (told.status >= 500) logger.error({ err: error, requestId: requestId(req) }, "a request failed");
    // Too late to say it: Express closes the connection, so that half an answer is not taken for a whole one.
    if (res.headersSent) next(error);
    else answerError(res, told, requestId(req));
  };
}
