import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "./errors.js";

/**
 * A secret of this machine: 64 random hexadecimal digits, made at first use and kept in the data folder for its owner's
 * eyes only (0600). Written aside and then linked into place, so that of two processes that start together one wins and
 * neither reads half a secret.
 */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  const kept = findKeptSecret(dataDir, name);
  if (kept !== undefined) return kept;

  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}

export function findKeptSecret(dataDir: string, name: string): string | undefined {
  try {
    return readFileSync(join(dataDir, name), "utf8").trim();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
