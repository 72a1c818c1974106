import type { LanguageCode } from "../languages.js";
import { putIntoWords } from "../replies/put-into-words.js";
import { say } from "../replies/reply.js";
import type { BareKey } from "../replies/reply.js";
import { replyWords } from "../replies/texts/catalogues.js";
import type { ReplyWord } from "../replies/texts/texts.js";
import type { PhraseIntent } from "./languages/language-data.js";

const wordsToReply: Record<ReplyWord, PhraseIntent> = {
  ...{ CART: "cart", PAY: "checkout", ORDERS: "orders", BACK: "back", PERSON: "person" },
  ...{ MENU: "home", CHANGE: "change", OK: "confirm", UNDO: "undo" },
};

const labels: Partial<Record<BareKey, PhraseIntent>> = {
  ...{ "choice.more": "more", "choice.back": "back", "choice.undo": "undo" },
  ...{ "choice.checkout": "checkout", "choice.viewCart": "cart", "choice.keepShopping": "home" },
  ...{ "choice.browse": "home", "choice.person": "person", "choice.askPerson": "person" },
  ...{ "choice.delivery": "delivery", "choice.pickup": "pickup", "choice.myOrders": "orders" },
  ...{ "choice.deliverThere": "sameAddress", "choice.yesThere": "sameAddress" },
  ...{ "choice.anotherAddress": "addressWanted", "choice.changeAddress": "addressWanted" },
  ...{ "choice.placeOrder": "confirm", "choice.change": "change", "choice.changeSomething": "change" },
  ...{ "choice.changeItems": "changeCart", "choice.changeHow": "changeFulfilment" },
  "choice.changeName": "changeName",
  ...{ "choice.card": "card", "choice.cash": "cash", "choice.transfer": "transfer" },
  ...{ "choice.payLink": "payLink", "choice.changePayment": "changePayment" },
};

/** What we tell buyers of a language to reply, and what stands on our buttons: whoever types it means it. */
export function ownPhrases(language: LanguageCode): [phrase: string, intent: PhraseIntent][] {
  const replied = Object.entries(wordsToReply).map(([word, intent]): [string, PhraseIntent] => [
    replyWords[language][word as ReplyWord],
    intent,
  ]);
  const typed = Object.entries(labels).flatMap(([key, intent]) =>
    [true, false].map((plain): [string, PhraseIntent] => [
      putIntoWords(say(key as BareKey), { language, currency: "USD", plain }),
      intent,
    ]),
  );
  return [...replied, ...typed];
}
