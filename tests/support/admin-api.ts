import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import type { Router } from "express";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdminApp } from "../../src/admin/index.js";
import { createMediaStores, ownDelivery, pickup } from "../../src/commerce/index.js";
import {
  createLogger,
  createWebServer,
  loadConfig,
  openDatabase,
  type Config,
  type Database,
} from "../../src/platform/index.js";
import { createFieldEncryption, createPasswordHasher } from "../../src/security/index.js";
import { createTestDatabase } from "./test-database.js";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body, parsed where it is JSON. */
  body: unknown;
}

export interface CallOptions {
  token?: string;
  /** Sent as JSON, unless it is text already. */
  body?: unknown;
  type?: string;
  headers?: Record<string, string>;
}

/** The admin API over real HTTP and a real, empty database, with a clock that the test moves and a log that it reads. */
export interface AdminApi {
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Makes an active user (a superuser without a tenant) and signs in. */
  signIn(options?: { tenantId?: string }): Promise<{ token: string; userId: string; email: string }>;
  /** Makes a shop by the API. */
  tenant(token: string, change?: object): Promise<string>;
  url: string;
  router: Router;
  db: Database;
  superuserUrl: string;
  log: string[];
  pass(ms: number): void;
  stop(): Promise<void>;
}

export const password = "Correct-Horse-9-Battery";

type Dependencies = Parameters<typeof createAdminApp>[0];
type Replaceable = Pick<Dependencies, "shopOf" | "understandText" | "checkCredentials" | "providers">;

export async function startAdminApi(
  options: Partial<Replaceable> & { env?: Record<string, string> } = {},
): Promise<AdminApi> {
  const dataDir = await mkdtemp(join(tmpdir(), "parley-admin-"));
  const config = configuration({ PARLEY_DATA_DIR: dataDir, ...options.env });
  const database = await createTestDatabase();
  const log: string[] = [];
  const logger = createLogger({ ...config, logLevel: "trace" }, { write: (line) => log.push(line) });
  const db = await openDatabase({ url: database.url, logger });
  let passed = 0;
  const clock = { now: () => new Date(Date.now() + passed) };
  const hasher = createPasswordHasher();

  const app = createAdminApp({
    config,
    db,
    logger,
    clock,
    hasher,
    encryption: createFieldEncryption(config.encryptionKey),
    stores: await createMediaStores({ dataDir }),
    providers: options.providers ?? { own: ownDelivery, pickup },
    shopOf: options.shopOf ?? (() => Promise.reject(new Error("no shops here"))),
    understandText: options.understandText ?? (() => ({ intent: null, lines: [] })),
    checkCredentials: options.checkCredentials ?? (async () => "passed"),
  });
  const server = createWebServer({ logger, routers: [app] });
  const { port } = await server.start({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${port}`;
  const call = caller(url);

  return {
    call,
    url,
    router: app,
    db,
    log,
    superuserUrl: database.superuserUrl,
    pass: (ms) => {
      passed += ms;
    },
    async signIn({ tenantId } = {}) {
      const userId = randomUUID();
      const email = `${userId}@example.com`;
      const hashed = await hasher.hash(password);
      if (hashed.kind !== "hashed") throw new Error(hashed.kind);
      const text = `insert into users (id, email, name, password_hash, is_superuser, tenant_id) values ($1, $2, 'Sam', $3, $4, $5)`;
      const values = [userId, email, hashed.hash, tenantId === undefined, tenantId ?? null];
      await db.platform.query({ text, values });
      const { body } = await call("POST", "/api/v1/auth/login", { body: { email, password } });
      return { token: (body as { access_token: string }).access_token, userId, email };
    },
    async tenant(token, change = {}) {
      const slug = `shop-${randomUUID().slice(0, 8)}`;
      const body = { name: "Bella's", slug, currency: "USD", language: "en", timezone: "UTC", ...change };
      const created = await call("POST", "/api/admin/tenants", { token, body });
      return (created.body as { id: string }).id;
    },
    async stop() {
      await server.stop();
      await db.close();
      await database.drop();
      await rm(dataDir, { recursive: true, maxRetries: 10 });
    },
  };
}

function configuration(env: Record<string, string>): Config {
  const outcome = loadConfig({ SECRET_KEY: "k".repeat(64), ...env });
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join("\n"));
  return outcome.config;
}

function caller(url: string): AdminApi["call"] {
  return async (method, path, { token, body, type, headers = {} } = {}) => {
    const response = await fetch(url + path, {
      method,
      redirect: "manual",
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": type ?? "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? JSON.parse(text) : undefined,
    };
  };
}
