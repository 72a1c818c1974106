/** Numbers from 0 to 1, always the same ones (mulberry32), so that a run can be repeated. */
export function seeded(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number) => Math.floor(next() * most);
  function pick<Item>(items: readonly Item[]): Item {
    const item = items[upTo(items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  }
  return { next, upTo, pick };
}

export type Random = ReturnType<typeof seeded>;
