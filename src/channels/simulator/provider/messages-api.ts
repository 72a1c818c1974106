import type { StoredMessage } from "../message.js";
import { toResource } from "../message.js";
import { answerError, answerJson } from "./rest-answer.js";
import type { RestAnswer, RestRequest, Route } from "./rest-answer.js";
import { twilioErrors } from "./twilio-error.js";

/** Reading, cancelling, redacting and deleting messages. */
export const messageRoutes: Route[] = [
  {
    method: "GET",
    path: /^\/2010-04-01\/Accounts\/(\w+)\/Messages\.json$/,
    endpoint: "messages.list",
    run: listMessages,
  },
  {
    method: "GET",
    path: /^\/2010-04-01\/Accounts\/(\w+)\/Messages\/(\w+)\.json$/,
    endpoint: "messages.fetch",
    run: (request) => withMessage(request, (message) => answerJson(200, toResource(message))),
  },
  {
    method: "POST",
    path: /^\/2010-04-01\/Accounts\/(\w+)\/Messages\/(\w+)\.json$/,
    endpoint: "messages.change",
    run: (request) => withMessage(request, (message) => changeMessage(request, message)),
  },
  {
    method: "DELETE",
    path: /^\/2010-04-01\/Accounts\/(\w+)\/Messages\/(\w+)\.json$/,
    endpoint: "messages.change",
    run: (request) => withMessage(request, (message) => deleteMessage(request, message)),
  },
];

export function withMessage(
  request: RestRequest,
  answer: (message: StoredMessage) => RestAnswer,
): RestAnswer {
  const message = request.world.messages.find(request.params[1] ?? "");
  const mine = message && !message.deleted && message.accountSid === request.account.accountSid;
  return mine ? answer(message) : answerError(twilioErrors.notFound(request.path));
}

function changeMessage({ world, form }: RestRequest, message: StoredMessage): RestAnswer {
  if (form.get("Status") === "canceled") {
    if (message.status !== "scheduled") return answerError(twilioErrors.notCancelable());
    world.messages.setStatus(message, "canceled");
  }
  const body = form.get("Body");
  if (body !== null && body !== "") return answerError(twilioErrors.bodyNotRedactable());
  if (body === "") world.messages.change(message, { body: "" });
  return answerJson(200, toResource(message));
}

const underWay = new Set(["accepted", "queued", "sending"]);

function deleteMessage({ world }: RestRequest, message: StoredMessage): RestAnswer {
  if (underWay.has(message.status)) return answerError(twilioErrors.notComplete());
  world.messages.change(message, { deleted: true });
  return { status: 204 };
}

/** Newest first. `DateSent>` and `DateSent<` include the day or instant they name; a message not yet sent counts by its creation. */
function listMessages({ world, account, query, path }: RestRequest): RestAnswer {
  const to = query.get("To");
  const from = query.get("From");
  const range = dateRange(query);
  if (!range) return answerError(twilioErrors.invalidParameter("DateSent"));
  const pool = to === null ? world.messages.all() : world.messages.involving(to);
  const found = pool
    .filter((message) => message.accountSid === account.accountSid && !message.deleted)
    .filter((message) => to === null || message.to === to)
    .filter((message) => from === null || message.from === from)
    .filter((message) => dateOf(message) >= range.start && dateOf(message) < range.end)
    .reverse();
  return answerJson(200, pageOf(found.map(toResource), query, path));
}

const dateOf = (message: StoredMessage) => Math.floor((message.sentAt ?? message.createdAt) / 1000) * 1000;

/** Null when a date is not one. Whole days are UTC, instants are to the second. */
function dateRange(query: URLSearchParams): { start: number; end: number } | null {
  const range = { start: -Infinity, end: Infinity };
  for (const [name, value] of query) {
    const operator = /^DateSent([<>]?)$/.exec(name)?.[1];
    if (operator === undefined) continue;
    const start = Date.parse(value);
    if (Number.isNaN(start)) return null;
    const end = start + (/^\d{4}-\d\d-\d\d$/.test(value) ? 86_400_000 : 1000);
    if (operator !== "<") range.start = start;
    if (operator !== ">") range.end = end;
  }
  return range;
}

/** The 2010 API's page: 50 entries unless asked, at most 1,000; the next page is named by a token that holds its position. */
function pageOf(resources: unknown[], query: URLSearchParams, path: string): Record<string, unknown> {
  const size = Math.min(Math.max(Number(query.get("PageSize")) || 50, 1), 1000);
  const page = Math.max(Number(query.get("Page")) || 0, 0);
  const messages = resources.slice(page * size, (page + 1) * size);
  const linkTo = (number: number) => {
    const link = new URLSearchParams(query);
    link.set("PageSize", String(size));
    link.set("Page", String(number));
    if (number > 0) link.set("PageToken", `PA${number}`);
    else link.delete("PageToken");
    return `${path}?${link.toString()}`;
  };
  return {
    messages,
    page,
    page_size: size,
    start: page * size,
    end: page * size + Math.max(messages.length - 1, 0),
    uri: linkTo(page),
    first_page_uri: linkTo(0),
    previous_page_uri: page > 0 ? linkTo(page - 1) : null,
    next_page_uri: (page + 1) * size < resources.length ? linkTo(page + 1) : null,
  };
}
