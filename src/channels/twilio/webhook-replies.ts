import type { ServerResponse } from "node:http";

/** A whole answer, made once: these go out thousands of times a second. */
export interface WebhookReply {
  /** What the counter calls it. */
  outcome: string;
  status: number;
  headers: Record<string, string | number>;
  body: string;
}

/**
 * The answer to what is safely stored. TwiML that says nothing: replies go out through the REST API, and any `text/plain`
 * would be sent to the customer.
 */
const emptyTwiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

export const replies = {
  stored: {
    outcome: "stored",
    status: 200,
    headers: { "Content-Type": "text/xml", "Content-Length": emptyTwiml.length },
    body: emptyTwiml,
  },
  malformed: refusal("malformed", 400, "The request is signed, but it is not a message or a status."),
  badSignature: refusal("bad_signature", 403, "The signature is missing or wrong."),
  unknownSender: refusal("unknown_sender", 403, "This account and address are not served here."),
  wrongMethod: refusal("wrong_method", 405, "Webhooks are posted.", { Allow: "POST" }),
  tooLarge: refusal("too_large", 413, "The request is too large.", { Connection: "close" }),
  wrongType: refusal("wrong_type", 415, "Send a form, or JSON with bodySHA256, in UTF-8."),
  noToken: refusal("no_token", 503, "Nothing can be verified for this address now.", { "Retry-After": 30 }),
  busy: refusal("busy", 503, "This cannot be stored now.", { "Retry-After": 2 }),
} satisfies Record<string, WebhookReply>;

export function send(res: ServerResponse, reply: WebhookReply): void {
  res.writeHead(reply.status, reply.headers).end(reply.body);
}

function refusal(
  outcome: string,
  status: number,
  message: string,
  headers: Record<string, string | number> = {},
): WebhookReply {
  const body = JSON.stringify({ error: { code: outcome, message } });
  return {
    outcome,
    status,
    headers: { "Content-Type": "application/json", "Content-Length": body.length, ...headers },
    body,
  };
}
