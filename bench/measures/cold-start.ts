import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../open-bench.js";
import { median } from "../rounds.js";
import { startChild } from "../rig/child.js";
import { freePort } from "../rig/free-port.js";
import { residentMemory } from "../rig/processes.js";
import { waitUntilReady } from "../rig/wait-until-ready.js";

export interface ColdStart {
  name: string;
  /** From the start of the process to the first answer of /readyz. */
  readyMs: number;
  /** Two seconds later, with nothing to do. */
  idleMemoryMb: number;
}

/** `npm start` as a newcomer has it (TypeScript as it is, demo shop, embedded database), and the compiled service. */
export async function measureColdStarts(bench: Database, times: number): Promise<ColdStart[]> {
  const source = {
    script: "src/main.ts",
    nodeArguments: ["--import", "tsx", "--import", "./scripts/launch.ts"],
  };
  const compiled = { script: join(bench.buildDir, "src/main.js"), nodeArguments: [] };
  const measured: ColdStart[] = [];
  for (const [name, how] of [
    ["as source (npm start)", source],
    ["compiled", compiled],
  ] as const) {
    const fresh: Measured[] = [];
    const again: Measured[] = [];
    for (let time = 0; time < times; time++) {
      const dataDir = mkdtempSync(join(tmpdir(), "parley-cold-"));
      chmodSync(dataDir, 0o755);
      fresh.push(await startOnce(how, { PARLEY_DATA_DIR: dataDir }));
      again.push(await startOnce(how, { PARLEY_DATA_DIR: dataDir }));
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    }
    measured.push(summary(`${name}, first start: database made, shop seeded`, fresh));
    measured.push(summary(`${name}, embedded database there`, again));
  }
  const server: Measured[] = [];
  for (let time = 0; time < times; time++)
    server.push(
      await startOnce(compiled, {
        DATABASE_URL: bench.databaseUrl,
        DEMO: "false",
        PARLEY_DATA_DIR: bench.dataDir,
      }),
    );
  measured.push(summary("compiled, database server there", server));
  return measured;
}

interface Measured {
  readyMs: number;
  memoryMb: number;
}

async function startOnce(
  { script, nodeArguments }: { script: string; nodeArguments: string[] },
  env: Record<string, string>,
): Promise<Measured> {
  const port = await freePort();
  const logFile = join(tmpdir(), "parley-cold.log");
  const began = performance.now();
  const child = startChild(script, {
    env: { ENVIRONMENT: "development", PORT: String(port), LOG_LEVEL: "warn", ...env },
    nodeArguments,
    logFile,
  });
  await waitUntilReady(child, `http://127.0.0.1:${port}`);
  const readyMs = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const memoryMb = residentMemory(child.pid);
  await child.stop();
  return { readyMs, memoryMb };
}

const summary = (name: string, runs: Measured[]): ColdStart => ({
  name,
  readyMs: median(runs.map(({ readyMs }) => readyMs)),
  idleMemoryMb: median(runs.map(({ memoryMb }) => memoryMb)),
});
