import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { repository } from "./house.js";

const read = (path: string) => readFileSync(join(repository, path), "utf8");
const documents = [
  ...readdirSync(repository),
  ...readdirSync(join(repository, "docs"), { recursive: true, encoding: "utf8" }).map(
    (path) => `docs/${path}`,
  ),
].filter((path) => path.endsWith(".md"));

test.each(documents)("%s links only to what exists", (document) => {
  const targets = [...read(document).matchAll(/\]\((?!\w+:)([^)#\s]+)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !existsSync(join(repository, dirname(document), target)))).toEqual([]);
});

/** Promises are quoted from elsewhere, later parts included. */
const ownWords = documents.filter((document) => document !== "docs/PROMISES.md");

test.each(ownWords)("%s names only npm scripts that exist", (document) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = [...read(document).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("a decision record has at most forty lines", () => {
  const decisions = readdirSync(join(repository, "docs/decisions"));
  expect(
    decisions.filter((file) => read(`docs/decisions/${file}`).trimEnd().split("\n").length > 40),
  ).toEqual([]);
});

test("what keeps a promise exists", () => {
  const named = [
    ...read("docs/PROMISES.md").matchAll(/`((?:src|tests|docs|prisma|scripts|deploy)\/[\w./-]+)`/g),
  ];
  expect(named.map(([, path]) => path!).filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});
