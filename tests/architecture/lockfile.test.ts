import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { repository } from "./house.js";

const text = readFileSync(join(repository, "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
};

test("the lockfile names no download address, so it installs from any registry", () => {
  expect(text.match(/"resolved": "https?:[^"]*"/g) ?? []).toEqual([]);
});

// npm leaves out a platform's package that could not be had when it locked, and `npm ci` then refuses the lock everywhere.
test("every optional dependency has an entry, so that npm ci accepts the lock on every platform", () => {
  const present = Object.keys(packages);
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !present.some((key) => key.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} -> ${name}`),
  );
  expect(missing).toEqual([]);
});

test("direct dependencies are pinned exactly", () => {
  const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
  );
  expect(loose).toEqual([]);
});
