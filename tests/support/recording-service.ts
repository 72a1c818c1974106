import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";

export interface RecordedWebhook {
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Whether Twilio's own library accepts the signature. */
  signed: boolean;
}

export interface WebhookReply {
  status?: number;
  type?: string;
  body?: string;
}

export interface RecordingService {
  url: string;
  /** In order of arrival. */
  webhooks: RecordedWebhook[];
  inbound(): RecordedWebhook[];
  /** Status callbacks of one message, as `sent`, `delivered`... */
  statuses(messageSid?: string): string[];
  /** Replaces what is answered from now on; default an empty TwiML document. */
  answer(reply: (webhook: RecordedWebhook) => WebhookReply | Promise<WebhookReply>): void;
  close(): Promise<void>;
}

export const emptyTwiml: WebhookReply = {
  type: "text/xml",
  body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
};

/** A service that takes webhooks on a real port, checks their signatures with Twilio's own library and writes them down. */
export async function startRecordingService(
  authToken: string,
  publicUrl?: string,
): Promise<RecordingService> {
  const webhooks: RecordedWebhook[] = [];
  let reply: (webhook: RecordedWebhook) => WebhookReply | Promise<WebhookReply> = () => emptyTwiml;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
      const target = req.url ?? "/";
      const signature = String(req.headers["x-twilio-signature"]);
      const signed = twilio.validateRequest(
        authToken,
        signature,
        `${publicUrl ?? url}${target}`,
        Object.fromEntries(form),
      );
      const { pathname, searchParams } = new URL(target, url);
      const webhook = { path: pathname, query: searchParams, form, headers: req.headers, signed };
      webhooks.push(webhook);
      void Promise.resolve(reply(webhook)).then(({ status = 200, type, body = "" }) => {
        res.writeHead(status, type === undefined ? {} : { "content-type": type });
        res.end(body);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    webhooks,
    inbound: () => webhooks.filter(({ form }) => !form.has("MessageStatus")),
    statuses: (sid) =>
      webhooks
        .filter(({ form }) => sid === undefined || form.get("MessageSid") === sid)
        .flatMap(({ form }) => form.getAll("MessageStatus")),
    answer: (next) => void (reply = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
