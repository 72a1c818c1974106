import { transition } from "xstate";
import type { SnapshotFrom } from "xstate";
import { abilitiesOf } from "../channels/index.js";
import type { InboundMessage } from "../channels/index.js";
import { decideConsent } from "./decide-consent.js";
import { readSellerChoice } from "./flows/seller/seller-choices.js";
import type { Member, SellerEvent, SellerFacts, SellerOperation } from "./flows/seller/seller-events.js";
import { openQuestion, sellerMachine } from "./flows/seller/seller.flow.js";
import type { LanguageCode } from "./languages.js";
import { mergeMessages } from "./replies/merge-messages.js";
import { renderReply } from "./replies/render-reply.js";
import { reply } from "./replies/reply.js";
import type { Reply } from "./replies/reply.js";
import type { SellerChat } from "./seller-chat.js";
import { localeOf, spokenLanguage } from "./spoken-language.js";
import type { Turn } from "./take-turn.js";
import type { ConversationState, TurnContext } from "./turn.js";
import { detectLanguage } from "./understand/detect-language.js";
import { offerMore, offeredBy } from "./understand/offered.js";
import { readSeller } from "./understand/seller/read-seller.js";
import type { SellerMeaning } from "./understand/seller/seller-meaning.js";

type SellerSnapshot = SnapshotFrom<typeof sellerMachine>;

/** A seller's turn while it runs. */
interface SellerRun {
  chat: SellerChat;
  snapshot: SellerSnapshot;
  facts: SellerFacts;
  says: Reply[];
  asks: SellerOperation | undefined;
}

/** Runs a turn of somebody who runs the shop: pure, like a buyer's; every effect on the shop is an operation it asks for. */
export function startSellerTurn(
  state: ConversationState,
  message: InboundMessage,
  context: TurnContext,
  { chat, member }: { chat: SellerChat; member: Member },
): Turn {
  const consent = decideConsent(message, state, abilitiesOf(context.channel));
  const before = { ...state, optedOut: consent.optedOut };
  if (consent.kind === "silent") return { state: before, replies: [] };
  const run = startRun(chat, message, context, member);
  if (consent.kind === "told") run.says.push(reply(consent.key, { shop: context.shop.name }));
  else handle(run, readMessage(message, run, context));
  return advance(before, run, context);
}

function startRun(
  chat: SellerChat,
  message: InboundMessage,
  context: TurnContext,
  member: Member,
): SellerRun {
  const language = languageOf(message.text, chat.context.language);
  const { shop, now } = context;
  return {
    chat,
    snapshot: restore({ ...chat, context: { ...chat.context, ...(language && { language }) } }),
    facts: { shop, member, now, said: message.text },
    says: [],
    asks: undefined,
  };
}

/** So few words may be names, or borrowed: they change no language that is known. */
const telling = 4;

function languageOf(text: string, known: LanguageCode | undefined): LanguageCode | undefined {
  const isTelling = known === undefined || text.trim().split(/\s+/).length >= telling;
  return (isTelling ? detectLanguage(text) : undefined) ?? known;
}

/** A place that a deploy took away is the beginning. */
function restore({ value, context }: SellerChat): SellerSnapshot {
  try {
    return sellerMachine.resolveState({ value, context });
  } catch {
    return sellerMachine.resolveState({ value: "ready", context: { ...context, plan: [] } });
  }
}

/** A tap before a number of what was offered (by the message that is quoted, if one is) before words. */
function readMessage(
  { choiceId, text }: InboundMessage,
  { chat, snapshot, facts }: SellerRun,
  { quoted }: TurnContext,
): SellerMeaning {
  const tapped = choiceId === undefined ? undefined : readSellerChoice(choiceId);
  if (tapped) return tapped;
  const offered = quoted?.choices?.length ? offeredBy(quoted) : chat.offered;
  const numbered = offered.entries.find(([number]) => String(number) === text.trim());
  const chosen = numbered && readSellerChoice(numbered[1]);
  if (chosen) return chosen;
  const language = spokenLanguage(snapshot.context, facts.shop);
  return readSeller(text, { language, currency: facts.shop.currency });
}

function handle(run: SellerRun, what: SellerEvent extends infer E ? Omit<E & object, "facts"> : never): void {
  const event = { ...what, facts: run.facts } as SellerEvent;
  const [snapshot, actions] = transition(sellerMachine, run.snapshot, event);
  run.snapshot = snapshot;
  for (const { type, params } of actions) {
    if (type === "say") run.says.push(params as Reply);
    else if (type === "operate") run.asks = params as SellerOperation;
  }
}

function advance(state: ConversationState, run: SellerRun, context: TurnContext): Turn {
  const { asks, facts } = run;
  if (asks) {
    const { member, shop, now } = facts;
    return {
      state,
      replies: [],
      asks: {
        type: "seller",
        params: { memberId: member.id, currency: shop.currency, now, operation: asks },
      },
      goOn: (answer) => {
        if (answer.type !== "sellerAnswered") throw new Error("a seller's operation has a seller's answer");
        const next: SellerRun = { ...run, asks: undefined, says: [...run.says] };
        handle(next, answer.answer);
        return advance(state, next, context);
      },
    };
  }
  return end(state, run, context);
}

function end(
  state: ConversationState,
  { chat, snapshot, facts, says }: SellerRun,
  { channel }: TurnContext,
): Turn {
  const { shop } = facts;
  const abilities = abilitiesOf(channel);
  const language = localeOf(spokenLanguage(snapshot.context, shop), shop);
  const rendering = { language, currency: shop.currency, abilities };
  const replies = mergeMessages(
    withQuestion(says, openQuestion(snapshot.value, snapshot.context)).map((each) =>
      renderReply(each, rendering),
    ),
    abilities,
  );
  const stored: SellerChat = {
    ...chat,
    value: snapshot.value,
    context: snapshot.context,
    offered: replies.reduce(offerMore, chat.offered),
  };
  return { replies, state: { ...state, snapshot: stored, mode: "bot" } };
}

/** Nobody agrees to what was last shown messages ago: the question that is open stands at the end, with the only choices there are. */
function withQuestion(says: readonly Reply[], question: Reply | undefined): readonly Reply[] {
  if (!question || says.some((said) => JSON.stringify(said.choices) === JSON.stringify(question.choices)))
    return says;
  return [...says.map(({ choices: _others, ...said }) => said as Reply), question];
}
