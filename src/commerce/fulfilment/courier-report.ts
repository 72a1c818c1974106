import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Sql } from "../../platform/index.js";
import { isKnownEvent, noteEvent } from "../payments/provider-event.store.js";
import { moveShipment } from "./move-shipment.js";
import { canGo, type ShipmentState } from "./shipment.js";
import { readShipment } from "./shipment.store.js";

/** What a courier tells of a shipment: where it is, and who has it. */
const reportSchema = z.object({
  id: z.string().min(1).max(200),
  reference: z.uuid(),
  state: z.enum(["booked", "picked_up", "out_for_delivery", "delivered", "failed", "refused", "returned"]),
  driver: z.object({ name: z.string().min(1).max(80), phone: z.string().min(3).max(30).nullish() }).nullish(),
  reason: z.string().max(300).nullish(),
});
export type CourierReport = z.output<typeof reportSchema>;

const farthestMs = 5 * 60_000;
const headerForm = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

export type ReadReportOutcome =
  { kind: "report"; report: CourierReport } | { kind: "forged" } | { kind: "unreadable" };

/**
 * Believes the bytes of a report when the shop's own secret signed them a short time ago: `Courier-Signature: t=<seconds>,v1=<hex>`,
 * HMAC-SHA256 over "<seconds>." and the raw body.
 */
export function readReport(
  body: Buffer,
  { header, secret, now }: { header: string | undefined; secret: string; now: Date },
): ReadReportOutcome {
  const [, seconds = "", signature = ""] = headerForm.exec(header ?? "") ?? [];
  const expected = createHmac("sha256", secret).update(`${seconds}.`).update(body).digest();
  const given = Buffer.from(signature, "hex");
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isSigned || Math.abs(now.getTime() - Number(seconds) * 1000) > farthestMs) return { kind: "forged" };
  try {
    const { data } = reportSchema.safeParse(JSON.parse(body.toString("utf8")));
    return data ? { kind: "report", report: data } : { kind: "unreadable" };
  } catch {
    return { kind: "unreadable" };
  }
}

const meant: Record<CourierReport["state"], ShipmentState | undefined> = {
  booked: undefined,
  picked_up: "under_way",
  out_for_delivery: "under_way",
  delivered: "delivered",
  failed: "failed",
  refused: "failed",
  returned: "failed",
};

/** Takes a report once, and never one that would lead back. In the caller's transaction (as the tenant). */
export async function takeReport(
  sql: Sql,
  report: CourierReport,
): Promise<"taken" | "duplicate" | "ignored"> {
  if (await isKnownEvent(sql, "courier", report.id)) return "duplicate";
  const shipment = await readShipment(sql, report.reference);
  const to = meant[report.state];
  const isOurs = shipment?.provider === "courier";
  const driver = report.driver && {
    driverName: report.driver.name,
    ...(report.driver.phone && { driverPhone: report.driver.phone }),
  };
  const goesOn = isOurs && to !== undefined && canGo(shipment, to);
  const isNews =
    isOurs && (goesOn || (driver !== null && driver !== undefined && shipment.state !== "delivered"));
  let taken = false;
  if (isNews) {
    const outcome = await moveShipment(sql, {
      ...{ shipmentId: shipment.id, actor: "provider", to: goesOn ? to : undefined },
      ...driver,
      refused: report.state === "refused",
      reason: report.reason ?? undefined,
    });
    taken = outcome.kind === "moved";
  }
  const outcome = taken ? "taken" : "ignored";
  await noteEvent(sql, { provider: "courier", id: report.id, type: report.state, outcome });
  return outcome;
}
