import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createLogger, migrate, startEmbeddedPostgres } from "../../src/platform/index.js";

/** The process behind tests/support/global-setup.js: prints where the server is, and ends it when its input closes. */
const logger = createLogger({ environment: "development", logLevel: "silent" });
const dataDir = await mkdtemp(join(tmpdir(), "parley-test-"));
await chmod(dataDir, 0o755);
// Nothing here outlives the run, so nothing has to survive a power cut. Commits stay synchronous: tests rely on order.
const settings = { fsync: "off", full_page_writes: "off" };
const server = await startEmbeddedPostgres({ dataDir, logger, settings });

const stopped = new Promise((resolve) => process.stdin.resume().once("close", resolve));
try {
  await makeTemplate();
  process.stdout.write(`${JSON.stringify({ serviceUrl: server.url, superuserUrl: server.superuserUrl })}\n`);
  await stopped;
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, maxRetries: 10 });
}

async function makeTemplate(): Promise<void> {
  const url = new URL(server.url);
  url.pathname = "/parley_template";
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query("create database parley_template owner parley");
  await migrate(url.href, logger);
  await client.end();
}
