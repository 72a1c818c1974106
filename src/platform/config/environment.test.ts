import { afterAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { VariableName } from "./environment.js";
import { loadConfig } from "./load-config.js";

const dir = mkdtempSync(join(tmpdir(), "parley-config-"));
afterAll(() => rmSync(dir, { recursive: true }));

const development = { PARLEY_DATA_DIR: dir };

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  const outcome = loadConfig(env);
  return outcome.kind === "invalid" ? outcome.problems : [];
}

const flag = { good: ["true", "false", "1", "0"], bad: ["maybe", "2"] };
const origin = {
  good: ["http://127.0.0.1:4010", "https://a.example.com/base/"],
  bad: ["a.example.com", "ftp://a", "https://a/?x=1", "https://u:p@a"],
};
const secret = { good: ["a-long-secret"], bad: ["short"] };
const neverTrue = { good: ["false", "0"], bad: ["true", "1", "maybe"] };
const key = { good: ["k".repeat(32)], bad: ["k".repeat(31)] };
const origins = {
  good: ["https://a.example.com, http://localhost:5173", "*"],
  bad: ["a.example.com", "https://a.example.com/path"],
};
const count = { good: ["1"], bad: ["-1", "1.5", "many", "99999999999"] };

/** What each variable takes and refuses; one that is missing here does not compile. */
const cases: Record<VariableName, { good: string[]; bad: string[]; beside?: Record<string, string> }> = {
  ENVIRONMENT: { good: ["development"], bad: ["prod", "Production"] },
  APP_NAME: { good: ["Parley at home"], bad: ["x".repeat(61)] },
  ROLES: { good: ["web", "web, worker", "admin"], bad: ["web,api", ","] },
  HOST: { good: ["0.0.0.0", "::1", "localhost"], bad: ["http://localhost", "a b"] },
  PORT: { good: ["0", "65535"], bad: ["65536", "-1", "http", "80.5"] },
  PUBLIC_BASE_URL: origin,
  ADMIN_PORT: { good: ["3001"], bad: ["65536"] },
  ADMIN_DOMAIN: { good: ["admin.example.com"], bad: ["https://admin.example.com", "-a"] },
  TRUSTED_PROXIES: {
    good: ["10.0.0.0/8,192.168.1.7", "::1/128, fd00::/8"],
    bad: [
      "proxy",
      "10.0.0.0/33",
      "010.1.2.3",
      "10/8",
      "fe80::1%eth0",
      "10.0.0.0/8/8",
      "10.0.0.0/08",
      "::/129",
    ],
  },
  PARLEY_DATA_DIR: { good: [dir], bad: ["x".repeat(5000)] },
  DEMO: flag,
  DATABASE_URL: {
    good: ["postgres://u:p@h/d", "postgresql+asyncpg://u:p@h:5432/d"],
    bad: ["mysql://u@h/d", "h:5432"],
  },
  SQLALCHEMY_DATABASE_URL: { good: ["postgresql://u:p@h/d"], bad: ["sqlite:///x.db"] },
  REDIS_URL: { good: ["redis://h:6379/0", "rediss://:p@h:6380"], bad: ["http://h", "h:6379"] },
  REDIS_HOST: { good: ["redis.internal"], bad: ["redis://h"] },
  REDIS_PORT: { good: ["6379"], bad: ["0", "port"] },
  REDIS_DB: { good: ["0", "3"], bad: ["-1"] },
  REDIS_PASSWORD: { good: ["p"], bad: ["x".repeat(5000)] },
  REDIS_SESSION_TTL: { good: ["3600"], bad: ["59", "hour"] },
  PRIVATE_NETWORK: flag,
  SECRET_KEY: key,
  JWT_SECRET: key,
  ENCRYPTION_KEY: key,
  TWILIO_ACCOUNT_SID: {
    good: [`AC${"0".repeat(32)}`],
    bad: ["AC123", `SK${"0".repeat(32)}`],
    beside: { TWILIO_AUTH_TOKEN: "token-token" },
  },
  TWILIO_AUTH_TOKEN: { ...secret, beside: { TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}` } },
  TWILIO_API_BASE_URL: origin,
  GEMINI_API_KEY: secret,
  GEMINI_BASE_URL: origin,
  GEMINI_MODEL: { good: ["gemini-2.5-flash"], bad: ["models/../x", "a b"] },
  GEMINI_USER_TOKENS_PER_DAY: { good: ["0", "5000"], bad: ["-1", "many"] },
  GEMINI_TENANT_TOKENS_PER_MONTH: { good: ["0", "5000"], bad: ["-1", "many"] },
  GEMINI_TOKENS_PER_DAY: { good: ["0", "5000"], bad: ["-1", "many"] },
  GEMINI_TOKENS_PER_MONTH: { good: ["0", "5000"], bad: ["-1", "many"] },
  GEMINI_TENANT_TOKENS_PER_DAY: { good: ["0", "5000"], bad: ["-1", "many"] },
  LANGSMITH_TRACING: neverTrue,
  LANGSMITH_TRACING_V2: neverTrue,
  LANGCHAIN_TRACING: neverTrue,
  LANGCHAIN_TRACING_V2: neverTrue,
  LANGCHAIN_VERBOSE: neverTrue,
  CLOUDINARY_URL: { good: ["cloudinary://k:s@cloud"], bad: ["https://cloudinary.com"] },
  COURIER_API_BASE_URL: { ...origin, beside: { COURIER_API_KEY: "courier-key-0123456789" } },
  COURIER_API_KEY: { ...secret, beside: { COURIER_API_BASE_URL: "https://courier.example" } },
  STRIPE_SECRET_KEY: { ...secret, beside: { STRIPE_WEBHOOK_SECRET: "whsec_secret" } },
  STRIPE_WEBHOOK_SECRET: { ...secret, beside: { STRIPE_SECRET_KEY: "sk_test_secret" } },
  STRIPE_API_BASE_URL: origin,
  SHOPIFY_WEBHOOK_SECRET: secret,
  CLERK_SECRET_KEY: secret,
  CLERK_PUBLISHABLE_KEY: { good: ["pk"], bad: ["x".repeat(5000)] },
  ADMIN_BOOTSTRAP_EMAIL: {
    good: ["Root@Example.com"],
    bad: ["root"],
    beside: { ADMIN_BOOTSTRAP_PASSWORD: "Twelve-chars-1" },
  },
  ADMIN_BOOTSTRAP_PASSWORD: {
    good: ["Twelve-chars-1"],
    bad: ["short", "x".repeat(257)],
    beside: { ADMIN_BOOTSTRAP_EMAIL: "root@example.com" },
  },
  ADMIN_REQUIRE_2FA: flag,
  ADMIN_ENFORCE_IP_RESTRICTIONS: flag,
  ADMIN_SESSION_INACTIVITY_TIMEOUT: { good: ["30"], bad: ["0", "1441"] },
  SESSION_SECURITY_LEVEL: { good: ["standard", "high"], bad: ["low"] },
  ACCESS_TOKEN_EXPIRE_MIN: { good: ["5", "60"], bad: ["4", "61"] },
  REFRESH_TOKEN_EXPIRE_DAYS: { good: ["7"], bad: ["0", "91"] },
  PASSWORD_COMPOSITION: flag,
  EMERGENCY_LOCKDOWN_ENABLED: flag,
  ALLOWED_ORIGINS: origins,
  BACKEND_CORS_ORIGINS: origins,
  CORS_ORIGINS: origins,
  RATE_LIMIT_ENABLED: flag,
  RATE_LIMIT_PER_MINUTE: count,
  RATE_LIMIT_ADMIN_RPM: count,
  RATE_LIMIT_ADMIN_BURST: count,
  RATE_LIMIT_WEBHOOK_RPS: count,
  RATE_LIMIT_AI_RPM: count,
  COALESCE_QUIET_MS: { good: ["0", "2500"], bad: ["2501", "-1"] },
  DEBUG: flag,
  LOG_LEVEL: { good: ["debug", "silent"], bad: ["verbose"] },
  LOG_FILE: { good: ["/var/log/parley.log"], bad: ["x".repeat(5000)] },
  ENABLE_METRICS: flag,
  SENTRY_DSN: { good: ["https://key@sentry.example.com/1"], bad: ["key"] },
  SECURITY_DASHBOARD_ENABLED: flag,
  REAL_TIME_MONITORING: flag,
  SECURITY_SCAN_ENABLED: flag,
  SNYK_TOKEN: { good: ["t"], bad: ["x".repeat(5000)] },
};

describe.each(Object.entries(cases))("%s", (name, { good, bad, beside = {} }) => {
  test.each(good)("takes %s", (value) => {
    expect(problemsOf({ ...development, ...beside, [name]: value })).toEqual([]);
  });

  test.each(bad)("refuses %s in one sentence that does not repeat it", (value) => {
    const [problem, ...more] = problemsOf({ ...development, ...beside, [name]: value });
    expect(more).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} must .+\\.$`));
    if (value.length > 8) expect(problem).not.toContain(value);
  });

  test("counts as unset when it is empty", () => {
    const unset = loadConfig(development);
    expect(name === "PARLEY_DATA_DIR" ? unset : loadConfig({ ...development, [name]: " " })).toEqual(unset);
  });
});
