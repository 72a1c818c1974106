import type { ChatService } from "./chat-service.js";
import type { ChatShop } from "./open-shop.js";

const units: Record<string, number> = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `2 hours`, `90 minutes`, `3 days` */
export async function moveLater({ time }: ChatService, by: string): Promise<void> {
  const [, count, unit] = /^(\d+) (second|minute|hour|day)s?$/.exec(by) ?? [];
  if (!count || !unit) throw new Error(`"${by}" is no time to wait: 30 minutes, 2 hours, 3 days`);
  await time.moveTo(new Date(time.clock.now().getTime() + Number(count) * units[unit]!));
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** `Monday 10:00`: the next one of the first shop's own time zone. */
export async function moveClock({ time, client }: ChatService, shop: ChatShop, at: string): Promise<void> {
  const [, day = "", hour, minute] = /^([A-Z]\w+) (\d\d?):(\d\d)$/.exec(at) ?? [];
  const weekday = weekdays.indexOf(day.toLowerCase());
  if (weekday < 0) throw new Error(`"${at}" is no time of the week: Monday 10:00`);
  const { rows } = await client.query<{ next: Date }>({
    text: `
      SELECT moment AS next FROM tenants t,
        generate_series(0, 7) AS ahead,
        LATERAL (SELECT (date_trunc('day', $2::timestamptz AT TIME ZONE t.timezone) + ahead * interval '1 day'
          + make_interval(hours => $4, mins => $5)) AT TIME ZONE t.timezone AS moment) AS m
      WHERE t.id = $1 AND moment > $2 AND extract(dow FROM moment AT TIME ZONE t.timezone) = $3
      ORDER BY moment LIMIT 1`,
    values: [shop.id, time.clock.now(), weekday, Number(hour), Number(minute)],
  });
  await time.moveTo(rows[0]!.next);
}
