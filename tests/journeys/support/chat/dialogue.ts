/** A `.chat` file as read: who says what, and what is then to be true. The format is told in tests/journeys/README.md. */
export interface Dialogue {
  title: string;
  shops: ShopSetUp[];
  /** Where people write unless a line says otherwise. */
  channel: ChannelWord;
  steps: Step[];
}

export type ChannelWord = "whatsapp" | "sms";

/** A shop as its `shop:` line and the lines under it set it up. */
export interface ShopSetUp {
  line: number;
  name: string;
  facts: Record<string, string>;
  /** `sells:` lines. */
  sells: { line: number; text: string }[];
  menu?: string;
  terms: { line: number; text: string }[];
}

/** Whose line it is: a person, perhaps at a channel of their own and in one of several shops. */
export interface Who {
  person: string;
  channel?: ChannelWord;
  shop?: string;
}

export type Step = { line: number; text: string } & (
  | { kind: "says"; who: Who; said: string; how: "once" | "twice" | "tap" | "quote"; quoted?: string }
  | { kind: "shows"; who?: Who; expected: string; not: boolean }
  | { kind: "shop"; shop?: string; does: string; raw: boolean }
  | { kind: "stripe"; does: string }
  | { kind: "later"; by: string }
  | { kind: "clock"; at: string }
  | { kind: "then"; who?: Who; check: string }
);

/** A line that cannot be read or did not come true: its number in the file and a sentence. */
export class ChatProblem extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}
