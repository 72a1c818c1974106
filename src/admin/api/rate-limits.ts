import { rateLimit, type Store } from "express-rate-limit";
import type { RequestHandler, Response } from "express";
import type { Clock } from "../../platform/index.js";
import { addressBlock, createSlidingWindow } from "../../security/index.js";
import { apiError } from "../errors.js";
import type { Locals } from "./mount.js";

export interface RateLimits {
  enabled: boolean;
  perMinute: number;
  adminPerMinute: number;
  adminBurst: number;
}

/**
 * Two buckets, for /api/admin and for the rest, each by user when signed in and by address otherwise. What goes beyond
 * is refused with 429, Retry-After and the RateLimit headers. In memory, so per process; sign-in has its own throttle.
 */
export function limitRates(limits: RateLimits, clock: Clock): RequestHandler {
  if (!limits.enabled) return (_request, _response, next) => next();
  const admin = limiter(limits.adminPerMinute + limits.adminBurst, clock);
  const standard = limiter(limits.perMinute, clock);
  return (request, response, next) =>
    request.baseUrl.startsWith("/api/admin")
      ? admin(request, response, next)
      : standard(request, response, next);
}

function limiter(perMinute: number, clock: Clock): RequestHandler {
  return rateLimit({
    windowMs,
    limit: perMinute,
    standardHeaders: "draft-6",
    legacyHeaders: false,
    keyGenerator: (_request, response) => callerOf(response),
    store: slidingStore(perMinute, clock),
    handler: (_request, _response, next) => next(apiError("rate_limited")),
    validate: false, // it looks for mistakes with request.ip and trust proxy, which are not used here
  });
}

function callerOf({ locals }: Response): string {
  const { claims, address } = locals as Locals;
  return claims ? `user ${claims.userId}` : `address ${addressBlock(address)}`;
}

const windowMs = 60_000;

/** The library's own store counts in fixed windows, which lets twice the limit through around a window's edge. */
function slidingStore(limit: number, clock: Clock): Store {
  const window = createSlidingWindow({ limit, windowMs, maxKeys: 100_000, clock });
  return {
    localKeys: true,
    increment: (key) => {
      const { taken, free, nextInMs } = window.take(key);
      return {
        totalHits: taken ? limit - free : limit + 1,
        resetTime: new Date(Date.now() + (nextInMs || windowMs)),
      };
    },
    decrement: (key) => window.giveBack(key),
    resetKey: (key) => window.forget(key),
  };
}
