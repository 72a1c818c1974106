import { ChatProblem } from "./dialogue.js";
import type { ChannelWord, Dialogue, ShopSetUp, Step, Who } from "./dialogue.js";

interface Line {
  number: number;
  head: string;
  rest: string;
}

/** Reads a `.chat` file; a line that begins with no known word is a problem, never skipped. */
export function readDialogue(text: string): Dialogue {
  const title = /^#\s*(\S.*)$/m.exec(text)?.[1];
  if (!title) throw new ChatProblem(1, "the first line is to be a title: # What happens here");
  const dialogue: Dialogue = { title: title.trim(), shops: [], channel: "whatsapp", steps: [] };
  for (const line of linesOf(text)) if (!readSetUp(line, dialogue)) dialogue.steps.push(readStep(line));
  if (!dialogue.steps.some(({ kind }) => kind === "then"))
    throw new ChatProblem(1, "a dialogue says what is true in the end: add a line `then: ...`");
  return dialogue;
}

/** Lines with a head and a colon; what is indented goes on the line above. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const number = index + 1;
    if (raw.trim() === "" || raw.startsWith("#")) continue;
    const before = lines.at(-1);
    if (/^\s/.test(raw)) {
      if (!before) throw new ChatProblem(number, "an indented line goes on the line above; there is none");
      before.rest += `\n${raw.trim()}`;
      continue;
    }
    const colon = colonOf(raw);
    if (colon < 0) throw new ChatProblem(number, "no colon: a line is `who or what: text`");
    lines.push({ number, head: raw.slice(0, colon).trim(), rest: raw.slice(colon + 1).trim() });
  }
  return lines;
}

/** The first colon that is not in a quotation: `B replies to "Total: $5": yes`. */
function colonOf(raw: string): number {
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '"') quoted = !quoted;
    if (raw[at] === ":" && !quoted) return at;
  }
  return -1;
}

function readSetUp({ number, head, rest }: Line, dialogue: Dialogue): boolean {
  if (head === "on") dialogue.channel = channelNamed(number, rest);
  else if (head === "shop") dialogue.shops.push(readShop(number, rest));
  else if (head === "sells") shopAbove(number, dialogue).sells.push({ line: number, text: rest });
  else if (head === "menu") shopAbove(number, dialogue).menu = rest;
  else if (head === "terms") shopAbove(number, dialogue).terms.push({ line: number, text: rest });
  else return false;
  if (dialogue.steps.length > 0)
    throw new ChatProblem(number, `\`${head}:\` belongs above the first thing said`);
  return true;
}

/** The shop that set-up lines speak of; without a `shop:` line the deli. */
function shopAbove(line: number, { shops }: Dialogue): ShopSetUp {
  if (shops.length === 0) shops.push(readShop(line, "Corner deli"));
  return shops.at(-1)!;
}

/** `Corner deli, currency EUR, language de, time zone Europe/Berlin` */
function readShop(line: number, rest: string): ShopSetUp {
  const [name = "", ...parts] = rest.split(",").map((part) => part.trim());
  const facts: Record<string, string> = {};
  for (const part of parts) {
    const [, what, value] = /^(currency|language|time zone) (\S+)$/.exec(part) ?? [];
    if (!what || !value)
      throw new ChatProblem(line, `not a fact of a shop: "${part}" (currency, language, time zone)`);
    facts[what] = value;
  }
  return { line, name, facts, sells: [], terms: [] };
}

function channelNamed(line: number, word: string): ChannelWord {
  const channel = word.toLowerCase();
  if (channel === "sms" || channel === "whatsapp") return channel;
  throw new ChatProblem(line, `"${word}" is no channel: WhatsApp or SMS`);
}

function readStep(line: Line): Step {
  const { number, head, rest } = line;
  const common = { line: number, text: `${head}: ${rest}` };
  const [first = ""] = head.split(" ");
  const tail = head.slice(first.length).trim();
  if (head === "later") return { ...common, kind: "later", by: rest };
  if (head === "stripe") return { ...common, kind: "stripe", does: rest };
  if (head === "clock") return { ...common, kind: "clock", at: rest };
  if (first === "B") return { ...common, ...readSpeech(number, tail), said: rest };
  if (first === "P") {
    const not = /(?:^| )not$/.test(tail);
    const who = whoOf(number, tail.replace(/ ?not$/, ""));
    return { ...common, kind: "shows", ...(who && { who }), expected: rest, not };
  }
  if (first === "then") {
    const who = whoOf(number, tail);
    return { ...common, kind: "then", ...(who && { who }), check: rest };
  }
  const [, shop, verb] = /^shop(?: at (.+?))? (does|calls)$/.exec(head) ?? [];
  if (verb) return { ...common, kind: "shop", ...(shop && { shop }), does: rest, raw: verb === "calls" };
  throw new ChatProblem(
    number,
    `"${head}:" is no beginning of a line. There are B, P, P not, then, shop does, shop calls, stripe, later, clock; shop, sells, menu, terms, on.`,
  );
}

type Speech = Pick<Extract<Step, { kind: "says" }>, "kind" | "who" | "how" | "quoted">;

/** What stands between B and the colon: `Ben sms at Flower corner taps`. */
function readSpeech(line: number, tail: string): Speech {
  const quote = /^(.*?)\s*replies to "(.+)"$/.exec(tail);
  if (quote) return { kind: "says", who: person(line, quote[1]!), how: "quote", quoted: quote[2]! };
  const [, who = "", verb] = /^(.*?)\s*\b(taps|twice)?$/.exec(tail) ?? [];
  return {
    kind: "says",
    who: person(line, who),
    how: verb === "taps" ? "tap" : verb === "twice" ? "twice" : "once",
  };
}

const person = (line: number, text: string): Who => whoOf(line, text) ?? { person: "B" };

/** `Ben`, `sms`, `Ben sms`, `at Flower corner`, all of them or nothing. */
function whoOf(line: number, text: string): Who | undefined {
  if (text.trim() === "") return undefined;
  const [, name, channel, shop] = /^([A-Z]\w*)?\s*(sms|whatsapp)?\s*(?:at (.+))?$/.exec(text.trim()) ?? [];
  if (!name && !channel && !shop)
    throw new ChatProblem(
      line,
      `"${text}" names nobody: a first name, then sms or whatsapp, then at <shop>; taps, twice, replies to "..."`,
    );
  return {
    person: name ?? "B",
    ...(channel && { channel: channelNamed(line, channel) }),
    ...(shop && { shop }),
  };
}
