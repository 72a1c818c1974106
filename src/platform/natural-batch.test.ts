import { expect, test } from "@jest/globals";
import { createNaturalBatch, Overloaded } from "./natural-batch.js";

function recorder() {
  const batches: number[][] = [];
  const gates: (() => void)[] = [];
  const run = async (items: number[]): Promise<number[]> => {
    batches.push(items);
    await new Promise<void>((open) => gates.push(open));
    if (items.includes(13)) throw new Error("unlucky");
    return items.map((item) => item * 10);
  };
  return { batches, run, open: () => gates.shift()?.() };
}

const tick = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test("another batch starts when as many wait as run, and never a third", async () => {
  const { batches, run, open } = recorder();
  const batch = createNaturalBatch({
    run,
    keyOf: String,
    isItemsFault: () => false,
    maxBatch: 10,
    maxWaiting: 10,
  });
  const first = Promise.all([batch.push(1), batch.push(2)]);
  await tick();
  const second = [batch.push(3)];
  await tick();
  expect(batches).toEqual([[1, 2]]);
  second.push(batch.push(4));
  await tick();
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const third = Promise.all([5, 6, 7, 8].map((n) => batch.push(n)));
  await tick();
  expect(batches).toHaveLength(2);
  open();
  expect(await first).toEqual([10, 20]);
  await tick();
  expect(batches.at(-1)).toEqual([5, 6, 7, 8]);
  open();
  open();
  expect(await Promise.all([...second, third])).toEqual([30, 40, [50, 60, 70, 80]]);
});

test("items of one key are never in two batches at once, and keep their order", async () => {
  const { batches, run, open } = recorder();
  const parity = (n: number) => (n % 2 === 0 ? "even" : "odd");
  const batch = createNaturalBatch({
    run,
    keyOf: parity,
    isItemsFault: () => false,
    maxBatch: 10,
    maxWaiting: 10,
  });
  const all = Promise.all([1, 3].map((n) => batch.push(n)));
  await tick();
  const more = Promise.all([5, 2, 7, 4].map((n) => batch.push(n)));
  await tick();
  expect(batches).toEqual([
    [1, 3],
    [2, 4],
  ]);
  open();
  await all;
  await tick();
  expect(batches.at(-1)).toEqual([5, 7]);
  open();
  open();
  expect(await more).toEqual([50, 20, 70, 40]);
  await batch.idle();
});

test("a batch is never larger than its bound, and idle waits for all of them", async () => {
  const { batches, run, open } = recorder();
  const oneByOne = () => "";
  const batch = createNaturalBatch({
    run,
    keyOf: oneByOne,
    isItemsFault: () => false,
    maxBatch: 2,
    maxWaiting: 10,
  });
  const all = Promise.all([1, 2, 3, 4, 5].map((n) => batch.push(n)));
  for (let i = 0; i < 3; i += 1) {
    await tick();
    open();
  }
  await batch.idle();
  expect(await all).toEqual([10, 20, 30, 40, 50]);
  expect(batches.map((b) => b.length)).toEqual([2, 2, 1]);
});

test("what a batch throws reaches its items only", async () => {
  const { run, open } = recorder();
  const batch = createNaturalBatch({
    run,
    keyOf: String,
    isItemsFault: () => false,
    maxBatch: 1,
    maxWaiting: 10,
  });
  const unlucky = batch.push(13);
  const fine = batch.push(1);
  await tick();
  open();
  await expect(unlucky).rejects.toThrow("unlucky");
  await tick();
  open();
  expect(await fine).toBe(10);
});

test("beyond the bound nothing is taken", async () => {
  const { run, open } = recorder();
  const batch = createNaturalBatch({
    run,
    keyOf: String,
    isItemsFault: () => false,
    maxBatch: 1,
    maxWaiting: 2,
  });
  const taken = [batch.push(1), batch.push(2)];
  await expect(batch.push(3)).rejects.toBeInstanceOf(Overloaded);
  await tick();
  open();
  await tick();
  open();
  expect(await Promise.all(taken)).toEqual([10, 20]);
});

test("where one item may be at fault, the others are run without it", async () => {
  const run = async (items: number[]): Promise<number[]> => {
    if (items.includes(13)) throw new Error("unlucky");
    return items;
  };
  const batch = createNaturalBatch({
    run,
    keyOf: String,
    isItemsFault: () => true,
    maxBatch: 10,
    maxWaiting: 10,
  });
  const outcomes = await Promise.allSettled([1, 13, 2].map((n) => batch.push(n)));
  expect(outcomes.map((o) => o.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
