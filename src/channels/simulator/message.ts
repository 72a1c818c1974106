import type { ChannelName } from "../messages.js";
import type { Encoding } from "./sms-encoding.js";

export type Direction = "inbound" | "outbound-api" | "outbound-reply";

/** Twilio's message statuses (twilio-oai, api v2010). */
export type MessageStatus =
  | "accepted"
  | "scheduled"
  | "queued"
  | "sending"
  | "sent"
  | "delivered"
  | "read"
  | "failed"
  | "undelivered"
  | "canceled"
  | "received";

export interface StoredMedia {
  sid: string;
  contentType: string;
  /** Where Twilio says it is: the API for what a phone sent, the service's own address for what it sent. */
  url: string;
}

/** Something to tap under a message, with its variables filled in. */
export interface Layout {
  kind: "buttons" | "list";
  /** Label of the button that opens the list. */
  opener?: string;
  choices: { id: string; title: string; description?: string }[];
}

export interface SharedLocation {
  latitude: number;
  longitude: number;
  address?: string;
  label?: string;
}

/** A message as the simulator keeps it: the REST resource and what a phone needs to show it. Times are epoch milliseconds. */
export interface StoredMessage {
  sid: string;
  accountSid: string;
  direction: Direction;
  channel: ChannelName;
  from: string | null;
  to: string;
  messagingServiceSid: string | null;
  body: string;
  media: StoredMedia[];
  numSegments: number;
  encoding: Encoding;
  status: MessageStatus;
  errorCode: number | null;
  createdAt: number;
  updatedAt: number;
  sentAt: number | null;
  sendAt: number | null;
  statusCallback: string | null;
  contentSid: string | null;
  layout: Layout | null;
  location: SharedLocation | null;
  /** Sid of the message that was tapped or quoted. */
  repliedTo: string | null;
  /** A tap is shown differently from a typed text. */
  tapped: boolean;
  /** Inbound only: how far the person's own ticks have come. */
  ticks: "sending" | "sent" | "delivered" | "read" | "failed" | null;
  /** Deleted through REST: gone there, still on the phone. */
  deleted: boolean;
}

/** The person's side of a message, whichever way it goes. */
export const personOf = (message: StoredMessage): string =>
  message.direction === "inbound" ? (message.from ?? "") : message.to;

const final = new Set<MessageStatus>(["delivered", "read", "failed", "undelivered", "canceled", "received"]);

/** The REST representation (facts of twilio-oai: counts and prices are strings, dates RFC 2822). */
export function toResource(message: StoredMessage): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
  const waiting = message.status === "accepted" || message.status === "scheduled";
  const priced =
    final.has(message.status) && message.status !== "canceled" && message.direction !== "inbound";
  return {
    account_sid: message.accountSid,
    api_version: "2010-04-01",
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: null,
    from: waiting ? null : message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.media.length),
    num_segments: waiting ? "0" : String(message.numSegments),
    price: priced
      ? message.channel === "sms"
        ? `-${(0.0079 * message.numSegments).toFixed(5)}`
        : "-0.00500"
      : null,
    price_unit: priced ? "USD" : null,
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** `Thu, 24 Aug 2023 05:01:45 +0000` */
export const rfc2822 = (time: number): string => new Date(time).toUTCString().replace("GMT", "+0000");
