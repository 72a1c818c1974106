import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's own folder. */
export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** A small house in a temporary folder, built by this repository's own rules, to break them in. */
export function buildHouse(files: Record<string, string>): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "parley-house-"));
  for (const rules of ["package.json", "tsconfig.json"]) cpSync(join(repository, rules), join(folder, rules));
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
