import { join } from "node:path";
import { nextMessage, startChild } from "../rig/child.js";
import type { LoadPlan, LoadResult } from "./plan.js";

export interface Loaded extends LoadResult {
  /** What `probe` said at the beginning and at the end of the measured window. */
  probed: [number[], number[]];
}

/** Runs a plan in a process of its own; `probe` reads counters (processor times) when the window opens and closes. */
export async function runLoad(buildDir: string, plan: LoadPlan, probe: () => number[]): Promise<Loaded> {
  const child = startChild(join(buildDir, "bench/load/generator.js"));
  child.process.send(plan);
  await nextMessage(child, "ready");
  const done = nextMessage<{ type: "done"; result: LoadResult }>(child, "done");
  child.process.send("go");
  await pause(plan.warmSeconds * 1000);
  const opened = probe();
  await pause(plan.seconds * 1000);
  const closed = probe();
  const { result } = await done;
  return { ...result, probed: [opened, closed] };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
