import { hash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { readBody } from "../../platform/index.js";
import type { Logger, Metrics, RawHandler } from "../../platform/index.js";
import type { Sender } from "../channel.js";
import type { InboundMessage } from "../messages.js";
import { createAuthenticator } from "./authenticate-webhook.js";
import type { AuthenticatorDeps } from "./authenticate-webhook.js";
import { readMessage } from "./read-message.js";
import { readStatus, statusWord } from "./read-status.js";
import type { DeliveryStatus } from "./read-status.js";
import { bodyKind, readWebhook } from "./read-webhook.js";
import type { Webhook } from "./read-webhook.js";
import type { Route } from "./sender-directory.js";
import type { WebhookFields } from "./webhook-fields.js";
import { replies, send } from "./webhook-replies.js";
import type { WebhookReply } from "./webhook-replies.js";

export interface ReceivedMessage {
  message: InboundMessage;
  /** Parameters we do not know or use yet: kept, never read. */
  extra: Record<string, string> | null;
  /** SHA-256 over signature and URL: what a request that was cut anew has in common with the true one. */
  signatureDigest: Buffer;
  /** Twilio gave up on the other URL, so the same message may be in the works there. */
  viaFallback: boolean;
}

export interface TwilioWebhooksDeps extends AuthenticatorDeps {
  /** Resolves when the message is committed or known; "overloaded" or a rejection is answered 503, so that nothing is lost. */
  onMessage: (received: ReceivedMessage) => Promise<"stored" | "duplicate" | "overloaded">;
  onStatus: (status: DeliveryStatus) => Promise<"stored" | "overloaded">;
  logger: Logger;
  metrics: Pick<Metrics, "counter">;
}

interface Path {
  viaFallback: boolean;
  /** Whether a request that does not say is a status callback. */
  forStatus: boolean;
}

const paths: Record<string, Path> = {
  "/webhooks/twilio/inbound": { viaFallback: false, forStatus: false },
  "/webhooks/twilio/inbound-fallback": { viaFallback: true, forStatus: false },
  "/webhooks/twilio/status": { viaFallback: false, forStatus: true },
};

const largestBody = 1024 * 1024;

/**
 * Twilio's three webhooks, one URL for all tenants. A request is believed when the token of the very sender it names has
 * signed it, and is answered 200 when what it says is stored; whatever is refused leaves a count and no other trace.
 */
export function createTwilioWebhooks(deps: TwilioWebhooksDeps): Map<string, RawHandler> {
  const receive = createReceiver(deps);
  const count = deps.metrics.counter("twilio_webhooks_total", "Requests to Twilio's webhooks", ["outcome"]);
  let lastError: unknown;
  const busy = (error: unknown): WebhookReply => {
    // Requests that failed in one batch reject with one error: one line for all of them.
    if (error !== lastError) deps.logger.error({ err: error }, "webhooks could not be stored");
    lastError = error;
    return replies.busy;
  };
  const handlerOf =
    (path: Path): RawHandler =>
    (req, res) => {
      receive(req, path)
        .catch(busy)
        .then((reply) => {
          if (reply === undefined) return; // the caller has gone
          count.inc({ outcome: reply.outcome });
          send(res, reply);
        })
        .catch((error: unknown) => deps.logger.error({ err: error }, "a webhook could not be answered"));
    };
  return new Map(Object.entries(paths).map(([pathname, path]) => [pathname, handlerOf(path)]));
}

type Receive = (req: IncomingMessage, path: Path) => Promise<WebhookReply | undefined>;

function createReceiver(deps: TwilioWebhooksDeps): Receive {
  const authenticate = createAuthenticator(deps);

  async function store(webhook: Webhook, sender: Sender, request: StoredRequest): Promise<WebhookReply> {
    const reading = request.isStatus
      ? readStatus(webhook.fields, sender, request.target)
      : readMessage(webhook.fields, sender);
    if (reading.kind === "malformed") {
      const { tenantId, id: senderId } = sender;
      deps.logger.warn(
        { tenantId, senderId, problem: reading.problem },
        "a signed webhook was not understood",
      );
      return replies.malformed;
    }
    const outcome = await ("status" in reading
      ? deps.onStatus(reading.status)
      : deps.onMessage({
          message: reading.message,
          extra: reading.extra,
          signatureDigest: hash("sha256", `${request.signature} ${request.target}`, "buffer"),
          viaFallback: request.viaFallback,
        }));
    return outcome === "overloaded" ? replies.busy : replies.stored;
  }

  return async (req, { viaFallback, forStatus }) => {
    if (req.method !== "POST") return replies.wrongMethod;
    const kind = bodyKind(req.headers);
    if (kind === undefined) return replies.wrongType;
    const read = await readBody(req, largestBody);
    if (read.kind === "aborted") return undefined;
    if (read.kind === "busy") return replies.busy;
    const target = req.url ?? "";
    const webhook = read.kind === "read" ? readWebhook(kind, read.body, target) : undefined;
    if (webhook === undefined) return replies.tooLarge;

    const isStatus = tellsStatus(webhook.fields, forStatus);
    const signature = signatureOf(req);
    const route = routeOf(webhook.fields, isStatus);
    const authentication = await authenticate({ webhook, route, target, signature });
    if (authentication.kind === "nameless") return replies.malformed;
    if (authentication.kind !== "authentic") return replies[authentication.kind];
    if (!webhook.isUtf8) return replies.malformed;
    return store(webhook, authentication.sender, { isStatus, viaFallback, target, signature });
  };
}

interface StoredRequest {
  isStatus: boolean;
  viaFallback: boolean;
  target: string;
  signature: string | undefined;
}

/** One URL may be configured for both: what a request is, it says itself. */
function tellsStatus(fields: WebhookFields, forStatus: boolean): boolean {
  const word = statusWord(fields);
  return word === "" ? forStatus : word !== "received";
}

/** A message is written to our sender; a status callback comes from it. */
function routeOf({ values }: WebhookFields, isStatus: boolean): Route {
  return {
    accountSid: values.get("AccountSid") ?? "",
    address: values.get(isStatus ? "From" : "To") ?? "",
    messagingServiceSid: values.get("MessagingServiceSid"),
  };
}

function signatureOf(req: IncomingMessage): string | undefined {
  const header = req.headers["x-twilio-signature"];
  return typeof header === "string" ? header : undefined;
}
