import { readdirSync, readFileSync } from "node:fs";

/** What /proc says of processes (Linux only): the steadiest figures on a machine that others use too. */

const ticksPerSecond = 100; // USER_HZ, fixed on every Linux that Node runs on

interface Stat {
  pid: number;
  parent: number;
  own: number;
  reaped: number;
}

function readStat(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const at = (index: number) => fields[index] ?? 0;
    return { pid: Number(pid), parent: at(1), own: at(11) + at(12), reaped: at(13) + at(14) };
  } catch {
    return undefined; // it ended between the listing and the reading
  }
}

export function parentOf(pid: number): number {
  return readStat(String(pid))?.parent ?? 0;
}

/** Processor time in microseconds of a process, its living descendants, and those it has outlived. */
export function processorTime(root: number): number {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(name) ?? []);
  const inTree = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const stat of all)
      if (inTree.has(stat.parent) && !inTree.has(stat.pid)) {
        inTree.add(stat.pid);
        grown = true;
      }
  }
  const ticks = all.filter((stat) => inTree.has(stat.pid)).reduce((sum, s) => sum + s.own + s.reaped, 0);
  return (ticks / ticksPerSecond) * 1e6;
}

/** Resident memory of one process in MB. */
export function residentMemory(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}
