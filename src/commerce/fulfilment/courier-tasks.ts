import type { Database, Task, TaskHandler, TaskOutcome } from "../../platform/index.js";
import { scheduleTask } from "../../platform/index.js";
import { lockOrder } from "../orders/move-order.store.js";
import { readCourierToken } from "./courier-account.store.js";
import type { FulfilmentProvider, ShipmentToBook } from "./fulfilment-provider.js";
import { moveShipment } from "./move-shipment.js";
import type { Shipment } from "./shipment.js";
import { readGoods, readParcel, readShipment, writeBooking } from "./shipment.store.js";

export interface CourierTaskDeps {
  db: Pick<Database, "withTenant">;
  courier: FulfilmentProvider | undefined;
  publicBaseUrl: string;
}

const done: TaskOutcome = { kind: "done" };

/** What is done at the courier's: each call between two transactions, and safe to be made again. */
export function courierTasks(deps: CourierTaskDeps): Record<string, TaskHandler> {
  return {
    book_courier: (task) => book(deps, task),
    cancel_courier: (task) => cancel(deps, task),
  };
}

async function book({ db, courier, publicBaseUrl }: CourierTaskDeps, task: Task): Promise<TaskOutcome> {
  const { tenantId, key: shipmentId } = task;
  const toBook = await db.withTenant(tenantId, async (sql) => {
    const shipment = await readShipment(sql, shipmentId);
    if (!shipment || shipment.providerRef !== null || shipment.state !== "preparing") return undefined;
    const token = await readCourierToken(sql);
    const reportTo = token === undefined ? {} : { reportTo: `${publicBaseUrl}/webhooks/courier/${token}` };
    const parcel = await readParcel(sql, shipment.orderId);
    return { ...shipmentToBook(shipment, parcel, await readGoods(sql, shipment.orderId)), ...reportTo };
  });
  if (!toBook) return done;
  if (!courier?.remote) throw new Error("no courier is configured");
  const outcome = await courier.remote.book(toBook);
  await db.withTenant(tenantId, async (sql) => {
    if (outcome.kind === "refused") {
      const { reason } = outcome;
      await moveShipment(sql, { shipmentId, to: "failed", actor: "provider", reason });
      return;
    }
    const shipment = await readShipment(sql, shipmentId);
    if (shipment) await lockOrder(sql, { orderId: shipment.orderId });
    await writeBooking(sql, shipmentId, outcome.booking);
    // Called off while it was being booked: what was booked is called off, too.
    if ((await readShipment(sql, shipmentId))?.state === "cancelled")
      await scheduleTask(sql, { kind: "cancel_courier", key: shipmentId });
  });
  return done;
}

async function cancel({ db, courier }: CourierTaskDeps, { tenantId, key }: Task): Promise<TaskOutcome> {
  const shipment = await db.withTenant(tenantId, (sql) => readShipment(sql, key));
  if (!shipment?.providerRef || shipment.state !== "cancelled") return done;
  if (!courier?.remote) throw new Error("no courier is configured");
  // Too late is for the people of both houses: what then comes is told by the courier's reports.
  await courier.remote.cancel(shipment.providerRef);
  return done;
}

function shipmentToBook(
  { id, lines }: Shipment,
  parcel: Awaited<ReturnType<typeof readParcel>>,
  goods: readonly { position: number; name: string }[],
): ShipmentToBook {
  const { orderNumber, name, phone, address, fromName, fromAddress, fromPhone, currency, due } = parcel;
  return {
    ...{ id, orderNumber },
    recipient: { name, phone, address: address ?? "" },
    from: { name: fromName, address: fromAddress, phone: fromPhone },
    items: lines.map(({ position, quantity }) => ({
      name: goods.find((each) => each.position === position)?.name ?? "",
      quantity,
    })),
    ...(due > 0 && { collect: { amount: due, currency } }),
  };
}
