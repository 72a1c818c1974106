/** Things that were started and must be stopped again, the last one first. */
export interface Lifetime {
  /** Remembers how to stop what was just started; returns the thing. */
  add<T>(thing: T, stop: (thing: T) => Promise<unknown> | void): T;
  /** Stops everything, also when some of it fails; throws the first failure at the end. */
  end(): Promise<void>;
}

export function createLifetime(): Lifetime {
  const stops: (() => Promise<unknown> | void)[] = [];
  return {
    add(thing, stop) {
      stops.push(() => stop(thing));
      return thing;
    },
    async end() {
      const failures: unknown[] = [];
      for (let stop = stops.pop(); stop; stop = stops.pop()) {
        try {
          await stop();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
