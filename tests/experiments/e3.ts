import { products } from "../../bench/rig/prepare-shop.js";
import { readBooks } from "./checks/books.js";
import { finding, judge } from "./checks/judge.js";
import { wrongOrder } from "./checks/order.js";
import { deliver, pause } from "./driver/deliver.js";
import { createHistory } from "./driver/history.js";
import type { History, Operation } from "./driver/history.js";
import { createChance } from "./driver/random.js";
import type { Chance } from "./driver/random.js";
import { buyerAddress, createWebhookMaker, messageSidOf } from "./driver/webhooks.js";
import type { Report, RunOptions } from "./report.js";
import { drain } from "./rig/drain.js";
import { openRig } from "./rig/open-rig.js";
import type { Rig } from "./rig/open-rig.js";
import { startService } from "./rig/service.js";
import { reportOn } from "./stock/stock-report.js";

const buyers = 100;
const perBuyer = 20;
const withinMs = 1_000;

/**
 * E3: 100 buyers write 20 messages each within a second, to two processes in turn. Each conversation is handled one message at a time, in the
 * order in which they were stored: no effect is lost, none comes before one that was stored earlier.
 */
export async function runE3({ seed, mutant, long }: RunOptions): Promise<{ report: Report; folder: string }> {
  const startedAt = new Date();
  const chance = createChance(seed);
  const rig = await openRig({ name: `e3${mutant ? `-${mutant}` : ""}`, mutant });
  try {
    const services = [await startService(rig.settings(0)), await startService(rig.settings(1))];
    const history = createHistory();
    const began = performance.now();
    const crowd = long ? buyers * 5 : buyers;
    await Promise.all(
      Array.from({ length: crowd }, (_, buyer) => writeAway(rig, history, { buyer, seed, chance })),
    );
    const acknowledgedMs = Math.round(performance.now() - began);
    const drained = await drain(rig.admin, async () => (await rig.provider.sent()).length);
    await Promise.all(services.map((service) => service.stop()));

    const books = await readBooks(rig.admin);
    const { operations } = history;
    const findings = [
      ...judge({ operations, books, sent: await rig.provider.sent() }),
      finding("out of order: effects do not follow the order of storing", wrongOrder(books, operations)),
    ];
    const voided = drained.drained ? [] : ["inbox and outbox were not empty 120 s after the load"];
    const measured = { messages: operations.length, acknowledgedMs, drainedMs: Math.round(drained.ms) };
    return await reportOn(
      rig,
      { experiment: "e3", seed, mutant, long, startedAt, history },
      { findings, voided, measured },
    );
  } finally {
    await rig.close();
  }
}

async function writeAway(
  rig: Rig,
  history: History,
  { buyer, seed, chance }: { buyer: number; seed: number; chance: Chance },
): Promise<void> {
  const make = createWebhookMaker(rig.shop, rig.publicUrl);
  const messages = Array.from({ length: perBuyer }, async (_, at) => {
    const product = chance.pick(products);
    const adds = chance.next() < 0.7;
    const sid = messageSidOf(seed, buyer * perBuyer + at);
    const operation: Operation = {
      ...{ id: sid, messageSid: sid, kind: "chat", buyer: buyerAddress(buyer) },
      text: adds ? `add 1 ${product.name.toLowerCase()}` : chance.pick(["hi", "menu", "cart", "back"]),
      effect: adds ? { type: "add", product: product.id } : { type: "none" },
      ...{ attempts: [], acknowledgedAt: null },
    };
    history.operations.push(operation);
    await pause((at * withinMs) / perBuyer + chance.between(0, 20));
    await deliver(rig.ports, make.message(sid, operation.buyer, operation.text), {
      first: at % 2 === 0 ? 0 : 1,
      giveUpAt: Date.now() + 60_000,
      onAttempt: (attempt) => {
        operation.attempts.push(attempt);
        if (attempt.outcome === 200) operation.acknowledgedAt ??= attempt.at + attempt.ms;
      },
    });
  });
  await Promise.all(messages);
}
