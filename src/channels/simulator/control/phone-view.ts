import { personOf } from "../message.js";
import type { StoredMessage } from "../message.js";
import type { SimulatorEvent } from "../events.js";

/** A message as a phone and the strip beside it show it; no account, no callback address. */
export interface PhoneMessage extends Pick<
  StoredMessage,
  | "sid"
  | "channel"
  | "body"
  | "numSegments"
  | "encoding"
  | "status"
  | "errorCode"
  | "createdAt"
  | "layout"
  | "location"
  | "repliedTo"
  | "tapped"
  | "ticks"
> {
  person: string;
  sender: string;
  fromPerson: boolean;
  media: { contentType: string; url: string }[];
}

export type PhoneEvent =
  Exclude<SimulatorEvent, { type: "message" }> | { type: "message"; message: PhoneMessage };

export function phoneMessage(message: StoredMessage, webhookBaseUrl: string): PhoneMessage {
  const { sid, channel, body, numSegments, encoding, status, errorCode, createdAt } = message;
  const { layout, location, repliedTo, tapped, ticks } = message;
  const fromPerson = message.direction === "inbound";
  return {
    ...{ sid, channel, body, numSegments, encoding, status, errorCode, createdAt },
    ...{ layout, location, repliedTo, tapped, ticks },
    person: personOf(message),
    sender: fromPerson ? message.to : (message.from ?? ""),
    fromPerson,
    media: message.media.map((media) => ({
      contentType: media.contentType,
      url: fromPerson ? `/simulator/control/media/${media.sid}` : localUrl(media.url, webhookBaseUrl),
    })),
  };
}

/** The service's own pictures are shown from here, whatever its public name is. */
const localUrl = (url: string, webhookBaseUrl: string) =>
  url.startsWith(`${webhookBaseUrl}/`) ? url.slice(webhookBaseUrl.length) : url;

export function phoneEvent(event: SimulatorEvent, webhookBaseUrl: string): PhoneEvent {
  if (event.type !== "message") return event;
  return { type: "message", message: phoneMessage(event.message, webhookBaseUrl) };
}
