import { Agent, request } from "undici";
import type { Clock } from "../../platform/index.js";
import type { Sender } from "../channel.js";
import { parseJson } from "./webhook-fields.js";

/** What came back from Twilio, or did not. */
export type ApiAnswer =
  | { kind: "answered"; status: number; body: unknown; retryAfterMs?: number }
  /** Nothing of the request reached the provider. */
  | { kind: "unreachable"; reason: string }
  /** Something of it may have: time-out, broken connection, an answer cut short. */
  | { kind: "lost"; reason: string };

export interface ApiCall {
  method: "GET" | "POST";
  service: "api" | "content";
  /** With its query, beginning with a slash. */
  path: string;
  body?: URLSearchParams | { json: unknown };
  timeoutMs?: number;
}

export interface TwilioApi {
  call(sender: Sender, call: ApiCall): Promise<ApiAnswer>;
  /** True when calls for this sender go to Twilio itself. */
  isTwilio(sender: Sender): boolean;
  close(): Promise<void>;
}

export interface TwilioApiOptions {
  /** Where everything that would go to a Twilio host goes instead, same path; never in production. */
  apiBaseUrl?: string;
  /** Where simulated senders' messages go; without it they go nowhere. */
  simulatorBaseUrl?: string;
  /** How long an answer may take before its outcome counts as unknown; 10 s unless given. */
  answerTimeoutMs?: number;
  clock: Clock;
}

const hosts = { api: "https://api.twilio.com", content: "https://content.twilio.com" };
const connectTimeoutMs = 5_000;
const largestAnswer = 4 * 1024 * 1024;

/**
 * Twilio over a pool of kept connections, ten times as fast as its own library. Never retries and follows no redirect: whether
 * a message may be sent again is for those who know what it was.
 */
export function createTwilioApi(options: TwilioApiOptions): TwilioApi {
  const { apiBaseUrl, simulatorBaseUrl, answerTimeoutMs = 10_000, clock } = options;
  const agent = new Agent({
    connections: 50,
    connect: { timeout: connectTimeoutMs },
    maxResponseSize: largestAnswer,
  });

  function baseOf(sender: Sender, service: ApiCall["service"]): string | undefined {
    return sender.simulated ? simulatorBaseUrl : (apiBaseUrl ?? hosts[service]);
  }

  return {
    async call(sender, { method, service, path, body, timeoutMs = answerTimeoutMs }) {
      const base = baseOf(sender, service);
      if (base === undefined) return { kind: "unreachable", reason: "there is no simulator here" };
      try {
        const response = await request(base.replace(/\/$/, "") + path, {
          dispatcher: agent,
          method,
          headers: headersFor(sender, body),
          body:
            body === undefined || body instanceof URLSearchParams
              ? body?.toString()
              : JSON.stringify(body.json),
          signal: AbortSignal.timeout(timeoutMs),
        });
        const retryAfterMs = readRetryAfter(response.headers["retry-after"], clock.now());
        const text = await response.body.text();
        return {
          kind: "answered",
          status: response.statusCode,
          body: parseJson(text),
          ...(retryAfterMs !== undefined && { retryAfterMs }),
        };
      } catch (error) {
        return { kind: wasConnecting(error) ? "unreachable" : "lost", reason: nameOf(error) };
      }
    },
    isTwilio: (sender) => !sender.simulated && apiBaseUrl === undefined,
    close: () => agent.close(),
  };
}

function headersFor({ accountSid, authToken }: Sender, body: ApiCall["body"]): Record<string, string> {
  const type = body instanceof URLSearchParams ? "application/x-www-form-urlencoded" : "application/json";
  return {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
    accept: "application/json",
    "user-agent": "parley",
    ...(body !== undefined && { "content-type": type }),
  };
}

const whileConnecting = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ...["CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
]);

/** Whether a request failed before any of it was written. In doubt it was not so. */
function wasConnecting(error: unknown): boolean {
  const { code, syscall } = networkError(error);
  return whileConnecting.has(code) || syscall === "connect";
}

/** The kind of failure alone: messages of network errors name addresses. */
function nameOf(error: unknown): string {
  const { code, name } = networkError(error);
  return name === "TimeoutError" ? "no answer in time" : code || name;
}

function networkError(error: unknown): { code: string; syscall: string; name: string } {
  const { code, syscall, name } = error as { code?: unknown; syscall?: unknown; name?: unknown };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return { code: text(code), syscall: text(syscall), name: text(name) };
}

const longestWaitMs = 24 * 60 * 60 * 1000;

function readRetryAfter(header: string | string[] | undefined, now: Date): number | undefined {
  if (typeof header !== "string") return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWaitMs);
}
