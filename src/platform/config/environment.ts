import { isIP } from "node:net";
import { z } from "zod";

/**
 * Every environment variable Parley knows, each with one sentence for a wrong value. An empty value counts as unset.
 * Nothing here echoes a value: it may be a secret. What only makes sense together is in rules.ts.
 */
const flag = () => z.stringbool({ error: "must be true or false" });
const neverTrue = () => {
  const sentence = "must not be true: what buyers write would be copied elsewhere";
  return flag()
    .refine((value) => !value, sentence)
    .optional();
};
const text = (sentence: string, max = 4096) => z.string({ error: sentence }).max(max, sentence);
const pattern = (form: RegExp, sentence: string) => z.string().regex(form, sentence);
const secret = () =>
  text("must be a secret of at least 8 characters").min(8, "must be a secret of at least 8 characters");

function wholeNumber(min: number, max: number) {
  const sentence = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((value) => value >= min && value <= max, sentence);
}

function address(protocols: readonly string[], sentence: string, fits: (url: URL) => boolean = () => true) {
  return z.string().refine((value) => {
    if (!URL.canParse(value)) return false;
    const url = new URL(value);
    return protocols.includes(url.protocol) && fits(url);
  }, sentence);
}

/** An address we call or are called at: kept without a trailing slash, so that paths are simply appended. */
function origin(example: string) {
  const bare = ({ username, search, hash }: URL) => `${username}${search}${hash}` === "";
  return address(["http:", "https:"], `must be an address like ${example}, without a query`, bare).transform(
    (value) => value.replace(/\/+$/, ""),
  );
}

