import { join } from "node:path";
import { startChild } from "../../../bench/rig/child.js";
import type { Child, Exit } from "../../../bench/rig/child.js";
import { waitUntilReady } from "../../../bench/rig/wait-until-ready.js";
import type { Rig } from "./open-rig.js";

export type MainProcess = Child;

export interface Stop {
  exit: Exit;
  ms: number;
}

export const mainUrl = (rig: Rig, index: 0 | 1): string => `http://127.0.0.1:${rig.ports[index]}`;

/** The service exactly as it is deployed, src/main.js; only a mutant runs in the experiments' own entry. */
export function spawnMain(
  rig: Rig,
  index: 0 | 1,
  mutant?: string,
  extra: Record<string, string> = {},
): Child {
  const { buildDir, env, port, logFile } = rig.settings(index);
  const script = mutant ? "tests/experiments/service-entry.js" : "src/main.js";
  return startChild(join(buildDir, script), { env: { ...env, PORT: String(port), ...extra }, logFile });
}

export async function startMain(rig: Rig, index: 0 | 1, mutant?: string): Promise<MainProcess> {
  const child = spawnMain(rig, index, mutant);
  await waitUntilReady(child, mainUrl(rig, index));
  return child;
}

export async function stopTimed(child: Child): Promise<Stop> {
  const began = performance.now();
  const exit = await child.stop("SIGTERM", 40_000);
  return { exit, ms: performance.now() - began };
}
