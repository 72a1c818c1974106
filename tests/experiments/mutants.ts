import { request } from "undici";
import pg from "pg";
import type { ReceivedMessage } from "../../src/channels/index.js";
import type { Received } from "../../src/conversations/index.js";

/** Mistakes that a message service can make, each put into a running one: a check that lets one of them pass is worthless. */
export const mutants = {
  e1: ["ack-before-commit", "done-mark-in-second-transaction", "send-before-commit"],
  e2: ["check-then-mark", "status-key-without-status"],
  e3: ["no-order-in-a-conversation"],
  e5: ["read-then-write"],
  e6: ["sweep-without-state-guard"],
  e17: ["exit-in-handler"],
} as const;

type Receive = (received: ReceivedMessage) => Promise<Received>;

export interface Mutant {
  receive?: (inner: Receive) => Receive;
  exitsAtOnce?: boolean;
}

/** Makes this process wrong in the named way; no name, no change. */
export async function applyMutant(name: string | undefined): Promise<Mutant> {
  switch (name) {
    case undefined:
    case "":
      return {};
    case "ack-before-commit":
      return { receive: ackBeforeCommit };
    case "exit-in-handler":
      return { exitsAtOnce: true };
    case "done-mark-in-second-transaction":
      rewriteQueries(markDoneLater());
      return {};
    case "send-before-commit":
      rewriteQueries(sendFirst);
      return {};
    case "check-then-mark":
      await alter(
        `alter table inbox drop constraint if exists inbox_account_sid_message_sid_key,
                           drop constraint if exists inbox_signature_digest_key`,
      );
      rewriteQueries(withoutFence);
      return {};
    case "status-key-without-status":
      await alter(
        `alter table delivery_events drop constraint if exists delivery_events_account_sid_message_sid_status_error_code_key`,
        `create unique index if not exists only_the_sid on delivery_events (account_sid, message_sid)`,
      );
      rewriteQueries(onlyNewStatuses);
      return {};
    case "no-order-in-a-conversation":
      rewriteQueries(withoutFence);
      return {};
    case "read-then-write":
      rewriteQueries(readThenWrite);
      return {};
    case "sweep-without-state-guard":
      rewriteQueries(sweepBlindly);
      return {};
    default:
      throw new Error(`there is no mutant ${name}`);
  }
}

/** Says "stored" and stores afterwards. */
const ackBeforeCommit = (inner: Receive): Receive => {
  return (received) => {
    void inner(received).catch(() => undefined);
    return Promise.resolve("stored");
  };
};

interface Query {
  name?: string;
  text: string;
  values: unknown[];
}

interface Rewrite {
  query: Query;
  before?: () => Promise<unknown>;
  after?: () => void;
}

/** Lets `rewrite` change what the driver sends, whichever pool or transaction it comes from. */
function rewriteQueries(rewrite: (query: Query) => Rewrite): void {
  type Run = (this: pg.Client, query: unknown, ...rest: unknown[]) => unknown;
  const prototype = pg.Client.prototype as unknown as { query: Run };
  const original = prototype.query;
  prototype.query = function (query, ...rest) {
    if (typeof query !== "object" || query === null || !("name" in query))
      return original.call(this, query, ...rest);
    const { query: changed, before, after } = rewrite(query as Query);
    const answer = rest.at(-1);
    if (after && typeof answer === "function")
      rest[rest.length - 1] = (...results: unknown[]) => (
        after(),
        (answer as (...r: unknown[]) => void)(...results)
      );
    const run = () => {
      const result = original.call(this, changed, ...rest);
      if (after && typeof answer !== "function")
        void (result as Promise<unknown>).then(after, () => undefined);
      return result;
    };
    return before ? before().then(run) : run();
  };
}

function replaced(text: string, pattern: string, by: string): string {
  if (!text.includes(pattern)) throw new Error(`the mutant does not fit the statement any more: ${pattern}`);
  return text.replace(pattern, by);
}

/**
 * The version of a conversation alone keeps two processes from storing the same message twice on the fast path; a service that only looks
 * whether it has seen a message has no such fence either.
 */
function withoutFence(query: Query): Rewrite {
  if (query.name !== "store-turns") return { query };
  return { query: { ...query, text: replaced(query.text, "and c.version = t.version ", "") } };
}

/** Stock is read, compared and written as what was read less what is wanted. */
function readThenWrite(query: Query): Rewrite {
  if (query.name !== "stock-take") return { query };
  const unlocked = replaced(query.text, "FOR NO KEY UPDATE OF s", "");
  const taken = "s.on_hand - CASE WHEN $4 THEN 0 ELSE l.quantity END";
  return { query: { ...query, text: replaced(unlocked, taken, "l.available - l.quantity") } };
}

