import { abilitiesOf, fitMessage } from "../channels/index.js";
import type { OutgoingMessage } from "../channels/index.js";
import { mayTell } from "../commerce/index.js";
import type { Shop } from "../commerce/index.js";
import { derivedId } from "../platform/index.js";
import type { Sql } from "../platform/index.js";
import type { LanguageCode } from "./languages.js";
import type { StoredSnapshot } from "./migrate-snapshot.js";
import { restoreSnapshot, storeSnapshot } from "./migrate-snapshot.js";
import { renderReply } from "./replies/render-reply.js";
import type { Reply } from "./replies/reply.js";
import { isSellerChat } from "./seller-chat.js";
import type { SellerChat } from "./seller-chat.js";
import { localeOf, spokenLanguage } from "./spoken-language.js";
import { readChat, storeTold } from "./tell-buyer.store.js";
import type { Chat } from "./tell-buyer.store.js";
import { offerMore } from "./understand/offered.js";

export interface Told {
  conversationId: string;
  /** What is told, once however often it is told: an event's id, a reminder's. */
  key: string;
  purpose: "order" | "reminder" | "marketing";
  /** Undefined: on second thoughts nothing. */
  reply: (chat: Chat) => Reply | undefined;
  /** Of no use after that; never sent later. Default: a day. */
  expiresAt?: Date;
}

/**
 * Writes to a chat outside a turn (an order's news, a reminder), in the caller's transaction (as the tenant) and in the chat's own
 * language. What it offers can be chosen by number like any reply. While a person has the chat only news of orders is told.
 */
export async function tellBuyer(sql: Sql, shop: Shop, told: Told): Promise<"told" | "silent"> {
  const chat = await readChat(sql, told.conversationId);
  if (!chat || !isWelcome(chat, told.purpose)) return "silent";
  const reply = told.reply(chat);
  if (!reply) return "silent";
  const messages = messagesOf(chat, shop, reply);
  const stored = {
    ...told,
    outboxIds: messages.map((_, at) => derivedId("told", `${told.key} ${at}`)),
    messages,
  };
  await storeTold(sql, chat, stored, offering(chat, messages));
  return "told";
}

function isWelcome({ channel, mode, optedOut, said }: Chat, purpose: Told["purpose"]): boolean {
  if (mode === "person" && purpose !== "order") return false;
  const carrierBlocks = abilitiesOf(channel).reservedWords.length > 0;
  const { reminder, marketing } = said;
  return mayTell(purpose, {
    ...{ optedOut, carrierBlocks },
    reminder: reminder ?? undefined,
    marketing: marketing ?? undefined,
  });
}

/** The locale that is spoken in a chat. */
export function languageOfChat({ snapshot }: Pick<Chat, "snapshot">, shop: Shop): string {
  const { context = {} } = (snapshot ?? {}) as { context?: { language?: LanguageCode } };
  return localeOf(spokenLanguage(context, shop), shop);
}

function messagesOf(chat: Chat, shop: Shop, reply: Reply): OutgoingMessage[] {
  const abilities = abilitiesOf(chat.channel);
  const language = languageOfChat(chat, shop);
  return fitMessage(renderReply(reply, { language, currency: shop.currency, abilities }), abilities);
}

/** The snapshot with what is on offer now; null where nothing new is. */
function offering(chat: Chat, messages: readonly OutgoingMessage[]): StoredSnapshot | SellerChat | null {
  if (!messages.some(({ choices = [] }) => choices.length > 0)) return null;
  if (isSellerChat(chat.snapshot))
    return { ...chat.snapshot, offered: messages.reduce(offerMore, chat.snapshot.offered) };
  const { snapshot, offered } = restoreSnapshot(chat);
  return storeSnapshot(snapshot, messages.reduce(offerMore, offered));
}
