import { randomUUID } from "node:crypto";
import type { StripeFault } from "../../support/fake-stripe.js";
import { moneyErrors, openPaidShop, type PaidShop } from "../../support/paid-shop.js";
import { openTestShop, type TestShop } from "../../support/test-shop.js";
import { refundOrder } from "../../../src/commerce/index.js";

/** What one kind of fault did to so many payments and refunds. */
export interface FaultReport {
  fault: string;
  orders: number;
  /** Pages the provider made beyond one for each payment; orders that never got one. */
  pagesTwice: number;
  pagesMissing: number;
  /** Money that went back beyond what was decided, and what never did; minor units. */
  refundedTwice: number;
  refundedMissing: number;
  /** Requests sent before the provider wanted to hear of us again. */
  tooEarly: number;
  /** From the fault to the end, as the service's clock counts. */
  longestSeconds: number;
  findings: string[];
}

const faults: Record<string, StripeFault[]> = {
  none: [],
  "429 with Retry-After": [{ kind: "busy", retryAfterSeconds: 20 }],
  "500, nothing done": [{ kind: "error" }],
  "500, yet done": [{ kind: "error", committed: true }],
  "dropped, nothing done": [{ kind: "dropped" }, { kind: "dropped" }],
  "dropped, yet done": [
    { kind: "dropped", committed: true },
    { kind: "dropped", committed: true },
  ],
  "half an answer": [{ kind: "half" }, { kind: "half" }],
  "done, and no answer ever": [{ kind: "hang" }, { kind: "hang" }],
  "an answer after the time-out": [
    { kind: "slow", ms: 900 },
    { kind: "slow", ms: 900 },
  ],
  "half an hour away": Array.from({ length: 13 }, (): StripeFault => ({ kind: "error" })),
};

/** Refunds whose key is another at every try, as a service that forgot about keys would send them. */
const withoutKey: NonNullable<Parameters<typeof openPaidShop>[1]> = {
  wrong: (gateway) => ({
    ...gateway,
    refund: (refund) => gateway.refund({ ...refund, refundId: randomUUID() }),
  }),
};

export async function playFaults(options: { each: number; mutant: boolean }): Promise<FaultReport[]> {
  const first = await openTestShop();
  try {
    const reports: FaultReport[] = [];
    for (const [fault, what] of Object.entries(faults))
      reports.push(await playFault(first, fault, what, options));
    return reports;
  } finally {
    await first.close();
  }
}

async function playFault(
  first: TestShop,
  fault: string,
  what: StripeFault[],
  { each, mutant }: { each: number; mutant: boolean },
): Promise<FaultReport> {
  const shop = await openPaidShop(first, mutant ? withoutKey : {});
  // The clock runs ahead of the database's here: no order shall end because of it.
  await shop.rows("UPDATE shop_terms SET card_hold_minutes = 1440 RETURNING 1");
  const report: FaultReport = {
    ...{ fault, orders: each, pagesTwice: 0, pagesMissing: 0, refundedTwice: 0, refundedMissing: 0 },
    ...{ tooEarly: 0, longestSeconds: 0, findings: [] },
  };
  try {
    for (let order = 0; order < each; order += 1) await playOrder(shop, what, report);
    report.findings.push(...(await moneyErrors(shop)).map((each) => JSON.stringify(each)));
    return report;
  } finally {
    await shop.closeAll();
  }
}

/** One order from its page to its refund, the fault met on both ways; an outage only on the way back, since a page has its time. */
async function playOrder(shop: PaidShop, what: StripeFault[], report: FaultReport): Promise<void> {
  const { stripe } = shop;
  const pagesBefore = stripe.books.sessions.size;
  const order = await shop.order([shop.line("tee/l")]);
  if (what.length < 10) stripe.faults.push(...what);
  await until(
    shop,
    report,
    async () => (await shop.truth(order.id)).payments[0]?.startsWith("card open ") === true,
  );
  report.pagesTwice += Math.max(0, stripe.books.sessions.size - pagesBefore - 1);
  const session = await shop.session(order.id);
  const event = session ? stripe.pay(session) : undefined;
  if (!event) {
    report.pagesMissing += 1;
    return;
  }
  await shop.tell(event);
  const amount = 500;
  const wish = { orderId: order.id, amount, reason: "a crack", actor: "shop" as const, key: "once" };
  await shop.asTenant((sql) => refundOrder(sql, wish));
  stripe.faults.push(...what);
  await until(shop, report, async () => (await shop.truth(order.id)).refunded === amount);
  const { payment_intent: intent } = stripe.books.sessions.get(session)!;
  const back = stripe.books.charges.get(intent ?? "")?.amount_refunded ?? 0;
  report.refundedTwice += Math.max(0, back - amount);
  report.refundedMissing += Math.max(0, amount - (await shop.truth(order.id)).refunded);
}

/** Lets time pass until something is so, for an hour at most; counts what came before a Retry-After was over. */
async function until(shop: PaidShop, report: FaultReport, isSo: () => Promise<boolean>): Promise<void> {
  const { requests, faults: waiting } = shop.stripe;
  const began = shop.now();
  let quietUntil = 0;
  while (shop.now() - began < 3_600_000) {
    const [next] = waiting;
    const before = requests.length;
    await shop.runTasks();
    if (requests.length > before && shop.now() < quietUntil) report.tooEarly += 1;
    if (requests.length > before && next?.kind === "busy")
      quietUntil = shop.now() + next.retryAfterSeconds * 1000;
    if (await isSo()) break;
    shop.later(5_000);
  }
  report.longestSeconds = Math.max(report.longestSeconds, (shop.now() - began) / 1000);
}
