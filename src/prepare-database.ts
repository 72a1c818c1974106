import type { Lifetime } from "./lifetime.js";
import { migrate, startEmbeddedPostgres } from "./platform/index.js";
import type { Config, Logger } from "./platform/index.js";

/** The address of a database at this build's schema: the one configured, or the one that comes with the service. */
export async function prepareDatabase(config: Config, logger: Logger, lifetime: Lifetime): Promise<string> {
  const url = config.databaseUrl ?? (await startOwn(config, logger, lifetime));
  await migrate(url, logger);
  return url;
}

async function startOwn({ dataDir }: Config, logger: Logger, lifetime: Lifetime): Promise<string> {
  const server = lifetime.add(await startEmbeddedPostgres({ dataDir, logger }), (own) => own.stop());
  return server.url;
}
