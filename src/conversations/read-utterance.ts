import type { InboundMedia, InboundMessage } from "../channels/index.js";
import type { Shop } from "../commerce/index.js";
import type { MediaKind, Meaning } from "./events.js";
import { readChoice } from "./flows/choice-ids.js";
import type { Listening } from "./understand/listening.js";
import { readCode } from "./understand/read-code.js";
import { readReceipt } from "./understand/read-receipt.js";
import { isCommand } from "./understand/read-command.js";
import { isUnderstood, understand } from "./understand/understand.js";

/** What a message brings: something that means one thing by itself, or text to be understood. */
export type Input = { kind: "meaning"; meaning: Meaning } | { kind: "text"; text: string };

const meaning = (of: Meaning): Input => ({ kind: "meaning", meaning: of });

/** A tap before a cart, a cart before a place, words before pictures: whatever says most about what is wanted. */
export function readUtterance(message: InboundMessage, shop: Shop): Input {
  const { choiceId, catalogOrder, location, text, media } = message;
  const said = text.trim();
  const tapped = choiceId === undefined ? undefined : readChoice(choiceId, shop.catalogue);
  if (tapped) return meaning(tapped);
  if (choiceId !== undefined && said === "") return meaning({ type: "gone" });
  if (catalogOrder && catalogOrder.length > 0)
    return meaning({ type: "catalogOrder", items: catalogOrder.slice(0, 50) });
  if (location) return meaning({ type: "location", place: placeOf(location) });
  if (said !== "") {
    const whole = readCode(said, shop) ?? (media.length === 0 ? readReceipt(said) : undefined);
    return whole ? meaning(whole) : { kind: "text", text: said };
  }
  const [first] = media;
  return meaning(first ? { type: "media", kind: kindOf(first) } : { type: "nothing" });
}

/** The name and address of a place where the message has them, and where it is, so that it can be found. */
function placeOf({ latitude, longitude, address, label }: NonNullable<InboundMessage["location"]>): string {
  const names = [label, address].filter((part) => part !== undefined && part.trim() !== "").join(", ");
  const point = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return names === "" ? point : `${names.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 200)} (${point})`;
}

function kindOf({ contentType }: InboundMedia): MediaKind {
  if (contentType.startsWith("image/webp")) return "sticker";
  if (contentType.startsWith("image/")) return "photo";
  if (contentType.startsWith("audio/")) return "voice";
  if (contentType.startsWith("video/")) return "video";
  return /^text\/(?:x-)?vcard/.test(contentType) ? "contact" : "file";
}

/** What comes first in a text, and what is left of it. */
export interface Next {
  meaning: Meaning;
  rest: string;
}

/** Where a thought may end: a line, or a sentence. */
const borders = /\n+|[.!?]+\s+/g;

/**
 * The whole text where it means one thing; else its first line or sentence where that means something by itself ("delivery.
 * actually make it 4 cokes"); else the whole, not understood.
 */
export function nextOf(text: string, listening: Listening, mayDivide: boolean): Next {
  const whole = understand(text, listening);
  if (!mayDivide || text.length > 1000) return { meaning: whole, rest: "" };
  if (listening.expecting === "address" || listening.expecting === "name") {
    const free = untilCommand(text, listening);
    if (whole.type === "text" && free) return { meaning: { type: "text", text: free.head }, rest: free.rest };
  }
  if (isUnderstood(whole)) return { meaning: whole, rest: "" };
  for (const { index, 0: border } of text.matchAll(borders)) {
    const rest = text.slice(index + border.length).trim();
    const head = text.slice(0, index + 1).trim();
    if (rest === "" || head === "") continue;
    const first = understand(head, listening);
    return isUnderstood(first) ? { meaning: first, rest } : { meaning: whole, rest: "" };
  }
  return { meaning: whole, rest: "" };
}

/** An address of several lines ends where a line is a command. */
function untilCommand(text: string, listening: Listening): { head: string; rest: string } | undefined {
  const lines = text.split("\n");
  const at = lines.findIndex((line, i) => i > 0 && isCommand(line, listening));
  return at < 0 ? undefined : { head: lines.slice(0, at).join("\n"), rest: lines.slice(at).join("\n") };
}
