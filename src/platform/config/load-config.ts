import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { environmentSchema, type Environment } from "./environment.js";
import { brokenRules } from "./rules.js";
import { keptSecret } from "../kept-secret.js";

export type Part = "web" | "worker" | "admin";
export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

/** What the service was told, checked. Times are in the unit their name says, addresses have no trailing slash. */
export interface Config {
  environment: "development" | "staging" | "production";
  appName: string;
  roles: ReadonlySet<Part>;
  host: string;
  port: number;
  adminPort?: number;
  adminDomain?: string;
  /** What providers call and sign. */
  publicBaseUrl: string;
  /** Addresses or CIDR ranges whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  allowedOrigins: readonly string[];
  /** Absolute. */
  dataDir: string;
  /** Unset in development only: then an embedded PostgreSQL is started. */
  databaseUrl?: string;
  redisUrl?: string;
  secretKey: string;
  /** What signs access tokens, and what encrypts fields: SECRET_KEY, unless they have a key of their own. */
  tokenSecret: string;
  encryptionKey: string;
  twilio: { accountSid?: string; authToken?: string; apiBaseUrl?: string };
  adminBootstrap?: { email: string; password: string };
  adminRequireTwoFactor: boolean;
  accessTokenExpireMin: number;
  refreshTokenExpireDays: number;
  passwordComposition: boolean;
  rateLimits: {
    enabled: boolean;
    perMinute: number;
    adminPerMinute: number;
    adminBurst: number;
    webhookPerSecond: number;
  };
  /** Absent without a key: then no language model is ever asked. */
  languageModel?: {
    apiKey: string;
    baseUrl?: string;
    model: string;
    budget: {
      userPerMinute: number;
      userTokensPerDay: number;
      tenantTokensPerDay: number;
      tenantTokensPerMonth: number;
      tokensPerDay: number;
      tokensPerMonth: number;
    };
  };
  /** Absent without an address: then no courier can be booked. */
  courier?: { baseUrl: string; apiKey: string };
  /** Absent without a key: then no cards are taken. */
  stripe?: { secretKey: string; webhookSecret: string; apiBaseUrl?: string };
  /** Absent: pictures and documents are kept in the data folder. */
  cloudinaryUrl?: string;
  /** How long a conversation must be quiet before several short messages are answered together; 0 is never. */
  coalesceQuietMs: number;
  demo: boolean;
  logLevel: LogLevel;
  logFile?: string;
  metrics: boolean;
}

export type ConfigOutcome = { kind: "ok"; config: Config } | { kind: "invalid"; problems: string[] };

/**
 * Reads the environment through one schema. What is wrong comes back as sentences, each beginning with its variable's
 * name and none with its value; the caller prints them and does not start. In development it makes the secret key.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): ConfigOutcome {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { environment, wrong } = readEnvironment(given);
  const problems = new Map(wrong);
  for (const { variable, sentence } of brokenRules(environment, new Set(wrong.keys()))) {
    if (!problems.has(variable)) problems.set(variable, sentence);
  }
  if (problems.size === 0) return { kind: "ok", config: toConfig(environment) };
  return { kind: "invalid", problems: [...problems].map(([name, sentence]) => `${name} ${sentence}.`) };
}

/** The environment with what a .env file adds to it; what the environment itself says, even empty, wins. */
export function environmentWithFile(file = ".env", env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, "utf8")), ...env } : env;
}

/** Values that are wrong are reported and left out, so that the rules can judge the rest in the same start. */
function readEnvironment(given: NodeJS.ProcessEnv): { environment: Environment; wrong: Map<string, string> } {
  const wrong = new Map<string, string>();
  const first = environmentSchema.safeParse(given);
  if (first.success) return { environment: first.data, wrong };
  for (const { path, message } of first.error.issues) wrong.set(String(path[0]), message);
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
  return { environment: environmentSchema.parse(rest), wrong };
}

