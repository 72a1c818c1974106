import { afterAll, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentSchema } from "./environment.js";
import { environmentWithFile, loadConfig, type Config } from "./load-config.js";

const dir = mkdtempSync(join(tmpdir(), "parley-config-"));
afterAll(() => rmSync(dir, { recursive: true }));

const development = { PARLEY_DATA_DIR: dir };
const production = {
  ENVIRONMENT: "production",
  SECRET_KEY: "s".repeat(64),
  DATABASE_URL: "postgresql://u:p@db.example.com/parley?sslmode=verify-full",
  PUBLIC_BASE_URL: "https://shop.example.com",
};

function configOf(env: NodeJS.ProcessEnv): Config {
  const outcome = loadConfig(env);
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join("\n"));
  return outcome.config;
}

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  const outcome = loadConfig(env);
  return outcome.kind === "invalid" ? outcome.problems : [];
}

test("every variable is listed in .env.example, once, and nothing else is", () => {
  const listed = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8").match(
    /^[A-Z0-9_]+(?==$)/gm,
  );
  expect([...(listed ?? [])].sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});

test("development needs nothing and gets what is handy on one machine", () => {
  expect(configOf(development)).toMatchObject({
    environment: "development",
    host: "127.0.0.1",
    port: 3000,
    publicBaseUrl: "http://localhost:3000",
    roles: new Set(["web", "worker", "admin"]),
    demo: true,
    adminRequireTwoFactor: false,
    coalesceQuietMs: 800,
    accessTokenExpireMin: 15,
    logLevel: "info",
  });
  expect(configOf(development)).not.toHaveProperty("databaseUrl");
});

test("development makes a secret key once and keeps it for its owner's eyes only", () => {
  const { secretKey } = configOf(development);
  expect(secretKey).toMatch(/^[0-9a-f]{64}$/);
  expect(configOf(development).secretKey).toBe(secretKey);
  expect(statSync(join(dir, "secret-key")).mode & 0o777).toBe(0o600);
});

test("production starts with what it needs and nothing weaker", () => {
  const config = configOf(production);
  expect(config).toMatchObject({
    host: "0.0.0.0",
    demo: false,
    adminRequireTwoFactor: true,
    publicBaseUrl: "https://shop.example.com",
  });
  expect(config.tokenSecret).toBe(production.SECRET_KEY);
});

test("an unconfigured production hears about everything that is missing at once", () => {
  const problems = problemsOf({ ENVIRONMENT: "production", PORT: "none" });
  expect(problems.map((problem) => problem.split(" ")[0]).sort()).toEqual([
    "DATABASE_URL",
    "PORT",
    "PUBLIC_BASE_URL",
    "SECRET_KEY",
  ]);
});

test.each([
  [{ SECRET_KEY: "s".repeat(63) }, "SECRET_KEY"],
  [{ JWT_SECRET: "s".repeat(63) }, "JWT_SECRET"],
  [{ ENCRYPTION_KEY: "s".repeat(63) }, "ENCRYPTION_KEY"],
  [{ PUBLIC_BASE_URL: "http://shop.example.com" }, "PUBLIC_BASE_URL"],
  [{ DATABASE_URL: "postgresql://u:p@db.example.com/parley" }, "DATABASE_URL"],
  [{ DATABASE_URL: "postgresql://u:p@db.example.com/parley?sslmode=no-verify" }, "DATABASE_URL"],
  [{ DATABASE_URL: "postgresql://u:p@localhost.example.com/parley" }, "DATABASE_URL"],
  [{ DATABASE_URL: "postgresql:///parley?host=db.example.com" }, "DATABASE_URL"],
  [{ REDIS_URL: "redis://redis.example.com" }, "REDIS_URL"],
  [{ REDIS_HOST: "redis.example.com" }, "REDIS_HOST"],
  [{ TRUSTED_PROXIES: "10.0.0.0/8,0.0.0.0/0" }, "TRUSTED_PROXIES"],
  [{ TRUSTED_PROXIES: "::/0" }, "TRUSTED_PROXIES"],
  [{ TWILIO_API_BASE_URL: "http://127.0.0.1:4010" }, "TWILIO_API_BASE_URL"],
  [{ STRIPE_API_BASE_URL: "http://127.0.0.1:4011" }, "STRIPE_API_BASE_URL"],
  [{ DEMO: "true" }, "DEMO"],
  [{ ADMIN_REQUIRE_2FA: "false" }, "ADMIN_REQUIRE_2FA"],
  [{ ADMIN_ENFORCE_IP_RESTRICTIONS: "false" }, "ADMIN_ENFORCE_IP_RESTRICTIONS"],
  [{ RATE_LIMIT_ENABLED: "false" }, "RATE_LIMIT_ENABLED"],
  [{ DEBUG: "true" }, "DEBUG"],
  [{ ALLOWED_ORIGINS: "*" }, "ALLOWED_ORIGINS"],
  [{ CORS_ORIGINS: "http://shop.example.com" }, "ALLOWED_ORIGINS"],
])("production refuses %j", (weaker, name) => {
  expect(problemsOf({ ...production, ...weaker }).map((problem) => problem.split(" ")[0])).toEqual([name]);
});

