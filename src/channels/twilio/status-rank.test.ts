import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { statusRank } from "./status-rank.js";

test.each([
  ["accepted", 0],
  ["scheduled", 0],
  ["queued", 1],
  ["sending", 2],
  ["sent", 3],
  ["failed", 4],
  ["undelivered", 4],
  ["canceled", 4],
  ["delivered", 5],
  ["read", 6],
])("%s ranks %d", (status, rank) => {
  expect(statusRank(status)).toBe(rank);
});

test.each(["received", "", "toString", "DELIVERED"])("%j is no step of a message of ours", (status) => {
  expect(statusRank(status)).toBe(-1);
});

test("in whatever order callbacks come, the highest rank is the same", () => {
  const path = ["queued", "sent", "undelivered", "delivered", "read"];
  const merged = (statuses: string[]) => Math.max(...statuses.map(statusRank));
  fc.assert(
    fc.property(fc.shuffledSubarray(path, { minLength: path.length }), (order) => merged(order) === 6),
  );
});
