/** Thrown by `push` when too much waits already; nothing was taken. */
export class Overloaded extends Error {}

export interface NaturalBatch<Item, Result> {
  /** Resolves with the item's result once its batch is through; rejects with what the batch threw, or `Overloaded`. */
  push(item: Item): Promise<Result>;
  /** Resolves when nothing waits or runs any more. */
  idle(): Promise<void>;
}

export interface NaturalBatchOptions<Item, Result> {
  /** Answers item by item, in order. */
  run: (items: Item[]) => Promise<Result[]>;
  /** Items of one key keep their order: they are never in two batches at once. */
  keyOf: (item: Item) => string;
  /** Whether what failed a batch may be one of its items' fault: then each is run alone, so that it harms no other. */
  isItemsFault: (error: unknown) => boolean;
  maxBatch: number;
  maxWaiting: number;
}

interface Waiting<Item, Result> {
  item: Item;
  key: string;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** While one batch waits for the database the next is prepared; more than two only make each of them smaller. */
const mostBatches = 2;

/**
 * Group commit without a timer: whatever arrives while a batch runs forms the next one, which starts as soon as as many items
 * wait as run. Alone, an item is a batch of one and waits for nothing.
 */
export function createNaturalBatch<Item, Result>(
  options: NaturalBatchOptions<Item, Result>,
): NaturalBatch<Item, Result> {
  const queue = createKeyedQueue<Waiting<Item, Result>>();
  const whenIdle: (() => void)[] = [];
  let batches = 0;
  let runningItems = 0;
  let looksSoon = false;

  function next(): void {
    while (queue.size() > 0 && batches < mostBatches && queue.size() >= runningItems) {
      const batch = queue.take(options.maxBatch);
      if (batch.length === 0) break;
      void run(batch);
    }
    if (queue.size() === 0 && batches === 0) for (const tell of whenIdle.splice(0)) tell();
  }

  async function run(batch: Waiting<Item, Result>[]): Promise<void> {
    batches += 1;
    runningItems += batch.length;
    await settle(options, batch);
    batches -= 1;
    runningItems -= batch.length;
    queue.release(batch);
    next();
  }

  /** Lets everything of this tick of the event loop join. */
  function nextSoon(): void {
    if (looksSoon) return;
    looksSoon = true;
    setImmediate(() => {
      looksSoon = false;
      next();
    });
  }

  return {
    push(item) {
      if (queue.size() >= options.maxWaiting)
        return Promise.reject(new Overloaded("too much waits to be stored"));
      return new Promise((resolve, reject) => {
        queue.add({ item, key: options.keyOf(item), resolve, reject });
        nextSoon();
      });
    },
    idle: () =>
      new Promise((resolve) => {
        whenIdle.push(resolve);
        nextSoon();
      }),
  };
}

/** Runs a batch and tells every item its outcome; never rejects. */
async function settle<Item, Result>(
  options: NaturalBatchOptions<Item, Result>,
  batch: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await options.run(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, i) => resolve(results[i] as Result));
  } catch (error) {
    if (batch.length > 1 && options.isItemsFault(error))
      for (const one of batch) await settle(options, [one]);
    else for (const { reject } of batch) reject(error);
  }
}

/** First in, first out within each key; a key that was taken is not taken again until it is released. */
function createKeyedQueue<Entry extends { key: string }>() {
  let waiting: Entry[] = [];
  const taken = new Set<string>();
  return {
    size: () => waiting.length,
    add: (entry: Entry): void => void waiting.push(entry),
    /** The oldest entries whose key nobody has, at most so many. */
    take(most: number): Entry[] {
      const batch: Entry[] = [];
      const rest: Entry[] = [];
      for (const entry of waiting) (batch.length < most && !taken.has(entry.key) ? batch : rest).push(entry);
      for (const { key } of batch) taken.add(key);
      waiting = rest;
      return batch;
    },
    release(batch: Entry[]): void {
      for (const { key } of batch) taken.delete(key);
    },
  };
}
