export { environmentWithFile, loadConfig, type Config } from "./config/load-config.js";
export { createLogger, type Logger } from "./logger/create-logger.js";
export { maskAccounts } from "./logger/mask-accounts.js";
export { keptSecret } from "./kept-secret.js";
export { derivedId, newId } from "./ids.js";
export { systemClock, type Clock } from "./clock.js";
export { ParleyError } from "./errors.js";
export { createMetrics, type Metrics } from "./metrics.js";
export type { EngineTransaction, Sql, Statement } from "./database/sql.js";
export { isDataFault } from "./database/is-data-fault.js";
export { openDatabase, type Database } from "./database/open-database.js";
export type { PrismaTransaction } from "./database/prisma.js";
export { migrate } from "./database/migrate.js";
export { startEmbeddedPostgres } from "./database/embedded-postgres/start.js";
export { createNaturalBatch, Overloaded } from "./natural-batch.js";
export { groupBy } from "./group-by.js";
export { createQueueFactory, type QueueFactory } from "./queue/create-queue-factory.js";
export { createWebServer } from "./http/create-web-server.js";
export type { RawHandler } from "./http/exchange.js";
export { readBody } from "./http/read-body.js";
export { fetchSafely, type SafeAnswer } from "./http/fetch-safely.js";
export { readBounded } from "./http/read-bounded.js";
export { pagePolicy } from "./http/page-policy.js";
export { createAddressList } from "./http/address-list.js";
export { clientAddress } from "./http/client-address.js";
export { cancelTask, scheduleTask, type NewTask, type Task } from "./tasks/task.store.js";
export {
  createTaskRunner,
  type TaskHandler,
  type TaskOutcome,
  type TaskRunner,
} from "./tasks/task-runner.js";
