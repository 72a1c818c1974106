/** What a load generator is to do. */
export interface LoadPlan {
  /** Where it connects to, and the address that the signatures are made over. */
  origin: string;
  publicOrigin: string;
  accountSid: string;
  token: string;
  /** Our sender's address; its form decides the channel. */
  to: string;
  /** Hexadecimal, unlike in any other run on the same database: ids and buyers begin with it. */
  run: string;
  buyers: Buyers;
  dialogue: readonly string[];
  connections: number;
  /** Webhooks a second on a fixed schedule, whatever the answers do; without it each connection sends when it is free. */
  ratePerSecond?: number;
  warmSeconds: number;
  seconds: number;
  /** How many requests are signed beforehand: more than can be needed. */
  requests: number;
}

/**
 * `many`: each connection plays the dialogue with one new buyer after the other, so no two requests in flight are of one.
 * `one`: everything comes from a single buyer. `stored`: any of so many buyers, who have all written before.
 */
export type Buyers = { kind: "many" } | { kind: "one" } | { kind: "stored"; count: number };

export interface LoadResult {
  /** The measured window, in milliseconds since the epoch. */
  from: number;
  until: number;
  /** Answered with 200 within the window. */
  acknowledged: number;
  /** Anything else, warm-up included: another status, or a broken connection. */
  bad: number;
  /** True when the signed requests did not last: the figures are void. */
  ranDry: boolean;
  latencyMs: { p50: number; p99: number; p999: number; max: number };
}

/** A buyer's address by number; the shop's own address decides the channel. */
export function buyerAddress(to: string, run: string, index: number): string {
  const number = `+1${String(2_000_000_000 + (parseInt(run.slice(0, 6), 16) % 700) * 10_000_000 + index)}`;
  return to.startsWith("whatsapp:") ? `whatsapp:${number}` : number;
}
