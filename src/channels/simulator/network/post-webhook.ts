import { createHash, randomUUID } from "node:crypto";
import type { WebhookPurpose } from "../events.js";
import type { FaultAction } from "../faults.js";
import type { StoredMessage } from "../message.js";
import type { SimulatedAccount } from "../options.js";
import type { FormField } from "../sign-request.js";
import type { World } from "../world.js";
import type { WebhookAnswer } from "./webhook-client.js";

export interface Webhook {
  purpose: WebhookPurpose;
  url: string;
  fields: readonly FormField[];
  message: StoredMessage;
  /** Status told in a callback, `received` for an inbound message. */
  messageStatus: string;
  /** The same for all tries at telling one event. */
  idempotencyToken?: string;
}

/** Posts one signed webhook, with the faults that are set, and reports it. */
export async function postWebhook(
  world: World,
  account: SimulatedAccount,
  webhook: Webhook,
): Promise<WebhookAnswer> {
  const { message, purpose } = webhook;
  const faults = world.faults.strike("webhook", {
    endpoint: purpose === "status" ? "status" : "inbound",
    to: message.to,
    from: message.from,
    body: message.body,
  });
  const answer = await world.webhooks.post({
    url: webhook.url,
    fields: withUnknown(world, faults, webhook),
    authToken: signingToken(account, faults),
    idempotencyToken: webhook.idempotencyToken ?? randomUUID(),
  });
  const { body: _body, contentType: _type, ...outcome } = answer;
  const url = webhook.url.split("#")[0] ?? webhook.url;
  world.events.emit({
    type: "webhook",
    purpose,
    url,
    messageSid: message.sid,
    messageStatus: webhook.messageStatus,
    ...outcome,
  });
  return answer;
}

/** Twilio adds parameters without notice; a hostile profile does it all the time. */
function withUnknown(
  world: World,
  faults: FaultAction[],
  { fields, message }: Webhook,
): readonly FormField[] {
  const wanted = world.profile === "hostile" || faults.some((fault) => fault.type === "unknownParam");
  if (!wanted) return fields;
  const random = world.random.streamFor(`unknown ${message.sid}`);
  return [...fields, [`Unknown${Math.floor(random() * 1e6)}`, `new & strange ${random()}`]];
}

function signingToken(account: SimulatedAccount, faults: FaultAction[]): string {
  if (faults.some((fault) => fault.type === "oldToken")) return tokenBeforeRotation(account.authToken);
  return faults.some((fault) => fault.type === "badSignature") ? "not the token at all" : account.authToken;
}

/** What the account's token was before it was rotated. */
const tokenBeforeRotation = (authToken: string): string =>
  createHash("sha256").update(`before ${authToken}`).digest("hex").slice(0, 32);
