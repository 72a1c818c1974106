/** The load generator's process: told what to do by the process that started it, so that it shares no event loop with it. */
import { openConnection } from "./connection.js";
import type { Connection } from "./connection.js";
import type { LoadPlan, LoadResult } from "./plan.js";
import { prepareRequests } from "./requests.js";

interface Run {
  plan: LoadPlan;
  lists: string[][];
  connections: Connection[];
  latencies: number[];
  /** On the monotonic clock. */
  start: number;
  measureFrom: number;
  end: number;
  bad: number;
  ranDry: boolean;
}

process.once("message", (plan: LoadPlan) => void serve(plan));

async function serve(plan: LoadPlan): Promise<void> {
  const lists = prepareRequests(plan);
  process.send?.({ type: "ready" });
  await new Promise((resolve) => process.once("message", resolve));
  const connections = await Promise.all(lists.map(() => openConnection(plan.origin)));
  const start = performance.now();
  const measureFrom = start + plan.warmSeconds * 1000;
  const end = measureFrom + plan.seconds * 1000;
  const run: Run = {
    plan,
    lists,
    connections,
    latencies: [],
    start,
    measureFrom,
    end,
    bad: 0,
    ranDry: false,
  };
  const epoch = Date.now() - start;
  await (plan.ratePerSecond === undefined ? closedLoop(run) : openLoop(run, plan.ratePerSecond));
  for (const connection of connections) connection.close();
  process.send?.({ type: "done", result: resultOf(run, epoch) });
  process.disconnect();
}

/** Each connection sends its next request when it has the answer to the last. */
function closedLoop(run: Run): Promise<unknown> {
  const client = (connection: Connection, requests: string[]) =>
    new Promise<void>((finished) => {
      let next = 0;
      const sendNext = () => {
        const sentAt = performance.now();
        const request = requests[next++];
        run.ranDry ||= request === undefined;
        if (request === undefined || sentAt >= run.end) return finished();
        connection.send(request, (status) => {
          if (note(run, status, sentAt)) sendNext();
          else finished();
        });
      };
      sendNext();
    });
  return Promise.all(run.connections.map((c, i) => client(c, run.lists[i] ?? [])));
}

/** Requests go out on schedule; one that finds no free connection waits, and that wait is part of its latency. */
async function openLoop(run: Run, ratePerSecond: number): Promise<void> {
  const due: number[] = [];
  const total = Math.floor(((run.end - run.start) / 1000) * ratePerSecond);
  let scheduled = 0;
  let sent = 0;
  const dispatch = () => {
    for (let i = 0; i < run.connections.length && due.length > 0; i++) {
      const connection = run.connections[i];
      if (!connection || connection.busy()) continue;
      // In the order of signing, over whichever connection is free: still no two in flight from one buyer.
      const request = run.lists[sent % run.lists.length]?.[Math.floor(sent / run.lists.length)];
      sent++;
      const dueAt = due.shift() ?? 0;
      if (request === undefined) run.ranDry = true;
      else connection.send(request, (status) => void (note(run, status, dueAt) && dispatch()));
    }
  };
  while (scheduled < total || due.length > 0 || run.connections.some((c) => c.busy())) {
    const now = performance.now();
    while (scheduled < total && run.start + (scheduled * 1000) / ratePerSecond <= now)
      due.push(run.start + (scheduled++ * 1000) / ratePerSecond);
    dispatch();
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (now > run.end + 30_000) break;
  }
}

/** False when the connection is gone. */
function note(run: Run, status: number, since: number): boolean {
  const now = performance.now();
  if (status !== 200) run.bad++;
  else if (now >= run.measureFrom && now < run.end) run.latencies.push(now - since);
  return status !== 0;
}

function resultOf(run: Run, epoch: number): LoadResult {
  const sorted = Float64Array.from(run.latencies).sort();
  const quantile = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
  return {
    from: run.measureFrom + epoch,
    until: run.end + epoch,
    acknowledged: sorted.length,
    bad: run.bad,
    ranDry: run.ranDry,
    latencyMs: { p50: quantile(0.5), p99: quantile(0.99), p999: quantile(0.999), max: quantile(1) },
  };
}
