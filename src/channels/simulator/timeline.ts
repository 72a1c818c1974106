import type { Clock } from "../../platform/index.js";

/** The simulator's time: a clock that can be pushed forward, and waiting on it. */
export interface Timeline {
  now(): number;
  clock: Clock;
  /** Network and human delays: divided by the speed, none at all when instant. */
  delay(milliseconds: number): Promise<void>;
  /** A point in time (scheduled send, approval): never shortened by the speed, only by pushing the clock. */
  until(time: number): Promise<void>;
  advance(milliseconds: number): void;
  /** Stops time: what waits is never called again. */
  close(): void;
}

interface Waiting {
  at: number;
  resolve: () => void;
  timer: NodeJS.Timeout;
}

export function createTimeline(clock: Clock, speed: number | "instant"): Timeline {
  let offset = 0;
  let closed = false;
  const waiting = new Set<Waiting>();
  const now = () => clock.now().getTime() + offset;

  const wait = (at: number, realDelay: number) =>
    new Promise<void>((resolve) => {
      if (closed) return;
      if (realDelay <= 0) return void setImmediate(resolve);
      const timer = setTimeout(() => release(entry), Math.min(realDelay, 2 ** 31 - 1));
      timer.unref();
      const entry: Waiting = { at, resolve, timer };
      waiting.add(entry);
    });

  const release = (entry: Waiting) => {
    clearTimeout(entry.timer);
    waiting.delete(entry);
    entry.resolve();
  };

  return {
    now,
    clock: { now: () => new Date(now()) },
    delay: (milliseconds) => wait(now() + milliseconds, speed === "instant" ? 0 : milliseconds / speed),
    async until(time) {
      while (now() < time) await wait(time, time - now());
    },
    advance(milliseconds) {
      offset += milliseconds;
      for (const entry of [...waiting].sort((a, b) => a.at - b.at)) if (entry.at <= now()) release(entry);
    },
    close() {
      closed = true;
      for (const { timer } of waiting) clearTimeout(timer);
      waiting.clear();
    },
  };
}
