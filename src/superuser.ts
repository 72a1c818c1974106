import type { Config, Database, Logger } from "./platform/index.js";
import { bootstrapSuperuser, ensureDevelopmentSuperuser } from "./security/index.js";
import type { PasswordHasher } from "./security/index.js";

interface SuperuserDeps {
  config: Config;
  db: Database;
  hasher: PasswordHasher;
  logger: Logger;
}

/** Somebody must be able to sign in: the configured first superuser, or in development one whose password is printed once. */
export async function ensureSuperuser({ config, db, hasher, logger }: SuperuserDeps): Promise<void> {
  if (config.adminBootstrap) {
    const rules = { composition: config.passwordComposition };
    const outcome = await bootstrapSuperuser({ db, hasher }, config.adminBootstrap, rules);
    if (outcome.kind === "weakPassword")
      throw new Error(`ADMIN_BOOTSTRAP_PASSWORD is too weak: ${outcome.problems.join(", ")}.`);
    if (outcome.kind === "created") logger.info("the first superuser was made from ADMIN_BOOTSTRAP_EMAIL");
  } else if (config.environment === "development") {
    const made = await ensureDevelopmentSuperuser({ db, hasher });
    // Not through the log, which is kept: this is said once, to whoever started the service.
    if (made.kind === "created")
      process.stdout.write(`Admin login, shown this once: ${made.email} ${made.password}\n`);
  }
}
