import type pg from "pg";

/** Watches how long anything stays open in inbox and outbox; `stop` returns the longest that was seen, in milliseconds. */
export function watchAges(admin: pg.Pool): { stop(): number } {
  let longest = 0;
  const look = () =>
    admin
      .query<{ age: number }>(
        `select coalesce(extract(epoch from now() - least(
                  (select min(received_at) from inbox where state = 'pending'),
                  (select min(created_at) from outbox where state in ('pending', 'sending', 'unsure')))) * 1000, 0)::int as age`,
      )
      .then(({ rows }) => (longest = Math.max(longest, rows[0]?.age ?? 0)))
      .catch(() => undefined);
  const timer = setInterval(() => void look(), 500);
  return {
    stop() {
      clearInterval(timer);
      return longest;
    },
  };
}
