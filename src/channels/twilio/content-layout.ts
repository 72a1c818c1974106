import { createHash } from "node:crypto";
import type { Choice, OutgoingMessage } from "../messages.js";
import { graphemeStart } from "../text/split-text.js";

/**
 * How a message with choices is put on WhatsApp: one of Twilio's content types, in which every text, title, id and description
 * is a variable. A content resource is so made once for each shape of message, never for each message.
 */
export interface ContentLayout {
  /** The shape: kind and counts. Equal names fit the same resource. */
  name: string;
  types: Record<string, unknown>;
  /** The text above what can be tapped, as it will be shown. */
  text: string;
  /** What stands in each variable in this message, and in the resource where a message gives none: nobody's data. */
  variables: Record<string, string>;
  samples: Record<string, string>;
}

/** Limits of WhatsApp inside a session (Twilio docs, content types). Their unit is not told: UTF-16 units are the strict reading. */
const longestText = 1024;
const mostVariables = 100;
const longestId = 200;
const buttonTitle = 20;
const itemTitle = 24;
const itemDescription = 72;

/** Undefined when the message does not fit any of these types; it then goes out as numbered text. */
export function contentLayout(message: OutgoingMessage): ContentLayout | undefined {
  const choices = message.choices ?? [];
  const lines = message.text
    .split("\n")
    .map(asVariable)
    .filter((line) => line !== "");
  if (choices.length === 0 || lines.length === 0 || !choices.every(({ id }) => isUsableId(id)))
    return undefined;
  const layout = isCard(message)
    ? card(lines, choices, message.imageUrl ?? "")
    : (quickReply(lines, message) ?? listPicker(lines, message));
  return layout && isWithinLimits(lines, layout) ? layout : undefined;
}

/**
 * A variable may hold no line break, no tab, no four spaces in a row, and not be empty (error 63013): so each line is one, and
 * empty lines are left out.
 */
function asVariable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
    .replace(/ {4,}/g, "   ")
    .trim();
}

const isUsableId = (id: string) => id !== "" && id.length <= longestId && asVariable(id) === id;

function isWithinLimits(lines: string[], { variables }: ContentLayout): boolean {
  const values = Object.values(variables);
  const total = values.reduce((sum, value) => sum + value.length, lines.length);
  return values.length <= mostVariables && total <= longestText;
}

/** Hands out the placeholders of one resource, and keeps what is to stand in each. */
function createVariables() {
  const variables: Record<string, string> = {};
  const samples: Record<string, string> = {};
  let count = 0;
  const put = (value: string, sample?: string) => {
    const name = String(++count);
    variables[name] = value;
    samples[name] = sample ?? `Text ${name}`;
    return `{{${name}}}`;
  };
  return {
    variables,
    samples,
    put,
    putLines: (lines: string[]) => lines.map((line) => put(line)).join("\n"),
  };
}

function buttonsOf(choices: Choice[]): Choice[] | undefined {
  const shown = choices.map((choice) => ({ ...choice, label: asVariable(choice.label) }));
  const fit = shown.every(({ label, detail }) => label !== "" && label.length <= buttonTitle && !detail);
  return fit && shown.length <= 3 && areDistinct(shown.map(({ label }) => label)) ? shown : undefined;
}

const areDistinct = (texts: string[]) => new Set(texts).size === texts.length;

function quickReply(lines: string[], { choices = [], imageUrl }: OutgoingMessage): ContentLayout | undefined {
  const buttons = buttonsOf(choices);
  if (!buttons || imageUrl !== undefined) return undefined;
  const { put, putLines, ...values } = createVariables();
  const body = putLines(lines);
  const actions = buttons.map(({ id, label }) => ({ type: "QUICK_REPLY", title: put(label), id: put(id) }));
  return {
    name: `quick_reply_${lines.length}_${buttons.length}`,
    types: { "twilio/quick-reply": { body, actions } },
    text: lines.join("\n"),
    ...values,
  };
}

/** WhatsApp fetches the picture by an address whose end may be a variable, and looks at how it ends to know its type. */
const picture = /^(https?:\/\/[^/?#\s]+\/)([^\s?#]+\.(?:jpe?g|png)(?:\?[^\s#]*)?)$/i;

const isCard = ({ imageUrl, choices = [] }: OutgoingMessage) =>
  imageUrl !== undefined && picture.test(imageUrl) && buttonsOf(choices) !== undefined;

function card(lines: string[], choices: Choice[], imageUrl: string): ContentLayout | undefined {
  const [, origin = "", path = ""] = picture.exec(imageUrl) ?? [];
  const { put, putLines, ...values } = createVariables();
  const title = putLines(lines);
  const actions = (buttonsOf(choices) ?? []).map(({ id, label }) => ({
    type: "QUICK_REPLY",
    title: put(label),
    id: put(id),
  }));
  const host = createHash("sha256").update(origin).digest("hex").slice(0, 8);
  return {
    name: `card_${lines.length}_${actions.length}_${host}`,
    types: { "twilio/card": { title, media: [origin + put(path, path)], actions } },
    text: lines.join("\n"),
    ...values,
  };
}

function listPicker(
  lines: string[],
  { choices = [], listLabel = "Choose", imageUrl }: OutgoingMessage,
): ContentLayout | undefined {
  const items = choices.map(itemOf);
  const titles = items.map(({ title }) => title);
  if (imageUrl !== undefined || items.length > 10 || titles.includes("") || !areDistinct(titles))
    return undefined;
  const { put, putLines, ...values } = createVariables();
  const body = putLines(lines);
  const button = put(shorten(asVariable(listLabel) || "Choose", buttonTitle));
  const rows = items.map(({ id, title, description }) => ({
    item: put(title),
    id: put(id),
    ...(description !== "" && { description: put(description) }),
  }));
  // A description is a variable and no variable may be empty, so which rows have one belongs to the shape.
  const described = items.map(({ description }) => (description === "" ? "-" : "d")).join("");
  return {
    name: `list_picker_${lines.length}_${described}`,
    types: { "twilio/list-picker": { body, button, items: rows } },
    text: lines.join("\n"),
    ...values,
  };
}

/** A label that is too long for a row is cut, and told in full in its second line. */
function itemOf({ id, label, detail = "" }: Choice): { id: string; title: string; description: string } {
  const full = asVariable(label);
  const title = shorten(full, itemTitle);
  const description = title === full ? asVariable(detail) : asVariable(`${full} ${detail}`);
  return { id, title, description: shorten(description, itemDescription) };
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, graphemeStart(text, most - 1)).trimEnd()}…`;
}
