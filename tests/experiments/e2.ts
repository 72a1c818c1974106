import { products } from "../../bench/rig/prepare-shop.js";
import { readBooks } from "./checks/books.js";
import { finding, judge } from "./checks/judge.js";
import type { Finding } from "./checks/judge.js";
import { wrongOrder } from "./checks/order.js";
import { pause, post } from "./driver/deliver.js";
import type { Webhook } from "./driver/deliver.js";
import { createHistory } from "./driver/history.js";
import type { History, Operation } from "./driver/history.js";
import { createChance } from "./driver/random.js";
import type { Chance } from "./driver/random.js";
import { buyerAddress, createWebhookMaker, messageSidOf, statusRanks } from "./driver/webhooks.js";
import type { ProviderStatus } from "./driver/webhooks.js";
import { countAll, saveReport, sourceCommit, verdictOf } from "./report.js";
import type { Report, RunOptions } from "./report.js";
import { drain } from "./rig/drain.js";
import { openRig } from "./rig/open-rig.js";
import type { Rig } from "./rig/open-rig.js";
import { startService } from "./rig/service.js";

const perBuyer = 20;
/** The copies of 2,000 messages are spread over a minute. */
const postsPerSecond = 100;
const slowLimitMs = 1000;

/**
 * E2: every message comes one to five times, up to three copies in the same millisecond to both processes, all of them
 * shuffled, a tenth of them again at the end as if a day later; status callbacks come backwards and twice. One effect
 * each, in the order in which the messages were first stored.
 */
export async function runE2({ seed, mutant, long }: RunOptions): Promise<{ report: Report; folder: string }> {
  const startedAt = new Date();
  const chance = createChance(seed);
  const rig = await openRig({ name: `e2${mutant ? `-${mutant}` : ""}`, mutant });
  try {
    const services = [await startService(rig.settings(0)), await startService(rig.settings(1))];
    const history = createHistory();
    const messages = writeMessages(history, chance, seed, long ? 50_000 : 2_000);
    await deliverCopies(rig, messages, chance);
    await drain(rig.admin, async () => (await rig.provider.sent()).length);
    await reportBackwards(rig, history, chance);
    const drained = await drain(rig.admin, async () => (await rig.provider.sent()).length);
    await Promise.all(services.map((service) => service.stop()));

    const books = await readBooks(rig.admin);
    const { operations } = history;
    const answers = answerTimes(operations);
    const findings: Finding[] = [
      ...judge({ operations, books, sent: await rig.provider.sent() }),
      finding("out of order: effects do not follow the order of storing", wrongOrder(books, operations)),
      finding("a copy was not answered 2xx", answers.bad),
    ];
    const voided = [
      ...(drained.drained ? [] : ["inbox and outbox were not empty 120 s after the load"]),
      ...(answers.p99 > slowLimitMs ? [`the slowest answers took ${Math.round(answers.p99)} ms (p99)`] : []),
    ];
    const report: Report = {
      experiment: "e2",
      mutant: mutant ?? null,
      source: sourceCommit(),
      seed,
      startedAt: startedAt.toISOString(),
      seconds: (Date.now() - startedAt.getTime()) / 1000,
      counts: countAll(operations.length, operations, findings, books),
      measured: {
        messages: messages.length,
        posts: answers.posts,
        answerP50Ms: Math.round(answers.p50),
        answerP99Ms: Math.round(answers.p99),
        answerMaxMs: Math.round(answers.max),
      },
      findings,
      void: voided,
      verdict: verdictOf(findings, voided),
    };
    saveReport(rig.folder, report);
    await history.save(rig.folder);
    return { report, folder: rig.folder };
  } finally {
    await rig.close();
  }
}

