import type { Config, Database, Logger } from "./platform/index.js";
import { bootstrapSuperuser, ensureDevelopmentSuperuser } from "./security/index.js";
import type { PasswordHasher } from "./security/index.js";

interface SuperuserDeps {
  config: Config;
  db: Database;
  hasher: PasswordHasher;
  logger: Logger;
}

/**
 * Somebody must be able to sign in: the configured first superuser, or in development one whose password is printed once. A
 * weak configured password stops the start, except in development, where it is only remarked on.
 */
export async function ensureSuperuser({ config, db, hasher, logger }: SuperuserDeps): Promise<void> {
  const development = config.environment === "development";
  if (config.adminBootstrap) {
    const rules = { composition: config.passwordComposition, refuseWeak: !development };
    const outcome = await bootstrapSuperuser({ db, hasher }, config.adminBootstrap, rules);
    if (outcome.kind === "exists") return;
    const problems = outcome.problems.join(" ");
    if (outcome.kind === "weakPassword") throw new Error(`ADMIN_BOOTSTRAP_PASSWORD is too weak. ${problems}`);
    if (problems !== "") logger.warn({ problems }, "ADMIN_BOOTSTRAP_PASSWORD would be refused in production");
    logger.info("the first superuser was made from ADMIN_BOOTSTRAP_EMAIL");
  } else if (development) {
    const made = await ensureDevelopmentSuperuser({ db, hasher });
    // Not through the log, which is kept: this is said once, to whoever started the service.
    if (made.kind === "created")
      process.stdout.write(`Admin login, shown this once: ${made.email} ${made.password}\n`);
  }
}
