import { createHmac } from "node:crypto";
import type { Clock } from "../../platform/index.js";
import { deriveKey } from "../derive-key.js";
import { addressBlock } from "./address-block.js";
import { createSlidingWindow } from "./sliding-window.js";

export type ThrottleOutcome = { kind: "allowed" } | { kind: "throttled"; retryAfterSeconds: number };

/** Decides whether one more sign-in may be tried. A shared store (Redis) can stand behind the same two lines. */
export interface LoginThrottle {
  /** Takes one slot of the account and one of the address, or none; call it before any work is done. */
  take(attempt: { account: string; address: string }): Promise<ThrottleOutcome>;
}

/** Fixed, as the promises decide: configuration moves the other limits, never this one. */
const attemptsPerMinute = 5;
const maxKeys = 100_000;

/**
 * Five attempts in any 60 s per account and per address (an IPv6 /64 counts as one address), successes included. Unknown
 * accounts are counted exactly like known ones, so being throttled tells nobody who exists. Accounts are kept as HMACs.
 */
export function createLoginThrottle(deps: { secretKey: string; clock: Clock }): LoginThrottle {
  const key = deriveKey(deps.secretKey, "login-throttle");
  // Two windows, so that many addresses cannot push an account's count out of memory, nor the other way round.
  const options = { limit: attemptsPerMinute, windowMs: 60_000, maxKeys, clock: deps.clock };
  const accounts = createSlidingWindow(options);
  const addresses = createSlidingWindow(options);

  return {
    async take(attempt) {
      const account = createHmac("sha256", key).update(attempt.account.toLowerCase()).digest("base64url");
      const address = addressBlock(attempt.address);
      const waitMs = Math.max(accounts.look(account).nextInMs, addresses.look(address).nextInMs);
      if (waitMs > 0) return { kind: "throttled", retryAfterSeconds: Math.ceil(waitMs / 1000) };
      accounts.take(account);
      addresses.take(address);
      return { kind: "allowed" };
    },
  };
}
