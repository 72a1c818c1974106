import type { Metrics, Sql } from "../platform/index.js";

interface Backlog {
  messages_pending: number;
  messages_oldest: number;
  messages_parked: number;
  chats_with_person: number;
  outbox_open: number;
  outbox_oldest: number;
  outbox_unsure: number;
  outbox_dead: number;
  tasks_dead: number;
}

/** One read serves all figures of a scrape. */
const freshMs = 1_000;

/** What waits, how long, and what nobody will take up again without a person: the figures to raise an alarm on. */
export function registerBacklog(metrics: Pick<Metrics, "gauge">, sql: Sql): void {
  let reading: { at: number; backlog: Promise<Backlog> } | undefined;
  const figure = (name: string, help: string, column: keyof Backlog): void => {
    const read = async (): Promise<number> => {
      if (!reading || performance.now() - reading.at > freshMs)
        reading = { at: performance.now(), backlog: readBacklog(sql) };
      return (await reading.backlog)[column];
    };
    metrics.gauge(name, help, { read });
  };
  figure("messages_pending", "Messages that wait for their turn", "messages_pending");
  figure("messages_pending_oldest_seconds", "Age of the oldest of them", "messages_oldest");
  figure("messages_parked", "Messages given up after their last try", "messages_parked");
  figure("conversations_with_person", "Conversations in which a person was asked for", "chats_with_person");
  figure("outbox_open", "Outgoing messages that are not sent yet", "outbox_open");
  figure("outbox_open_oldest_seconds", "Age of the oldest of them", "outbox_oldest");
  figure("outbox_unsure", "Outgoing messages that may or may not have reached the provider", "outbox_unsure");
  figure("outbox_dead", "Outgoing messages given up after their last try", "outbox_dead");
  figure("tasks_dead", "Tasks given up after their last try", "tasks_dead");
}

async function readBacklog(sql: Sql): Promise<Backlog> {
  const { rows } = await sql.query<Backlog>({
    name: "backlog",
    text: `
select (select count(*)::integer from inbox where state = 'pending') as messages_pending,
       (select coalesce(extract(epoch from now() - min(received_at)), 0)::float from inbox where state = 'pending') as messages_oldest,
       (select count(*)::integer from inbox where state = 'parked') as messages_parked,
       (select count(*)::integer from conversations where mode = 'person') as chats_with_person,
       (select count(*)::integer from outbox where state in ('pending', 'sending', 'unsure')) as outbox_open,
       (select coalesce(extract(epoch from now() - min(created_at)), 0)::float from outbox where state in ('pending', 'sending', 'unsure')) as outbox_oldest,
       (select count(*)::integer from outbox where state = 'unsure') as outbox_unsure,
       (select count(*)::integer from outbox where state = 'dead') as outbox_dead,
       (select count(*)::integer from tasks where state = 'dead') as tasks_dead`,
  });
  const [backlog] = rows;
  if (!backlog) throw new Error("the backlog is one row");
  return backlog;
}
