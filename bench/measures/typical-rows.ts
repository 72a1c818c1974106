import type { Database } from "../open-bench.js";
import type { TypicalRows } from "../rungs/rows.js";
import { takeSample } from "../take-sample.js";

/** Rows of the middle size among those that the service writes for the benchmark's own mix: what the rungs write too. */
export async function typicalRows(bench: Database): Promise<TypicalRows & { repliesPerTurn: number }> {
  await bench.reset();
  const service = await bench.startService();
  await takeSample(bench, service, { connections: 16, warmSeconds: 1, seconds: 2 });
  await service.child.stop();
  const middle = async (table: string, column: string) => {
    const { rows } = await bench.admin.query<{ text: string }>(
      `select text from (select ${column}::text as text from ${table} where ${column} is not null) t
        order by length(text) offset (select count(*) / 2 from ${table} where ${column} is not null) limit 1`,
    );
    return rows[0]?.text ?? "{}";
  };
  const { rows } = await bench.admin.query<{ ratio: number }>(
    "select (select count(*) from outbox)::float / greatest(1, (select count(*) from inbox)) as ratio",
  );
  return {
    tenantId: bench.whatsapp.tenantId,
    senderId: bench.whatsapp.senderId,
    snapshot: await middle("conversations", "snapshot"),
    cart: await middle("conversations", "cart"),
    content: await middle("outbox", "content"),
    repliesPerTurn: rows[0]?.ratio ?? 0,
  };
}
