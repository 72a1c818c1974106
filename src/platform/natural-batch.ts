/** Thrown by `push` when too much waits already; nothing was taken. */
export class Overloaded extends Error {}

export interface NaturalBatch<Item, Result> {
  /** Resolves with the item's result once its batch is through; rejects with what the batch threw, or `Overloaded`. */
  push(item: Item): Promise<Result>;
  /** Resolves when nothing waits or runs any more. */
  idle(): Promise<void>;
}

/**
 * Group commit without a timer: one batch runs at a time, and whatever arrives meanwhile forms the next. Alone, an item is a
 * batch of one and waits for nothing. `run` answers item by item, in order.
 */
export function createNaturalBatch<Item, Result>(options: {
  run: (items: Item[]) => Promise<Result[]>;
  /** Whether what failed a batch may be one of its items' fault: then each is run alone, so that it harms no other. */
  isItemsFault: (error: unknown) => boolean;
  maxBatch: number;
  maxWaiting: number;
}): NaturalBatch<Item, Result> {
  interface Waiting {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }
  const queue: Waiting[] = [];
  let working: Promise<void> | null = null;

  async function runOne(batch: Waiting[]): Promise<void> {
    try {
      const results = await options.run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => resolve(results[i] as Result));
    } catch (error) {
      if (batch.length > 1 && options.isItemsFault(error)) for (const one of batch) await runOne([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async function work(): Promise<void> {
    // Lets everything of this tick of the event loop join the first batch.
    await new Promise(setImmediate);
    while (queue.length > 0) await runOne(queue.splice(0, options.maxBatch));
    working = null;
  }

  return {
    push(item) {
      if (queue.length >= options.maxWaiting)
        return Promise.reject(new Overloaded("too much waits to be stored"));
      return new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        working ??= work();
      });
    },
    async idle() {
      while (working) await working;
    },
  };
}
