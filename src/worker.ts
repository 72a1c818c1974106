import { startApp } from "./app.js";
import { createLogger, environmentWithFile, loadConfig } from "./platform/index.js";
import { stopOnSignals } from "./stop-on-signals.js";

/** The same service with nothing but the queues' side: turns that wait and deliveries. Any number may run. */
const outcome = loadConfig({ ...environmentWithFile(), ROLES: "worker" });
if (outcome.kind === "invalid") {
  for (const problem of outcome.problems) process.stderr.write(`${problem}\n`);
  process.exit(78); // EX_CONFIG
}
const logger = createLogger(outcome.config);
await stopOnSignals(startApp({ config: outcome.config, logger }), logger);
