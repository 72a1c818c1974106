import { expect, test } from "@jest/globals";
import { createSlidingWindow } from "./sliding-window.js";

function aWindow(options: { limit?: number; maxKeys?: number } = {}) {
  let now = 1_000_000;
  const clock = { now: () => new Date(now) };
  const window = createSlidingWindow({ limit: 5, windowMs: 60_000, maxKeys: 1000, ...options, clock });
  return { window, after: (ms: number) => (now += ms) };
}

test("takes as many as the limit, then says when the next one is", () => {
  const { window, after } = aWindow();
  for (const free of [4, 3, 2, 1, 0]) {
    expect(window.take("a")).toMatchObject({ taken: true, free });
    after(1000);
  }
  expect(window.take("a")).toEqual({ taken: false, free: 0, nextInMs: 55_000 });
});

test("a burst around the edge of a minute never exceeds the limit in any sixty seconds", () => {
  const { window, after } = aWindow();
  const taken: number[] = [];
  let at = 0;
  for (; at < 180_000; at += 500, after(500)) if (window.take("a").taken) taken.push(at);
  for (const start of taken)
    expect(taken.filter((t) => t >= start && t < start + 60_000).length).toBeLessThanOrEqual(5);
  expect(taken.length).toBe(15);
});

test("a refused call takes no slot, and looking takes none", () => {
  const { window, after } = aWindow({ limit: 1 });
  window.take("a");
  after(30_000);
  window.take("a");
  after(30_000);
  expect(window.look("a").free).toBe(1);
  expect(window.look("a").free).toBe(1);
  expect(window.take("a").taken).toBe(true);
});

test("a slot given back is free again, a forgotten key starts afresh", () => {
  const { window } = aWindow({ limit: 2 });
  window.take("a");
  window.take("a");
  window.giveBack("a");
  expect(window.look("a").free).toBe(1);
  window.forget("a");
  expect(window.look("a").free).toBe(2);
});

test("keys do not count for each other", () => {
  const { window } = aWindow({ limit: 1 });
  expect(window.take("a").taken).toBe(true);
  expect(window.take("b").taken).toBe(true);
});

test("memory is bounded: the key used longest ago is forgotten first", () => {
  const { window } = aWindow({ limit: 1, maxKeys: 2 });
  window.take("old");
  window.take("kept");
  window.take("old"); // refused, but used
  window.take("new");
  expect(window.look("old").free).toBe(0);
  expect(window.look("kept").free).toBe(1);
});
