/** A value that is read once, however many ask, and read anew after it expired, while the old one is served. */
export interface FreshValue<Value> {
  /** The value if there is one; an expired one is read anew in the background. */
  peek(): Value | undefined;
  /** The value, waiting for it only where there is none yet. Rejects when that reading fails; the next call tries again. */
  get(): Promise<Value>;
  /** What was read is out of date: `now` has it read at once, otherwise at its next use. */
  expire(now: boolean): void;
}

/** `read` is given the value before. `onError`: a new reading failed, the old value stays and is tried again at its next use. */
export function createFreshValue<Value>({
  read,
  onError,
}: {
  read(before: Value | undefined): Promise<Value>;
  onError(error: unknown): void;
}): FreshValue<Value> {
  let value: Value | undefined;
  let reading: Promise<Value> | undefined;
  let isExpired = false;

  function load(): Promise<Value> {
    if (reading) return reading;
    isExpired = false;
    reading = read(value)
      .then((latest) => (value = latest))
      .catch((error: unknown) => {
        isExpired = true;
        throw error;
      })
      .finally(() => (reading = undefined));
    return reading;
  }

  /** What expired while it was being read is read once more. */
  function refresh(): void {
    Promise.resolve(reading)
      .then(() => (isExpired ? load() : undefined))
      .catch(onError);
  }

  function peek(): Value | undefined {
    if (value !== undefined && isExpired) refresh();
    return value;
  }

  return {
    peek,
    get: async () => peek() ?? load(),
    expire(now) {
      isExpired = true;
      if (now && (value !== undefined || reading)) refresh();
    },
  };
}
