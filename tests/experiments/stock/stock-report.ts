import type { Finding } from "../checks/judge.js";
import { readBooks } from "../checks/books.js";
import type { History } from "../driver/history.js";
import { countAll, saveReport, sourceCommit, verdictOf, type Report, type RunOptions } from "../report.js";
import type { Rig } from "../rig/open-rig.js";

export async function reportOn(
  rig: Rig,
  run: RunOptions & { experiment: string; startedAt: Date; history: History },
  results: { findings: Finding[]; voided: string[]; measured: Report["measured"] },
): Promise<{ report: Report; folder: string }> {
  const { experiment, seed, mutant, startedAt, history } = run;
  const { operations } = history;
  const { findings, voided, measured } = results;
  const report: Report = {
    ...{ experiment, mutant: mutant ?? null, source: sourceCommit(), seed },
    startedAt: startedAt.toISOString(),
    seconds: (Date.now() - startedAt.getTime()) / 1000,
    counts: countAll(operations.length, operations, findings, await readBooks(rig.admin)),
    ...{ measured, findings, void: voided, verdict: verdictOf(findings, voided) },
  };
  saveReport(rig.folder, report);
  await history.save(rig.folder);
  return { report, folder: rig.folder };
}
