import { Agent } from "undici";
import type { FormField } from "../sign-request.js";
import { signRequest } from "../sign-request.js";
import { readOverrides } from "./connection-overrides.js";
import type { FailureKind } from "./connection-overrides.js";

export interface WebhookRequest {
  url: string;
  fields: readonly FormField[];
  authToken: string;
  idempotencyToken: string;
}

interface Attempt {
  kind: FailureKind | "answered";
  status?: number;
  contentType?: string;
  body?: string;
  note?: string;
}

/** `code` is Twilio's debugger code; with it the webhook counts as failed, whatever the status. */
export interface WebhookAnswer {
  attempts: number;
  milliseconds: number;
  status?: number;
  contentType?: string;
  body?: string;
  code?: number;
  note?: string;
}

/** Calls the service as Twilio's proxy does. It reaches this machine only, wherever a URL points. */
export interface WebhookClient {
  post(request: WebhookRequest): Promise<WebhookAnswer>;
  /** What a HEAD of one of the service's own addresses says, or null for an address elsewhere. */
  head(url: string): Promise<{ status: number; contentType: string; length: number } | null>;
  close(): Promise<void>;
}

const longestAnswer = 64 * 1024;

export function createWebhookClient(options: { webhookBaseUrl: string; deliverTo: string }): WebhookClient {
  const agent = new Agent({ connections: 64, pipelining: 1, connect: { timeout: 10_000 } });
  const locate = (url: string) => locateOnThisMachine(url, options);

  const attempt = async (request: WebhookRequest, deadline: number): Promise<Attempt> => {
    const target = locate(request.url);
    if (!target) return { kind: "other", note: "the simulator calls this machine only" };
    const { connectMs, readMs } = readOverrides(request.url);
    const patience = Math.min(connectMs + readMs, deadline - Date.now());
    try {
      const response = await agent.request({
        ...target,
        method: "POST",
        headers: headersOf(request),
        body: new URLSearchParams(
          request.fields.map(([name, value]): [string, string] => [name, value]),
        ).toString(),
        headersTimeout: Math.max(readMs, 1),
        signal: AbortSignal.timeout(Math.max(patience, 1)),
      });
      const { body, tooLong } = await readAnswer(response.body);
      const contentType = String(response.headers["content-type"] ?? "");
      return { ...judge(response.statusCode, tooLong), status: response.statusCode, contentType, body };
    } catch (error) {
      return failureOf(error);
    }
  };

  return {
    async post(request) {
      const { retries, retryOn, totalMs } = readOverrides(request.url);
      const start = Date.now();
      let attempts = 0;
      let last: Attempt;
      do {
        last = await attempt(request, start + totalMs);
        attempts += 1;
      } while (
        last.kind !== "answered" &&
        retryOn.has(last.kind) &&
        attempts <= retries &&
        Date.now() - start < totalMs
      );
      const { kind, ...answer } = last;
      const code = kind === "answered" ? undefined : codeOf(kind);
      return { ...answer, ...(code !== undefined && { code }), attempts, milliseconds: Date.now() - start };
    },
    async head(url) {
      const target = locate(url);
      if (!target) return null;
      const response = await agent.request({ ...target, method: "HEAD" }).catch(() => null);
      await response?.body.dump();
      const header = (name: string) => String(response?.headers[name] ?? "");
      return {
        status: response?.statusCode ?? 0,
        contentType: header("content-type"),
        length: Number(header("content-length")),
      };
    },
    close: () => agent.destroy(),
  };
}

/** The path goes out exactly as written: re-encoding it would break the signature. */
function locateOnThisMachine(
  url: string,
  { webhookBaseUrl, deliverTo }: { webhookBaseUrl: string; deliverTo: string },
) {
  const [, origin = "", path = "/"] =
    /^(https?:\/\/[^/?#]+)([^#]*)/i.exec(url.replace(/\/\/[^@/?#]*@/, "//")) ?? [];
  const pathOrRoot = path.startsWith("/") ? path : `/${path}`;
  const public_ = new URL(webhookBaseUrl).origin;
  if (origin.toLowerCase() === public_.toLowerCase())
    return { origin: new URL(deliverTo).origin, path: pathOrRoot };
  if (!URL.canParse(origin)) return null;
  return isLoopbackName(new URL(origin).hostname) ? { origin, path: pathOrRoot } : null;
}

const isLoopbackName = (name: string) =>
  name === "localhost" || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);

/** User and password in the URL go out as Basic credentials and are left out of what is signed. */
function headersOf({ url, fields, authToken, idempotencyToken }: WebhookRequest): Record<string, string> {
  const [, userInfo] = /^https?:\/\/([^@/?#]*)@/i.exec(url) ?? [];
  const signedUrl = url.replace(/^(https?:\/\/)[^@/?#]*@/i, "$1");
  return {
    "content-type": "application/x-www-form-urlencoded; charset=utf-8",
    accept: "*/*",
    "user-agent": "TwilioProxy/1.1",
    "x-twilio-signature": signRequest(authToken, signedUrl, fields),
    "i-twilio-idempotency-token": idempotencyToken,
    ...(userInfo !== undefined && {
      authorization: `Basic ${Buffer.from(decodeURIComponent(userInfo)).toString("base64")}`,
    }),
  };
}

async function readAnswer(body: AsyncIterable<Buffer>): Promise<{ body: string; tooLong: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longestAnswer) return { body: "", tooLong: true };
    chunks.push(chunk);
  }
  return { body: Buffer.concat(chunks).toString("utf8"), tooLong: false };
}

function judge(status: number, tooLong: boolean): Attempt {
  if (tooLong) return { kind: "other", note: "answer over 64 kB" };
  if (status >= 500) return { kind: "5xx" };
  if (status >= 400) return { kind: "4xx" };
  return status >= 300
    ? { kind: "other", note: "redirects change the signed URL; not followed here" }
    : { kind: "answered" };
}

const connectCodes = new Set([
  "ECONNREFUSED",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function failureOf(error: unknown): Attempt {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  if (connectCodes.has(code ?? "")) return { kind: "connect", note: code ?? "" };
  const late =
    code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT" || name === "TimeoutError";
  return late
    ? { kind: "read", note: "no answer in time" }
    : { kind: "other", note: code ?? message ?? "broken connection" };
}

/** Debugger codes: 11205 no connection, 11200 no usable answer. */
const codeOf = (kind: FailureKind): number => (kind === "connect" || kind === "read" ? 11205 : 11200);
