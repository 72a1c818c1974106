import { bareAddress } from "../addresses.js";
import type { StoredMessage } from "../message.js";
import type { SimulatedSender } from "../options.js";
import type { FormField } from "../sign-request.js";
import type { Keyword } from "../opt-out.js";

export interface InboundDetails {
  sender: SimulatedSender;
  profileName: string;
  /** The choice that was tapped, with the kind of message it was on. */
  tapped?: { kind: "buttons" | "list"; id: string; title: string };
  forwarded?: boolean;
  optOut: Keyword | null;
  extra?: Record<string, string>;
}

/**
 * The form of an inbound webhook, blank fields included. Names: Twilio "Messaging webhook request", and captured requests for
 * MessageType, ChannelMetadata and ListId, which that page leaves out.
 */
export function inboundForm(message: StoredMessage, details: InboundDetails): FormField[] {
  const { sender, extra = {}, optOut } = details;
  const fields: Record<string, string> = {
    ...(message.channel === "sms" ? geography(message) : {}),
    SmsMessageSid: message.sid,
    NumMedia: String(message.media.length),
    ...(message.channel === "whatsapp" && whatsappFields(message, details)),
    SmsSid: message.sid,
    SmsStatus: "received",
    Body: message.body,
    To: message.to,
    ...(sender.messagingServiceSid !== undefined && { MessagingServiceSid: sender.messagingServiceSid }),
    NumSegments: String(message.channel === "sms" ? message.numSegments : 1),
    MessageSid: message.sid,
    AccountSid: message.accountSid,
    From: message.from ?? "",
    ApiVersion: "2010-04-01",
    ...(sender.advancedOptOut && optOut && { OptOutType: optOut.toUpperCase() }),
    ...extra,
  };
  message.media.forEach((media, at) => {
    fields[`MediaContentType${at}`] = media.contentType;
    fields[`MediaUrl${at}`] = media.url;
  });
  return Object.entries(fields);
}

function whatsappFields(message: StoredMessage, details: InboundDetails): Record<string, string> {
  const { profileName, tapped, forwarded } = details;
  const phone = /^\+(\d+)$/.exec(bareAddress(message.from ?? ""))?.[1] ?? "";
  const context = {
    ...(tapped?.kind === "buttons" && { ButtonText: tapped.title }),
    ...(forwarded !== undefined && { Forwarded: String(forwarded), FrequentlyForwarded: "false" }),
    ProfileName: profileName,
    WaId: phone,
  };
  return {
    ProfileName: profileName,
    MessageType: messageType(message, details),
    WaId: phone,
    ReferralNumMedia: "0",
    ChannelMetadata: JSON.stringify({ type: "whatsapp", data: { context } }),
    ...(forwarded !== undefined && { Forwarded: String(forwarded), FrequentlyForwarded: "false" }),
    ...(tapped?.kind === "buttons" && {
      ButtonText: tapped.title,
      ButtonPayload: tapped.id,
      ButtonType: "REPLY",
    }),
    ...(tapped?.kind === "list" && { ListId: tapped.id, ListTitle: tapped.title }),
    ...(message.repliedTo !== null && {
      OriginalRepliedMessageSender: message.to,
      OriginalRepliedMessageSid: message.repliedTo,
    }),
    ...locationFields(message),
  };
}

function locationFields({ location }: StoredMessage): Record<string, string> {
  if (!location) return {};
  return {
    Latitude: String(location.latitude),
    Longitude: String(location.longitude),
    ...(location.address !== undefined && { Address: location.address }),
    ...(location.label !== undefined && { Label: location.label }),
  };
}

function messageType(message: StoredMessage, { tapped }: InboundDetails): string {
  if (tapped) return "interactive";
  if (message.location) return "location";
  const type = message.media[0]?.contentType;
  if (type === undefined) return "text";
  if (type === "image/webp") return "sticker";
  if (/^text\/(x-)?vcard$/.test(type)) return "contacts";
  const family = type.split("/")[0] ?? "";
  return ["image", "audio", "video"].includes(family) ? family : "document";
}

const cities = [
  ["SAN FRANCISCO", "CA", "94103"],
  ["BROOKLYN", "NY", "11201"],
  ["AUSTIN", "TX", "73301"],
  ["", "", ""],
];

/** Carriers' guess at where a number is from: SMS only, and blank for some. */
function geography(message: StoredMessage): Record<string, string> {
  const place = (side: "From" | "To", address: string) => {
    const american = address.startsWith("+1") && address.length === 12;
    const [city = "", state = "", zip = ""] = american
      ? (cities[Number(address.slice(-2)) % cities.length] ?? [])
      : [];
    const country = american ? "US" : "";
    return {
      [`${side}Country`]: country,
      [`${side}State`]: state,
      [`${side}City`]: city,
      [`${side}Zip`]: zip,
    };
  };
  return { ...place("To", message.to), ...place("From", message.from ?? "") };
}
