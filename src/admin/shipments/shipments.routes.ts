import { z } from "zod";
import {
  createShipment,
  listShipments,
  moveShipment,
  openCourierAccount,
  type FulfilmentProviders,
} from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import type { FieldEncryption } from "../../security/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { tenantParams } from "../api/schemas.js";
import { orderParams } from "../orders/order-schemas.js";
import {
  carriageOf,
  newShipment,
  shipmentChange,
  shipmentParams,
  shipmentSchema,
  shipmentView,
} from "./shipment-schemas.js";

interface ShipmentDeps {
  db: Database;
  encryption: FieldEncryption;
  providers: FulfilmentProviders;
  config: { publicBaseUrl: string };
}

const shop = "/api/admin/tenants/{tenantId}";
const path = `${shop}/orders/{number}/shipments` as const;
const group = "Shipments";

/** How orders reach their buyers; the buyer is told of each step. */
export function shipmentRoutes(deps: ShipmentDeps): Route[] {
  return [listRoute(deps), createRoute(deps), changeRoute(deps), courierRoute(deps)];
}

function listRoute({ db }: ShipmentDeps): Route {
  return route({
    method: "get",
    path,
    group,
    summary: "List the shipments of an order, oldest first",
    access: "data:read",
    params: orderParams,
    answers: {
      listed: { status: 200, schema: z.object({ items: z.array(shipmentSchema) }) },
      unknown: "not_found",
    },
    run: ({ params: { tenantId, number } }) =>
      db.withTenant(tenantId, async (sql) => {
        const shipments = await listShipments(sql, number);
        if (!shipments) return { kind: "unknown" as const };
        return { kind: "listed" as const, body: { items: shipments.map(shipmentView) } };
      }),
  });
}

function createRoute({ db, providers }: ShipmentDeps): Route {
  return route({
    method: "post",
    path,
    group,
    summary: "Ship an order or a part of it; a courier is booked at once",
    access: "data:write",
    params: orderParams,
    body: jsonBody(newShipment),
    answers: {
      created: { status: 201, schema: shipmentSchema },
      unknown: "not_found",
      wrongState: "wrong_state",
      notPaid: "not_paid",
      wrongFulfilment: "wrong_fulfilment",
      notOffered: "not_offered",
      nothingLeft: "nothing_left",
    },
    run: async ({ params: { tenantId, number }, body }) => {
      const { provider, lines } = body;
      const wanted = { number, provider, ...(lines && { lines }), ...carriageOf(body) };
      const outcome = await db.withTenant(tenantId, (sql) => createShipment(sql, providers, wanted));
      return outcome.kind === "created" ? { kind: "created", body: shipmentView(outcome.shipment) } : outcome;
    },
  });
}

function changeRoute({ db }: ShipmentDeps): Route {
  return route({
    method: "patch",
    path: `${path}/{shipmentId}`,
    group,
    summary: "Move a shipment on, or say who brings it",
    access: "data:write",
    params: shipmentParams,
    body: jsonBody(shipmentChange),
    answers: {
      moved: { status: 200, schema: shipmentSchema },
      unknown: "not_found",
      wrongState: "wrong_state",
      wrongCode: "wrong_code",
    },
    run: async ({ params: { tenantId, number, shipmentId }, body }) => {
      const { state: to, code, refused, reason } = body;
      const moved = { shipmentId, number, to, code, refused, reason, ...carriageOf(body) };
      const outcome = await db.withTenant(tenantId, (sql) => moveShipment(sql, { ...moved, actor: "shop" }));
      if (outcome.kind === "moved" || outcome.kind === "already")
        return { kind: "moved", body: shipmentView(outcome.shipment) };
      if (outcome.kind !== "wrongState" && outcome.kind !== "orderElsewhere") return outcome;
      const sentence =
        outcome.kind === "wrongState"
          ? `A shipment that is ${outcome.state} cannot go there.`
          : `The order is ${outcome.status}.`;
      return { kind: "wrongState", sentence };
    },
  });
}

const accountSchema = z
  .object({
    webhookUrl: z.url().meta({ description: "Where the courier reports to." }),
    secret: z.string().meta({ description: "Signs the reports; shown here and never again." }),
  })
  .meta({ id: "CourierAccount" });

function courierRoute({ db, encryption, config }: ShipmentDeps): Route {
  return route({
    method: "post",
    path: `${shop}/courier`,
    group,
    summary: "Make a new address and secret for the courier's reports; older ones stop working",
    access: "data:write",
    params: tenantParams,
    answers: { opened: { status: 201, schema: accountSchema } },
    run: async ({ params: { tenantId } }) => {
      const open = { tenantId, encryption };
      const { token, secret } = await db.withTenant(tenantId, (sql) => openCourierAccount(sql, open));
      return {
        kind: "opened",
        body: { webhookUrl: `${config.publicBaseUrl}/webhooks/courier/${token}`, secret },
      };
    },
  });
}
