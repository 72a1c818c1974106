import type { Environment, VariableName } from "./environment.js";

interface Rule {
  variable: VariableName;
  /** The other variable that the sentence is about. */
  other?: VariableName;
  broken(environment: Environment): boolean;
  sentence: string;
}

const deployed = (e: Environment) => e.ENVIRONMENT !== "development";
const production = (e: Environment) => e.ENVIRONMENT === "production";
const database = (e: Environment) => e.DATABASE_URL ?? e.SQLALCHEMY_DATABASE_URL;
const origins = (e: Environment) => [...e.ALLOWED_ORIGINS, ...e.BACKEND_CORS_ORIGINS, ...e.CORS_ORIGINS];
const short = (value: string | undefined) => value !== undefined && value.length < 64;
const together = (one: unknown, other: unknown) => (one === undefined) === (other === undefined);

const forEveryone: Rule[] = [
  {
    variable: "SECRET_KEY",
    broken: (e) => deployed(e) && e.SECRET_KEY === undefined,
    sentence: "is required outside development: make one with `openssl rand -hex 32`",
  },
  {
    variable: "DATABASE_URL",
    broken: (e) => deployed(e) && database(e) === undefined,
    sentence: "is required outside development, like postgresql://user:password@host:5432/database",
  },
  {
    variable: "PUBLIC_BASE_URL",
    broken: (e) => deployed(e) && e.PUBLIC_BASE_URL === undefined,
    sentence: "is required outside development: the address that providers call and sign",
  },
  {
    variable: "DEMO",
    broken: (e) => deployed(e) && e.DEMO === true,
    sentence: "can only be true in development: the demo shop has no place beside real ones",
  },
  {
    variable: "REDIS_HOST",
    other: "REDIS_URL",
    broken: (e) => e.REDIS_HOST !== undefined && e.REDIS_URL !== undefined,
    sentence: "must be unset when REDIS_URL is set",
  },
  {
    variable: "TWILIO_AUTH_TOKEN",
    other: "TWILIO_ACCOUNT_SID",
    broken: (e) => !together(e.TWILIO_ACCOUNT_SID, e.TWILIO_AUTH_TOKEN),
    sentence: "and TWILIO_ACCOUNT_SID must be set together",
  },
  {
    variable: "COURIER_API_KEY",
    other: "COURIER_API_BASE_URL",
    broken: (e) => !together(e.COURIER_API_BASE_URL, e.COURIER_API_KEY),
    sentence: "and COURIER_API_BASE_URL must be set together",
  },
  {
    variable: "STRIPE_WEBHOOK_SECRET",
    other: "STRIPE_SECRET_KEY",
    broken: (e) => !together(e.STRIPE_SECRET_KEY, e.STRIPE_WEBHOOK_SECRET),
    sentence: "and STRIPE_SECRET_KEY must be set together",
  },
  {
    variable: "ADMIN_BOOTSTRAP_PASSWORD",
    other: "ADMIN_BOOTSTRAP_EMAIL",
    broken: (e) => !together(e.ADMIN_BOOTSTRAP_EMAIL, e.ADMIN_BOOTSTRAP_PASSWORD),
    sentence: "and ADMIN_BOOTSTRAP_EMAIL must be set together",
  },
];

/** Each of these closes a setting that is handy elsewhere and would weaken production without anybody noticing. */
const forProduction: Rule[] = [
  {
    variable: "GEMINI_BASE_URL",
    broken: (e) => e.GEMINI_BASE_URL !== undefined && !e.GEMINI_BASE_URL.startsWith("https://"),
    sentence: "must start with https:// in production: what buyers write goes there",
  },
  ...(["SECRET_KEY", "JWT_SECRET", "ENCRYPTION_KEY"] as const).map((variable) => ({
    variable,
    broken: (e: Environment) => short(e[variable]),
    sentence: "must be at least 64 characters in production: make one with `openssl rand -hex 32`",
  })),
  {
    variable: "PUBLIC_BASE_URL",
    broken: (e) => e.PUBLIC_BASE_URL !== undefined && !e.PUBLIC_BASE_URL.startsWith("https://"),
    sentence: "must start with https:// in production",
  },
  {
    variable: "DATABASE_URL",
    broken: (e) => !e.PRIVATE_NETWORK && readableOnTheWay(database(e), /^(verify-full|verify-ca|require)$/),
    sentence:
      "must end in ?sslmode=verify-full in production, unless the server is this machine or PRIVATE_NETWORK=true",
  },
  {
    variable: "REDIS_URL",
    broken: (e) => !e.PRIVATE_NETWORK && readableOnTheWay(e.REDIS_URL, null),
    sentence:
      "must start with rediss:// in production, unless the server is this machine or PRIVATE_NETWORK=true",
  },
  {
    variable: "REDIS_HOST",
    broken: (e) => !e.PRIVATE_NETWORK && e.REDIS_HOST !== undefined && !isThisMachine(e.REDIS_HOST),
    sentence: "speaks without TLS: in production use REDIS_URL with rediss://, or PRIVATE_NETWORK=true",
  },
  {
    variable: "TRUSTED_PROXIES",
    broken: (e) => e.TRUSTED_PROXIES.some((range) => range.endsWith("/0")),
    sentence: "must not trust every address in production",
  },
  {
    variable: "TWILIO_API_BASE_URL",
    broken: (e) => e.TWILIO_API_BASE_URL !== undefined,
    sentence: "must be unset in production: messages go to Twilio itself",
  },
  {
    variable: "STRIPE_API_BASE_URL",
    broken: (e) => e.STRIPE_API_BASE_URL !== undefined,
    sentence: "must be unset in production: payments go to Stripe itself",
  },
  {
    variable: "ADMIN_REQUIRE_2FA",
    broken: (e) => e.ADMIN_REQUIRE_2FA === false,
    sentence: "cannot be false in production",
  },
  {
    variable: "ADMIN_ENFORCE_IP_RESTRICTIONS",
    broken: (e) => e.ADMIN_ENFORCE_IP_RESTRICTIONS === false,
    sentence: "cannot be false in production",
  },
  {
    variable: "RATE_LIMIT_ENABLED",
    broken: (e) => !e.RATE_LIMIT_ENABLED,
    sentence: "cannot be false in production",
  },
  { variable: "DEBUG", broken: (e) => e.DEBUG, sentence: "cannot be true in production" },
  {
    variable: "ALLOWED_ORIGINS",
    broken: (e) => origins(e).some((origin) => !origin.startsWith("https://")),
    sentence:
      "must list https:// origins only, and never *, in production (so must BACKEND_CORS_ORIGINS and CORS_ORIGINS)",
  },
];

/** What is wrong with values that are fine one by one; `wrong` names those that are not, and are absent here. */
export function brokenRules(environment: Environment, wrong: ReadonlySet<string>): Rule[] {
  const rules = production(environment) ? [...forEveryone, ...forProduction] : forEveryone;
  const judgeable = rules.filter(
    ({ variable, other = variable }) => !wrong.has(variable) && !wrong.has(other),
  );
  return judgeable.filter((rule) => rule.broken(environment));
}

function readableOnTheWay(url: string | undefined, safeModes: RegExp | null): boolean {
  if (url === undefined) return false;
  const { protocol, hostname, searchParams } = new URL(url);
  if (protocol === "rediss:" || isThisMachine(searchParams.get("host") ?? hostname)) return false;
  return safeModes === null || !safeModes.test(searchParams.get("sslmode") ?? "");
}

/** Loopback, or a unix socket: no host, or the folder it lies in. */
function isThisMachine(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|(\/|%2F).*|)$/i.test(host);
}
