import type { RunningApp } from "./app.js";
import type { Logger } from "./platform/index.js";

/** What was accepted is finished within this time; then the process ends whatever is left. */
const deadlineMs = 20_000;

/**
 * SIGTERM and SIGINT stop the service in order, even while it is still starting; a second signal changes nothing. The
 * process exits 0 when everything was finished, 1 when it could not start or could not finish in time.
 */
export async function stopOnSignals(starting: Promise<RunningApp>, logger: Logger): Promise<void> {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, "stopping: what was accepted is finished first");
    setTimeout(() => {
      logger.error("could not finish in time; what is left will be taken up again at the next start");
      process.exit(1);
    }, deadlineMs).unref();
    try {
      await (await starting).stop();
      logger.info("stopped");
      process.exit(0);
    } catch (error) {
      logger.error({ err: error }, "could not stop in order");
      process.exit(1);
    }
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
  try {
    await starting;
  } catch (error) {
    logger.fatal({ err: error }, "could not start");
    process.exit(1);
  }
}
