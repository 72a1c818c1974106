import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { SimulatedAccount } from "../options.js";
import type { FaultAction } from "../faults.js";
import type { World } from "../world.js";
import { answerError } from "./rest-answer.js";
import type { RestAnswer, RestRequest, Route } from "./rest-answer.js";
import { contentRoutes } from "./content-api.js";
import { createMessage } from "./create-message.js";
import { mediaRoutes, serveCdn } from "./media-api.js";
import { messageRoutes } from "./messages-api.js";
import { typingRoutes } from "./typing-api.js";
import { readBody } from "./read-body.js";
import { twilioErrors } from "./twilio-error.js";

const routes: Route[] = [
  {
    method: "POST",
    path: /^\/2010-04-01\/Accounts\/(\w+)\/Messages\.json$/,
    endpoint: "messages.create",
    run: createMessage,
  },
  ...messageRoutes,
  ...mediaRoutes,
  ...contentRoutes,
  ...typingRoutes,
];

const bodyLimit = 1024 * 1024;

/** Answers one request to Twilio's REST API: credentials, injected faults, then the resource. `path` has no mount in front. */
export function serveRestApi(
  world: World,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  prefix: string,
): void {
  world.jobs.run(async () => {
    const url = new URL(path, "http://localhost");
    if (url.pathname.startsWith("/__cdn/")) return send(res, serveCdn(world, url, req.headers.authorization));
    const body = await readBody(req, bodyLimit);
    if (body === null) return void req.destroy();
    const method = req.method ?? "GET";
    const report = (answer: RestAnswer | "dropped", fault?: FaultAction) =>
      world.events.emit({
        type: "request",
        method,
        path: url.pathname,
        status: answer === "dropped" ? answer : answer.status,
        ...(answer !== "dropped" && answer.code !== undefined && { code: answer.code }),
        ...(fault && { fault: fault.type }),
      });
    const account = authenticate(world, req.headers.authorization);
    if (!account) {
      const answer = answerError(twilioErrors.authenticate());
      report(answer);
      return send(res, {
        ...answer,
        headers: { ...answer.headers, "www-authenticate": 'Basic realm="Twilio API"' },
      });
    }
    const request = readRequest({
      world,
      account,
      url,
      prefix,
      body,
      contentType: req.headers["content-type"] ?? "",
    });
    await answerRoute(request, method, url.pathname, res, report);
  });
}

type Report = (answer: RestAnswer | "dropped", fault?: FaultAction) => void;

async function answerRoute(
  request: RestRequest,
  method: string,
  pathname: string,
  res: ServerResponse,
  report: Report,
) {
  const route = routes.find((candidate) => candidate.method === method && candidate.path.test(pathname));
  const params = route?.path.exec(pathname)?.slice(1) ?? [];
  const foreign = pathname.startsWith("/2010-04-01/") && params[0] !== request.account.accountSid;
  if (!route || foreign) {
    const answer = answerError(twilioErrors.notFound(pathname));
    report(answer);
    return send(res, answer);
  }
  const subject = {
    endpoint: route.endpoint,
    to: request.form.get("To"),
    from: request.form.get("From"),
    body: request.form.get("Body"),
  };
  const struck = request.world.faults.strike("request", subject);
  for (const fault of struck)
    if (fault.type === "delay") await request.world.timeline.delay(fault.milliseconds);
  const fault = struck.find((candidate) => candidate.type !== "delay");
  const refusal = fault && refusalOf(fault);
  if (fault?.type === "dropConnection" && fault.when === "beforeCommit") {
    report("dropped", fault);
    return drop(res);
  }
  const answer = refusal ?? (await route.run({ ...request, params }));
  if (fault?.type === "dropConnection") {
    report("dropped", fault);
    answer.after?.();
    return drop(res);
  }
  report(answer, fault);
  send(res, answer);
}

function refusalOf(fault: FaultAction): RestAnswer | null {
  if (fault.type === "status")
    return answerError({
      status: fault.status,
      code: fault.code,
      message: fault.message ?? "Injected fault",
    });
  if (fault.type === "html502")
    return {
      status: 502,
      headers: { "content-type": "text/html" },
      body: "<html><h1>502 Bad Gateway</h1></html>",
    };
  if (fault.type !== "rateLimit") return null;
  const answer = answerError(twilioErrors.tooManyRequests());
  if (fault.retryAfterSeconds === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, "retry-after": String(fault.retryAfterSeconds) } };
}

function authenticate(world: World, header: string | undefined): SimulatedAccount | null {
  const [, encoded = ""] = /^Basic ([\w+/=]+)$/i.exec(header ?? "") ?? [];
  const credentials = Buffer.from(encoded, "base64").toString();
  const colon = credentials.indexOf(":");
  const account = world.accounts.get(credentials.slice(0, Math.max(colon, 0)));
  const token = Buffer.from(credentials.slice(colon + 1));
  const wanted = Buffer.from(account?.authToken ?? "");
  return account && token.length === wanted.length && timingSafeEqual(token, wanted) ? account : null;
}

interface Raw {
  world: World;
  account: SimulatedAccount;
  url: URL;
  prefix: string;
  body: Buffer;
  contentType: string;
}

/** A JSON body sent to a form resource is not read at all, as at Twilio: every parameter is missing. */
function readRequest({ world, account, url, prefix, body, contentType }: Raw): RestRequest {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType);
  const isJson = /^application\/json\b/i.test(contentType);
  return {
    world,
    account,
    params: [],
    prefix,
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(isForm ? body.toString("utf8") : ""),
    json: isJson ? parseJson(body) : undefined,
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

function send(res: ServerResponse, answer: RestAnswer): void {
  if (answer.after) res.once("close", answer.after);
  res.writeHead(answer.status, { ...answer.headers, "x-simulator": "1" });
  res.end(answer.body);
}

/** The client sees a reset, not an answer. */
function drop(res: ServerResponse): void {
  if (res.socket instanceof Socket) res.socket.resetAndDestroy();
}
