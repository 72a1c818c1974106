import type { ChannelName, InboundMessage } from "../messages.js";
import { channelOf, isAddress, isMessageSid } from "./address.js";
import { isAmbiguous } from "./ambiguity.js";
import { useOf } from "./known-fields.js";
import { readCatalogOrder, readLocation, readMedia, readProductCode } from "./read-attachments.js";
import { storable } from "./storable-text.js";
import type { WebhookFields } from "./webhook-fields.js";

/** The sender of ours that a request was routed to and verified with. */
export interface Addressee {
  id: string;
  tenantId: string;
  channel: ChannelName;
}

export type MessageReading =
  | { kind: "read"; message: InboundMessage; extra: Record<string, string> | null }
  /** `problem` names the field, never its value. */
  | { kind: "malformed"; problem: string };

const longestText = 4096;
const longestName = 200;
/** Choice ids of ours have at most 200 characters; what is longer is nobody's. */
const longestChoiceId = 256;

/**
 * Reads a verified message webhook. Refuses what lacks an id or an address, or has one in a form that Twilio does not write,
 * or names a decisive parameter twice; everything else is taken as it is, since a new kind of message must not be lost.
 */
export function readMessage(fields: WebhookFields, addressee: Addressee): MessageReading {
  const problem = findProblem(fields, addressee.channel);
  if (problem !== undefined) return { kind: "malformed", problem };
  const { values } = fields;
  const text = (name: string) => values.get(name) ?? "";
  const order = readCatalogOrder(text("ProductRetailerId"));
  const message: InboundMessage = {
    provider: "twilio",
    accountSid: text("AccountSid"),
    messageSid: text("MessageSid"),
    tenantId: addressee.tenantId,
    senderId: addressee.id,
    channel: addressee.channel,
    from: text("From"),
    text: storable(text("Body") || text("ButtonText") || text("ListTitle"), longestText),
    ...optional("choiceId", storable(text("ButtonPayload") || text("ListId"), longestChoiceId)),
    ...optional("repliedTo", repliedTo(text("OriginalRepliedMessageSid"))),
    media: readMedia(values),
    ...optional("location", readLocation(values)),
    ...optional("catalogOrder", order),
    ...optional("productCode", order ? undefined : readProductCode(text("ProductRetailerId"))),
    ...optional("profileName", storable(text("ProfileName"), longestName)),
    ...optional("optOutType", optOutTypes.get(text("OptOutType"))),
    trusted: !isAmbiguous(fields),
  };
  return { kind: "read", message, extra: readExtra(values, order !== undefined) };
}

function findProblem({ values, repeated }: WebhookFields, channel: ChannelName): string | undefined {
  for (const name of repeated) if (useOf(name) === "read") return `${name} comes more than once`;
  const from = values.get("From") ?? "";
  if (!isMessageSid(values.get("MessageSid") ?? "")) return "MessageSid is missing or not a message id";
  if (!isAddress(from) || channelOf(from) !== channel)
    return "From is missing or not an address of the channel";
  if (!isAddress(values.get("To") ?? "")) return "To is missing or not an address";
  if (!/^(?:[0-9]|10)?$/.test(values.get("NumMedia") ?? "")) return "NumMedia is not a number from 0 to 10";
  return undefined;
}

const optOutTypes = new Map([
  ["STOP", "stop"],
  ["START", "start"],
  ["HELP", "help"],
] as const) as ReadonlyMap<string, NonNullable<InboundMessage["optOutType"]>>;

const repliedTo = (sid: string) => (isMessageSid(sid) ? sid : undefined);

function optional<Name extends keyof InboundMessage>(
  name: Name,
  value: InboundMessage[Name] | "",
): Partial<Pick<InboundMessage, Name>> {
  return value === undefined || value === "" ? {} : ({ [name]: value } as Pick<InboundMessage, Name>);
}

const mostExtraFields = 64;

/** What we do not know or do not use yet, for later: kept as it came, never read here. */
function readExtra(values: ReadonlyMap<string, string>, orderIsRead: boolean): Record<string, string> | null {
  const kept: [string, string][] = [];
  for (const [name, value] of values) {
    const use = useOf(name);
    const unread = name === "ProductRetailerId" && !orderIsRead;
    if (value === "" || (use !== undefined && use !== "kept" && !unread)) continue;
    kept.push([storable(name, longestName), storable(value, longestText)]);
  }
  return kept.length === 0 ? null : Object.fromEntries(kept.slice(0, mostExtraFields));
}
