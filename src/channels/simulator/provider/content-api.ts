import { z } from "zod";
import { newContent } from "../content-limits.js";
import { approvalStatus } from "../content.js";
import type { Content } from "../content.js";
import { answerError, answerJson } from "./rest-answer.js";
import type { RestAnswer, RestRequest, Route } from "./rest-answer.js";
import { twilioErrors } from "./twilio-error.js";

const host = "https://content.twilio.com";

/** The Content API: templates with buttons and lists. JSON bodies; links name Twilio's own host, as they do in life. */
export const contentRoutes: Route[] = [
  { method: "POST", path: /^\/v1\/Content$/, endpoint: "content", run: createContent },
  { method: "GET", path: /^\/v1\/(Content)$/, endpoint: "content", run: listContents },
  { method: "GET", path: /^\/v1\/(ContentAndApprovals)$/, endpoint: "content", run: listContents },
  {
    method: "GET",
    path: /^\/v1\/Content\/(\w+)$/,
    endpoint: "content",
    run: (request) => withContent(request, show),
  },
  {
    method: "PUT",
    path: /^\/v1\/Content\/(\w+)$/,
    endpoint: "content",
    run: (request) => withContent(request, update),
  },
  {
    method: "DELETE",
    path: /^\/v1\/Content\/(\w+)$/,
    endpoint: "content",
    run: (request) => withContent(request, remove),
  },
  {
    method: "POST",
    path: /^\/v1\/Content\/(\w+)\/ApprovalRequests\/whatsapp$/i,
    endpoint: "content",
    run: (request) => withContent(request, requestApproval),
  },
  {
    method: "GET",
    path: /^\/v1\/Content\/(\w+)\/ApprovalRequests$/i,
    endpoint: "content",
    run: (request) => withContent(request, showApproval),
  },
];

function withContent(
  request: RestRequest,
  answer: (request: RestRequest, content: Content) => RestAnswer,
): RestAnswer {
  const content = request.world.contents.find(request.params[0] ?? "");
  return content?.accountSid === request.account.accountSid
    ? answer(request, content)
    : answerError(twilioErrors.notFound(request.path));
}

const firstIssue = (error: z.ZodError) => {
  const issue = error.issues[0];
  return answerError(twilioErrors.invalidParameter(`${issue?.path.join(".")} ${issue?.message}`));
};

function createContent({ world, account, json }: RestRequest): RestAnswer {
  const parsed = newContent.safeParse(json);
  if (!parsed.success) return firstIssue(parsed.error);
  const now = world.timeline.now();
  const { friendly_name: friendlyName, ...given } = parsed.data;
  const content: Content = {
    ...given,
    sid: world.random.nextSid("HX"),
    accountSid: account.accountSid,
    friendlyName,
    createdAt: now,
    updatedAt: now,
    approval: null,
  };
  world.contents.save(content);
  return answerJson(201, resourceOf(content));
}

const show = (_request: RestRequest, content: Content) => answerJson(200, resourceOf(content));

function update({ world, json }: RestRequest, content: Content): RestAnswer {
  const parsed = newContent.safeParse({ ...resourceOf(content), ...(json as object) });
  if (!parsed.success) return firstIssue(parsed.error);
  const { friendly_name: friendlyName, ...given } = parsed.data;
  const changed: Content = { ...content, ...given, friendlyName, updatedAt: world.timeline.now() };
  world.contents.save(changed);
  return answerJson(200, resourceOf(changed));
}

function remove({ world }: RestRequest, content: Content): RestAnswer {
  world.contents.remove(content.sid);
  return { status: 204 };
}

function resourceOf(content: Content): Record<string, unknown> {
  const url = `${host}/v1/Content/${content.sid}`;
  return {
    sid: content.sid,
    account_sid: content.accountSid,
    friendly_name: content.friendlyName,
    language: content.language,
    variables: content.variables,
    types: content.types,
    date_created: new Date(content.createdAt).toISOString(),
    date_updated: new Date(content.updatedAt).toISOString(),
    url,
    links: { approval_create: `${url}/ApprovalRequests/whatsapp`, approval_fetch: `${url}/ApprovalRequests` },
  };
}

function listContents({ world, account, query, params }: RestRequest): RestAnswer {
  const size = Math.min(Math.max(Number(query.get("PageSize")) || 50, 1), 1000);
  const page = Math.max(Number(query.get("Page")) || 0, 0);
  const withApprovals = params[0] === "ContentAndApprovals";
  const all = world.contents.ofAccount(account.accountSid);
  const linkTo = (number: number) =>
    `${host}/v1/${params[0]}?PageSize=${size}&Page=${number}&PageToken=PT${number}`;
  return answerJson(200, {
    contents: all.slice(page * size, (page + 1) * size).map((content) => ({
      ...resourceOf(content),
      ...(withApprovals && { approval_requests: approvalOf(content, world.timeline.now()) }),
    })),
    meta: {
      key: "contents",
      page,
      page_size: size,
      url: linkTo(page),
      first_page_url: linkTo(0),
      previous_page_url: page > 0 ? linkTo(page - 1) : null,
      next_page_url: (page + 1) * size < all.length ? linkTo(page + 1) : null,
    },
  });
}

const approvalRequest = z.object({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  category: z.enum(["UTILITY", "MARKETING", "AUTHENTICATION"]),
});

function requestApproval({ world, json }: RestRequest, content: Content): RestAnswer {
  const parsed = approvalRequest.safeParse(json);
  if (!parsed.success) return firstIssue(parsed.error);
  if ("twilio/list-picker" in content.types)
    return answerError(twilioErrors.invalidParameter("twilio/list-picker cannot be approved"));
  const approved: Content = { ...content, approval: { ...parsed.data, requestedAt: world.timeline.now() } };
  world.contents.save(approved);
  return answerJson(201, approvalOf(approved, world.timeline.now()));
}

const showApproval = ({ world, account }: RestRequest, content: Content) =>
  answerJson(200, {
    sid: content.sid,
    account_sid: account.accountSid,
    url: `${host}/v1/Content/${content.sid}/ApprovalRequests`,
    whatsapp: approvalOf(content, world.timeline.now()),
  });

function approvalOf(content: Content, now: number): Record<string, unknown> {
  const status = approvalStatus(content, now);
  return {
    type: "whatsapp",
    name: content.approval?.name ?? "",
    category: content.approval?.category ?? "",
    content_type: Object.keys(content.types)[0],
    status,
    rejection_reason: status === "rejected" ? "Rejected by the simulator: the name starts with reject_" : "",
    allow_category_change: true,
  };
}
