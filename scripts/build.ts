/** Compiles src to dist, and puts what the compiler leaves out (pages, styles, data files) beside the compiled code. */
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import "./generate.js";

rmSync("dist", { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(1);
cpSync("src", "dist", { recursive: true, filter: (path) => !path.endsWith(".ts") });
