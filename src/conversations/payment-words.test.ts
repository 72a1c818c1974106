import { expect, test } from "@jest/globals";
import { openTerms } from "../commerce/index.js";
import { aCatalogue, aShop, startConversation } from "../../tests/support/start-conversation.js";
import type { LanguageCode } from "./languages.js";

// What buyers say of paying, in each language, and what it leads to.

const shop = aShop(aCatalogue([{ id: "vase", name: "Vase", price: 4200 }]));
const manyWays = { ...openTerms, card: true, bankTransfer: true, bankDetails: "IBAN 1" };

const said: Record<
  LanguageCode,
  { link: string; made: string; check: string; transfer: string; card: string }
> = {
  en: {
    link: "send me the link again please",
    made: "I have paid",
    check: "did you get my payment?",
    transfer: "bank transfer",
    card: "by card",
  },
  es: {
    link: "mándame el enlace otra vez",
    made: "ya pagué",
    check: "¿ha llegado mi pago?",
    transfer: "por transferencia",
    card: "con tarjeta",
  },
  pt: {
    link: "manda o link de novo",
    made: "já paguei",
    check: "o pagamento caiu?",
    transfer: "por transferência",
    card: "com cartão",
  },
  fr: {
    link: "renvoyez-moi le lien",
    made: "j'ai payé",
    check: "avez-vous reçu mon paiement ?",
    transfer: "par virement",
    card: "par carte",
  },
  de: {
    link: "schick mir den Link nochmal",
    made: "ich habe bezahlt",
    check: "ist meine Zahlung angekommen?",
    transfer: "per Überweisung",
    card: "mit Karte",
  },
  hi: {
    link: "लिंक दोबारा भेजो",
    made: "भुगतान कर दिया",
    check: "भुगतान मिला क्या",
    transfer: "बैंक ट्रांसफर",
    card: "कार्ड से",
  },
  ar: {
    link: "أرسل الرابط مرة أخرى",
    made: "تم الدفع",
    check: "هل وصل الدفع؟",
    transfer: "تحويل بنكي",
    card: "بالبطاقة",
  },
};

test.each(Object.entries(said))("what is said of a payment in %s", (language, words) => {
  const chat = startConversation({ profileName: "Ann", shop: { ...shop, language, terms: manyWays } });
  for (const [text, wish] of [
    [words.link, "link"],
    [words.made, "made"],
    [words.check, "check"],
  ] as const) {
    chat.says(text);
    const asked = chat.asked.at(-1);
    expect([text, asked?.type, asked?.params]).toMatchObject([text, "lookAfterPayment", { wish }]);
  }
});

test.each(Object.entries(said))("the way of paying is chosen and changed in %s", (language, words) => {
  const chat = startConversation({ profileName: "Ann", shop: { ...shop, language, terms: manyWays } });
  chat.sends({ choiceId: "p:vase:1" });
  chat.sends({ choiceId: "checkout" });
  chat.sends({ choiceId: "pickup" });
  chat.says(words.transfer);
  chat.says(words.card);
  chat.sends({ choiceId: "yes" });
  expect(chat.asked.find(({ type }) => type === "placeOrder")?.params).toMatchObject({
    paymentMethod: "card",
  });
});

test("nobody's payment is told to somebody who may be another", () => {
  const chat = startConversation({ shop: { ...shop, terms: manyWays } });
  chat.sends({ text: "did you get my payment?", trusted: false });
  expect(chat.asked).toEqual([]);
  expect(chat.lastText()).toContain("For your safety");
});

test("cash only: nothing is asked, and another way is said to be none", () => {
  const chat = startConversation({ profileName: "Ann", shop });
  for (const text of ["a vase", "checkout", "pickup"]) chat.says(text);
  expect(chat.lastText()).toContain("Cash at pickup");
  chat.says("card");
  expect(chat.lastText()).toContain("Payment is cash when you pick it up for now.");
});
