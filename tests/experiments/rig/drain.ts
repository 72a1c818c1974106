import type pg from "pg";
import { pause } from "../driver/deliver.js";

export interface Drained {
  drained: boolean;
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
    if (quietSince > 0 && Date.now() - quietSince > 5_000) return { drained: true, ms: quietSince - began };
    await pause(250);
  }
  return { drained: false, ms: Date.now() - began };
}

/**
 * How long after `since` it took until nothing was open that had come in before it: what dead processes held, and what waited
 * behind it. Null when 120 s were not enough.
 */
export async function untilRecovered(admin: pg.Pool, since: number): Promise<number | null> {
  while (Date.now() - since < 120_000) {
    const { rows } = await admin.query<{ open: boolean }>(
      `select exists (select from inbox where state = 'pending' and received_at < to_timestamp($1))
           or exists (select from outbox where state in ('pending', 'sending', 'unsure') and created_at < to_timestamp($1)) as open`,
      [since / 1000],
    );
    if (rows[0]?.open === false) return Date.now() - since;
    await pause(200);
  }
  return null;
}
