import type { ChannelAbilities } from "../channel.js";
import type { Choice, OutgoingMessage } from "../messages.js";
import { plainText } from "./plain-text.js";

/** A message as text alone: its choices follow as lines that begin with the number to answer. */
export function numberedText(message: OutgoingMessage, abilities: ChannelAbilities): string {
  const lines = (message.choices ?? []).map(choiceLine);
  const text = [...(message.text === "" ? [] : [message.text]), ...lines].join("\n");
  return abilities.plain ? plainText(text) : text;
}

/** One choice as people read and answer it. */
export function choiceLine({ number, label, detail }: Choice): string {
  return `${number} ${label}${detail ? ` ${detail}` : ""}`;
}
