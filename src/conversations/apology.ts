import { abilitiesOf } from "../channels/index.js";
import type { OutgoingMessage } from "../channels/index.js";
import type { Shop } from "../commerce/index.js";
import { restoreSnapshot } from "./migrate-snapshot.js";
import { renderReply } from "./replies/render-reply.js";
import { reply } from "./replies/reply.js";
import type { Batch } from "./run-turns.js";
import { spokenLanguage } from "./spoken-language.js";
import { detectLanguage } from "./understand/detect-language.js";

/**
 * What a person hears whose message was given up after its last try: a mistake of ours is said plainly, in the language of the chat or,
 * where it has none yet, of that message. Without a shop (it may be the shop that could not be read) English is what is left.
 */
export function apologyFor({ stored, messages: [message] }: Batch, shop: Shop | undefined): OutgoingMessage {
  const known = stored ? restoreSnapshot(stored).snapshot.context.language : undefined;
  const language = known ?? detectLanguage(message?.text ?? "");
  return renderReply(reply("failed.message", {}), {
    language: spokenLanguage({ ...(language && { language }) }, { language: "en", ...shop }),
    currency: "USD",
    abilities: abilitiesOf(message?.channel ?? "sms"),
  });
}