test.each([
  { DATABASE_URL: "postgresql://u:p@127.0.0.1:5433/parley", REDIS_URL: "redis://localhost:6379" },
  { DATABASE_URL: "postgresql://u:p@%2Fvar%2Frun%2Fpostgresql/parley" },
  { DATABASE_URL: "postgresql:///parley?host=/var/run/postgresql" },
  {
    DATABASE_URL: "postgresql://u:p@postgres/parley",
    REDIS_URL: "redis://redis:6379",
    PRIVATE_NETWORK: "true",
  },
  { REDIS_URL: "rediss://redis.example.com" },
])("production takes %j", (stores) => {
  expect(problemsOf({ ...production, ...stores })).toEqual([]);
});

test.each([
  [{ TWILIO_AUTH_TOKEN: "token-token" }, "TWILIO_AUTH_TOKEN"],
  [{ ADMIN_BOOTSTRAP_EMAIL: "root@example.com" }, "ADMIN_BOOTSTRAP_PASSWORD"],
  [{ REDIS_URL: "redis://h", REDIS_HOST: "h" }, "REDIS_HOST"],
  [
    {
      ENVIRONMENT: "staging",
      SECRET_KEY: "s".repeat(32),
      PUBLIC_BASE_URL: "http://s",
      DATABASE_URL: "postgresql://h/d",
      DEMO: "true",
    },
    "DEMO",
  ],
])("what does not go together is refused: %j", (env, name) => {
  expect(problemsOf({ ...development, ...env }).map((problem) => problem.split(" ")[0])).toEqual([name]);
});

test("older and split names mean the same as the new ones", () => {
  const env = {
    SQLALCHEMY_DATABASE_URL: "postgresql+psycopg2://u:p@h/d",
    REDIS_HOST: "r",
    REDIS_PASSWORD: "a/b",
    REDIS_DB: "2",
  };
  expect(configOf({ ...development, ...env })).toMatchObject({
    databaseUrl: "postgresql://u:p@h/d",
    redisUrl: "redis://:a%2Fb@r:6379/2",
  });
  const origins = {
    ALLOWED_ORIGINS: "https://a.example.com",
    CORS_ORIGINS: "https://b.example.com,https://a.example.com",
  };
  expect(configOf({ ...development, ...origins }).allowedOrigins).toEqual([
    "https://a.example.com",
    "https://b.example.com",
  ]);
});

test("a .env file adds to the environment and never wins over it", () => {
  const file = join(dir, ".env");
  writeFileSync(file, 'PORT=4000\nAPP_NAME="From the file"\n');
  expect(environmentWithFile(file, { PORT: "5000" })).toEqual({ PORT: "5000", APP_NAME: "From the file" });
  expect(environmentWithFile(join(dir, "none"), { PORT: "5000" })).toEqual({ PORT: "5000" });
});
