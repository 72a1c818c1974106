import { transformFileSync } from "@swc/core";
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export interface Build {
  /** The folder that stands for the repository's: `src/main.js`, `bench/...`. */
  dir: string;
  remove(): void;
}

/**
 * Compiles the source as it is now, types dropped and nothing bundled, so that processes start in a moment. Inside the
 * repository, for node_modules to be found, under the git-ignored data folder.
 */
export function compile(name: string): Build {
  const root = resolve(".");
  const dir = join(root, "data", "rig", `${name}-${process.pid}`);
  rmSync(dir, { recursive: true, force: true });
  for (const folder of ["src", "bench", "tests/experiments"])
    for (const file of filesIn(join(root, folder))) place(file, join(dir, relative(root, file)));
  for (const link of ["prisma", "assets", "package.json"]) symlinkSync(join(root, link), join(dir, link));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && !/\.(test|contract)\.ts$/.test(file));
}

function place(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  if (!source.endsWith(".ts")) return cpSync(source, target);
  const { code } = transformFileSync(source, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "es6" },
  });
  writeFileSync(target.replace(/\.ts$/, ".js"), code);
}
