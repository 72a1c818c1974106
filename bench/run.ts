/**
 * What the service can do beside what this machine can do (docs/performance.md): `npm run bench [-- quick | profile | NAME ...]`
 * with the names ladder, latency, senders, growth, delivered, start, search, understanding. Only ratios of one interleaved run mean anything.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { measureColdStarts } from "./measures/cold-start.js";
import { measureDelivered } from "./measures/delivered.js";
import { measureGrowth } from "./measures/growth.js";
import { profileService, profileSettings } from "./measures/profile.js";
import { typicalRows } from "./measures/typical-rows.js";
import { rungNames, rungVariant, serviceName, serviceVariant } from "./measures/variants.js";
import { openBench } from "./open-bench.js";
import type { Bench } from "./open-bench.js";
import { interleave, median, medianOf, ratioTo, table } from "./rounds.js";
import type { Row } from "./rounds.js";
import type { TypicalRows } from "./rungs/rows.js";
import { measureSearch } from "./search.js";
import { measureUnderstanding } from "./understanding.js";

const say = (line: string) => process.stdout.write(`${line}\n`);
const results: Record<string, unknown> = {
  startedAt: new Date().toISOString(),
  cpus: cpus().length,
  load: loadavg(),
};

type Measure = (bench: Bench, rows: TypicalRows, quick: boolean) => Promise<unknown>;

const measures: Record<string, Measure> = {
  async ladder(bench, rows, quick) {
    const load = quick ? { warmSeconds: 1, seconds: 3 } : {};
    const variants = [
      serviceVariant(bench, load),
      rungVariant(bench, "one-statement", rows, load),
      rungVariant(bench, "five-statements", rows, load),
      ...(quick ? [] : [rungVariant(bench, "verify", rows, load)]),
    ];
    const measured = await interleave(variants, quick ? 2 : 5, say);
    say(table(measured, rungNames["one-statement"]));
    goals(measured);
    return measured;
  },
  async latency(bench, rows, quick) {
    const load = { ratePerSecond: 300, warmSeconds: 2, seconds: quick ? 4 : 10 };
    const alone = { connections: 1, warmSeconds: 2, seconds: quick ? 2 : 6 };
    const variants = [
      serviceVariant(bench, load, `${serviceName}, 300/s`),
      rungVariant(bench, "one-statement", rows, load, `${rungNames["one-statement"]}, 300/s`),
      rungVariant(bench, "verify", rows, load, `${rungNames.verify}, 300/s`),
      serviceVariant(bench, alone, `${serviceName}, one at a time`),
      rungVariant(bench, "one-statement", rows, alone, `${rungNames["one-statement"]}, one at a time`),
      rungVariant(bench, "five-statements", rows, alone, `${rungNames["five-statements"]}, one at a time`),
    ];
    const measured = await interleave(variants, quick ? 1 : 3, say);
    say(table(measured, `${rungNames["one-statement"]}, 300/s`));
    return measured;
  },
  async senders(bench, rows, quick) {
    const one = { buyers: { kind: "one" as const } };
    const variants = [
      serviceVariant(bench, {}, "many buyers"),
      serviceVariant(bench, one, "one buyer, 64 in flight"),
      rungVariant(bench, "one-statement", rows, one, "one buyer, (d)"),
    ];
    const measured = await interleave(variants, quick ? 1 : 3, say);
    say(table(measured, "many buyers"));
    return measured;
  },
  async growth(bench, _rows, quick) {
    const sizes = quick ? { small: 1_000, large: 50_000 } : { small: 10_000, large: 1_000_000 };
    const measured = await measureGrowth(bench, sizes, quick ? 1 : 3, say);
    say(table(measured, `${sizes.small} conversations`));
    return measured;
  },
  async delivered(bench, _rows, quick) {
    const runs = [];
    for (let i = 0; i < (quick ? 1 : 3); i++) runs.push(await measureDelivered(bench, quick ? 3 : 8));
    for (const run of runs)
      say(
        `  ${Math.round(run.deliveredPerSecond)} replies/s delivered (${run.replies} in all, ${run.notDelivered} not), ` +
          `${Math.round(run.turnsPerSecond)} turns/s meanwhile, ${Math.round(run.memoryMb)} MB`,
      );
    say(`  median ${Math.round(median(runs.map((run) => run.deliveredPerSecond)))} replies/s`);
    return runs;
  },
  search: (bench, _rows, quick) => measureSearch(bench, quick, say),
  async start(bench, _rows, quick) {
    const starts = await measureColdStarts(bench, quick ? 1 : 3);
    for (const { name, readyMs, idleMemoryMb } of starts)
      say(`  ${name}: ready after ${Math.round(readyMs)} ms, ${Math.round(idleMemoryMb)} MB idle`);
    return starts;
  },
};

function goals(rows: Row[]): void {
  const find = (name: string) => rows.find((row) => row.name === name);
  const [full, one, five] = [serviceName, rungNames["one-statement"], rungNames["five-statements"]].map(find);
  if (!full || !one || !five) return;
  const overFive = ratioTo(full, five, (s) => s.turnsPerSecond);
  const overOne = ratioTo(full, one, (s) => s.turnsPerSecond);
  const verdict = (reached: boolean) => (reached ? "reached" : "MISSED");
  say(
    `\n${overFive.toFixed(2)} x (e), goal 1.5: ${verdict(overFive >= 1.5)}; ${overOne.toFixed(2)} x (d), goal 0.7: ${verdict(overOne >= 0.7)}`,
  );
  const acknowledged = medianOf(full, (s) => s.acknowledgedPerSecond);
  say(
    `acknowledged ${Math.round(acknowledged)}/s, committed with their reply ${Math.round(medianOf(full, (s) => s.turnsPerSecond))}/s`,
  );
  if (overFive < 1.5 || overOne < 0.7) process.exitCode = 1;
}

const asked = process.argv.slice(2);
const quick = asked.includes("quick");
const named = asked.filter((name) => name in measures);
const wanted = named.length > 0 ? named : quick ? ["ladder"] : Object.keys(measures);

const understanding = asked.includes("understanding");
if (understanding) {
  say("## understanding");
  results.understanding = measureUnderstanding(quick, say);
}
if (understanding && named.length === 0) {
  keep();
  process.exit();
}

const profiling = asked.includes("profile");
const bench = await openBench(profiling ? profileSettings : {});
try {
  if (profiling) {
    const profile = await profileService(bench, 8);
    say(`${Math.round(profile.turnsPerSecond)} turns/s while profiled`);
    for (const { where, percent } of profile.packages) say(`  ${percent.toFixed(1).padStart(5)} %  ${where}`);
    say("\nby file:");
    for (const { where, percent } of profile.files) say(`  ${percent.toFixed(1).padStart(5)} %  ${where}`);
    say("\nin PostgreSQL, of the time statements ran:");
    for (const { text, callsPerTurn, microsPerTurn } of profile.statements)
      say(`  ${microsPerTurn.toFixed(1).padStart(6)} µs  ${callsPerTurn.toFixed(3)} calls  ${text}`);
    results.profile = profile;
  } else {
    const rows = await typicalRows(bench);
    const bytes = { snapshot: rows.snapshot.length, cart: rows.cart.length, reply: rows.content.length };
    say(`typical rows, bytes: ${JSON.stringify(bytes)}, replies a turn ${rows.repliesPerTurn.toFixed(2)}`);
    for (const name of wanted) {
      say(`\n## ${name}`);
      results[name] = await measures[name]?.(bench, rows, quick);
    }
  }
} finally {
  keep();
  await bench.close();
}

function keep(): void {
  mkdirSync("data/bench", { recursive: true });
  const file = `data/bench/${new Date().toISOString().replace(/[:.]/g, "-")}.json`;
  writeFileSync(file, `${JSON.stringify({ ...results, loadAtEnd: loadavg() }, null, 2)}\n`);
  say(`\n${file}`);
}
