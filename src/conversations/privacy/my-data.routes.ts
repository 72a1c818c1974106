import { Router } from "express";
import type { Clock, Database } from "../../platform/index.js";
import type { DataLinks } from "./data-links.js";
import { readPersonalData } from "./privacy.store.js";

interface MyDataDeps {
  db: Pick<Database, "withTenant">;
  links: DataLinks;
  clock: Clock;
}

/** GET /my-data/{token}: all that is stored about the person a link was made for, as JSON, as it is now. Anything else is not there. */
export function myDataRoutes({ db, links, clock }: MyDataDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get("/my-data/:token", async (req, res, next) => {
    const subject = links.open(req.params.token, clock.now());
    if (!subject) return next();
    const { tenantId, conversationId } = subject;
    const data = await db.withTenant(tenantId, (sql) => readPersonalData(sql, conversationId));
    res.setHeader("Cache-Control", "no-store");
    res.setHeader("Referrer-Policy", "no-referrer");
    res.setHeader("Content-Disposition", 'attachment; filename="my-data.json"');
    res.type("application/json").end(JSON.stringify(data, null, 2));
  });
  return router;
}
