import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import globalSetup from "../support/global-setup.js";
import globalTeardown from "../support/global-teardown.js";
import { playFaults, type FaultReport } from "./payments/provider-faults.js";
import { sourceCommit } from "./report.js";

/**
 * E13, its part on payments: pages and refunds while the provider fails in every way it can, with Stripe's own client library over HTTP.
 * True when each was made exactly once in the end; with the mutant, when that was found not to be so.
 */
export async function runE13({
  seed,
  long,
  mutant,
}: {
  seed: number;
  long: boolean;
  mutant?: string;
}): Promise<boolean> {
  if (mutant !== undefined && mutant !== "refund-without-key")
    throw new Error(`there is no mutant ${mutant}`);
  await globalSetup();
  try {
    const reports = await playFaults({ each: long ? 20 : 4, mutant: mutant !== undefined });
    const found = reports.filter(isWrong);
    const report = {
      experiment: "e13 payments",
      mutant: mutant ?? null,
      source: sourceCommit(),
      seed,
      reports,
    };
    const folder = "data/experiments";
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${new Date().toISOString().replace(/[:.]/g, "-")}-e13.json`);
    writeFileSync(file, JSON.stringify(report, null, 2));
    process.stdout.write(`${table(reports)}\n  written to ${file}\n`);
    if (mutant !== undefined)
      process.stdout.write(`  the mutant ${mutant} was ${found.length > 0 ? "" : "NOT "}caught\n`);
    return mutant === undefined ? found.length === 0 : found.length > 0;
  } finally {
    await globalTeardown();
  }
}

function isWrong(report: FaultReport): boolean {
  const { pagesTwice, pagesMissing, refundedTwice, refundedMissing, tooEarly, findings } = report;
  return pagesTwice + pagesMissing + refundedTwice + refundedMissing + tooEarly + findings.length > 0;
}

function table(reports: readonly FaultReport[]): string {
  const rows = reports.map(
    (r) =>
      `  ${r.fault.padEnd(30)} orders ${r.orders}, pages twice ${r.pagesTwice} missing ${r.pagesMissing}, ` +
      `refunded twice ${r.refundedTwice} missing ${r.refundedMissing}, too early ${r.tooEarly}, longest ${r.longestSeconds} s` +
      (r.findings.length > 0 ? `, ${r.findings.length} findings` : ""),
  );
  return ["e13, payments:", ...rows].join("\n");
}
