import { join } from "node:path";
import type { Database } from "../open-bench.js";
import { nextMessage, startChild } from "../rig/child.js";
import { takeSample } from "../take-sample.js";

export interface Delivered {
  turnsPerSecond: number;
  /** Replies that the provider had accepted, over the whole time from the first webhook to the last reply. */
  deliveredPerSecond: number;
  replies: number;
  notDelivered: number;
  memoryMb: number;
}

/** Webhooks in, replies out at a provider that answers at once: all of it, in one process, until the last reply is through. */
export async function measureDelivered(bench: Database, seconds: number): Promise<Delivered> {
  await bench.reset(true);
  const provider = startChild(join(bench.buildDir, "bench/fake-rest.js"));
  const { port } = await nextMessage<{ type: "ready"; port: number }>(provider, "ready");
  const service = await bench.startService({ TWILIO_API_BASE_URL: `http://127.0.0.1:${port}` });
  try {
    const sample = await takeSample(bench, service, { shop: bench.sms, warmSeconds: 0, seconds });
    const { replies, notDelivered, perSecond } = await allDelivered(bench);
    return {
      turnsPerSecond: sample.turnsPerSecond,
      deliveredPerSecond: perSecond,
      replies,
      notDelivered,
      memoryMb: sample.memoryMb,
    };
  } finally {
    await service.child.stop();
    await provider.stop("SIGKILL");
  }
}

async function allDelivered(
  bench: Database,
): Promise<{ replies: number; notDelivered: number; perSecond: number }> {
  for (const giveUpAt = Date.now() + 120_000; ;) {
    const { rows } = await bench.admin.query<{ replies: number; open: number; seconds: number }>(
      `select count(*)::int as replies, (count(*) filter (where state <> 'sent'))::int as open,
              extract(epoch from max(sent_at) - min(created_at))::float as seconds from outbox`,
    );
    const { replies = 0, open = 0, seconds = 0 } = rows[0] ?? {};
    if (open === 0 || Date.now() > giveUpAt)
      return { replies, notDelivered: open, perSecond: (replies - open) / Math.max(seconds, 0.001) };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
