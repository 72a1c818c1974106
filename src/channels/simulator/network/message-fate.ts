import { bareAddress } from "../addresses.js";
import { approvalStatus } from "../content.js";
import type { Content, Rendered } from "../content.js";
import type { FaultAction } from "../faults.js";
import type { StoredMessage } from "../message.js";
import type { SimulatedSender } from "../options.js";
import type { World } from "../world.js";
import { blockScope } from "../opt-out.js";
import { longestQueue } from "./sender-queues.js";

/** What a message was made from: decides whether the channel takes it. */
export interface Origin {
  sender: SimulatedSender;
  content: Content | null;
  rendered: Rendered | null;
  /** A carrier's own text passes where the shop's would not. */
  fromCarrier?: boolean;
}

export type Fate =
  { kind: "arrives" } | { kind: "fails"; status: "failed" | "undelivered"; code: number; afterMs?: number };

/** Decided when the message's turn to be sent comes, by what holds then. */
export async function decideFate(
  world: World,
  message: StoredMessage,
  origin: Origin,
  faults: FaultAction[],
): Promise<Fate> {
  const injected = faults.find((fault) => fault.type === "fail");
  if (injected?.type === "fail") {
    const { status, code, afterMilliseconds: afterMs } = injected;
    return { kind: "fails", status, code, ...(afterMs !== undefined && { afterMs }) };
  }
  const code = magicCode(message) ?? refusalCode(world, message, origin) ?? (await mediaCode(world, message));
  return code === null ? { kind: "arrives" } : { kind: "fails", status: statusFor(code), code };
}

/** The simulator's own extension: a To of `+1999000` and five digits fails with those digits as its code. */
function magicCode(message: StoredMessage): number | null {
  const digits = /^\+1999000(\d{5})$/.exec(bareAddress(message.to))?.[1];
  return digits === undefined ? null : Number(digits);
}

function refusalCode(world: World, message: StoredMessage, origin: Origin): number | null {
  if (origin.fromCarrier) return null;
  if (world.pairs.isBlocked(blockScope(origin.sender), message.to)) return 21610;
  if (world.queues.waiting(message.from ?? "") > longestQueue) return 30001;
  if (origin.rendered?.kind === "unusable") return origin.rendered.code;
  if (message.channel === "sms") return null;
  if (message.from === message.to) return 63031;
  if (message.media.length > 1) return 63021;
  return windowCode(world, message, origin);
}

const day = 24 * 3_600_000;

/** Meta's 24-hour window: outside of it only an approved template passes. */
function windowCode(world: World, message: StoredMessage, { content, rendered }: Origin): number | null {
  const last = world.pairs.lastInbound(message.from ?? "", message.to);
  const open = last !== null && world.timeline.now() - last <= day;
  if (!content || rendered?.kind !== "rendered") return open ? null : 63016;
  const approval = approvalStatus(content, world.timeline.now());
  if (approval === "approved") return templateCode(rendered);
  if (!open) return approval === "rejected" ? 63040 : 63016;
  const tooManyButtons = rendered.layout?.kind === "buttons" && rendered.layout.choices.length > 3;
  return tooManyButtons || rendered.type === "twilio/carousel" ? 63021 : null;
}

/** Meta's rules for template variables: no newline, no tab, no run of spaces; 1,024 characters in all. */
function templateCode(rendered: Rendered & { kind: "rendered" }): number | null {
  if (Object.values(rendered.variables).some((value) => /[\n\r\t]| {4}/.test(value))) return 63013;
  return rendered.body.length > 1024 ? 63021 : null;
}

const acceptedMedia =
  /^(image\/(jpeg|png|webp)|audio\/|video\/mp4|application\/pdf|application\/vnd|application\/msword|text\/vcard)/;
const imageLimit = 5 * 1024 * 1024;

/** Twilio fetches media before it sends; an address elsewhere is not fetched from here and believed. */
async function mediaCode(world: World, message: StoredMessage): Promise<number | null> {
  const media = message.media[0];
  if (!media || message.channel === "sms") return null;
  const found = await world.webhooks.head(media.url);
  if (!found) return null;
  if (found.status !== 200) return 63019;
  world.messages.change(message, {
    media: [{ ...media, contentType: found.contentType.split(";")[0] ?? "" }],
  });
  if (!acceptedMedia.test(found.contentType)) return 63021;
  return found.length > imageLimit ? 63034 : null;
}

/** Codes that come back from beyond the provider; all others fail before anything was sent. */
const fromBeyond = new Set([
  30003, 30004, 30005, 30006, 30007, 30008, 63003, 63005, 63014, 63024, 63032, 63033, 63049,
]);
const statusFor = (code: number) => (fromBeyond.has(code) ? "undelivered" : "failed");
