import { abilitiesOf } from "../channel.js";
import type { Delivery, Sender } from "../channel.js";
import type { OutgoingMessage } from "../messages.js";
import { numberedText } from "../text/numbered-text.js";
import type { ContentLayout } from "./content-layout.js";

/** The parameters of a message as text: choices are numbered lines, a picture goes along where the channel takes one. */
export function textForm({ sender, to, message }: Delivery, callback: string | undefined): URLSearchParams {
  const form = baseForm(sender, to, callback);
  form.set("Body", textBody(sender, message));
  const media = message.documentUrl ?? message.imageUrl;
  if (media !== undefined && abilitiesOf(sender.channel).media && /^https?:\/\//i.test(media))
    form.set("MediaUrl", media);
  return form;
}

/**
 * The message with its picture and its document at full addresses: those of our own are stored as paths. Without what Twilio could not
 * fetch, since it would refuse or fail the whole message (21620, 63019).
 */
export function withReachableMedia(delivery: Delivery, publicBaseUrl: string, isTwilio: boolean): Delivery {
  const { imageUrl, documentUrl, ...message } = delivery.message;
  if (imageUrl === undefined && documentUrl === undefined) return delivery;
  const reachable = (url: string | undefined) => {
    const address = url?.startsWith("/") ? publicBaseUrl.replace(/\/$/, "") + url : url;
    return address === undefined || (isTwilio && ownMachine.test(address)) ? undefined : address;
  };
  const [image, document] = [reachable(imageUrl), reachable(documentUrl)];
  return {
    ...delivery,
    message: {
      ...message,
      ...(image !== undefined && { imageUrl: image }),
      ...(document !== undefined && { documentUrl: document }),
    },
  };
}

/** The parameters of a message that can be tapped. */
export function contentForm(
  { sender, to }: Delivery,
  content: { sid: string; layout: ContentLayout },
  callback: string | undefined,
): URLSearchParams {
  const form = baseForm(sender, to, callback);
  form.set("ContentSid", content.sid);
  form.set("ContentVariables", JSON.stringify(content.layout.variables));
  return form;
}

export function textBody(sender: Sender, message: OutgoingMessage): string {
  return numberedText(message, abilitiesOf(sender.channel));
}

/** From and service both: the buyer sees the number he wrote to, and the service's rules (opt-outs, for one) apply. */
function baseForm(sender: Sender, to: string, callback: string | undefined): URLSearchParams {
  const form = new URLSearchParams({ To: to, From: sender.address });
  if (sender.messagingServiceSid !== undefined) form.set("MessagingServiceSid", sender.messagingServiceSid);
  if (callback !== undefined) form.set("StatusCallback", callback);
  return form;
}

/** Twilio would try a failed callback once more, and only when it could not connect; this asks for five tries, whatever fails. */
const moreTries = "#rc=5&rp=all&rt=3000";
const ownMachine = /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/i;

/**
 * Where the provider reports what becomes of a message. Undefined where Twilio could not call: it refuses the whole message for
 * an address that is not public (error 21609). The part after # is for Twilio alone, which neither sends nor signs it.
 */
export function statusCallback(
  publicBaseUrl: string,
  outboxId: string,
  isTwilio: boolean,
): string | undefined {
  if (!/^https?:\/\//i.test(publicBaseUrl) || (isTwilio && ownMachine.test(publicBaseUrl))) return undefined;
  const url = `${publicBaseUrl.replace(/\/$/, "")}/webhooks/twilio/status?outbox=${encodeURIComponent(outboxId)}`;
  return isTwilio ? url + moreTries : url;
}
