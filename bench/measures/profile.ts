import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "../open-bench.js";
import { takeSample } from "../take-sample.js";

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  samples: number[];
  timeDeltas: number[];
  startTime: number;
  endTime: number;
}

export interface Share {
  where: string;
  percent: number;
}

/** One statement of PostgreSQL: its share of the time statements ran, and what one turn costs. */
export interface StatementCost {
  text: string;
  callsPerTurn: number;
  microsPerTurn: number;
}

export interface Profile {
  turnsPerSecond: number;
  statements: StatementCost[];
  packages: Share[];
  files: Share[];
}

/** What `profileService` needs of the server. */
export const profileSettings = { shared_preload_libraries: "pg_stat_statements" };

/** Where the time of the Node process goes under full load (V8's own sampling, idle time left out), and that of the statements. */
export async function profileService(bench: Database, seconds: number): Promise<Profile> {
  await bench.reset();
  const folder = mkdtempSync(join(tmpdir(), "parley-profile-"));
  await bench.admin.query("create extension if not exists pg_stat_statements");
  const service = await bench.startService({}, ["--cpu-prof", `--cpu-prof-dir=${folder}`]);
  await bench.admin.query("select pg_stat_statements_reset()");
  const sample = await takeSample(bench, service, { seconds });
  const loadedUntil = Date.now();
  const statements = await statementCosts(bench);
  await service.child.stop();
  const afterMs = Date.now() - loadedUntil;
  const file = readdirSync(folder).find((name) => name.endsWith(".cpuprofile"));
  if (file === undefined) throw new Error("the service left no profile");
  const whole = JSON.parse(readFileSync(join(folder, file), "utf8")) as CpuProfile;
  const profile = between(
    whole,
    whole.endTime - (afterMs + seconds * 1000) * 1000,
    whole.endTime - afterMs * 1000,
  );
  return {
    turnsPerSecond: sample.turnsPerSecond,
    statements,
    packages: shares(profile, (frame) => packageOf(frame, bench.buildDir)).slice(0, 20),
    files: shares(profile, (frame) => fileOf(frame, bench.buildDir)).slice(0, 30),
  };
}

async function statementCosts(bench: Database): Promise<StatementCost[]> {
  const { rows } = await bench.admin.query<StatementCost>(
    `select left(regexp_replace(query, '\\s+', ' ', 'g'), 90) as text,
            calls::float / greatest(1, (select count(*) from inbox)) as "callsPerTurn",
            1000 * total_exec_time / greatest(1, (select count(*) from inbox)) as "microsPerTurn"
       from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
      order by total_exec_time desc limit 15`,
  );
  return rows;
}

/** Without the start of the process and its end: times in microseconds on the profile's own clock. */
function between(profile: CpuProfile, from: number, until: number): CpuProfile {
  let time = profile.startTime;
  const inside = profile.timeDeltas.map((delta) => (time += delta) >= from && time < until);
  return {
    ...profile,
    samples: profile.samples.filter((_, i) => inside[i]),
    timeDeltas: profile.timeDeltas.filter((_, i) => inside[i]),
  };
}

type Frame = CpuProfile["nodes"][number]["callFrame"];

function shares(profile: CpuProfile, nameOf: (frame: Frame) => string): Share[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  let total = 0;
  profile.samples.forEach((id, i) => {
    const frame = frames.get(id);
    if (!frame || frame.functionName === "(idle)" || frame.functionName === "(program)") return;
    const time = profile.timeDeltas[i] ?? 0;
    total += time;
    times.set(nameOf(frame), (times.get(nameOf(frame)) ?? 0) + time);
  });
  return [...times]
    .map(([where, time]) => ({ where, percent: (100 * time) / total }))
    .sort((a, b) => b.percent - a.percent);
}

function packageOf(frame: Frame, buildDir: string): string {
  const file = fileOf(frame, buildDir);
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  if (library) return library;
  return /^src\/[^/]+(?:\/[^/]+(?=\/))?/.exec(file)?.[0] ?? file;
}

function fileOf({ functionName, url }: Frame, buildDir: string): string {
  if (functionName === "(garbage collector)") return "garbage collector";
  if (url === "") return systemCalls.has(functionName) ? `system call ${functionName}` : "V8 built-ins";
  if (url.startsWith("node:"))
    return url.startsWith("node:internal") ? url.split("/").slice(0, 2).join("/") : url;
  if (!url.startsWith("file:")) return url;
  const path = fileURLToPath(url);
  const library = path.lastIndexOf("node_modules/");
  return library >= 0 ? path.slice(library) : relative(buildDir, path);
}

const systemCalls = new Set([
  "writev",
  "writeBuffer",
  "writeUtf8String",
  "writeLatin1String",
  "readStart",
  "shutdown",
  "close",
]);