function writeMessages(history: History, chance: Chance, seed: number, count: number): Operation[] {
  for (let number = 0; number < count; number++) {
    const product = chance.pick(products);
    const adds = chance.next() < 0.6;
    history.operations.push({
      id: messageSidOf(seed, number),
      messageSid: messageSidOf(seed, number),
      kind: "chat",
      buyer: buyerAddress(Math.floor(number / perBuyer)),
      text: adds ? `add 1 ${product.name.toLowerCase()}` : chance.pick(["hi", "menu", "cart", "back"]),
      effect: adds ? { type: "add", product: product.id } : { type: "none" },
      attempts: [],
      acknowledgedAt: null,
    });
  }
  return [...history.operations];
}

/** Copies at their times; those of one message that share a time go out in one go, to both processes in turn. */
async function deliverCopies(rig: Rig, messages: Operation[], chance: Chance): Promise<void> {
  const make = createWebhookMaker(rig.shop, rig.publicUrl);
  const windowMs = (messages.length * 3 * 1000) / postsPerSecond;
  const copies = messages.flatMap((message) => {
    const webhook = make.message(message.messageSid, message.buyer, message.text);
    const count = 1 + chance.below(5);
    const together = Math.min(count, 1 + chance.below(3));
    const first = chance.between(0, windowMs);
    const at = Array.from({ length: count }, (_, i) => (i < together ? first : chance.between(0, windowMs)));
    return at.map((time, i) => ({ time, message, webhook, port: rig.ports[i % 2]! }));
  });
  const again = messages
    .filter(() => chance.next() < 0.1)
    .map((message) => ({
      time: windowMs + chance.between(1_000, 4_000),
      message,
      webhook: make.message(message.messageSid, message.buyer, message.text),
      port: chance.pick(rig.ports),
    }));
  const began = performance.now();
  const underWay: Promise<void>[] = [];
  for (const copy of [...copies, ...again].sort((a, b) => a.time - b.time)) {
    const wait = began + copy.time - performance.now();
    if (wait > 1) await pause(wait);
    underWay.push(postOnce(copy.message, copy.port, copy.webhook));
  }
  await Promise.all(underWay);
}

async function postOnce(operation: Operation, port: number, webhook: Webhook): Promise<void> {
  const attempt = await post(port, webhook);
  operation.attempts.push(attempt);
  if (attempt.outcome === 200) operation.acknowledgedAt ??= attempt.at + attempt.ms;
}

/** Backwards (read, delivered, sent) or in any order, each to both processes at once, for every fourth message of ours. */
async function reportBackwards(rig: Rig, history: History, chance: Chance): Promise<void> {
  const make = createWebhookMaker(rig.shop, rig.publicUrl);
  const sent = (await rig.provider.sent()).filter(() => chance.next() < 0.25);
  const backwards = (Object.keys(statusRanks) as ProviderStatus[]).reverse();
  const report = async (message: (typeof sent)[number]) => {
    for (const status of chance.next() < 0.5 ? backwards : chance.shuffle(backwards)) {
      const operation: Operation = {
        id: `${message.sid}/${status}`,
        kind: "status",
        messageSid: message.sid,
        buyer: message.to,
        text: status,
        effect: { type: "status", rank: statusRanks[status] },
        attempts: [],
        acknowledgedAt: null,
      };
      history.operations.push(operation);
      const webhook = make.status(message, status);
      await Promise.all(rig.ports.map((port) => postOnce(operation, port, webhook)));
    }
  };
  const waiting = [...sent];
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await report(next);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

function answerTimes(operations: Operation[]) {
  const attempts = operations.flatMap((operation) =>
    operation.attempts.map((attempt) => ({ operation, attempt })),
  );
  const times = Float64Array.from(attempts.map(({ attempt }) => attempt.ms)).sort();
  const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
  return {
    posts: times.length,
    p50: quantile(0.5),
    p99: quantile(0.99),
    max: quantile(1),
    bad: attempts
      .filter(({ attempt }) => attempt.outcome !== 200)
      .map(({ operation, attempt }) => `${operation.id}: ${attempt.outcome}`),
  };
}
