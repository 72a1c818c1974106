import { randomBytes } from "node:crypto";
import { newId, type Database } from "../../platform/index.js";
import type { PasswordHasher } from "../passwords/password-hasher.js";
import { passwordProblems, type PasswordRules } from "../passwords/password-problems.js";
import { hasSuperuser, insertFirstSuperuser } from "./user.store.js";

export interface BootstrapDeps {
  db: Pick<Database, "platform" | "withPlatformPrisma">;
  hasher: PasswordHasher;
}

export type BootstrapOutcome =
  /** `problems` is what the password rules would say; empty where they are enforced. */
  | { kind: "created"; problems: string[] }
  /** There is a superuser already: nothing was changed, whatever the credentials were. */
  | { kind: "exists" }
  | { kind: "weakPassword"; problems: string[] };

/**
 * Makes the first superuser, and only the first: where one exists, configuration can neither add another nor change it.
 * Without `refuseWeak` (a developer's machine) a weak password is taken, and the outcome says what is wrong with it.
 */
export async function bootstrapSuperuser(
  { db, hasher }: BootstrapDeps,
  credentials: { email: string; password: string },
  { refuseWeak = true, ...rules }: PasswordRules & { refuseWeak?: boolean } = { composition: true },
): Promise<BootstrapOutcome> {
  if (await hasSuperuser(db)) return { kind: "exists" };
  const email = credentials.email.toLowerCase();
  const problems = passwordProblems(credentials.password, { email, name: "" }, rules);
  if (refuseWeak && problems.length > 0) return { kind: "weakPassword", problems };

  const outcome = await hasher.hash(credentials.password);
  if (outcome.kind === "overloaded")
    throw new Error("the password hasher is busy before anyone could sign in");
  const kind = await insertFirstSuperuser(db, { id: newId(), email, passwordHash: outcome.hash });
  return kind === "created" ? { kind, problems } : { kind };
}

export type DevelopmentSuperuser = { kind: "created"; email: string; password: string } | { kind: "exists" };

/** For development without configured credentials: makes a superuser with a random password, which is answered this once. */
export async function ensureDevelopmentSuperuser(deps: BootstrapDeps): Promise<DevelopmentSuperuser> {
  const credentials = { email: "admin@parley.example", password: generatedPassword() };
  const outcome = await bootstrapSuperuser(deps, credentials);
  if (outcome.kind === "weakPassword")
    throw new Error("the generated password breaks the rules; start again");
  return outcome.kind === "created" ? { kind: "created", ...credentials } : outcome;
}

/** 120 random bits, and one sign of each kind that the rules ask for. */
function generatedPassword(): string {
  return `${randomBytes(15).toString("base64url")}-Aa1`;
}
