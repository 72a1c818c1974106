/**
 * The reliability experiments (docs/reliability.md): `npm run experiment -- e1|e2|e3|e5|e6|e17 [--mutant NAME | --mutants] [--long] [--seed N]`,
 * payments while their provider fails (docs/commerce.md): `npm run experiment -- e13 [--mutant refund-without-key] [--long] [--seed N]`,
 * and the hostile language model (docs/understanding.md): `npm run experiment -- model [--long] [--seed N]`.
 * Exit code 0: the run passed, or each mutant was caught.
 */
import { runE1 } from "./e1.js";
import { runE13 } from "./e13.js";
import { runE17 } from "./e17.js";
import { runE2 } from "./e2.js";
import { runE3 } from "./e3.js";
import { runE5 } from "./e5.js";
import { runE6 } from "./e6.js";
import { runModel } from "./model.js";
import { mutants } from "./mutants.js";
import { printReport } from "./report.js";
import type { Report, RunOptions } from "./report.js";

const experiments: Record<
  keyof typeof mutants,
  (options: RunOptions) => Promise<{ report: Report; folder: string }>
> = {
  e1: runE1,
  e2: runE2,
  e3: runE3,
  e5: runE5,
  e6: runE6,
  e17: runE17,
};

const args = process.argv.slice(2);
const valueOf = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const name = args[0] as keyof typeof experiments;
if (args[0] === "model") {
  const seed = Number(valueOf("--seed") ?? Date.now() % 1_000_000);
  process.exit((await runModel({ seed, long: args.includes("--long") })) ? 0 : 1);
}
if (args[0] === "e13") {
  const options = {
    seed: Number(valueOf("--seed") ?? Date.now() % 1_000_000),
    long: args.includes("--long"),
  };
  const mutant = args.includes("--mutants") ? "refund-without-key" : valueOf("--mutant");
  process.exit((await runE13({ ...options, ...(mutant !== undefined && { mutant }) })) ? 0 : 1);
}
if (!(name in experiments)) {
  process.stderr.write(
    "usage: npm run experiment -- e1|e2|e3|e5|e6|e17 [--mutant NAME | --mutants] [--long] [--seed N]\n       npm run experiment -- e13 [--mutant refund-without-key] [--long] [--seed N]\n       npm run experiment -- model [--long] [--seed N]\n",
  );
  process.exit(2);
}

const seed = Number(valueOf("--seed") ?? Date.now() % 1_000_000);
const options = { seed, long: args.includes("--long") };
const one = valueOf("--mutant");
const wrong = args.includes("--mutants") ? mutants[name] : one === undefined ? [] : [one];
if (wrong.length === 0) {
  const { report, folder } = await experiments[name](options);
  printReport(report, folder);
  process.exitCode = report.verdict === "pass" ? 0 : 1;
}
for (const mutant of wrong) {
  const { report, folder } = await experiments[name]({ ...options, mutant });
  printReport(report, folder);
  const caught = report.verdict === "fail";
  process.stdout.write(
    caught ? `  the mutant ${mutant} was caught\n` : `  the mutant ${mutant} was NOT caught\n`,
  );
  if (!caught) process.exitCode = 1;
}
