import type { Delivery, LookupOutcome, Sender } from "../channel.js";
import { isRecord } from "./is-record.js";
import type { ApiAnswer, TwilioApi } from "./twilio-api.js";

const pageSize = 100;
const mostPages = 10;
/** Twilio's clock and ours may differ, and its dates are whole seconds. */
const skewMs = 60_000;

/** What is compared of a message in Twilio's list. */
interface ListedMessage {
  sid: string;
  from: string | null;
  body: string;
  status: string;
  createdAt: number;
}

/**
 * Looks for the message of an attempt whose answer was lost: to this person, from this sender, with this text, made since the
 * attempt, and not one that belongs to another row. The list is asked by receiver alone: a message just accepted may have no
 * date sent and no sender yet, and a filter on these would hide the very one that is sought. Twilio lists the newest first.
 */
export async function findSent(
  api: TwilioApi,
  { sender, to, firstAttemptAt }: Delivery,
  bodies: readonly string[],
  known: ReadonlySet<string>,
): Promise<LookupOutcome> {
  if (firstAttemptAt === undefined) return { kind: "absent" };
  const since = firstAttemptAt.getTime() - skewMs;
  const matches: ListedMessage[] = [];
  let path = `/2010-04-01/Accounts/${sender.accountSid}/Messages.json?${new URLSearchParams({ To: to, PageSize: String(pageSize) }).toString()}`;
  for (let page = 0; page < mostPages; page++) {
    const read = readPage(await api.call(sender, { method: "GET", service: "api", path }));
    if (read.kind === "undecided") return read;
    const fits = (message: ListedMessage) =>
      isFrom(message, sender) && bodies.some((body) => isBody(message, body));
    matches.push(...read.messages.filter((m) => m.createdAt >= since && !known.has(m.sid) && fits(m)));
    const allOlder = read.messages.every((message) => message.createdAt < since);
    if (read.next === undefined || allOlder) return decide(matches);
    path = read.next;
  }
  return { kind: "undecided", reason: "too many messages to look through" };
}

function decide(matches: readonly ListedMessage[]): LookupOutcome {
  const [match, ...others] = matches;
  if (match === undefined) return { kind: "absent" };
  if (others.length > 0) return { kind: "undecided", reason: "several messages match" };
  return { kind: "found", providerSid: match.sid, status: match.status };
}

/** A message sent through a service has no sender until one is chosen. */
const isFrom = ({ from }: ListedMessage, sender: Sender) => from === null || from === sender.address;

const trialPrefix = "Sent from your Twilio trial account - ";

/** The list shows content messages with their filled-in text or with none. */
function isBody({ body }: ListedMessage, sent: string): boolean {
  return body === sent || body.replace(trialPrefix, "").trim() === sent.trim();
}

type Page =
  | { kind: "read"; messages: ListedMessage[]; next: string | undefined }
  | { kind: "undecided"; reason: string };

function readPage(answer: ApiAnswer): Page {
  if (answer.kind !== "answered") return { kind: "undecided", reason: answer.reason };
  const { status, body } = answer;
  if (status !== 200 || !isRecord(body) || !Array.isArray(body.messages))
    return { kind: "undecided", reason: `HTTP ${status} to the look-up` };
  const next = body.next_page_uri;
  return {
    kind: "read",
    messages: body.messages.filter(isRecord).filter(isOutgoing).map(readListed),
    next: typeof next === "string" && next.startsWith("/2010-04-01/Accounts/") ? next : undefined,
  };
}

const isOutgoing = ({ direction }: Record<string, unknown>) => direction !== "inbound";

function readListed(message: Record<string, unknown>): ListedMessage {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const created = Date.parse(text(message.date_created));
  return {
    sid: text(message.sid),
    from: typeof message.from === "string" ? message.from : null,
    body: text(message.body),
    status: text(message.status),
    // What has no date may be the one.
    createdAt: Number.isNaN(created) ? Infinity : created,
  };
}
