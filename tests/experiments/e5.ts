import { finding } from "./checks/judge.js";
import type { Report, RunOptions } from "./report.js";
import { drain } from "./rig/drain.js";
import { openRig } from "./rig/open-rig.js";
import { startService } from "./rig/service.js";
import { createBuyers, forEachBuyer, type Buyers } from "./stock/buyers.js";
import { pause } from "./driver/deliver.js";
import { buyerAddress } from "./driver/webhooks.js";
import { judgeStock } from "./stock/judge-stock.js";
import { openScarceShop } from "./stock/scarce-shop.js";
import { reportOn } from "./stock/stock-report.js";

const crowd = 200;
/** Those who want the one, and those who want two of the fifty, in two lines of the same thing. */
const firstRug = crowd;

/**
 * E5: 200 buyers confirm the one lamp there is, 200 others two rugs each of fifty, all at once on two processes; then those who got
 * rugs call them off while those who got none order again. Stock exact, ledger exact, nobody without an answer.
 */
export async function runE5({ seed, mutant, long }: RunOptions): Promise<{ report: Report; folder: string }> {
  const startedAt = new Date();
  const rig = await openRig({ name: `e5${mutant ? `-${mutant}` : ""}`, mutant });
  try {
    const db = await openScarceShop(rig);
    const services = [await startService(rig.settings(0)), await startService(rig.settings(1))];
    const buyers = createBuyers(rig, seed);
    await forEachBuyer(2 * crowd, 16, (buyer) => fillCart(buyers, buyer));
    await drain(rig.admin, async () => (await rig.provider.sent()).length);
    const rushBegan = performance.now();
    await forEachBuyer(2 * crowd, 2 * crowd, (buyer) => buyers.says(buyer, "ok"));
    const rushMs = Math.round(performance.now() - rushBegan);
    await drain(rig.admin, async () => (await rig.provider.sent()).length);
    const rush = await readOutcome(rig.admin);
    await forEachBuyer(crowd, crowd, (at) => crossing(buyers, firstRug + at, rush.winners));
    const drained = await drain(rig.admin, async () => (await rig.provider.sent()).length);
    const end = await readOutcome(rig.admin);
    await Promise.all(services.map((service) => service.stop()));
    await db.close();
    const wrong = [
      ...(rush.lamps === 1 ? [] : [`${rush.lamps} lamps sold of 1`]),
      ...(rush.rugs === 50 ? [] : [`${rush.rugs} rugs sold of 50`]),
      ...(rush.lines === 2 * (rush.rugs / 2) ? [] : [`${rush.lines} lines of rugs`]),
    ];
    const findings = [finding("not exactly what there was is sold", wrong), ...(await judgeStock(rig.admin))];
    const voided = drained.drained ? [] : ["inbox and outbox were not empty 120 s after the load"];
    const measured = {
      ...{ buyers: 2 * crowd, rushMs, lampsSold: rush.lamps, rugsSold: rush.rugs },
      ...{ cancelled: end.cancelled, rugsInTheEnd: end.rugs, orders: end.orders },
    };
    return await reportOn(
      rig,
      { experiment: "e5", seed, mutant, long, startedAt, history: buyers.history },
      { findings, voided, measured },
    );
  } finally {
    await rig.close();
  }
}

async function fillCart(buyers: Buyers, buyer: number): Promise<void> {
  const wish = buyer < firstRug ? ["1 brass lamp"] : ["1 striped rug with ribbon", "1 striped rug"];
  for (const text of [...wish, "checkout", "pickup", "Ann Lee"]) await buyers.says(buyer, text);
}

/** Who has an order calls it off within some seconds; of the others every third tries again and again meanwhile. */
async function crossing(buyers: Buyers, buyer: number, winners: ReadonlySet<string>): Promise<void> {
  if (winners.has(buyerAddress(buyer))) {
    await pause(((buyer * 7919) % 30) * 100);
    await buyers.says(buyer, "cancel my order");
    return buyers.says(buyer, "1");
  }
  for (let round = 0; buyer % 3 === 0 && round < 4; round++) {
    for (const text of ["2 striped rugs", "checkout", "pickup", "ok"]) await buyers.says(buyer, text);
    await pause(700);
  }
}

interface Outcome {
  lamps: number;
  rugs: number;
  lines: number;
  cancelled: number;
  orders: number;
  winners: Set<string>;
}

async function readOutcome(admin: { query(text: string): Promise<{ rows: unknown[] }> }): Promise<Outcome> {
  const { rows } = await admin.query(`
    with sold as (select l.* from order_lines l join orders o on o.id = l.order_id where o.status = 'placed')
    select (select coalesce(sum(quantity), 0)::int from sold where product_external_id = 'lamp') as lamps,
      (select coalesce(sum(quantity), 0)::int from sold where product_external_id = 'rug') as rugs,
      (select count(*)::int from sold where product_external_id = 'rug') as lines,
      (select count(*)::int from orders where status = 'cancelled') as cancelled,
      (select count(*)::int from orders) as orders,
      (select coalesce(array_agg(distinct c.address), '{}') from orders o join conversations c on c.id = o.conversation_id
        where o.status = 'placed') as winners`);
  const [row] = rows as (Omit<Outcome, "winners"> & { winners: string[] })[];
  return { ...row!, winners: new Set(row!.winners) };
}
