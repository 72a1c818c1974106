import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openJournal } from "./journal.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journal-"));
  file = join(folder, "deeper", "simulator.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the last value of each key is there after a restart, what was removed is not", () => {
  const journal = openJournal(file);
  journal.put("messages", "a", { body: "one" });
  journal.put("messages", "a", { body: "two" });
  journal.put("messages", "b", {});
  journal.put("blocked", "a", true);
  journal.remove("messages", "b");
  expect(openJournal(file).load("messages")).toEqual([["a", { body: "two" }]]);
});

test("a chat that goes on for long does not fill the disk", () => {
  const journal = openJournal(file);
  for (let at = 0; at < 25_000; at += 1) journal.put("messages", "a", { at });
  expect(readFileSync(file, "utf8").split("\n").length).toBeLessThan(20_100);
  expect(openJournal(file).load("messages")).toEqual([["a", { at: 24_999 }]]);
});

test("without a file nothing is kept", () => {
  const journal = openJournal(undefined);
  journal.put("messages", "a", {});
  expect(journal.load("messages")).toEqual([]);
});
