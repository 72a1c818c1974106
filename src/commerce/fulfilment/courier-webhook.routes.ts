import { Router, type Request, type Response } from "express";
import { readBody, type Clock, type Database, type Logger, type Metrics } from "../../platform/index.js";
import type { FieldEncryption } from "../../security/index.js";
import { courierSecret, tenantOfToken } from "./courier-account.js";
import { readReport, takeReport } from "./courier-report.js";

export interface CourierWebhookDeps {
  db: Pick<Database, "withTenant">;
  encryption: FieldEncryption;
  clock: Clock;
  logger: Logger;
  metrics: Pick<Metrics, "counter">;
}

const largestBody = 64 * 1024;

/**
 * `POST /webhooks/courier/{token}`: the address says which shop, its own secret that the courier wrote. 200 when what follows is committed,
 * also for what is known or out of date; 403 for who cannot sign, 404 for an address that is none. Couriers tell again what was not answered so.
 */
export function courierWebhook(deps: CourierWebhookDeps): Router {
  const count = deps.metrics.counter("courier_reports_total", "Reports of couriers", ["outcome"]);
  const router = Router({ caseSensitive: true, strict: true });
  router.post("/webhooks/courier/:token", async (req: Request, res: Response) => {
    const { status, outcome } = await receive(deps, req);
    count.inc({ outcome });
    if (outcome === "aborted") return;
    const error = { error: { code: outcome, message: outcome.replaceAll("_", " ") } };
    res.status(status).json(status === 200 ? { received: true } : error);
  });
  return router;
}

async function receive(deps: CourierWebhookDeps, req: Request): Promise<{ status: number; outcome: string }> {
  const { db, encryption, clock, logger } = deps;
  const token = String(req.params.token);
  const tenantId = tenantOfToken(token);
  const read = await readBody(req, largestBody);
  if (read.kind === "aborted") return { status: 400, outcome: "aborted" };
  if (read.kind === "busy") return { status: 503, outcome: "busy" };
  if (read.kind === "tooLarge") return { status: 413, outcome: "too_large" };
  if (tenantId === undefined) return { status: 404, outcome: "not_found" };
  return db.withTenant(tenantId, async (sql) => {
    const secret = await courierSecret(sql, { tenantId, token, encryption });
    if (secret === undefined) return { status: 404, outcome: "not_found" };
    const header = req.headersDistinct["courier-signature"];
    const signature = header?.length === 1 ? header[0] : undefined;
    const told = readReport(read.body, { header: signature, secret, now: clock.now() });
    if (told.kind === "forged") return { status: 403, outcome: "bad_signature" };
    if (told.kind === "unreadable") return { status: 400, outcome: "unreadable" };
    const outcome = await takeReport(sql, told.report);
    const { id: event, reference, state } = told.report;
    logger.info({ tenantId, event, reference, state, outcome }, "a courier's report");
    return { status: 200, outcome };
  });
}
