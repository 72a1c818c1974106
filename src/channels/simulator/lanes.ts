/** Work in order within a lane, and in at most `width` lanes at once. */
export interface Lanes {
  run<T>(lane: string, work: () => Promise<T>): Promise<T>;
}

export function createLanes(width: number): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  const queue: (() => void)[] = [];
  let busy = 0;
  const enter = () => (busy < width ? void (busy += 1) : new Promise<void>((resolve) => queue.push(resolve)));
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else busy -= 1;
  };
  return {
    run(lane, work) {
      const before = tails.get(lane) ?? Promise.resolve();
      const result = before.then(async () => {
        await enter();
        try {
          return await work();
        } finally {
          leave();
        }
      });
      const tail = result
        .catch(() => undefined)
        .finally(() => tails.get(lane) === tail && tails.delete(lane));
      tails.set(lane, tail);
      return result;
    },
  };
}
