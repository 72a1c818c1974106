import { randomUUID } from "node:crypto";
import { channelOf } from "../addresses.js";
import { encodeSms } from "../sms-encoding.js";
import type { SharedLocation, StoredMedia, StoredMessage } from "../message.js";
import type { SimulatedAccount } from "../options.js";
import { keywordOf } from "../opt-out.js";
import { findSender } from "../world.js";
import type { World } from "../world.js";
import { obeyKeyword } from "./carrier.js";
import { inboundForm } from "./inbound-form.js";
import type { InboundDetails } from "./inbound-form.js";
import { handOver } from "./hand-over.js";
import type { HandedOver } from "./hand-over.js";

/** What a person does with the phone. Addresses as Twilio writes them, the channel's prefix included. */
export interface FromPhone {
  from: string;
  to: string;
  text?: string;
  media?: { contentType: string; data: Buffer }[];
  location?: SharedLocation;
  /** Sent as a vCard. */
  contact?: { name: string; phone: string };
  /** Taps a choice of a message the shop sent, by the choice's id. */
  tap?: { messageSid: string; choiceId: string };
  /** Quotes a message. */
  quotes?: string;
  profileName?: string;
  forwarded?: boolean;
  /** Parameters Twilio does not document (yet). */
  extra?: Record<string, string>;
}

export interface Received extends HandedOver {
  messageSid: string;
}

/**
 * Takes a message from a person's phone to the service: stored, opt-out words obeyed, then the signed webhook. Messages of one
 * person to one sender go one after the other. Throws when there is no such sender, message or choice.
 */
export async function receiveMessage(
  world: World,
  input: FromPhone,
  overrides: string | undefined,
): Promise<Received> {
  const found = findSender(world, input.to);
  if (!found || found.sender.channel !== channelOf(input.from))
    throw new Error(`no sender ${input.to} on this channel`);
  const { account, sender } = found;
  const tapped = findTapped(world, input);
  const message = storeMessage(world, account, input, tapped?.title);
  if (message.channel === "whatsapp") world.pairs.noteInbound(input.to, input.from, message.createdAt);
  const optOut = keywordOf(message.body, sender);
  if (optOut) obeyKeyword(world, account, sender, message, optOut);
  const details: InboundDetails = {
    sender,
    profileName: input.profileName ?? "",
    optOut,
    ...(tapped && { tapped }),
    ...(input.forwarded !== undefined && { forwarded: input.forwarded }),
    ...(input.extra && { extra: input.extra }),
  };
  const fragment = overrides === undefined ? "" : `#${overrides}`;
  const url = `${world.webhookBaseUrl}/webhooks/twilio/inbound${fragment}`;
  const fallbackUrl = `${world.webhookBaseUrl}/webhooks/twilio/inbound-fallback`;
  const fields = inboundForm(message, details);
  const handed = await handOver(world, account, sender, {
    message,
    fields,
    url,
    fallbackUrl,
    token: randomUUID(),
  });
  return { messageSid: message.sid, ...handed };
}

function findTapped(world: World, { tap, to }: FromPhone): InboundDetails["tapped"] {
  if (!tap) return undefined;
  const message = world.messages.find(tap.messageSid);
  const choice =
    message?.from === to ? message.layout?.choices.find(({ id }) => id === tap.choiceId) : undefined;
  if (!message?.layout || !choice) throw new Error("that message has no such choice");
  return { kind: message.layout.kind, id: choice.id, title: choice.title };
}

function storeMessage(
  world: World,
  account: SimulatedAccount,
  input: FromPhone,
  title: string | undefined,
): StoredMessage {
  const attached = [...(input.media ?? []), ...(input.contact ? [vCard(input.contact)] : [])];
  const sid = world.random.nextSid(attached.length > 0 ? "MM" : "SM");
  const now = world.timeline.now();
  const body = title ?? input.text ?? "";
  const { encoding, segments } = encodeSms(body);
  const message: StoredMessage = {
    sid,
    accountSid: account.accountSid,
    direction: "inbound",
    channel: channelOf(input.from),
    from: input.from,
    to: input.to,
    messagingServiceSid: findSender(world, input.to)?.sender.messagingServiceSid ?? null,
    body,
    media: attached.map((file) => storeMedia(world, account, sid, file)),
    numSegments: segments,
    encoding,
    status: "received",
    errorCode: null,
    createdAt: now,
    updatedAt: now,
    sentAt: now,
    sendAt: null,
    statusCallback: null,
    contentSid: null,
    layout: null,
    location: input.location ?? null,
    repliedTo: input.tap?.messageSid ?? input.quotes ?? null,
    tapped: input.tap !== undefined,
    ticks: "sending",
    deleted: false,
  };
  world.messages.add(message);
  return message;
}

interface File {
  contentType: string;
  data: Buffer;
}

function storeMedia(world: World, account: SimulatedAccount, messageSid: string, file: File): StoredMedia {
  const { accountSid } = account;
  const sid = world.random.nextSid("ME");
  world.media.add({ ...file, sid, accountSid, messageSid });
  const url = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages/${messageSid}/Media/${sid}`;
  return { sid, contentType: file.contentType, url };
}

function vCard({ name, phone }: { name: string; phone: string }): File {
  const escaped = name.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/[\r\n]+/g, " ");
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:;${escaped};;;`,
    `FN:${escaped}`,
    `TEL;type=CELL:${phone}`,
    "END:VCARD",
  ];
  return { contentType: "text/vcard", data: Buffer.from(`${lines.join("\r\n")}\r\n`) };
}