function toConfig(e: Environment): Config {
  const development = e.ENVIRONMENT === "development";
  const dataDir = resolve(e.PARLEY_DATA_DIR);
  const secretKey = e.SECRET_KEY ?? keptSecret(dataDir, "secret-key");
  return {
    environment: e.ENVIRONMENT,
    appName: e.APP_NAME,
    roles: e.ROLES,
    host: e.HOST ?? (development ? "127.0.0.1" : "0.0.0.0"),
    port: e.PORT,
    ...optional({ adminPort: e.ADMIN_PORT, adminDomain: e.ADMIN_DOMAIN }),
    publicBaseUrl: e.PUBLIC_BASE_URL ?? `http://localhost:${e.PORT}`,
    trustedProxies: e.TRUSTED_PROXIES,
    allowedOrigins: [...new Set([...e.ALLOWED_ORIGINS, ...e.BACKEND_CORS_ORIGINS, ...e.CORS_ORIGINS])],
    dataDir,
    ...optional({ databaseUrl: e.DATABASE_URL ?? e.SQLALCHEMY_DATABASE_URL, redisUrl: redisUrl(e) }),
    secretKey,
    tokenSecret: e.JWT_SECRET ?? secretKey,
    encryptionKey: e.ENCRYPTION_KEY ?? secretKey,
    twilio: optional({
      accountSid: e.TWILIO_ACCOUNT_SID,
      authToken: e.TWILIO_AUTH_TOKEN,
      apiBaseUrl: e.TWILIO_API_BASE_URL,
    }),
    ...(e.ADMIN_BOOTSTRAP_EMAIL !== undefined && e.ADMIN_BOOTSTRAP_PASSWORD !== undefined
      ? { adminBootstrap: { email: e.ADMIN_BOOTSTRAP_EMAIL, password: e.ADMIN_BOOTSTRAP_PASSWORD } }
      : {}),
    adminRequireTwoFactor: e.ADMIN_REQUIRE_2FA ?? !development,
    accessTokenExpireMin: e.ACCESS_TOKEN_EXPIRE_MIN,
    refreshTokenExpireDays: e.REFRESH_TOKEN_EXPIRE_DAYS,
    passwordComposition: e.PASSWORD_COMPOSITION,
    rateLimits: {
      enabled: e.RATE_LIMIT_ENABLED,
      perMinute: e.RATE_LIMIT_PER_MINUTE,
      adminPerMinute: e.RATE_LIMIT_ADMIN_RPM,
      adminBurst: e.RATE_LIMIT_ADMIN_BURST,
      webhookPerSecond: e.RATE_LIMIT_WEBHOOK_RPS,
    },
    ...optional({ languageModel: languageModel(e), stripe: stripe(e), courier: courier(e) }),
    coalesceQuietMs: e.COALESCE_QUIET_MS,
    demo: e.DEMO ?? development,
    logLevel: e.LOG_LEVEL ?? (e.DEBUG ? "debug" : "info"),
    ...optional({ logFile: e.LOG_FILE }),
    metrics: e.ENABLE_METRICS,
  };
}

function languageModel(e: Environment): Config["languageModel"] {
  if (e.GEMINI_API_KEY === undefined) return undefined;
  return {
    apiKey: e.GEMINI_API_KEY,
    ...optional({ baseUrl: e.GEMINI_BASE_URL }),
    model: e.GEMINI_MODEL,
    budget: {
      userPerMinute: e.RATE_LIMIT_AI_RPM,
      userTokensPerDay: e.GEMINI_USER_TOKENS_PER_DAY,
      tenantTokensPerDay: e.GEMINI_TENANT_TOKENS_PER_DAY,
      tenantTokensPerMonth: e.GEMINI_TENANT_TOKENS_PER_MONTH,
      tokensPerDay: e.GEMINI_TOKENS_PER_DAY,
      tokensPerMonth: e.GEMINI_TOKENS_PER_MONTH,
    },
  };
}

function courier(e: Environment): Config["courier"] {
  const { COURIER_API_BASE_URL: baseUrl, COURIER_API_KEY: apiKey } = e;
  return baseUrl && apiKey ? { baseUrl, apiKey } : undefined;
}

function stripe(e: Environment): Config["stripe"] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = e;
  if (secretKey === undefined || webhookSecret === undefined) return undefined;
  return { secretKey, webhookSecret, ...optional({ apiBaseUrl: e.STRIPE_API_BASE_URL }) };
}

function redisUrl(e: Environment): string | undefined {
  if (e.REDIS_URL !== undefined || e.REDIS_HOST === undefined) return e.REDIS_URL;
  const password = e.REDIS_PASSWORD === undefined ? "" : `:${encodeURIComponent(e.REDIS_PASSWORD)}@`;
  return `redis://${password}${e.REDIS_HOST}:${e.REDIS_PORT ?? 6379}/${e.REDIS_DB ?? 0}`;
}

/** The properties that have a value: an unset one is absent, never undefined. */
function optional<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
