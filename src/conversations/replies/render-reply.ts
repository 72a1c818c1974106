import type { ChannelAbilities, Choice, OutgoingMessage } from "../../channels/index.js";
import { cutLabel, cutLabels } from "./cut-label.js";
import { direct } from "./directions.js";
import { labelInWords, putIntoWords, spokenIn } from "./put-into-words.js";
import type { Wording } from "./put-into-words.js";
import { phrase, say } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";

export interface Rendering {
  language: string;
  currency: string;
  abilities: ChannelAbilities;
}

/** A reply in words and within what the channel can show; nothing in it depends on what the channel is called. */
export function renderReply(reply: Reply, { language, currency, abilities }: Rendering): OutgoingMessage {
  const wording: Wording = { language, currency, plain: abilities.plain };
  const message = inMessage(reply, abilities, wording);
  return wording.plain ? message : { ...message, text: direct(message.text, spokenIn(wording)) };
}

function inMessage(reply: Reply, abilities: ChannelAbilities, wording: Wording): OutgoingMessage {
  const message: OutgoingMessage = { text: putIntoWords(reply, wording) };
  if (reply.image !== undefined && abilities.media) message.imageUrl = reply.image;
  if (reply.document !== undefined && abilities.media) message.documentUrl = reply.document;
  const shown = abilities.buttons ? (reply.choices ?? reply.suggestions) : reply.choices;
  if (!shown || shown.length === 0) return message;
  let counted = 0;
  const choices = shown.map((choice) => inWords(choice, choice.number ?? (counted += 1), wording));
  if (!abilities.buttons) return { ...message, choices };
  if (choices.length <= abilities.buttons.max || !abilities.list)
    return withButtons(
      message,
      choices,
      linesOf(shown, choices, abilities.buttons, wording),
      abilities.buttons,
    );
  message.listLabel = putIntoWords(say("list.open"), wording);
  return { ...message, choices: asList(choices, abilities.list, putIntoWords(say("text.comma"), wording)) };
}

function inWords({ id, label, detail }: ReplyChoice, number: number, wording: Wording): Choice {
  const choice: Choice = { id, label: labelInWords(label, wording), number };
  if (detail !== undefined) choice.detail = labelInWords(detail, wording);
  return choice;
}

interface ButtonLimits {
  labelLength: number;
}

/** Buttons show no second line: what it says, and what a cut label loses, goes into the text. */
function linesOf(
  shown: readonly ReplyChoice[],
  choices: readonly Choice[],
  { labelLength }: ButtonLimits,
  wording: Wording,
): string[] {
  const needed = choices.filter((c, i) => c.number > 0 && !shown[i]?.told);
  if (!needed.some((c) => c.detail !== undefined || c.label.length > labelLength)) return [];
  return needed.map(({ label, detail }) =>
    detail === undefined ? label : putIntoWords(phrase("list.line", { label, detail }), wording),
  );
}

function withButtons(
  message: OutgoingMessage,
  choices: Choice[],
  lines: readonly string[],
  { labelLength }: ButtonLimits,
): OutgoingMessage {
  const labels = cutLabels(
    choices.map((c) => c.label),
    labelLength,
  );
  const buttons = choices.map(({ detail: _told, ...choice }, i) => ({
    ...choice,
    label: labels[i] ?? choice.label,
  }));
  return { ...message, text: [message.text, ...lines].join("\n"), choices: buttons };
}

function asList(
  choices: Choice[],
  { labelLength, detailLength }: { labelLength: number; detailLength: number },
  comma: string,
): Choice[] {
  const labels = cutLabels(
    choices.map((c) => c.label),
    labelLength,
  );
  return choices.map((choice, i) => {
    const label = labels[i] ?? choice.label;
    const full =
      label === choice.label ? choice.detail : [choice.label, choice.detail].filter(Boolean).join(comma);
    return full === undefined
      ? { ...choice, label }
      : { ...choice, label, detail: keepEnd(full, choice.detail, detailLength, comma) };
  });
}

/** A detail too long loses the end of the name in front of it, not the price behind it. */
function keepEnd(full: string, detail: string | undefined, longest: number, comma: string): string {
  if (full.length <= longest || !detail || full === detail) return cutLabel(full, longest);
  const behind = comma.length + detail.length;
  const name = cutLabel(full.slice(0, full.length - behind), longest - behind);
  return detail.length > longest / 2 ? cutLabel(detail, longest) : `${name}${comma}${detail}`;
}
