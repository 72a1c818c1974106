import { encodeSms } from "../sms-encoding.js";
import type { StoredMedia, StoredMessage } from "../message.js";
import { toResource } from "../message.js";
import type { SimulatedAccount } from "../options.js";
import { blockScope } from "../opt-out.js";
import type { World } from "../world.js";
import { dispatchMessage } from "../network/deliver-message.js";
import { longestQueue } from "../network/sender-queues.js";
import { checkMessage } from "./check-message.js";
import type { Draft } from "./check-message.js";
import { answerError, answerJson } from "./rest-answer.js";
import type { RestAnswer, RestRequest } from "./rest-answer.js";
import { twilioErrors } from "./twilio-error.js";

/** `POST Messages.json`: 201 with the resource, or Twilio's refusal. Delivery starts when the answer is out. */
export async function createMessage({ world, account, form }: RestRequest): Promise<RestAnswer> {
  const checked = checkMessage(world, account, form);
  if (checked.kind === "refused") return answerError(checked.error);
  const { draft } = checked;
  const viaService = draft.viaService !== null;
  if (!viaService && world.pairs.isBlocked(blockScope(draft.sender), draft.to))
    return answerError(twilioErrors.unsubscribed());
  if (!viaService && world.queues.waiting(draft.from) > longestQueue)
    return answerError(twilioErrors.queueFull());
  const message = messageOf(world, account, draft);
  const resource = toResource(message);
  world.messages.add(message);
  const delivery = dispatchMessage(world, account, message, draft);
  await delivery.beforeAnswer();
  return answerJson(201, resource, delivery.start);
}

function messageOf(world: World, account: SimulatedAccount, draft: Draft): StoredMessage {
  const rendered = draft.rendered?.kind === "rendered" ? draft.rendered : null;
  const body = rendered?.body ?? draft.body;
  const urls = rendered?.mediaUrls.length ? rendered.mediaUrls : draft.mediaUrls;
  const now = world.timeline.now();
  const { encoding, segments } = encodeSms(body);
  return {
    sid: world.random.nextSid(urls.length > 0 ? "MM" : "SM"),
    accountSid: account.accountSid,
    direction: "outbound-api",
    channel: draft.channel,
    from: draft.from,
    to: draft.to,
    messagingServiceSid: draft.viaService,
    body,
    media: urls.map((url): StoredMedia => ({
      sid: world.random.nextSid("ME"),
      contentType: typeByName(url),
      url,
    })),
    numSegments: draft.channel === "sms" && urls.length === 0 ? segments : 1,
    encoding,
    status: draft.sendAt !== null ? "scheduled" : draft.viaService ? "accepted" : "queued",
    errorCode: null,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
    sendAt: draft.sendAt,
    statusCallback: draft.statusCallback,
    contentSid: draft.content?.sid ?? null,
    layout: rendered?.layout ?? null,
    location: null,
    repliedTo: null,
    tapped: false,
    ticks: null,
    deleted: false,
  };
}

const typesByExtension: Record<string, string> = {
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  svg: "image/svg+xml",
  pdf: "application/pdf",
  mp4: "video/mp4",
  ogg: "audio/ogg",
  vcf: "text/vcard",
};

/** What is shown until the file itself was looked at. */
function typeByName(url: string): string {
  const extension = /\.(\w+)(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? "";
  return typesByExtension[extension] ?? "image/jpeg";
}
