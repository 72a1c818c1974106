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

test("what arrives while a batch runs forms the next one", async () => {
  const { batches, run, open } = recorder();
  const batch = createNaturalBatch({ run, isItemsFault: () => false, maxBatch: 10, maxWaiting: 10 });
  const first = batch.push(1);
  await tick();
  const rest = Promise.all([batch.push(2), batch.push(3)]);
  open();
  expect(await first).toBe(10);
  await tick();
  open();
  expect(await rest).toEqual([20, 30]);
  expect(batches).toEqual([[1], [2, 3]]);
});

test("a batch is never larger than its bound, and idle waits for all of them", async () => {
  const { batches, run, open } = recorder();
  const batch = createNaturalBatch({ run, isItemsFault: () => false, maxBatch: 2, maxWaiting: 10 });
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
  const batch = createNaturalBatch({ run, isItemsFault: () => false, maxBatch: 1, maxWaiting: 10 });
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
  const batch = createNaturalBatch({ run, isItemsFault: () => false, maxBatch: 1, maxWaiting: 2 });
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
  const batch = createNaturalBatch({ run, isItemsFault: () => true, maxBatch: 10, maxWaiting: 10 });
  const outcomes = await Promise.allSettled([1, 13, 2].map((n) => batch.push(n)));
  expect(outcomes.map((o) => o.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