function list<T>(item: z.ZodType<T, string>) {
  return z
    .string()
    .transform((value) =>
      value
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .pipe(z.array(item));
}

/** `10.0.0.0/8`, `::1/128` or a single address, written strictly: no leading zeros, no zone, no host bits hidden by a typo of the prefix. */
function isAddressRange(value: string): boolean {
  const [host = "", prefix, ...rest] = value.split("/");
  const family = value.includes("%") ? 0 : isIP(host);
  if (family === 0 || rest.length > 0) return false;
  return (
    prefix === undefined || (/^(0|[1-9]\d{0,2})$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
  );
}

const postgresSentence = "must be an address like postgresql://user:password@host:5432/database";
/** Drivers of other languages write the same address with their own name in it: postgresql+asyncpg://, postgres://. */
const postgresUrl = () =>
  z
    .string()
    .transform((value) => value.replace(/^postgres(?:ql)?(?:\+[a-z0-9]+)?:\/\//i, "postgresql://"))
    .pipe(address(["postgresql:"], postgresSentence));

const parts = z.enum(["web", "worker", "admin"], {
  error: "must list web, worker and admin, or some of them",
});
const webOrigin = z
  .string()
  .refine(
    (value) => value === "*" || (URL.canParse(value) && new URL(value).origin === value),
    "must list origins like https://admin.example.com",
  );
const addressRange = z
  .string()
  .refine(isAddressRange, "must list addresses or ranges like 10.0.0.0/8 or 192.168.1.7");

export const environmentSchema = z.object({
  // What runs, and where
  ENVIRONMENT: z
    .enum(["development", "staging", "production"], { error: "must be development, staging or production" })
    .default("development"),
  APP_NAME: text("must be a name of at most 60 characters", 60).default("Parley"),
  ROLES: list(parts)
    .transform((names) => new Set(names))
    .refine((names) => names.size > 0, "must list web, worker and admin, or some of them")
    .default(new Set(["web", "worker", "admin"])),
  HOST: pattern(/^[\w.:-]{1,255}$/, "must be an address to listen on, like 127.0.0.1 or 0.0.0.0").optional(),
  PORT: wholeNumber(0, 65535).default(3000),
  PUBLIC_BASE_URL: origin("https://shop.example.com").optional(),
  ADMIN_PORT: wholeNumber(0, 65535).optional(),
  ADMIN_DOMAIN: pattern(
    /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i,
    "must be a host name like admin.example.com",
  ).optional(),
  TRUSTED_PROXIES: list(addressRange).default([]),
  PARLEY_DATA_DIR: text("must be a folder").default("./data"),
  DEMO: flag().optional(),
  // Stores
  DATABASE_URL: postgresUrl().optional(),
  SQLALCHEMY_DATABASE_URL: postgresUrl().optional(),
  REDIS_URL: address(
    ["redis:", "rediss:"],
    "must be an address like redis://host:6379/0 or rediss://host:6380/0",
  ).optional(),
  REDIS_HOST: pattern(/^[\w.:-]{1,255}$/, "must be a host name").optional(),
  REDIS_PORT: wholeNumber(1, 65535).optional(),
  REDIS_DB: wholeNumber(0, 9999).optional(),
  REDIS_PASSWORD: text("must be a password").optional(),
  REDIS_SESSION_TTL: wholeNumber(60, 86_400).optional(),
  PRIVATE_NETWORK: flag().default(false),
  // Secrets
  SECRET_KEY: text("must be at least 32 characters").min(32, "must be at least 32 characters").optional(),
  JWT_SECRET: text("must be at least 32 characters").min(32, "must be at least 32 characters").optional(),
  ENCRYPTION_KEY: text("must be at least 32 characters").min(32, "must be at least 32 characters").optional(),
  // Providers
  TWILIO_ACCOUNT_SID: pattern(/^AC[0-9a-f]{32}$/i, "must be AC and 32 hexadecimal digits").optional(),
  TWILIO_AUTH_TOKEN: secret().optional(),
  TWILIO_API_BASE_URL: origin("http://127.0.0.1:4010").optional(),
  GEMINI_API_KEY: secret().optional(),
  GEMINI_BASE_URL: origin("https://generativelanguage.googleapis.com").optional(),
  GEMINI_MODEL: pattern(/^[\w.-]{1,100}$/, "must be a model's name").default("gemini-2.5-flash-lite"),
  GEMINI_USER_TOKENS_PER_DAY: wholeNumber(0, 999_999_999).default(100_000),
  GEMINI_TENANT_TOKENS_PER_DAY: wholeNumber(0, 999_999_999).default(2_000_000),
  GEMINI_TENANT_TOKENS_PER_MONTH: wholeNumber(0, 99_999_999_999).default(30_000_000),
  GEMINI_TOKENS_PER_DAY: wholeNumber(0, 99_999_999_999).default(50_000_000),
  GEMINI_TOKENS_PER_MONTH: wholeNumber(0, 999_999_999_999).default(500_000_000),
  // What makes the model's library copy every prompt to another service, or to the console.
  LANGSMITH_TRACING: neverTrue(),
  LANGSMITH_TRACING_V2: neverTrue(),
  LANGCHAIN_TRACING: neverTrue(),
  LANGCHAIN_TRACING_V2: neverTrue(),
  LANGCHAIN_VERBOSE: neverTrue(),
  CLOUDINARY_URL: address(
    ["cloudinary:"],
    "must be an address like cloudinary://key:secret@cloud",
  ).optional(),
  COURIER_API_BASE_URL: origin("https://courier.example/v1").optional(),
  COURIER_API_KEY: secret().optional(),
  STRIPE_SECRET_KEY: secret().optional(),
  STRIPE_WEBHOOK_SECRET: secret().optional(),
  STRIPE_API_BASE_URL: origin("https://api.stripe.com").optional(),
  SHOPIFY_WEBHOOK_SECRET: secret().optional(),
  CLERK_SECRET_KEY: secret().optional(),
  CLERK_PUBLISHABLE_KEY: text("must be a publishable key").optional(),
  // Admin security
  ADMIN_BOOTSTRAP_EMAIL: z
    .email({ error: "must be an e-mail address" })
    .max(255, "must be at most 255 characters")
    .transform((value) => value.toLowerCase())
    .optional(),
  ADMIN_BOOTSTRAP_PASSWORD: text("must be 12 to 256 characters", 256)
    .min(12, "must be 12 to 256 characters")
    .optional(),
  ADMIN_REQUIRE_2FA: flag().optional(),
  ADMIN_ENFORCE_IP_RESTRICTIONS: flag().optional(),
  ADMIN_SESSION_INACTIVITY_TIMEOUT: wholeNumber(1, 1440).default(30),
  SESSION_SECURITY_LEVEL: z
    .enum(["standard", "elevated", "high"], { error: "must be standard, elevated or high" })
    .default("elevated"),
  ACCESS_TOKEN_EXPIRE_MIN: wholeNumber(5, 60).default(15),
  REFRESH_TOKEN_EXPIRE_DAYS: wholeNumber(1, 90).default(7),
  PASSWORD_COMPOSITION: flag().default(true),
  EMERGENCY_LOCKDOWN_ENABLED: flag().default(true),
  ALLOWED_ORIGINS: list(webOrigin).default([]),
  BACKEND_CORS_ORIGINS: list(webOrigin).default([]),
  CORS_ORIGINS: list(webOrigin).default([]),
  // Limits
  RATE_LIMIT_ENABLED: flag().default(true),
  RATE_LIMIT_PER_MINUTE: wholeNumber(1, 1_000_000).default(100),
  RATE_LIMIT_ADMIN_RPM: wholeNumber(1, 1_000_000).default(100),
  RATE_LIMIT_ADMIN_BURST: wholeNumber(0, 10_000).default(20),
  RATE_LIMIT_AI_RPM: wholeNumber(1, 1_000_000).default(60),
  RATE_LIMIT_WEBHOOK_RPS: wholeNumber(0, 100_000).default(0),
  COALESCE_QUIET_MS: wholeNumber(0, 2500).default(800),
  // Logs and figures
  DEBUG: flag().default(false),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be trace, debug, info, warn, error, fatal or silent",
    })
    .optional(),
  LOG_FILE: text("must be a file").optional(),
  ENABLE_METRICS: flag().default(true),
  SENTRY_DSN: address(["https:", "http:"], "must be an address").optional(),
  SECURITY_DASHBOARD_ENABLED: flag().default(true),
  REAL_TIME_MONITORING: flag().default(true),
  SECURITY_SCAN_ENABLED: flag().default(true),
  SNYK_TOKEN: text("must be a token").optional(),
});

export type Environment = z.output<typeof environmentSchema>;
export type VariableName = keyof Environment;
