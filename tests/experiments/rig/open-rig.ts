import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type pg from "pg";
import { startCluster } from "../../../bench/rig/cluster.js";
import type { Cluster } from "../../../bench/rig/cluster.js";
import { compile } from "../../../bench/rig/compile.js";
import { freePort } from "../../../bench/rig/free-port.js";
import { admin, prepareShop } from "../../../bench/rig/prepare-shop.js";
import type { Shop } from "../../../bench/rig/prepare-shop.js";
import { startProvider } from "./provider.js";
import type { Provider } from "./provider.js";
import { startService } from "./service.js";
import type { ServiceSettings } from "./service.js";

/** A real PostgreSQL, the fake provider, and what is needed to start the service as two processes on their own ports. */
export interface Rig {
  buildDir: string;
  /** Everything a run leaves behind: report, history, logs. Git-ignored. */
  folder: string;
  admin: pg.Pool;
  databaseUrl: string;
  provider: Provider;
  shop: Shop;
  publicUrl: string;
  ports: readonly [number, number];
  settings(index: 0 | 1): ServiceSettings;
  emptyDatabase(name: string): Promise<string>;
  close(): Promise<void>;
}

const publicUrl = "https://shop.example";
const sender = {
  channel: "sms",
  address: "+14155550100",
  accountSid: `AC${"e1".repeat(16)}`,
  token: "5f3759df5f3759df5f3759df5f3759df",
} as const;

export async function openRig(options: { name: string; mutant?: string; slowMs?: number }): Promise<Rig> {
  const folder = resolve(
    "data/experiments",
    `${new Date().toISOString().replace(/[:.]/g, "-")}-${options.name}`,
  );
  mkdirSync(folder, { recursive: true });
  const build = compile(options.name);
  const cluster = await startCluster({ log_error_verbosity: "default", log_min_error_statement: "error" });
  const close = async () => {
    copyFileSync(cluster.logFile, join(folder, "postgres.log"));
    await cluster.stop();
    build.remove();
  };
  try {
    return await furnish({ ...options, folder, buildDir: build.dir, cluster, close });
  } catch (error) {
    await close();
    throw error;
  }
}

async function furnish(given: {
  mutant?: string;
  slowMs?: number;
  folder: string;
  buildDir: string;
  cluster: Cluster;
  close(): Promise<void>;
}): Promise<Rig> {
  const { mutant = "", slowMs = 0, folder, buildDir, cluster } = given;
  const { url: databaseUrl, admin: pool } = await cluster.createDatabase("experiment");
  const { accountSid, token, channel, address } = sender;
  const provider = await startProvider(buildDir, join(folder, "provider.log"), {
    accounts: [{ accountSid, authToken: token, senders: [{ channel, address }] }],
    webhookBaseUrl: publicUrl,
    slowMs,
  });
  const ports = [await freePort(), await freePort()] as const;
  const settings = (index: 0 | 1): ServiceSettings => ({
    buildDir,
    port: ports[index],
    logFile: join(folder, `service-${index}.log`),
    env: {
      ...serviceEnv({ databaseUrl, providerUrl: provider.url, folder }),
      MUTANT: mutant,
      PROVIDER_URL: provider.url,
      PROVIDER_ACCOUNT: accountSid,
      PROVIDER_TOKEN: token,
      PROVIDER_FROM: address,
    },
  });
  // Mutants need the tables, and the shop must be right.
  const { env, ...rest } = settings(0);
  const first = await startService({ ...rest, env: { ...env, MUTANT: "" } });
  const shop = await prepareShop(first.url, sender);
  await first.stop();
  return {
    buildDir,
    folder,
    admin: pool,
    databaseUrl,
    provider,
    shop,
    publicUrl,
    ports,
    settings,
    emptyDatabase: async (name) => (await cluster.createDatabase(name)).url,
    async close() {
      await provider.stop();
      await given.close();
    },
  };
}

function serviceEnv(at: {
  databaseUrl: string;
  providerUrl: string;
  folder: string;
}): Record<string, string> {
  return {
    ENVIRONMENT: "development",
    DEMO: "false",
    ROLES: "web,worker,admin",
    DATABASE_URL: at.databaseUrl,
    TWILIO_API_BASE_URL: at.providerUrl,
    PUBLIC_BASE_URL: publicUrl,
    PARLEY_DATA_DIR: at.folder,
    SECRET_KEY: "0123456789abcdef".repeat(4),
    COALESCE_QUIET_MS: "0",
    LOG_LEVEL: "warn",
    ADMIN_BOOTSTRAP_EMAIL: admin.email,
    ADMIN_BOOTSTRAP_PASSWORD: admin.password,
  };
}
