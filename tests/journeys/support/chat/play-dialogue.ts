import type { Shown } from "../fake-twilio.js";
import { checkTruth, checkWhole } from "./check-truth.js";
import { createChatPhone } from "./chat-phone.js";
import type { ChatPhone } from "./chat-phone.js";
import type { ChatService } from "./chat-service.js";
import type { Dialogue, Step, Who } from "./dialogue.js";
import { missingFrom } from "./expected.js";
import { moveClock, moveLater } from "./move-clock.js";
import { openShop } from "./open-shop.js";
import type { ChatShop } from "./open-shop.js";
import type { Play } from "./play.js";
import { shopCalls, shopDoes } from "./shop-verbs.js";
import { stripeDoes } from "./stripe-verbs.js";

let people = 0;

/** Plays a dialogue, checks what it says and answers its transcript; what does not come true is thrown with it. */
export async function playDialogue(service: ChatService, dialogue: Dialogue): Promise<string> {
  const transcript: string[] = [`# ${dialogue.title}`];
  const play = await open(service, dialogue);
  try {
    for (const step of dialogue.steps) await playStep(play, step, transcript);
    const wrong = await wrongInTheEnd(play);
    if (wrong.length > 0) throw failure(transcript, wrong);
    return transcript.join("\n");
  } finally {
    const ids = play.shops.map(({ id }) => id);
    await service.client.query(
      "UPDATE tasks SET state = 'cancelled', settled_at = now() WHERE tenant_id = ANY ($1) AND state = 'due'",
      [ids],
    );
  }
}

async function playStep(play: Play, step: Step, transcript: string[]): Promise<void> {
  transcript.push(`${String(step.line).padStart(3)}  ${step.text.replaceAll("\n", "\n     ")}`);
  try {
    await perform(play, step);
    if (step.kind !== "shows" && step.kind !== "then") transcript.push(...heard(play));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const wrong = (await wrongInTheEnd(play)).map((each) => `besides, ${each}`);
    throw failure(transcript, [`line ${step.line}: ${reason}`, ...wrong]);
  }
}

async function wrongInTheEnd({ service, shops }: Play): Promise<string[]> {
  const wrong = await Promise.all(shops.map((shop) => checkWhole(service, shop)));
  return wrong.flat();
}

/** The transcript is the message: where it was thrown says nothing to who wrote the dialogue. */
function failure(transcript: readonly string[], reasons: readonly string[]): Error {
  const error = new Error(
    `${transcript.join("\n")}\n\n${reasons.map((each) => `  ^^^ ${each}`).join("\n")}\n`,
  );
  error.stack = error.message;
  return error;
}

async function open(service: ChatService, dialogue: Dialogue): Promise<Play> {
  const given =
    dialogue.shops.length > 0
      ? dialogue.shops
      : [{ line: 1, name: "Corner deli", facts: {}, sells: [], terms: [] }];
  const shops: ChatShop[] = [];
  service.stripe.faults.length = 0;
  service.stripe.books.refundsBecome = "succeeded";
  service.stripe.events.length = 0;
  for (const each of given) shops.push(await openShop(service, each));
  const phones = new Map<string, ChatPhone>();
  const numbers = new Map<string, string>();

  function shopNamed(name: string | undefined): ChatShop {
    const shop = name === undefined ? shops[0] : shops.find((each) => each.name === name);
    if (!shop) throw new Error(`there is no shop "${name}" in this dialogue`);
    return shop;
  }

  function phoneOf(who: Who | undefined): ChatPhone {
    if (!who) return play.current;
    const shop = shopNamed(who.shop);
    const channel = who.channel ?? dialogue.channel;
    const key = `${who.person} ${channel} ${shop.id}`;
    const known = phones.get(key);
    if (known) return known;
    const number = numbers.get(who.person) ?? `+1202557${String(1000 + (people += 1))}`;
    numbers.set(who.person, number);
    const name = who.person === "B" ? "Ann" : who.person;
    const phone = createChatPhone(service, { shop, channel, number, name });
    phones.set(key, phone);
    return phone;
  }

  const play: Play = {
    service,
    dialogue,
    shops,
    phoneOf,
    shopNamed,
    current: undefined as unknown as ChatPhone,
  };
  play.current = phoneOf({ person: "B" });
  return play;
}

async function perform(play: Play, step: Step): Promise<void> {
  const { service } = play;
  switch (step.kind) {
    case "says": {
      play.current = play.phoneOf(step.who);
      service.lookAway();
      if (step.how === "tap") return play.current.taps(step.said);
      if (step.how === "quote") return play.current.quotes(step.quoted ?? "", step.said);
      return play.current.says(step.said, step.how);
    }
    case "shop": {
      service.lookAway();
      const shop = play.shopNamed(step.shop);
      return step.raw ? shopCalls(service, shop, step.does) : shopDoes(play, shop, step.does);
    }
    case "stripe":
      service.lookAway();
      return stripeDoes(play, step.does);
    case "later":
    case "clock": {
      service.lookAway();
      if (step.kind === "later") await moveLater(service, step.by);
      else await moveClock(service, play.shops[0]!, step.at);
      for (const shop of play.shops) await service.settle(shop.id);
      return;
    }
    case "shows":
      return checkShown(play.phoneOf(step.who).news(), step.expected, step.not);
    case "then":
      return checkTruth(play, play.phoneOf(step.who), step.check);
  }
}

function checkShown(news: readonly Shown[], expected: string, not: boolean): void {
  const missing = missingFrom(news, expected);
  if (not && missing === undefined) throw new Error(`it was said: ${expected}`);
  if (!not && missing !== undefined) throw new Error(missing);
}

/** What the current buyer was shown, as lines of the transcript. */
function heard({ current }: Play): string[] {
  return current.news().flatMap(({ text, choices, imageUrl }) => {
    const taps = choices.map(({ title }) => `[${title}]`).join(" ");
    const lines = [...text.split("\n"), ...(taps ? [taps] : []), ...(imageUrl ? [`(${imageUrl})`] : [])];
    return lines.map((line) => `       | ${line}`);
  });
}
