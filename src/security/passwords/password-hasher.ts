import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { createBoundedPool } from "./bounded-pool.js";

export type HashOutcome = { kind: "hashed"; hash: string } | { kind: "overloaded" };
export type VerifyOutcome = { kind: "matches" } | { kind: "differs" } | { kind: "overloaded" };

/** Hashes and checks passwords, byte for byte as given: no trimming, folding or normalisation. */
export interface PasswordHasher {
  hash(password: string): Promise<HashOutcome>;
  /** Without a stored hash (nobody of that name) the same work is done for nothing, so that time tells no one who exists. */
  verify(password: string, storedHash: string | undefined): Promise<VerifyOutcome>;
}

/** The OWASP minimum for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Three of the four threads that Node shares with DNS and files: a flood of sign-ins must not starve the webhooks. */
const inFlight = 3;
const queued = 50;

/** `argon2` is replaced only to count its calls. */
export function createPasswordHasher(
  argon2: { hash: typeof hash; verify: typeof verify } = { hash, verify },
): PasswordHasher {
  const pool = createBoundedPool({ inFlight, queued });
  const nobody = hashOfNothing();

  return {
    async hash(password) {
      const outcome = await pool.run(() => argon2.hash(password, cost));
      return outcome.kind === "done" ? { kind: "hashed", hash: outcome.value } : outcome;
    },
    async verify(password, storedHash) {
      const outcome = await pool.run(() => argon2.verify(storedHash ?? nobody, password));
      if (outcome.kind === "overloaded") return outcome;
      return { kind: outcome.value && storedHash !== undefined ? "matches" : "differs" };
    },
  };
}

/** A well-formed hash, at the same cost, that no password is known for. */
function hashOfNothing(): string {
  const random = (bytes: number) => randomBytes(bytes).toString("base64").replace(/=+$/, "");
  return `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${random(16)}$${random(32)}`;
}
