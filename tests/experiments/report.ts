import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./checks/judge.js";
import type { Operation } from "./driver/history.js";
import type { Books } from "./checks/books.js";

export interface RunOptions {
  seed: number;
  mutant?: string;
  long: boolean;
}

export interface Report {
  experiment: string;
  mutant: string | null;
  /** The commit of the source, with a plus when files differ from it. */
  source: string;
  seed: number;
  startedAt: string;
  seconds: number;
  counts: Counts;
  /** Kills, restarts, times: whatever the experiment measured. */
  measured: Record<string, number | string>;
  findings: Finding[];
  /** Why the run does not count although nothing was found. */
  void: string[];
  verdict: "pass" | "fail" | "void";
}

export interface Counts {
  planned: number;
  attempted: number;
  acknowledged: number;
  ok: number;
  lost: number;
  duplicated: number;
  unexpected: number;
  /** Never acknowledged, and yet there. */
  recovered: number;
}

export function countAll(
  planned: number,
  operations: Operation[],
  findings: Finding[],
  books: Books,
): Counts {
  const acknowledged = operations.filter((operation) => operation.acknowledgedAt !== null);
  const stored = new Set(books.inbox.map(({ messageSid }) => messageSid));
  const sum = (prefix: string) =>
    findings.filter(({ check }) => check.startsWith(prefix)).reduce((total, { count }) => total + count, 0);
  const lost = sum("lost");
  return {
    planned,
    attempted: operations.length,
    acknowledged: acknowledged.length,
    ok: Math.max(0, acknowledged.length - lost),
    lost,
    duplicated: sum("twice"),
    unexpected: sum("unexpected"),
    recovered: operations.filter(
      (o) => o.acknowledgedAt === null && o.kind !== "status" && stored.has(o.messageSid),
    ).length,
  };
}

export function verdictOf(findings: Finding[], voided: string[]): Report["verdict"] {
  if (findings.some(({ count }) => count > 0)) return "fail";
  return voided.length > 0 ? "void" : "pass";
}

export function sourceCommit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  try {
    const changed = git("status", "--porcelain", "--untracked-files=no", "src", "prisma") === "" ? "" : "+";
    return git("rev-parse", "--short", "HEAD") + changed;
  } catch {
    return "unknown";
  }
}

export function saveReport(folder: string, report: Report): void {
  writeFileSync(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
}

export function printReport(report: Report, folder: string): void {
  const { counts, measured, findings } = report;
  const name = report.mutant ? `${report.experiment} with ${report.mutant}` : report.experiment;
  const line = (values: object) =>
    Object.entries(values)
      .map(([key, value]) => `${key} ${value}`)
      .join(", ");
  const bad = findings.filter(({ count }) => count > 0);
  const text = [
    `\n${name}: ${report.verdict.toUpperCase()} (source ${report.source}, seed ${report.seed}, ${Math.round(report.seconds)} s)`,
    `  ${line(counts)}`,
    `  ${line(measured)}`,
    ...bad.map(({ check, count, examples }) => `  ${count} x ${check}, e.g. ${examples.join("; ")}`),
    ...report.void.map((reason) => `  does not count: ${reason}`),
    `  ${folder}`,
  ];
  process.stdout.write(`${text.join("\n")}\n`);
}
