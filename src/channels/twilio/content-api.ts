import type { Sender } from "../channel.js";
import type { ContentLayout } from "./content-layout.js";
import { isRecord } from "./is-record.js";
import type { ApiAnswer, ApiCall, TwilioApi } from "./twilio-api.js";

export type ContentOutcome =
  | { kind: "made"; contentSid: string }
  /** `ofThisShape`: Twilio read the request and did not like it; else the account or the network is in the way. */
  | { kind: "failed"; ofThisShape: boolean; reason: string };

/** A buyer waits for this; text is better than late. */
const timeoutMs = 3_000;
const mostPages = 10;
const contentSidForm = /^HX[0-9a-zA-Z]{32}$/;

/** Names are not unique at Twilio; the first part keeps ours apart from what people make by hand. */
const friendlyName = (layout: ContentLayout) => `parley_v1_${layout.name}`;

/** The content resource of a shape in an account: the one that is there under its name, or a new one. */
export async function obtainContent(
  api: TwilioApi,
  sender: Sender,
  layout: ContentLayout,
): Promise<ContentOutcome> {
  let path: string | undefined = "/v1/Content?PageSize=100";
  for (let page = 0; page < mostPages && path !== undefined; page++) {
    const answer = await api.call(sender, { method: "GET", service: "content", path, timeoutMs });
    const read = readPage(answer, layout);
    if (read.kind !== "page") return read;
    path = read.next;
  }
  return create(api, sender, layout);
}

type Page = ContentOutcome | { kind: "page"; next: string | undefined };

function readPage(answer: ApiAnswer, layout: ContentLayout): Page {
  if (answer.kind !== "answered" || answer.status !== 200 || !isRecord(answer.body)) return failure(answer);
  const { contents, meta } = answer.body;
  const found = (Array.isArray(contents) ? contents : [])
    .filter(isRecord)
    .find((content) => fits(content, layout));
  if (found) return { kind: "made", contentSid: String(found.sid) };
  return { kind: "page", next: isRecord(meta) ? pathOf(meta.next_page_url) : undefined };
}

function fits({ sid, friendly_name: name, types }: Record<string, unknown>, layout: ContentLayout): boolean {
  const hasType = isRecord(types) && Object.keys(layout.types).every((type) => type in types);
  return hasType && name === friendlyName(layout) && isContentSid(sid);
}

const isContentSid = (sid: unknown): sid is string => typeof sid === "string" && contentSidForm.test(sid);

/** The next page's path alone: the account's token goes only where it is meant to go. */
function pathOf(url: unknown): string | undefined {
  return typeof url === "string" ? /^(?:https?:\/\/[^/?#]+)?(\/v1\/Content\?.*)$/.exec(url)?.[1] : undefined;
}

async function create(api: TwilioApi, sender: Sender, layout: ContentLayout): Promise<ContentOutcome> {
  const { types, samples } = layout;
  const json = { friendly_name: friendlyName(layout), language: "en", variables: samples, types };
  const call: ApiCall = {
    method: "POST",
    service: "content",
    path: "/v1/Content",
    body: { json },
    timeoutMs,
  };
  const answer = await api.call(sender, call);
  const sid =
    answer.kind === "answered" && isRecord(answer.body) && answer.status < 300 ? answer.body.sid : undefined;
  return isContentSid(sid) ? { kind: "made", contentSid: sid } : failure(answer);
}

function failure(answer: ApiAnswer): ContentOutcome {
  if (answer.kind !== "answered") return { kind: "failed", ofThisShape: false, reason: answer.reason };
  const ofThisShape = answer.status === 400 || answer.status === 422;
  return { kind: "failed", ofThisShape, reason: `HTTP ${answer.status} from the Content API` };
}
