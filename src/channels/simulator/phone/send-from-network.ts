import { encodeSms } from "../sms-encoding.js";
import { dispatchMessage } from "../network/deliver-message.js";
import type { TwimlMessage } from "../network/read-twiml.js";
import type { StoredMessage } from "../message.js";
import type { SimulatedAccount, SimulatedSender } from "../options.js";
import type { World } from "../world.js";

const loopLimit = 30;
const loopGap = 30_000;

/**
 * Sends an answer that did not come through the REST API: TwiML, or a carrier's own text. It has no status callbacks. Thirty
 * TwiML answers to one person with less than 30 s between them fail with 14107, as between two machines.
 */
export function sendFromNetwork(
  world: World,
  account: SimulatedAccount,
  sender: SimulatedSender,
  inbound: StoredMessage,
  { body, mediaUrls }: TwimlMessage,
  by: "twiml" | "carrier",
): void {
  const now = world.timeline.now();
  const { encoding, segments } = encodeSms(body);
  const to = inbound.from ?? "";
  const message: StoredMessage = {
    ...inbound,
    sid: world.random.nextSid(mediaUrls.length > 0 ? "MM" : "SM"),
    direction: "outbound-reply",
    from: inbound.to,
    to,
    body,
    media: mediaUrls.map((url) => ({ sid: world.random.nextSid("ME"), contentType: "image/jpeg", url })),
    numSegments: segments,
    encoding,
    status: "queued",
    createdAt: now,
    updatedAt: now,
    sentAt: null,
    location: null,
    repliedTo: null,
    tapped: false,
    ticks: null,
  };
  const looping = by === "twiml" && isLooping(world, message);
  world.messages.add(message);
  if (looping) world.messages.setStatus(message, "failed", 14107);
  else
    dispatchMessage(world, account, message, {
      sender,
      content: null,
      rendered: null,
      fromCarrier: by === "carrier",
    }).start();
}

function isLooping(world: World, message: StoredMessage): boolean {
  const earlier = world.messages
    .involving(message.to)
    .filter((sent) => sent.direction === "outbound-reply" && sent.from === message.from);
  const recent = earlier.slice(-loopLimit);
  const times = [...recent.map((sent) => sent.createdAt), message.createdAt];
  return (
    recent.length === loopLimit &&
    times.every((time, at) => at === 0 || time - (times[at - 1] ?? 0) < loopGap)
  );
}
