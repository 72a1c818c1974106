import { randomBytes } from "node:crypto";
import { runLoad } from "./load/run-load.js";
import type { LoadPlan } from "./load/plan.js";
import type { Database, Subject } from "./open-bench.js";
import { processorTime, residentMemory } from "./rig/processes.js";
import type { Shop } from "./rig/prepare-shop.js";

/** One run of one variant. */
export interface Sample {
  /** Turns whose reply row was committed in the measured window: counted in the database, not by the 200s. */
  turnsPerSecond: number;
  acknowledgedPerSecond: number;
  p50: number;
  p99: number;
  p999: number;
  max: number;
  /** Processor time of the Node process and of all of PostgreSQL, for each turn. */
  nodeMicros: number;
  postgresMicros: number;
  memoryMb: number;
  bad: number;
}

export type Load = Partial<
  Omit<LoadPlan, "origin" | "publicOrigin" | "accountSid" | "token" | "to" | "run">
> & {
  shop?: Shop;
  /** What a turn is counted by; a rung without a database has only its answers. */
  countedBy?: "replies" | "answers";
};

/** What a buyer says, again and again with the next buyer: greeting, menu, browsing, search, additions, the cart. */
const dialogue = [
  "hi",
  "menu",
  "1",
  "do you have mugs?",
  "add 2 blue mugs",
  "cart",
  "1 green tea",
  "oak tray",
  "add 1 rye bread",
  "cart",
];

const defaults = { connections: 64, warmSeconds: 3, seconds: 6, buyers: { kind: "many" } } as const;

/** Puts a load on a subject and measures both sides of it. */
export async function takeSample(bench: Database, subject: Subject, load: Load = {}): Promise<Sample> {
  const { shop = bench.whatsapp, countedBy = "replies", ...wanted } = load;
  const plan: LoadPlan = {
    ...defaults,
    dialogue,
    requests: requestsNeeded({ ...defaults, ...wanted }),
    ...wanted,
    origin: subject.origin,
    publicOrigin: bench.publicOrigin,
    accountSid: shop.accountSid,
    token: shop.token,
    to: shop.address,
    run: randomBytes(5).toString("hex"),
  };
  const probe = () => [processorTime(subject.child.pid), processorTime(bench.postgresPid)];
  const result = await runLoad(bench.buildDir, plan, probe);
  if (result.ranDry) throw new Error("the signed requests ran out: give the plan more of them");
  const turns =
    countedBy === "answers" ? result.acknowledged : await committedTurns(bench, result.from, result.until);
  const [[nodeBefore = 0, postgresBefore = 0], [nodeAfter = 0, postgresAfter = 0]] = result.probed;
  return {
    turnsPerSecond: turns / plan.seconds,
    acknowledgedPerSecond: result.acknowledged / plan.seconds,
    ...result.latencyMs,
    nodeMicros: (nodeAfter - nodeBefore) / Math.max(1, turns),
    postgresMicros: (postgresAfter - postgresBefore) / Math.max(1, turns),
    memoryMb: residentMemory(subject.child.pid),
    bad: result.bad,
  };
}

/** More than any variant has ever asked for; an open loop needs exactly its schedule. */
function requestsNeeded(
  plan: Pick<LoadPlan, "warmSeconds" | "seconds"> & { ratePerSecond?: number },
): number {
  const seconds = plan.warmSeconds + plan.seconds;
  return plan.ratePerSecond === undefined
    ? seconds * 14_000
    : Math.ceil(seconds * plan.ratePerSecond * 2) + 1_000;
}

async function committedTurns(bench: Database, from: number, until: number): Promise<number> {
  const { rows } = await bench.admin.query<{ turns: number }>(
    `select count(distinct inbox_seq)::int as turns from outbox
      where created_at >= to_timestamp($1) and created_at < to_timestamp($2)`,
    [from / 1000, until / 1000],
  );
  return rows[0]?.turns ?? 0;
}
