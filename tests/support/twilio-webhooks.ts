import twilio from "twilio";
import { createMetrics } from "../../src/platform/index.js";
import type { Logger } from "../../src/platform/index.js";
import type { DeliveryStatus } from "../../src/channels/twilio/read-status.js";
import type { KnownSender, Route } from "../../src/channels/twilio/sender-directory.js";
import { createTwilioWebhooks } from "../../src/channels/twilio/twilio.routes.js";
import type { ReceivedMessage } from "../../src/channels/twilio/twilio.routes.js";
import { signingKey } from "../../src/channels/twilio/verify-signature.js";
import { sendRequest, serveHandlers } from "./webhook-server.js";
import type { HttpAnswer } from "./webhook-server.js";

export const publicBaseUrl = "https://shop.example.com";
export const account = `AC${"0".repeat(31)}1`;
export const otherAccount = `AC${"0".repeat(31)}2`;
export const messagingService = `MG${"0".repeat(31)}1`;
export const token = "b1946ac92492d2347c6235b4d2611184";
export const formType = "application/x-www-form-urlencoded";

function aSender(accountSid: string, address: string): KnownSender["sender"] {
  const channel = address.startsWith("whatsapp:") ? "whatsapp" : "sms";
  return {
    id: address,
    tenantId: "tenant-1",
    channel,
    address,
    accountSid,
    authToken: token,
    simulated: false,
  };
}

/** Every way a sender can be known: on both channels, by a short code, by its service, without a readable token. */
const known: KnownSender[] = ["whatsapp:+12025550100", "+12025550100", "384387"].map((address) => ({
  sender: aSender(account, address),
  key: signingKey(token),
}));
known.push({ sender: aSender(otherAccount, "whatsapp:+12025550111"), key: undefined });

/** The directory's contract, on a list. */
const senders = {
  peek: ({ accountSid, address, messagingServiceSid }: Route) =>
    known.find(({ sender }) => sender.accountSid === accountSid && sender.address === address) ??
    (messagingServiceSid === messagingService ? known[1] : undefined),
  find: async (_route: Route): Promise<KnownSender | undefined> => undefined,
  keysOf: (accountSid: string) => (accountSid === account ? [signingKey(token)] : []),
};

export interface Change {
  /** Instead of the right one; null for none. */
  signature?: string | null;
  signWith?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Twilio's webhooks on a real server, handing on to lists, and a Twilio that signs with its own library. */
export async function startWebhooks() {
  const metrics = createMetrics();
  const logged: unknown[][] = [];
  const log = (...line: unknown[]) => void logged.push(line);
  const harness = {
    messages: [] as ReceivedMessage[],
    statuses: [] as DeliveryStatus[],
    logged,
    metrics,
    onMessage: takeMessage,
    onStatus: takeStatus,
    find: senders.find,
    port: 0,
    post,
    /** As it was at the start. */
    reset(): void {
      Object.assign(harness, {
        messages: [],
        statuses: [],
        onMessage: takeMessage,
        onStatus: takeStatus,
        find: senders.find,
      });
      logged.length = 0;
    },
    close: () => server.close(),
  };

  async function takeMessage(received: ReceivedMessage): Promise<"stored" | "duplicate" | "overloaded"> {
    harness.messages.push(received);
    return "stored";
  }

  async function takeStatus(status: DeliveryStatus): Promise<"stored" | "overloaded"> {
    harness.statuses.push(status);
    return "stored";
  }

  function post(path: string, parameters: Record<string, string>, change: Change = {}): Promise<HttpAnswer> {
    const { signWith = token, body = new URLSearchParams(parameters).toString() } = change;
    const { signature = twilio.getExpectedTwilioSignature(signWith, publicBaseUrl + path, parameters) } =
      change;
    const headers = {
      "Content-Type": formType,
      ...(signature !== null && { "X-Twilio-Signature": signature }),
      ...change.headers,
      "Content-Length": Buffer.byteLength(body),
    };
    return sendRequest({ port: harness.port, path, method: change.method ?? "POST", headers, body });
  }

  const server = await serveHandlers(
    createTwilioWebhooks({
      senders: { ...senders, find: (route) => harness.find(route) },
      publicBaseUrl,
      fallbackTokens: [{ accountSid: account, authToken: "the token before" }],
      logger: { warn: log, error: log } as unknown as Logger,
      metrics,
      onMessage: (received) => harness.onMessage(received),
      onStatus: (status) => harness.onStatus(status),
    }),
  );
  harness.port = server.port;
  return harness;
}

export type WebhookHarness = Awaited<ReturnType<typeof startWebhooks>>;

export const inbound = "/webhooks/twilio/inbound";

/** A buyer's message. */
export const message: Record<string, string> = {
  AccountSid: account,
  MessageSid: `SM${"0".repeat(31)}1`,
  From: "whatsapp:+12025550123",
  To: "whatsapp:+12025550100",
  WaId: "12025550123",
  Body: "hello",
  NumMedia: "0",
};

/** What became of one of ours. */
export const status: Record<string, string> = {
  AccountSid: account,
  MessageSid: `SM${"0".repeat(31)}2`,
  From: "whatsapp:+12025550100",
  To: "whatsapp:+12025550123",
  MessageStatus: "undelivered",
  SmsStatus: "undelivered",
  ErrorCode: "63024",
  ChannelStatusMessage: "gone",
  NewIn2027: "x",
};
