/** How fast messages are read (docs/understanding.md): `npm run bench -- understanding [quick]`. No database is needed. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Shop } from "../src/commerce/index.js";
import { understandText } from "../src/conversations/understand-text.js";
import { aMenu, aStore } from "./understanding/made-shops.js";
import { hostileTexts, messagesFor } from "./understanding/made-messages.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

interface Measured {
  name: string;
  products: number;
  /** The first message after the catalogue changed, and the first search: what the event loop waits for, in ms. */
  lexiconMs: number;
  searchIndexMs: number;
  memoryMb: number;
  p50: number;
  p99: number;
  slowest: number;
  hostile: { texts: number; p50: number; p99: number; slowest: number; over50: number };
}

/** Four of each kind, which are not counted. */
const warmUp = 64;

const goals: Record<string, { lexiconMs: number; p50?: number; p99: number }> = {
  menu: { lexiconMs: 3000, p50: 1, p99: 5 },
  store: { lexiconMs: 3000, p99: 20 },
};

/** Reads made messages on a made menu and a made store and says how long it takes and what misses its goal. */
export function measureUnderstanding(quick: boolean, say: (line: string) => void): Measured[] {
  const messages = quick ? 1_000 : 5_000;
  const hostile = quick ? 1_000 : 10_000;
  return [
    measure("menu", () => aMenu(500), messages, hostile, say),
    measure("store", () => aStore(20_000), messages, Math.ceil(hostile / 10), say),
  ];
}

function measure(
  name: string,
  make: () => Shop,
  messages: number,
  hostile: number,
  say: (line: string) => void,
): Measured {
  understandText(aMenu(2), "warm up"); // the words of languages are prepared once in a process
  const shop = make();
  collect();
  const before = process.memoryUsage().heapUsed;
  const lexiconMs = timed(() => understandText(shop, "2 of something"));
  const searchIndexMs = timed(() => shop.catalogue.search("something"));
  collect();
  const memoryMb = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const texts = messagesFor(shop, 2 * messages);
  for (const text of texts.splice(0, messages)) understandText(shop, text); // a service has run for a second: V8 has compiled it
  const times = sorted(texts.map((text) => timed(() => understandText(shop, text))));
  const hostileOnes = hostileTexts(shop, hostile + warmUp);
  for (const text of hostileOnes.splice(0, warmUp)) understandText(shop, text);
  const worst = hostileOnes.map((text) => {
    return { text, ms: timed(() => understandText(shop, text)) };
  });
  const hostileTimes = sorted(worst.map(({ ms }) => ms));
  const measured: Measured = {
    ...{ name, products: shop.catalogue.products.length, lexiconMs, searchIndexMs, memoryMb },
    ...{ p50: at(times, 0.5), p99: at(times, 0.99), slowest: at(times, 1) },
    hostile: {
      ...{
        texts: worst.length,
        p50: at(hostileTimes, 0.5),
        p99: at(hostileTimes, 0.99),
        slowest: at(hostileTimes, 1),
      },
      over50: hostileTimes.filter((ms) => ms > 50).length,
    },
  };
  report(measured, say);
  const slowest = worst.reduce((one, other) => (other.ms > one.ms ? other : one));
  say(`  slowest hostile text begins ${JSON.stringify(slowest.text.slice(0, 60))}`);
  return measured;
}

function report(measured: Measured, say: (line: string) => void): void {
  const { name, products, lexiconMs, searchIndexMs, memoryMb, p50, p99, slowest, hostile } = measured;
  const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  say(
    `${name}, ${products} products: first message ${ms(lexiconMs)}, first search ${ms(searchIndexMs)}, ${memoryMb.toFixed(1)} MB`,
  );
  say(`  messages: p50 ${ms(p50)}, p99 ${ms(p99)}, slowest ${ms(slowest)}`);
  say(
    `  hostile: ${hostile.texts} texts, p50 ${ms(hostile.p50)}, p99 ${ms(hostile.p99)}, slowest ${ms(hostile.slowest)}, over 50 ms: ${hostile.over50}`,
  );
  const goal = goals[name];
  const missed =
    goal &&
    (lexiconMs > goal.lexiconMs || p50 > (goal.p50 ?? Infinity) || p99 > goal.p99 || hostile.over50 > 0);
  if (missed) process.exitCode = 1;
  say(missed ? "  MISSED" : "  goals reached");
}

/** Processor time of the process in ms: what others do to this machine meanwhile is not in it. On a calm machine it is what a buyer waits. */
function timed(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const sorted = (times: number[]) => times.toSorted((one, other) => one - other);

const at = (times: readonly number[], part: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
