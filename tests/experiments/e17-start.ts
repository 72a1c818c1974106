import pg from "pg";
import { waitUntilReady } from "../../bench/rig/wait-until-ready.js";
import { pause } from "./driver/deliver.js";
import { mainUrl, spawnMain, stopTimed } from "./rig/main-process.js";
import type { Stop } from "./rig/main-process.js";
import type { Rig } from "./rig/open-rig.js";

/** SIGTERM so many milliseconds after the process was started; a process that has no handler yet dies of it, which is fine. */
export async function stopDuringStart(rig: Rig, afterMs: number[]): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const ms of afterMs) {
    const child = spawnMain(rig, 0);
    await pause(ms);
    stops.push(await stopTimed(child));
  }
  return stops;
}

/** SIGTERM while an empty database is being migrated; afterwards a start must find nothing half done. */
export async function stopDuringMigration(rig: Rig): Promise<Stop> {
  const url = await rig.emptyDatabase("migrating");
  const child = spawnMain(rig, 0, undefined, { DATABASE_URL: url });
  await migrating(url);
  const stop = await stopTimed(child);
  const again = spawnMain(rig, 0, undefined, { DATABASE_URL: url });
  await waitUntilReady(again, mainUrl(rig, 0));
  const second = await stopTimed(again);
  return second.exit.code === 0 ? stop : second;
}

/** Resolves when the session that migrates is there. */
async function migrating(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let tries = 0; tries < 5_000; tries++) {
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where application_name = 'parley-migrate' and datname = current_database()",
    );
    if ((rowCount ?? 0) > 0) break;
    await pause(2);
  }
  await client.end();
}
