/**
 * What people write to us and what we say back, in one shape for every channel. Both are stored as JSON (inbox.message,
 * outbox.content), so they hold plain data only and grow by optional fields.
 */

export type ChannelName = "whatsapp" | "sms";

/** A message a provider delivered, verified and read; nothing in it but `tenantId` and `senderId` is our own word. */
export interface InboundMessage {
  provider: "twilio";
  accountSid: string;
  /** The provider's id of the message: unique with accountSid, the dedupe key. */
  messageSid: string;
  tenantId: string;
  /** Our sender (row in `senders`) that it was written to. */
  senderId: string;
  channel: ChannelName;
  /** The writer's address exactly as the provider writes it, and as an answer must be addressed: `+1555...`, `whatsapp:+1555...`, `whatsapp:US.1349...`, a short code. */
  from: string;
  /** Text as written, never trimmed or folded; "" when there is none. At most 4,096 characters are kept. */
  text: string;
  /** Id of the choice that was tapped (ours, but it comes back through the buyer: look it up, never trust it). */
  choiceId?: string;
  /** The provider's id of the message being answered or quoted. */
  repliedTo?: string;
  media: InboundMedia[];
  location?: { latitude: number; longitude: number; address?: string; label?: string };
  /** A cart sent from a WhatsApp catalogue: only ids and quantities are kept, prices are ours. */
  catalogOrder?: { retailerId: string; quantity: number }[];
  /** A question about a product of a WhatsApp catalogue: what it is called there. */
  productCode?: string;
  profileName?: string;
  /** Set by Advanced Opt-Out only. */
  optOutType?: "stop" | "start" | "help";
  /** False when the request could have been re-split from another signed one: then the writer counts as anonymous public. */
  trusted: boolean;
}

export interface InboundMedia {
  url: string;
  contentType: string;
}

/** One message to one person: text already in their language, with what can be tapped or answered by number. */
export interface OutgoingMessage {
  text: string;
  choices?: Choice[];
  /** Label of the button that opens a list of more than three choices, e.g. "Choose". */
  listLabel?: string;
  /** A public image address shown with the text. */
  imageUrl?: string;
  /** The address of a document (PDF) that goes along, in place of a picture. */
  documentUrl?: string;
}

export interface Choice {
  /** What comes back when it is chosen; at most 200 characters. Self-contained, so that it still works on an old message. */
  id: string;
  /** Short label; at most 24 characters are shown in a WhatsApp list, 20 on a button. */
  label: string;
  /** A second line: price, "sold out", a hint. At most 72 characters are shown. */
  detail?: string;
  /** The number a person can type for it; stable over the pages of one list. */
  number: number;
}
