import type { Clock } from "../../platform/index.js";

/** Counts what happened to a key within the last window, to the millisecond: no doubling at a window's edge. */
export interface SlidingWindow {
  readonly limit: number;
  /** How many slots are free now, and when the next one is (milliseconds; 0 when one is). Takes nothing. */
  look(key: string): { free: number; nextInMs: number };
  /** Takes a slot when one is free. */
  take(key: string): { taken: boolean; free: number; nextInMs: number };
  /** Gives the latest slot back. */
  giveBack(key: string): void;
  forget(key: string): void;
}

export interface SlidingWindowOptions {
  limit: number;
  windowMs: number;
  /** Memory is bounded: beyond this many keys the one that was used longest ago is forgotten. */
  maxKeys: number;
  clock: Clock;
}

/** In memory, for one process. Look and take run to the end undisturbed, so parallel callers cannot overtake each other. */
export function createSlidingWindow({
  limit,
  windowMs,
  maxKeys,
  clock,
}: SlidingWindowOptions): SlidingWindow {
  const takenAt = new Map<string, number[]>();

  function recent(key: string, now: number): number[] {
    return (takenAt.get(key) ?? []).filter((at) => at > now - windowMs);
  }
  function state(times: readonly number[], now: number): { free: number; nextInMs: number } {
    const free = Math.max(0, limit - times.length);
    const oldest = times[0];
    return { free, nextInMs: free > 0 || oldest === undefined ? 0 : oldest + windowMs - now };
  }
  function keep(key: string, times: number[]): void {
    takenAt.delete(key); // set again below: the map's order is the order of use
    if (times.length > 0) takenAt.set(key, times);
    if (takenAt.size <= maxKeys) return;
    for (const eldest of takenAt.keys()) {
      takenAt.delete(eldest);
      break;
    }
  }

  return {
    limit,
    look(key) {
      const now = clock.now().getTime();
      return state(recent(key, now), now);
    },
    take(key) {
      const now = clock.now().getTime();
      const times = recent(key, now);
      const taken = times.length < limit;
      if (taken) times.push(now);
      keep(key, times);
      return { taken, ...state(times, now) };
    },
    giveBack(key) {
      keep(key, recent(key, clock.now().getTime()).slice(0, -1));
    },
    forget(key) {
      takenAt.delete(key);
    },
  };
}
