import { startApp } from "./app.js";
import { createLogger, environmentWithFile, loadConfig } from "./platform/index.js";
import { stopOnSignals } from "./stop-on-signals.js";

/** The service: every part that ROLES names, in one process. */
const outcome = loadConfig(environmentWithFile());
if (outcome.kind === "invalid") {
  for (const problem of outcome.problems) process.stderr.write(`${problem}\n`);
  process.exit(78); // EX_CONFIG
}
const logger = createLogger(outcome.config);
await stopOnSignals(startApp({ config: outcome.config, logger }), logger);
