import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath, URL } from "node:url";

/**
 * Starts one throw-away PostgreSQL for the whole run, in a process that lives as long as its standard input is open:
 * when this run ends, by teardown or by kill -9, the server and its files go with it.
 */
export default async function globalSetup() {
  const program = fileURLToPath(new URL("database-server.ts", import.meta.url));
  const keeper = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["pipe", "pipe", "inherit"],
    // a session of its own: Ctrl-C is for the run, the keeper sees its input close
    detached: true,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const exited = once(keeper, "exit");
  const line = await Promise.race([
    once(createInterface({ input: keeper.stdout }), "line"),
    exited.then(([code]) => {
      throw new Error(`the test database did not start (exit code ${code})`);
    }),
  ]);
  process.env.PARLEY_TEST_DATABASE = line[0];
  globalThis.testDatabaseKeeper = { keeper, exited };
  keeper.unref();
}
