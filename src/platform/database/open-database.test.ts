import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createLogger } from "../logger/create-logger.js";
import { serverAccount } from "./embedded-postgres/account.js";
import { createCluster, type Cluster } from "./embedded-postgres/cluster.js";
import { serverPrograms } from "./embedded-postgres/programs.js";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded-postgres/start.js";
import { migrate } from "./migrate.js";
import { openDatabase } from "./open-database.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
const settings = { fsync: "off" };
let dataDir: string;
let server: EmbeddedPostgres;
let cluster: Cluster;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "parley-restart-"));
  await chmod(dataDir, 0o755);
  server = await startEmbeddedPostgres({ dataDir, logger, settings });
  const [home, account] = [join(dataDir, "postgres"), await serverAccount()];
  cluster = createCluster({ home, account, settings, programs: await serverPrograms(home, account) });
});
afterEach(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, maxRetries: 10 });
});

test("a restart of the server, as hard as it gets, costs the statements that ran and nothing else", async () => {
  await migrate(server.url, logger);
  const db = await openDatabase({ url: server.url, logger, poolSize: 2 });
  const notices = new PassThrough({ objectMode: true });
  await db.listen("inbox", (payload) => notices.write({ payload }));
  await Promise.all([db.ping(), db.ping(), db.platform.query({ text: "select 1" })]);

  const sleeping = db.engineTransaction((tx) => tx.query({ text: "select pg_sleep(60)" }));
  const failed = expect(sleeping).rejects.toThrow();
  const { port } = (await cluster.running())!;
  await cluster.kill();
  await failed;
  await expect(db.ping()).rejects.toThrow();

  const reconnected = once(notices, "data");
  await cluster.start(port);
  await expect(db.ping()).resolves.toBeUndefined();
  await expect(db.platform.query({ text: "select from tenants" })).resolves.toEqual({
    rows: [],
    rowCount: 0,
  });
  await expect(reconnected).resolves.toEqual([{ payload: "" }]);
  await db.close();
});
