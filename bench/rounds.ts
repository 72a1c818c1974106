import type { Sample } from "./take-sample.js";

/** A variant of a comparison: every run of it starts from nothing. */
export interface Variant {
  name: string;
  run(): Promise<Sample>;
}

export interface Row {
  name: string;
  runs: Sample[];
}

/** Runs all variants in turn, in another order each round: what else the machine does then falls on all of them. */
export async function interleave(
  variants: Variant[],
  rounds: number,
  say: (line: string) => void,
): Promise<Row[]> {
  const rows = variants.map(({ name }): Row => ({ name, runs: [] }));
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < variants.length; i++) {
      const at = (i + round) % variants.length;
      const sample = await variants[at]?.run();
      if (!sample) continue;
      rows[at]?.runs.push(sample);
      say(
        `  round ${round + 1}: ${rows[at]?.name}: ${Math.round(sample.turnsPerSecond)} turns/s, p99 ${sample.p99.toFixed(1)} ms`,
      );
    }
  return rows;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

export const medianOf = (row: Row, pick: (sample: Sample) => number): number => median(row.runs.map(pick));

/** Ratio to another row, round by round, then the median: both runs of a round had the same neighbours. */
export function ratioTo(row: Row, other: Row, pick: (sample: Sample) => number): number {
  return median(row.runs.map((sample, i) => pick(sample) / pick(other.runs[i] ?? sample)));
}

/** The rows as a table in Markdown; ratios to the named row. */
export function table(rows: Row[], reference: string): string {
  const other = rows.find(({ name }) => name === reference);
  const cells = rows.map((row) => {
    const rates = row.runs.map(({ turnsPerSecond }) => turnsPerSecond);
    const whole = (pick: (sample: Sample) => number) => String(Math.round(medianOf(row, pick)));
    const decimal = (pick: (sample: Sample) => number) => medianOf(row, pick).toFixed(2);
    return [
      row.name,
      String(row.runs.length),
      `${Math.round(median(rates))} (${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))})`,
      other ? ratioTo(row, other, (s) => s.turnsPerSecond).toFixed(2) : "",
      decimal((s) => s.p50),
      decimal((s) => s.p99),
      whole((s) => s.nodeMicros),
      whole((s) => s.postgresMicros),
      whole((s) => s.memoryMb),
      String(row.runs.reduce((sum, { bad }) => sum + bad, 0)),
    ];
  });
  const head = [
    "variant",
    "runs",
    "turns/s (min–max)",
    "ratio",
    "p50 ms",
    "p99 ms",
    "node µs",
    "PG µs",
    "RSS MB",
    "bad",
  ];
  return [head, head.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
