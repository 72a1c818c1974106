import { readBooks } from "./checks/books.js";
import { finding, judge } from "./checks/judge.js";
import type { Finding } from "./checks/judge.js";
import { pause } from "./driver/deliver.js";
import { createHistory } from "./driver/history.js";
import type { Operation } from "./driver/history.js";
import { createChance } from "./driver/random.js";
import { startTraffic } from "./driver/traffic.js";
import { countAll, saveReport, sourceCommit, verdictOf } from "./report.js";
import type { Report, RunOptions } from "./report.js";
import { drain } from "./rig/drain.js";
import { openRig } from "./rig/open-rig.js";
import type { Rig } from "./rig/open-rig.js";
import { startMain, stopTimed } from "./rig/main-process.js";
import type { MainProcess, Stop } from "./rig/main-process.js";
import { stopDuringMigration, stopDuringStart } from "./e17-start.js";

const rollingStops = { short: 20, long: 200 };
const exitLimitMs = 25_000;

/**
 * E17: SIGTERM under load, with a provider that is slow, so that jobs are always under way: once, twice in a row, to both
 * processes, while starting and while migrating, and as a rolling restart of two processes behind a driver that knows both ports.
 */
export async function runE17({
  seed,
  mutant,
  long,
}: RunOptions): Promise<{ report: Report; folder: string }> {
  const startedAt = new Date();
  const chance = createChance(seed);
  const rig = await openRig({ name: `e17${mutant ? `-${mutant}` : ""}`, mutant, slowMs: 600 });
  try {
    const history = createHistory();
    const running = [await startMain(rig, 0, mutant), await startMain(rig, 1, mutant)] as [
      MainProcess,
      MainProcess,
    ];
    const traffic = startTraffic({ rig, history, chance, seed, rate: 100, buyers: 50, patienceMs: 20_000 });
    await pause(2_000);
    const rolling = await rollingRestart(rig, running, rollingStops[long ? "long" : "short"], mutant);
    const twice = await stopTwice(rig, running, mutant);
    await traffic.stop();
    const both = await Promise.all(running.map((process) => stopTimed(process)));
    const held = await heldByNobody(rig);
    const starts = mutant ? [] : await stopDuringStart(rig, [60, 200, 400, 700, 1_000, 1_500, 2_500]);
    const migration = mutant ? [] : [await stopDuringMigration(rig)];

    const last = await startMain(rig, 0, mutant);
    const drained = await drain(rig.admin, async () => (await rig.provider.sent()).length);
    const lastStop = await stopTimed(last);

    const books = await readBooks(rig.admin);
    const { operations } = history;
    const graceful = [...rolling, ...twice, ...both, lastStop];
    const stops = [...graceful, ...starts, ...migration];
    const findings: Finding[] = [
      ...judge({ operations, books, sent: await rig.provider.sent() }),
      finding(
        "a stop did not end with exit code 0",
        graceful.filter(({ exit }) => exit.code !== 0).map(describeStop),
      ),
      finding(
        "a stop during start or migration ended with an error",
        [...starts, ...migration]
          .filter(({ exit }) => exit.code !== 0 && exit.signal !== "SIGTERM")
          .map(describeStop),
      ),
      finding("a stop took more than 25 s", stops.filter(({ ms }) => ms > exitLimitMs).map(describeStop)),
      finding("work was left held by a process that had stopped", held),
      finding("an accepted request failed", failedAfterAccept(operations)),
      finding("a request was refused by both ports", refusedByBoth(operations)),
    ];
    const planned = traffic.planned();
    const counts = countAll(planned, operations, findings, books);
    const voided = [
      ...(counts.acknowledged < 0.9 * planned
        ? ["fewer than 90 % of the planned operations were acknowledged"]
        : []),
      ...(drained.drained ? [] : ["inbox and outbox were not empty 120 s after the load"]),
    ];
    const report: Report = {
      experiment: "e17",
      mutant: mutant ?? null,
      source: sourceCommit(),
      seed,
      startedAt: startedAt.toISOString(),
      seconds: (Date.now() - startedAt.getTime()) / 1000,
      counts,
      measured: {
        gracefulStops: graceful.length,
        slowestStopMs: Math.round(Math.max(...graceful.map(({ ms }) => ms))),
        medianStopMs: Math.round(
          graceful.map(({ ms }) => ms).sort((a, b) => a - b)[graceful.length >> 1] ?? 0,
        ),
        stopsDuringStart: starts.map(({ exit }) => exit.code ?? exit.signal).join(" "),
        stopDuringMigration: migration.map(({ exit }) => exit.code ?? exit.signal).join(" "),
        refusedOnce: operations.filter(({ attempts }) => attempts.some((a) => a.outcome === "refused"))
          .length,
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

async function rollingRestart(
  rig: Rig,
  running: MainProcess[],
  times: number,
  mutant?: string,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let turn = 0; turn < times; turn++) {
    const index = (turn % 2) as 0 | 1;
    stops.push(await stopTimed(running[index]!));
    running[index] = await startMain(rig, index, mutant);
    await pause(300);
  }
  return stops;
}

async function stopTwice(rig: Rig, running: MainProcess[], mutant?: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const index of [0, 1] as const) {
    const process = running[index]!;
    const stopping = stopTimed(process);
    await pause(50);
    process.process.kill("SIGTERM");
    stops.push(await stopping);
    running[index] = await startMain(rig, index, mutant);
  }
  return stops;
}

/** With both processes gone nothing may be leased or claimed: whoever comes next would have to wait for it. */
async function heldByNobody(rig: Rig): Promise<string[]> {
  const { rows } = await rig.admin.query<{ held: string }>(`
    select 'conversation ' || id as held from conversations where lease_owner is not null and lease_until > now()
    union all select 'reply ' || id from outbox where state = 'sending'`);
  return rows.map(({ held }) => held);
}

const describeStop = ({ exit, ms }: Stop) => `${exit.code ?? exit.signal} after ${Math.round(ms)} ms`;

function failedAfterAccept(operations: Operation[]): string[] {
  return operations.flatMap(({ id, attempts }) =>
    attempts
      .filter(({ outcome }) => outcome === "broken" || (typeof outcome === "number" && outcome !== 200))
      .map(({ outcome, port }) => `${id}: ${outcome} from port ${port}`),
  );
}

function refusedByBoth(operations: Operation[]): string[] {
  return operations
    .filter(({ attempts }) =>
      attempts.some(
        ({ outcome, port }, i) =>
          outcome === "refused" && attempts[i + 1]?.outcome === "refused" && attempts[i + 1]?.port !== port,
      ),
    )
    .map(({ id }) => id);
}
