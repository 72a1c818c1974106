import type pg from "pg";
import { pause } from "../driver/deliver.js";

export interface Drained {
  drained: boolean;
  began: number;
  /** How long it took until nothing was open, the quiet time not counted. */
  ms: number;
}

interface Open {
  pending: number;
  open: number;
}

async function openWork(admin: pg.Pool): Promise<Open> {
  const { rows } = await admin.query<Open>(`
    select (select count(*)::int from inbox where state = 'pending') as pending,
           (select count(*)::int from outbox where state in ('pending', 'sending', 'unsure')) as open`);
  return rows[0]!;
}

/** Waits until inbox and outbox hold nothing open and 5 s pass without a change; at most 120 s. */
export async function drain(admin: pg.Pool, sentCount: () => Promise<number>): Promise<Drained> {
  const began = Date.now();
  let quietSince = 0;
  let lastCount = -1;
  while (Date.now() - began < 120_000) {
    const { pending, open } = await openWork(admin);
    const count = await sentCount();
    if (pending + open > 0 || count !== lastCount) quietSince = 0;
    else quietSince ||= Date.now();
    lastCount = count;
    if (quietSince > 0 && Date.now() - quietSince > 5_000)
      return { drained: true, began, ms: quietSince - began };
    await pause(250);
  }
  return { drained: false, began, ms: Date.now() - began };
}
