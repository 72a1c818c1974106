/**
 * The service as the experiments run it: the same composition as src/main.ts, plus what only they may do: end the process at a
 * named moment (CRASH_AT=moment:passage) and be wrong on purpose (MUTANT), to show that the checks would notice.
 */
import { startApp } from "../../src/app.js";
import { createLogger, loadConfig } from "../../src/platform/index.js";
import { stopOnSignals } from "../../src/stop-on-signals.js";
import { applyMutant } from "./mutants.js";

const outcome = loadConfig(process.env);
if (outcome.kind === "invalid") throw new Error(outcome.problems.join("\n"));
const mutant = await applyMutant(process.env.MUTANT);

const logger = createLogger(outcome.config);
const starting = startApp({
  config: outcome.config,
  logger,
  seams: { checkpoint: crashAt(process.env.CRASH_AT), ...(mutant.receive && { receive: mutant.receive }) },
});
if (mutant.exitsAtOnce) process.on("SIGTERM", () => process.exit(0));
else await stopOnSignals(starting, logger);
process.send?.({ type: "ready", url: (await starting).url });

function crashAt(plan = ""): (moment: string) => void {
  const [wanted, passage] = plan.split(":");
  let left = Number(passage ?? 1);
  return (moment) => {
    if (moment === wanted && --left === 0) process.kill(process.pid, "SIGKILL");
  };
}
