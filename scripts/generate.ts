/** Makes the Prisma client from prisma/schema.prisma where it is missing or older than the schema; else costs milliseconds. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const schema = new URL("../prisma/schema.prisma", import.meta.url);
const stamp = new URL("../src/platform/database/generated/.made-from", import.meta.url);
const { resolve } = createRequire(import.meta.url);

const madeFrom = createHash("sha256")
  .update(readFileSync(schema))
  .update(readFileSync(resolve("prisma/package.json")))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== madeFrom) {
  const run = spawnSync(process.execPath, [resolve("prisma/build/index.js"), "generate"], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(stamp, madeFrom);
}
