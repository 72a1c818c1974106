import { readTwiml } from "../network/read-twiml.js";
import type { TwimlMessage } from "../network/read-twiml.js";
import { postWebhook } from "../network/post-webhook.js";
import type { WebhookAnswer } from "../network/webhook-client.js";
import type { StoredMessage } from "../message.js";
import type { SimulatedAccount, SimulatedSender } from "../options.js";
import type { FormField } from "../sign-request.js";
import type { World } from "../world.js";
import { sendFromNetwork } from "./send-from-network.js";

export interface HandOver {
  message: StoredMessage;
  fields: readonly FormField[];
  url: string;
  fallbackUrl: string;
  token: string;
}

export interface HandedOver {
  /** HTTP status of the last answer, absent when none came. */
  status?: number;
  /** Twilio's debugger code, when the service did not take the message. */
  errorCode?: number;
  viaFallback: boolean;
}

/** Delivers a message to the service, by the fallback address when the first one fails, and sends what it answers in TwiML. */
export async function handOver(
  world: World,
  account: SimulatedAccount,
  sender: SimulatedSender,
  order: HandOver,
): Promise<HandedOver> {
  const { message } = order;
  return world.lanes.run(`${message.from} ${message.to}`, async () => {
    world.messages.change(message, { ticks: "sent" });
    const [first] = await Promise.all(copiesOf(world, message, () => tryPost(world, account, order)));
    const outcome =
      first?.errorCode === undefined ? first : await tryFallback(world, account, order, first.errorCode);
    const taken = outcome !== undefined && outcome.errorCode === undefined;
    if (message.ticks === "sent") world.messages.change(message, { ticks: taken ? "delivered" : "failed" });
    for (const reply of outcome?.replies ?? [])
      sendFromNetwork(world, account, sender, message, reply, "twiml");
    return {
      ...(outcome?.status !== undefined && { status: outcome.status }),
      ...(outcome?.errorCode !== undefined && { errorCode: outcome.errorCode }),
      viaFallback: outcome !== first,
    };
  });
}

/** The injected fault "duplicateInbound": the same webhook several times at once. */
function copiesOf<T>(world: World, message: StoredMessage, post: () => Promise<T>): Promise<T>[] {
  const subject = { endpoint: "inbound" as const, to: message.to, from: message.from, body: message.body };
  const struck = world.faults.strike("duplication", subject);
  const extra = struck.reduce(
    (sum, fault) => sum + (fault.type === "duplicateInbound" ? fault.copies : 0),
    0,
  );
  return Array.from({ length: 1 + extra }, post);
}

interface Outcome {
  status?: number;
  errorCode?: number;
  replies: TwimlMessage[];
}

async function tryPost(world: World, account: SimulatedAccount, order: HandOver): Promise<Outcome> {
  const { message, fields, url, token: idempotencyToken } = order;
  const webhook = {
    purpose: "inbound" as const,
    url,
    fields,
    message,
    messageStatus: "received",
    idempotencyToken,
  };
  return readOutcome(world, await postWebhook(world, account, webhook));
}

/** Signed afresh over its own URL, with why and where the first try failed. */
async function tryFallback(
  world: World,
  account: SimulatedAccount,
  order: HandOver,
  errorCode: number,
): Promise<Outcome> {
  const { message, token: idempotencyToken, fallbackUrl: url } = order;
  const reason: FormField[] = [
    ["ErrorCode", String(errorCode)],
    ["ErrorUrl", order.url.split("#")[0] ?? order.url],
  ];
  const fields = [...order.fields, ...reason];
  const webhook = {
    purpose: "fallback" as const,
    url,
    fields,
    message,
    messageStatus: "received",
    idempotencyToken,
  };
  return readOutcome(world, await postWebhook(world, account, webhook));
}

function readOutcome(world: World, answer: WebhookAnswer): Outcome {
  const status = answer.status === undefined ? {} : { status: answer.status };
  if (answer.code !== undefined) return { ...status, errorCode: answer.code, replies: [] };
  const twiml = readTwiml(answer.contentType ?? "", answer.body ?? "");
  if (twiml.kind === "unreadable") {
    world.events.emit({ type: "warning", code: twiml.code });
    return { ...status, errorCode: twiml.code, replies: [] };
  }
  for (const code of twiml.warnings) world.events.emit({ type: "warning", code });
  return { ...status, replies: twiml.messages };
}
