import { readXml } from "./read-xml.js";
import type { XmlElement } from "./read-xml.js";

export interface TwimlMessage {
  body: string;
  mediaUrls: string[];
}

/** What an answer to an inbound webhook means; `warnings` are debugger codes of what was skipped. */
export type Twiml =
  { kind: "messages"; messages: TwimlMessage[]; warnings: number[] } | { kind: "unreadable"; code: number };

const longestDocument = 10;

/**
 * Reads an answer as Twilio does (TwiML for messaging): XML types as TwiML, `text/plain` as a text to the person, anything else
 * refused with 12300. Unknown verbs 12200, an empty message 14103, more than ten messages 14109, not well-formed 12100.
 */
export function readTwiml(contentType: string, body: string): Twiml {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/plain") return asMessages(body === "" ? [] : [{ body, mediaUrls: [] }], []);
  if (!["text/xml", "application/xml", "text/html"].includes(type))
    return { kind: "unreadable", code: 12300 };
  const document = readXml(body);
  return document?.name === "Response" ? readResponse(document) : { kind: "unreadable", code: 12100 };
}

const asMessages = (messages: TwimlMessage[], warnings: number[]): Twiml => ({
  kind: "messages",
  messages,
  warnings,
});

function readResponse(response: XmlElement): Twiml {
  const messages: TwimlMessage[] = [];
  const warnings: number[] = [];
  for (const verb of elementsOf(response)) {
    if (verb.name !== "Message" && verb.name !== "Sms") {
      warnings.push(12200);
      continue;
    }
    const message = readMessage(verb);
    if (message.body === "" && message.mediaUrls.length === 0) warnings.push(14103);
    else if (messages.length === longestDocument) warnings.push(14109);
    else messages.push(message);
    if (verb.attributes["action"] !== undefined) break;
  }
  return asMessages(messages, warnings);
}

function readMessage(verb: XmlElement): TwimlMessage {
  const nouns = elementsOf(verb);
  const body = nouns.filter(({ name }) => name === "Body").map(textOf);
  return {
    body: body.length > 0 ? body.join("") : textOf(verb).trim(),
    mediaUrls: nouns.filter(({ name }) => name === "Media").map((noun) => textOf(noun).trim()),
  };
}

const elementsOf = (element: XmlElement) => element.children.filter((child) => typeof child !== "string");
const textOf = (element: XmlElement) =>
  element.children.filter((child) => typeof child === "string").join("");
