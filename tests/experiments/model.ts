import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import globalSetup from "../support/global-setup.js";
import globalTeardown from "../support/global-teardown.js";
import { runAdversary } from "./model/run-adversary.js";

/** `npm run experiment -- model`: 2,000 messages (20,000 with --long) against a language model that only does harm. True when nothing was found. */
export async function runModel({ seed, long }: { seed: number; long: boolean }): Promise<boolean> {
  await globalSetup();
  try {
    const report = await runAdversary({ messages: long ? 20_000 : 2_000, seed });
    const folder = "data/experiments";
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${new Date().toISOString().replace(/[:.]/g, "-")}-model.json`);
    writeFileSync(file, JSON.stringify({ seed, ...report }, null, 2));
    process.stdout.write(`${JSON.stringify({ seed, ...report }, null, 2)}\n  written to ${file}\n`);
    const { examples, ...counts } = report.findings;
    return examples.length === 0 && Object.values(counts).every((n) => n === 0) && report.unanswered === 0;
  } finally {
    await globalTeardown();
  }
}
