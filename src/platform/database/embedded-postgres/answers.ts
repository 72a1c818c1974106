import pg from "pg";
import type { Cluster } from "./cluster.js";

const silenceMs = 10_000;

/**
 * Whether the running server takes connections. One that says it is starting, recovering or stopping (SQLSTATE 57P03) is
 * waited for; one that says nothing for 10 s is given up.
 */
export async function answersSoon(cluster: Cluster, urlAt: (port: number) => string): Promise<boolean> {
  let silentSince = Date.now();
  for (;;) {
    const running = await cluster.running();
    if (running === undefined) return false;
    const reply = await knock(urlAt(running.port));
    if (reply === "open") return true;
    if (reply === "busy") silentSince = Date.now();
    if (Date.now() - silentSince > silenceMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function knock(connectionString: string): Promise<"open" | "busy" | "silent"> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "open";
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) return "silent";
    return error.code === "57P03" ? "busy" : "open";
  } finally {
    await client.end().catch(() => undefined);
  }
}
