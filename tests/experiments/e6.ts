import type pg from "pg";
import { approveTransfer } from "../../src/commerce/index.js";
import { finding } from "./checks/judge.js";
import { pause } from "./driver/deliver.js";
import { createChance } from "./driver/random.js";
import type { Report, RunOptions } from "./report.js";
import { drain } from "./rig/drain.js";
import { openRig } from "./rig/open-rig.js";
import { startService } from "./rig/service.js";
import { createBuyers, forEachBuyer, type Buyers } from "./stock/buyers.js";
import { judgeStock } from "./stock/judge-stock.js";
import { openScarceShop } from "./stock/scarce-shop.js";
import { reportOn } from "./stock/stock-report.js";

const crowd = 200;
/** The others are never paid. */
const paid = 150;

/**
 * E6: 200 reservations of 200 globes reach their deadline while the shop confirms their payments and while the processes that end
 * them are killed. Every order ends paid or expired, nothing is held that nobody pays, and no money is kept for nothing.
 */
export async function runE6({ seed, mutant, long }: RunOptions): Promise<{ report: Report; folder: string }> {
  const startedAt = new Date();
  const chance = createChance(seed);
  const rig = await openRig({ name: `e6${mutant ? `-${mutant}` : ""}`, mutant });
  try {
    const db = await openScarceShop(rig);
    await rig.admin.query(
      "update shop_terms set cash = false, bank_transfer = true, bank_details = 'IBAN 1'",
    );
    await rig.admin.query("notify catalogue");
    const services = [await startService(rig.settings(0)), await startService(rig.settings(1))];
    const buyers = createBuyers(rig, seed);
    await forEachBuyer(crowd, 16, (buyer) => reserve(buyers, buyer));
    await drain(rig.admin, async () => (await rig.provider.sent()).length);
    const reserved = await statusesOf(rig.admin);

    await endSoon(rig.admin);
    const { rows: payments } = await rig.admin.query<{ orderId: string; paymentId: string }>(
      'select id as "paymentId", order_id as "orderId" from payments order by id',
    );
    const paying = forEachBuyer(paid, 8, async (at) => {
      await pause(chance.between(50, 450));
      await db.withTenant(rig.shop.tenantId, (sql) => approveTransfer(sql, payments[at]!));
    });
    for (const at of [2_300, 1_500]) {
      await pause(at);
      await services.shift()?.stop("SIGKILL");
      services.push(await startService(rig.settings(at === 2_300 ? 0 : 1)));
    }
    await paying;
    const ended = await allEnded(rig.admin);
    const drained = await drain(rig.admin, async () => (await rig.provider.sent()).length);
    const statuses = await statusesOf(rig.admin);
    await Promise.all(services.map((service) => service.stop()));
    await db.close();

    const late = ended ? [] : ["orders still wait for their payment 90 s after the deadline"];
    const findings = [finding("a reservation outlived its deadline", late), ...(await judgeStock(rig.admin))];
    const voided = [
      ...(drained.drained ? [] : ["inbox and outbox were not empty 120 s after the load"]),
      ...((reserved.awaiting_payment ?? 0) === crowd ? [] : [`${reserved.awaiting_payment} reservations`]),
    ];
    const measured = {
      reservations: crowd,
      kills: 2,
      paid: statuses.paid ?? 0,
      expired: statuses.expired ?? 0,
    };
    return await reportOn(
      rig,
      { experiment: "e6", seed, mutant, long, startedAt, history: buyers.history },
      { findings, voided, measured },
    );
  } finally {
    await rig.close();
  }
}

async function reserve(buyers: Buyers, buyer: number): Promise<void> {
  for (const text of ["1 paper globe", "checkout", "pickup", "Ann Lee", "ok"]) await buyers.says(buyer, text);
}

/** All deadlines within the next seconds, spread over four. */
async function endSoon(admin: pg.Pool): Promise<void> {
  await admin.query(`
    with soon as (
      update orders set hold_until = now() + interval '2 seconds' + random() * interval '4 seconds'
      where status = 'awaiting_payment' returning id, hold_until)
    update tasks t set due_at = soon.hold_until from soon where t.kind = 'expire_order' and t.key = soon.id::text`);
}

async function statusesOf(admin: pg.Pool): Promise<Record<string, number>> {
  const text = "select status, count(*)::int as n from orders group by status";
  const { rows } = await admin.query<{ status: string; n: number }>(text);
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

/** A killed process's tasks are taken over when its minute has ended. */
async function allEnded(admin: pg.Pool): Promise<boolean> {
  for (let left = 90; left > 0; left--) {
    if (((await statusesOf(admin)).awaiting_payment ?? 0) === 0) return true;
    await pause(1_000);
  }
  return false;
}
