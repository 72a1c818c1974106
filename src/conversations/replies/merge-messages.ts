import type { ChannelAbilities, OutgoingMessage } from "../../channels/index.js";
import { numberedText } from "../../channels/index.js";

/** A body with something to tap under it; WhatsApp allows less there than in a text (Twilio Content API: 1,024). */
const bodyWithChoices = 1024;

/** One bubble where one will do: neighbours are joined while the result fits, has one set of choices and one picture. */
export function mergeMessages(
  messages: readonly OutgoingMessage[],
  abilities: ChannelAbilities,
): OutgoingMessage[] {
  const merged: OutgoingMessage[] = [];
  for (const message of messages) {
    const last = merged.at(-1);
    const joined = last && joinTwo(last, message, abilities);
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(message);
  }
  return merged;
}

function joinTwo(
  first: OutgoingMessage,
  second: OutgoingMessage,
  abilities: ChannelAbilities,
): OutgoingMessage | undefined {
  if (first.choices || (first.imageUrl && second.imageUrl)) return undefined;
  const joined: OutgoingMessage = {
    ...first,
    ...second,
    text: [first.text, second.text].filter(Boolean).join("\n"),
  };
  const longest =
    joined.choices && abilities.buttons
      ? Math.min(bodyWithChoices, abilities.textLength)
      : abilities.textLength;
  return numberedText(joined, abilities).length <= longest ? joined : undefined;
}
