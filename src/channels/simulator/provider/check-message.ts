import { bareAddress, canReceive, channelOf } from "../addresses.js";
import type { Content, Rendered } from "../content.js";
import type { ChannelName } from "../../messages.js";
import type { SimulatedAccount, SimulatedSender } from "../options.js";
import type { World } from "../world.js";
import { checkTemplate } from "./check-template.js";
import { twilioErrors } from "./twilio-error.js";
import type { TwilioError } from "./twilio-error.js";

/** A message that may be made, with what is already known to go wrong with it later. */
export interface Draft {
  sender: SimulatedSender;
  channel: ChannelName;
  from: string;
  to: string;
  viaService: string | null;
  body: string;
  mediaUrls: string[];
  content: Content | null;
  rendered: Rendered | null;
  sendAt: number | null;
  statusCallback: string | null;
}

export type Checked = { kind: "accepted"; draft: Draft } | { kind: "refused"; error: TwilioError };

const refuse = (error: TwilioError): Checked => ({ kind: "refused", error });

/** Twilio's synchronous checks of a message, in Twilio's order: recipient, content, options, sender, then how they go together. */
export function checkMessage(world: World, account: SimulatedAccount, form: URLSearchParams): Checked {
  const to = form.get("To") ?? "";
  const refusal = checkRecipient(to) ?? checkContent(form) ?? checkOptions(form);
  if (refusal) return refuse(refusal);
  const template = checkTemplate(world, account, form, channelOf(to));
  if (template.kind === "refused") return template;
  const schedule = checkSchedule(world, form);
  if (schedule.kind === "refused") return schedule;
  const chosen = chooseSender(account, form, to);
  if (chosen.kind === "refused") return chosen;
  const draft: Draft = {
    sender: chosen.sender,
    from: chosen.from,
    viaService: chosen.viaService,
    channel: channelOf(to),
    to,
    body: form.get("Body") ?? "",
    mediaUrls: form.getAll("MediaUrl"),
    content: template.content,
    rendered: template.rendered,
    sendAt: schedule.sendAt,
    statusCallback: form.get("StatusCallback"),
  };
  return { kind: "accepted", draft };
}

/** Magic numbers answer as with Twilio's test credentials. */
function checkRecipient(to: string): TwilioError | null {
  if (to === "") return twilioErrors.toMissing();
  if (!canReceive(to) || to === "+15005550001") return twilioErrors.toInvalid(to);
  if (to === "+15005550002") return twilioErrors.pairImpossible(to, "");
  if (to === "+15005550003") return twilioErrors.regionClosed(to);
  if (to === "+15005550004") return twilioErrors.unsubscribed();
  return to === "+15005550009" ? twilioErrors.notMobile(to) : null;
}

function checkContent(form: URLSearchParams): TwilioError | null {
  if (!form.get("From") && !form.get("MessagingServiceSid")) return twilioErrors.senderMissing();
  const media = form.getAll("MediaUrl");
  const body = form.get("Body") ?? "";
  if (body === "" && media.length === 0 && !form.get("ContentSid"))
    return form.has("ContentVariables")
      ? twilioErrors.variablesWithoutContent()
      : twilioErrors.contentMissing();
  if (body.length > 1600) return twilioErrors.bodyTooLong();
  if (media.length > 10) return twilioErrors.tooMuchMedia();
  return media.every((url) => isWebAddress(url)) ? null : twilioErrors.mediaUrlInvalid();
}

function checkOptions(form: URLSearchParams): TwilioError | null {
  const callback = form.get("StatusCallback");
  if (callback !== null && !isWebAddress(callback)) return twilioErrors.callbackInvalid(callback);
  const validity = form.get("ValidityPeriod");
  if (validity !== null && !(/^\d+$/.test(validity) && Number(validity) >= 1 && Number(validity) <= 36_000))
    return twilioErrors.validityPeriod();
  return null;
}

/** Host names with an underscore are refused, as Twilio does. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url) && !new URL(url).hostname.includes("_");
}

type Chosen =
  | { kind: "chosen"; sender: SimulatedSender; from: string; viaService: string | null }
  | { kind: "refused"; error: TwilioError };

function chooseSender(account: SimulatedAccount, form: URLSearchParams, to: string): Chosen {
  const service = form.get("MessagingServiceSid");
  const pool = service
    ? account.senders.filter((sender) => sender.messagingServiceSid === service)
    : account.senders;
  if (service && pool.length === 0) return { kind: "refused", error: twilioErrors.serviceInvalid(service) };
  const from = form.get("From") || pool.find((sender) => sender.channel === channelOf(to))?.address;
  if (from === undefined) return { kind: "refused", error: twilioErrors.serviceWithoutSender() };
  const error = checkFrom(from, to, account);
  if (error) return { kind: "refused", error };
  const sender = pool.find((candidate) => candidate.address === from) ?? { channel: "sms", address: from };
  return { kind: "chosen", sender, from, viaService: service };
}

const magicSender = "+15005550006";

function checkFrom(from: string, to: string, account: SimulatedAccount): TwilioError | null {
  if (from === "+15005550001" || !looksLikeSender(from)) return twilioErrors.fromInvalid(from);
  if (from === "+15005550007") return twilioErrors.fromNotOwned(from);
  if (from === "+15005550008") return twilioErrors.queueFull();
  if (from.startsWith("whatsapp:") && channelOf(to) === "sms") return twilioErrors.pairImpossible(to, from);
  const owned = from === magicSender || account.senders.some((sender) => sender.address === from);
  if (channelOf(to) === "whatsapp") {
    const onWhatsapp = account.senders.some(
      (sender) => sender.address === from && sender.channel === "whatsapp",
    );
    return onWhatsapp ? null : twilioErrors.channelNotFound();
  }
  if (!owned) return twilioErrors.fromNotOwned(from);
  return from === to ? twilioErrors.toEqualsFrom() : null;
}

const looksLikeSender = (from: string) =>
  /^\+?\d{3,15}$/.test(bareAddress(from)) ||
  (channelOf(from) === "sms" && /^[A-Za-z][A-Za-z0-9 ]{0,10}$/.test(from));

type Schedule = { kind: "checked"; sendAt: number | null } | { kind: "refused"; error: TwilioError };

/** Without a messaging service Twilio drops SendAt silently and the message goes out at once. */
function checkSchedule(world: World, form: URLSearchParams): Schedule {
  const sendAt = form.get("SendAt");
  if (sendAt === null || form.get("ScheduleType") !== "fixed" || !form.get("MessagingServiceSid"))
    return { kind: "checked", sendAt: null };
  const ahead = Date.parse(sendAt) - world.timeline.now();
  if (!(ahead >= 300_000 && ahead <= 35 * 86_400_000))
    return { kind: "refused", error: twilioErrors.sendAtOutOfRange() };
  return { kind: "checked", sendAt: Date.parse(sendAt) };
}
