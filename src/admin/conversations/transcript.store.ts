import type { InboundMessage, OutgoingMessage } from "../../channels/index.js";
import type { Database } from "../../platform/index.js";
import type { Position } from "../api/cursors.js";

/** As the check of inbox.state has them. */
export const inboxStates = ["pending", "done", "parked"] as const;

interface EntryColumns {
  /** Microseconds since 1970, finer than a Date: rows of one millisecond keep their order. */
  at: number;
  /** The message answered (an answer stands right behind it when both were stored at once). */
  inboxSeq: number;
  seq: number;
  state: string;
}

export interface InboundEntry extends EntryColumns {
  direction: 0;
  id: string;
  content: InboundMessage;
}

export interface OutgoingEntry extends EntryColumns {
  direction: 1;
  id: string;
  content: OutgoingMessage;
  errorCode: number | null;
  duplicatePossible: boolean;
}

export type TranscriptEntry = InboundEntry | OutgoingEntry;

const read = {
  name: "read-transcript",
  text: `
select * from (
  select 0 as direction, message_sid as id, (extract(epoch from received_at) * 1000000)::bigint as at, seq as "inboxSeq", seq,
         state, message as content, null::integer as "errorCode", false as "duplicatePossible"
    from inbox where conversation_id = $1
  union all
  select 1, id::text, (extract(epoch from created_at) * 1000000)::bigint, coalesce(inbox_seq, 9007199254740991), seq,
         state, content, error_code, duplicate_possible
    from outbox where conversation_id = $1
) entry
where (at, "inboxSeq", direction, seq) > ($2::bigint, $3::bigint, $4::integer, $5::bigint)
order by at, "inboxSeq", direction, seq
limit $6`,
};

const start: Position = ["0", "0", "0", "0"];

/** What was said in both directions, in order. */
export async function readTranscript(
  db: Database,
  tenantId: string,
  conversationId: string,
  { after = start, take }: { after: Position | undefined; take: number },
): Promise<TranscriptEntry[]> {
  return db.withTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<TranscriptEntry>({ ...read, values: [conversationId, ...after, take] });
    return rows;
  });
}

export function positionOf({ at, inboxSeq, direction, seq }: TranscriptEntry): Position {
  return [at, inboxSeq, direction, seq].map(String);
}
