/** Runs work, a few at a time; what neither runs nor fits the queue is turned away at once instead of piling up. */
export interface BoundedPool {
  run<T>(work: () => Promise<T>): Promise<{ kind: "done"; value: T } | { kind: "overloaded" }>;
}

export function createBoundedPool({ inFlight, queued }: { inFlight: number; queued: number }): BoundedPool {
  const waiting: (() => void)[] = [];
  let running = 0;

  return {
    async run(work) {
      if (running >= inFlight) {
        if (waiting.length >= queued) return { kind: "overloaded" };
        await new Promise<void>((resolve) => waiting.push(resolve)); // takes over the place of the one that finished
      } else {
        running++;
      }
      try {
        return { kind: "done", value: await work() };
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
  };
}