/** What was due is ended, whatever became of it meanwhile. */
function sweepBlindly(query: Query): Rewrite {
  if (query.name === "task-cancel") return { query: { ...query, text: "select $1::text, $2::text" } };
  if (query.name !== "order-lock-by-id" || query.values[1] === null) return { query };
  const blind = "CASE WHEN status = 'paid' THEN 'awaiting_payment' ELSE status END AS status, fulfilment";
  const text = replaced(query.text, "status, fulfilment", blind);
  return { query: { ...query, name: "order-lock-blindly", text } };
}

/** The effects commit with the message still pending; a second transaction marks it done a moment later. */
function markDoneLater(): (query: Query) => Rewrite {
  const later = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    options: "-c role=parley_engine",
    max: 4,
  });
  const mark = (conversations: unknown) =>
    setTimeout(() => {
      void later
        .query(
          `with done as (update inbox i set state = 'done', done_at = now()
                          where conversation_id = any($1::uuid[]) and state = 'pending'
                            and exists (select 1 from outbox o where o.inbox_seq = i.seq))
           update conversations set lease_owner = null, lease_until = null where id = any($1::uuid[])`,
          [conversations],
        )
        .catch(() => undefined);
    }, 25);
  return (query) => {
    const after = () => void mark(query.values[0]);
    if (query.name === "store-turns") {
      const text = replaced(query.text, "'done', 1, now()", "'pending', 1, null");
      const leased = "last_inbound_at = now(), lease_until = now() + interval '5 seconds'";
      return { query: { ...query, text: replaced(text, "last_inbound_at = now()", leased) }, after };
    }
    if (query.name !== "finish-leased-turns") return { query };
    const [head = "", rest = ""] = query.text.split("done as (");
    const [, tail = ""] = rest.split("said as (");
    const text = `${head.replace("lease_owner = null, lease_until = null", "lease_until = c.lease_until")}done as (
  select i.seq, i.conversation_id, i.message_sid from inbox i join kept k on i.conversation_id = k.id
   where i.seq = any($12::bigint[]) and i.state = 'pending'),
said as (${tail}`;
    return { query: { ...query, text }, after };
  };
}

/** Hands the replies to the provider, then commits the turn that says them, as already sent. */
function sendFirst(query: Query): Rewrite {
  const at = { "store-turns": 18, "finish-leased-turns": 12 }[query.name ?? ""];
  if (at === undefined) return { query };
  const text = replaced(query.text, "insert into outbox (id,", "insert into outbox (state, id,");
  const [ids, conversations, , , contents] = query.values.slice(at) as string[][];
  const addressOf = new Map(
    (query.values[0] as string[]).map((id, i) => [id, (query.values[4] as string[])[i]]),
  );
  const before = () =>
    Promise.all(
      (ids ?? []).map((id, i) => {
        const content = JSON.parse(contents?.[i] ?? "{}") as { text: string };
        return post(id, addressOf.get(conversations?.[i] ?? "") ?? "", content.text);
      }),
    );
  return { query: { ...query, text: replaced(text, "select r.id,", "select 'sent', r.id,") }, before };
}

async function post(outboxId: string, to: string, body: string): Promise<void> {
  const { PROVIDER_URL, PROVIDER_ACCOUNT, PROVIDER_TOKEN, PROVIDER_FROM, PUBLIC_BASE_URL } = process.env;
  const answer = await request(`${PROVIDER_URL}/2010-04-01/Accounts/${PROVIDER_ACCOUNT}/Messages.json`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${PROVIDER_ACCOUNT}:${PROVIDER_TOKEN}`).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({
      To: to,
      From: PROVIDER_FROM ?? "",
      Body: body,
      StatusCallback: `${PUBLIC_BASE_URL}/webhooks/twilio/status?outbox=${outboxId}`,
    }).toString(),
  });
  await answer.body.dump();
}

/** A status counts only when nothing was heard of its message before. */
function onlyNewStatuses(query: Query): Rewrite {
  if (query.name !== "delivery-statuses") return { query };
  const text = replaced(
    query.text,
    "on conflict do nothing)",
    "on conflict do nothing returning message_sid)",
  );
  return {
    query: {
      ...query,
      text: replaced(
        text,
        "* from status order by",
        "* from status join stored using (message_sid) order by",
      ),
    },
  };
}

/** Both processes do it at their start, one after the other. */
async function alter(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("select pg_advisory_lock(1)");
  for (const statement of statements) await client.query(statement);
  await client.end();
}
