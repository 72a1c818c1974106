import type { Clock, Config, Database } from "../../platform/index.js";
import { createDataLinks } from "./data-links.js";
import { myDataRoutes } from "./my-data.routes.js";

/** Where buyers read what is stored about them. */
export function createMyDataPage(deps: {
  db: Pick<Database, "withTenant">;
  clock: Clock;
  config: Pick<Config, "secretKey" | "publicBaseUrl">;
}): ReturnType<typeof myDataRoutes> {
  const { db, clock, config } = deps;
  return myDataRoutes({ db, clock, links: createDataLinks(config.secretKey, config.publicBaseUrl) });
}
