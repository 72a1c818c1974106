import { createHmac, randomBytes } from "node:crypto";
import { rfc2822 } from "../message.js";
import type { World } from "../world.js";
import { answerError, answerJson } from "./rest-answer.js";
import type { RestAnswer, RestRequest, Route } from "./rest-answer.js";
import { withMessage } from "./messages-api.js";
import { twilioErrors } from "./twilio-error.js";

const base = String.raw`^/2010-04-01/Accounts/(\w+)/Messages/(\w+)/Media`;

/** Media of messages. The binary needs credentials and redirects to a signed address elsewhere, which refuses credentials. */
export const mediaRoutes: Route[] = [
  { method: "GET", path: new RegExp(`${base}\\.json$`), endpoint: "media", run: listMedia },
  { method: "GET", path: new RegExp(`${base}/(\\w+)\\.json$`), endpoint: "media", run: fetchMedia },
  { method: "GET", path: new RegExp(`${base}/(\\w+)$`), endpoint: "media", run: redirectToCdn },
  { method: "DELETE", path: new RegExp(`${base}/(\\w+)(?:\\.json)?$`), endpoint: "media", run: deleteMedia },
];

function listMedia(request: RestRequest): RestAnswer {
  return withMessage(request, (message) => {
    const list = message.media.map((media) => mediaResource(request, media.sid, media.contentType));
    return answerJson(200, {
      media_list: list,
      page: 0,
      page_size: 50,
      uri: request.path,
      next_page_uri: null,
    });
  });
}

function fetchMedia(request: RestRequest): RestAnswer {
  return withMessage(request, (message) => {
    const media = message.media.find(({ sid }) => sid === request.params[2]);
    if (!media) return answerError(twilioErrors.notFound(request.path));
    return answerJson(200, mediaResource(request, media.sid, media.contentType));
  });
}

function mediaResource({ world, account, params }: RestRequest, sid: string, contentType: string) {
  const message = world.messages.find(params[1] ?? "");
  const created = rfc2822(message?.createdAt ?? 0);
  return {
    sid,
    account_sid: account.accountSid,
    parent_sid: params[1],
    content_type: contentType,
    date_created: created,
    date_updated: created,
    uri: `/2010-04-01/Accounts/${account.accountSid}/Messages/${params[1]}/Media/${sid}.json`,
  };
}

const linkLife = 4 * 3_600_000;
const linkKey = randomBytes(32);
const linkSignature = (path: string, expires: string) =>
  createHmac("sha256", linkKey).update(`${path}?${expires}`).digest("base64url");

function redirectToCdn(request: RestRequest): RestAnswer {
  const { world, account, params, prefix } = request;
  const media = world.media.find(params[2] ?? "");
  const missing = world.faults.strike("media", { endpoint: "media" }).length > 0;
  if (missing || media?.messageSid !== params[1] || media?.accountSid !== account.accountSid)
    return answerError(twilioErrors.notFound(request.path));
  const path = `/__cdn/${media.accountSid}/${media.sid}`;
  const expires = String(world.timeline.now() + linkLife);
  const location = `${prefix}${path}?Expires=${expires}&Signature=${linkSignature(path, expires)}`;
  return { status: 307, headers: { location } };
}

/** The content network behind Twilio's media: answers 400 to a request that still carries credentials. */
export function serveCdn(world: World, url: URL, authorization: string | undefined): RestAnswer {
  if (authorization !== undefined) return { status: 400, body: "Only one auth mechanism allowed" };
  const expires = url.searchParams.get("Expires") ?? "";
  const valid = url.searchParams.get("Signature") === linkSignature(url.pathname, expires);
  if (!valid || Number(expires) < world.timeline.now()) return { status: 403, body: "AccessDenied" };
  const media = world.media.find(url.pathname.split("/")[3] ?? "");
  if (!media) return { status: 404 };
  return { status: 200, headers: { "content-type": media.contentType }, body: media.data };
}

function deleteMedia(request: RestRequest): RestAnswer {
  return withMessage(request, (message) => {
    const sid = request.params[2] ?? "";
    if (!message.media.some((media) => media.sid === sid))
      return answerError(twilioErrors.notFound(request.path));
    request.world.media.remove(sid);
    request.world.messages.change(message, { media: message.media.filter((media) => media.sid !== sid) });
    return { status: 204 };
  });
}
