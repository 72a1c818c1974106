import type { ChannelName } from "../messages.js";
import type { Journal } from "./journal.js";
import type { Layout } from "./message.js";
import { contentTypes } from "./content-limits.js";
import type { ContentTypeName } from "./content-limits.js";

export interface Approval {
  name: string;
  category: string;
  requestedAt: number;
}

/** A resource of Twilio's Content API. */
export interface Content {
  sid: string;
  accountSid: string;
  friendlyName: string;
  language: string;
  variables: Record<string, string>;
  types: Record<string, unknown>;
  createdAt: number;
  updatedAt: number;
  approval: Approval | null;
}

export interface ContentStore {
  save(content: Content): void;
  find(sid: string): Content | undefined;
  remove(sid: string): void;
  /** Oldest first. */
  ofAccount(accountSid: string): Content[];
}

export function createContentStore(journal: Journal): ContentStore {
  const bySid = new Map<string, Content>(journal.load<Content>("contents"));
  return {
    save(content) {
      bySid.set(content.sid, content);
      journal.put("contents", content.sid, content);
    },
    find: (sid) => bySid.get(sid),
    remove(sid) {
      bySid.delete(sid);
      journal.remove("contents", sid);
    },
    ofAccount: (accountSid) => [...bySid.values()].filter((content) => content.accountSid === accountSid),
  };
}

const approvalTakes = 5_000;

/** Approval comes after five seconds of the simulator's clock; a name that starts with `reject_` never gets it. */
export function approvalStatus(
  { approval }: Content,
  now: number,
): "unsubmitted" | "pending" | "approved" | "rejected" {
  if (!approval) return "unsubmitted";
  if (now - approval.requestedAt < approvalTakes) return "pending";
  return approval.name.startsWith("reject_") ? "rejected" : "approved";
}

export type Rendered =
  | {
      kind: "rendered";
      type: ContentTypeName;
      body: string;
      mediaUrls: string[];
      layout: Layout | null;
      variables: Record<string, string>;
    }
  /** What Twilio would report on the message. */
  | { kind: "unusable"; code: number };

/** Fills the variables in and picks the variant that the channel shows: the richest on WhatsApp, text or media on SMS. */
export function renderContent(
  content: Content,
  values: Record<string, string>,
  channel: ChannelName,
): Rendered {
  const given = Object.keys(content.types) as ContentTypeName[];
  const wanted = channel === "sms" ? given.filter((type) => plainTypes.has(type)) : richestFirst(given);
  const type = wanted[0];
  if (!type) return { kind: "unusable", code: 63021 };
  const filled = fill(content.types[type], { ...content.variables, ...values });
  if (filled === missing) return { kind: "unusable", code: 63028 };
  const checked = contentTypes[type].safeParse(filled);
  return checked.success
    ? { kind: "rendered", type, variables: values, ...flatten(checked.data as AnyContent) }
    : { kind: "unusable", code: 63021 };
}

const plainTypes = new Set<string>(["twilio/text", "twilio/media"]);
const richestFirst = (types: ContentTypeName[]) => [
  ...types.filter((type) => !plainTypes.has(type)),
  ...types.filter((type) => type === "twilio/media"),
  ...types.filter((type) => type === "twilio/text"),
];

const missing = Symbol("a variable without a value");

function fill(template: unknown, values: Record<string, string>): unknown {
  let complete = true;
  const filled = JSON.parse(JSON.stringify(template), (_key, value: unknown) =>
    typeof value !== "string"
      ? value
      : value.replace(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => {
          complete &&= values[name] !== undefined;
          return values[name] ?? "";
        }),
  ) as unknown;
  return complete ? filled : missing;
}

interface AnyContent {
  body?: string;
  title?: string;
  subtitle?: string;
  media?: string[];
  button?: string;
  items?: { item: string; id: string; description?: string }[];
  actions?: { title: string; id?: string; type?: string }[];
}

function flatten(content: AnyContent): { body: string; mediaUrls: string[]; layout: Layout | null } {
  const body = [content.title, content.body, content.subtitle].filter(Boolean).join("\n");
  return { body, mediaUrls: content.media ?? [], layout: layoutOf(content) };
}

function layoutOf({ items, actions, button }: AnyContent): Layout | null {
  if (items) {
    const choices = items.map(({ item, id, description }) => ({
      id,
      title: item,
      ...(description && { description }),
    }));
    return { kind: "list", opener: button ?? "Choose", choices };
  }
  const replies = (actions ?? []).filter(
    (action) => action.type === undefined || action.type === "QUICK_REPLY",
  );
  if (replies.length === 0) return null;
  return { kind: "buttons", choices: replies.map(({ title, id }) => ({ id: id ?? title, title })) };
}
