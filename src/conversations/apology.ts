import { abilitiesOf } from "../channels/index.js";
import type { ChannelName, OutgoingMessage } from "../channels/index.js";
import { renderReply } from "./replies/render-reply.js";
import { reply } from "./replies/reply.js";

/** What a person hears whose message was given up after its last try: a mistake of ours is said plainly. */
export function apologyOn(channel: ChannelName, language: string): OutgoingMessage {
  return renderReply(reply("failed.message", {}), {
    language,
    currency: "USD",
    abilities: abilitiesOf(channel),
  });
}
