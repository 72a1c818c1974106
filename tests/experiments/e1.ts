import { readBooks } from "./checks/books.js";
import { judge } from "./checks/judge.js";
import { pause } from "./driver/deliver.js";
import { createHistory } from "./driver/history.js";
import { createChance } from "./driver/random.js";
import type { Chance } from "./driver/random.js";
import { startTraffic } from "./driver/traffic.js";
import { countAll, saveReport, sourceCommit, verdictOf } from "./report.js";
import type { Report, RunOptions } from "./report.js";
import { drain, untilRecovered } from "./rig/drain.js";
import { startKeeper } from "./rig/keeper.js";
import type { Keeper } from "./rig/keeper.js";
import { openRig } from "./rig/open-rig.js";
import { watchAges } from "./rig/watch-ages.js";

/** The named moments of src/conversations/checkpoint.ts and src/notifications/checkpoint.ts, with the passages worth waiting for. */
const moments: Record<string, number> = {
  "before-pending-commit": 3,
  "after-pending-commit": 3,
  "before-turn-commit": 20,
  "after-turn-commit": 20,
  "after-claim": 3,
  "before-leased-commit": 3,
  "after-leased-commit": 3,
  "inside-operation": 2,
  "before-send": 30,
  "after-send": 30,
  "after-settle": 15,
};

const recoveryLimitMs = 45_000;
const killsPlanned = { short: 40, long: 1000, mutant: 24 };
const roundsPlanned = { short: 5, long: 20, mutant: 0 };

/**
 * E1: two processes under load, each killed with SIGKILL again and again, at random and then at every named moment. Whatever
 * was acknowledged must have happened, once; what a dead process held must go on soon.
 */
export async function runE1({ seed, mutant, long }: RunOptions): Promise<{ report: Report; folder: string }> {
  const startedAt = new Date();
  const form = mutant ? "mutant" : long ? "long" : "short";
  const chance = createChance(seed);
  const rig = await openRig({ name: `e1${mutant ? `-${mutant}` : ""}`, mutant });
  try {
    const history = createHistory();
    const keepers = [startKeeper(rig.settings(0)), startKeeper(rig.settings(1))] as const;
    await Promise.all(keepers.map((keeper) => keeper.ready()));
    const ages = watchAges(rig.admin);
    const traffic = startTraffic({ rig, history, chance, seed, rate: 40, buyers: 40, patienceMs: 60_000 });

    const kills = await killAtRandom(keepers, killsPlanned[form], chance);
    const crashes = await crashAtMoments(keepers, roundsPlanned[form], chance);
    await Promise.all(keepers.map((keeper) => keeper.ready()));
    const lastRestartAt = Math.max(...keepers.map((keeper) => keeper.lastRestartAt()));
    const recovering = untilRecovered(rig.admin, lastRestartAt);
    await traffic.stop();
    const recoveredMs = await recovering;
    const drained = await drain(rig.admin, async () => (await rig.provider.sent()).length);
    await Promise.all(keepers.map((keeper) => keeper.stop()));

    const books = await readBooks(rig.admin);
    const sent = await rig.provider.sent();
    const findings = judge({ operations: history.operations, books, sent });
    const planned = traffic.planned();
    const counts = countAll(planned, history.operations, findings, books);
    const voided = [
      ...(counts.acknowledged < 0.9 * planned
        ? ["fewer than 90 % of the planned operations were acknowledged"]
        : []),
      ...(drained.drained ? [] : ["inbox and outbox were not empty 120 s after the load"]),
      ...(recoveredMs === null || recoveredMs > recoveryLimitMs
        ? ["work of dead processes was open more than 45 s after the last restart"]
        : []),
      ...crashes.missed.map((moment) => `the moment ${moment} was not passed`),
    ];
    const report: Report = {
      experiment: "e1",
      mutant: mutant ?? null,
      source: sourceCommit(),
      seed,
      startedAt: startedAt.toISOString(),
      seconds: (Date.now() - startedAt.getTime()) / 1000,
      counts,
      measured: {
        kills,
        crashes: crashes.done,
        restarts: keepers.reduce((sum, keeper) => sum + keeper.restarts(), 0),
        recoveredAfterMs: recoveredMs ?? "not in 120 s",
        oldestOpenMs: ages.stop(),
        ...attemptFigures(history.operations),
        providerMessages: sent.length,
        possibleDuplicates: books.outbox.filter((row) => row.duplicatePossible).length,
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

function attemptFigures(operations: ReturnType<typeof createHistory>["operations"]): Record<string, number> {
  const outcomes = operations.flatMap(({ attempts }) => attempts.map(({ outcome }) => outcome));
  return {
    attempts: outcomes.length,
    refused: outcomes.filter((outcome) => outcome === "refused").length,
    broken: outcomes.filter((outcome) => outcome === "broken").length,
    serverErrors: outcomes.filter((outcome) => typeof outcome === "number" && outcome >= 500).length,
    otherAnswers: outcomes.filter((o) => typeof o === "number" && o !== 200 && o < 500).length,
  };
}

/** Each process by itself: 0.25 to 1.15 s after it answers it is killed. */
async function killAtRandom(keepers: readonly Keeper[], wanted: number, chance: Chance): Promise<number> {
  let kills = 0;
  const one = async (keeper: Keeper) => {
    while (kills < wanted) {
      await keeper.ready();
      await pause(chance.between(250, 1150));
      if (kills >= wanted) return;
      kills++;
      keeper.kill();
      await pause(60);
    }
  };
  await Promise.all(keepers.map(one));
  return kills;
}

interface Crashes {
  done: number;
  /** Moments that were not passed in time. */
  missed: string[];
}

/** Both processes at once, each ending itself at a moment of the list. */
async function crashAtMoments(keepers: readonly Keeper[], rounds: number, chance: Chance): Promise<Crashes> {
  const plan = chance.shuffle(Array.from({ length: rounds }, () => Object.keys(moments)).flat());
  const crashes: Crashes = { done: 0, missed: [] };
  const one = async (keeper: Keeper) => {
    for (let moment = plan.shift(); moment !== undefined; moment = plan.shift()) {
      const passage = 1 + chance.below(moments[moment] ?? 1);
      const { died } = await keeper.restartWith({ CRASH_AT: `${moment}:${passage}` });
      const inTime = await Promise.race([died.then(() => true), pause(25_000).then(() => false)]);
      if (inTime) crashes.done++;
      else crashes.missed.push(moment);
      await pause(60);
      await keeper.ready();
    }
  };
  await Promise.all(keepers.map(one));
  return crashes;
}
