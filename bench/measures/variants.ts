import type { Database, Subject } from "../open-bench.js";
import type { Variant } from "../rounds.js";
import type { TypicalRows } from "../rungs/rows.js";
import { takeSample } from "../take-sample.js";
import type { Load } from "../take-sample.js";

export const serviceName = "full turn";
export const rungNames = {
  "one-statement": "(d) one round trip",
  "five-statements": "(e) five statements",
  verify: "(b) signature only",
} as const;

/** The service, started anew on empty tables for every run. */
export const serviceVariant = (bench: Database, load: Load = {}, name: string = serviceName): Variant => ({
  name,
  run: () => fresh(bench, () => bench.startService(), load),
});

export const rungVariant = (
  bench: Database,
  rung: keyof typeof rungNames,
  rows: TypicalRows,
  load: Load = {},
  name: string = rungNames[rung],
): Variant => ({
  name,
  run: () =>
    fresh(bench, () => bench.startRung(rung, rows), {
      ...(rung === "verify" ? { countedBy: "answers" as const, requests: 300_000 } : fewer),
      ...load,
    }),
});

/** A rung that writes rows one webhook at a time needs fewer signed requests. */
const fewer = { requests: 80_000 };

async function fresh(bench: Database, start: () => Promise<Subject>, load: Load) {
  await bench.reset();
  const subject = await start();
  try {
    return await takeSample(bench, subject, load);
  } finally {
    await subject.child.stop("SIGTERM", 5_000);
  }
}
