import { expect, test } from "@jest/globals";
import { aShop, menu, startConversation } from "../../tests/support/start-conversation.js";
import type { Chat, Setup } from "../../tests/support/start-conversation.js";
import { apologyFor } from "./apology.js";
import { languageNames } from "./languages.js";
import type { StoredSnapshot } from "./migrate-snapshot.js";
import { localeOf } from "./spoken-language.js";

const talk = (setup: Setup, ...texts: string[]): Chat => {
  const chat = startConversation(setup);
  for (const text of texts) chat.says(text);
  return chat;
};
const contextOf = (chat: Chat) => (chat.state().snapshot as StoredSnapshot).context;

test("a Spanish buyer is answered in Spanish from the first word to the receipt", () => {
  const chat = talk({}, "hola");
  expect(chat.lastText()).toBe("¡Hola! Somos Bella's.\n¿Qué buscas? Elige o dilo con tus palabras.");
  chat.taps("Drinks");
  expect(chat.lastText()).toBe("Drinks: 4 productos.");
  chat.taps("Coke");
  expect(chat.lastText()).toBe("Coke 330 ml, $2.00\n¿Cuántos quieres?");
  expect(chat.lastLabels()).toEqual(["1 Añadir al carrito", "0 Volver"]);
  chat.says("3");
  expect(chat.lastText()).toBe("En tu carrito: 3 x Coke 330 ml, $6.00.\nTermina la compra o sigue pidiendo.");
  chat.taps("Terminar compra");
  expect(chat.lastText()).toBe("¿A domicilio o lo recoges?");
  for (const text of ["a domicilio", "12 Elm Street, near the old station", "James"]) chat.says(text);
  expect(chat.lastText()).toBe(
    "Para confirmar:\n3 x Coke 330 ml: $6.00\nA domicilio: 12 Elm Street, near the old station\nNombre: James\nPago en efectivo al recibir\nTotal $6.00.",
  );
  chat.taps("Confirmar pedido");
  expect(chat.lastText()).toBe(
    "Pedido 1001 hecho: a domicilio, 12 Elm Street, near the old station, $6.00, en efectivo al recibir. Escribe aquí cuando quieras para preguntar por él.",
  );
  chat.says("mis pedidos");
  expect(chat.lastText()).toBe("Pedido 1001, hecho: 3 x Coke 330 ml. Total $6.00.");
});

test("by text message the same, with the words to reply and no sign that doubles the price", () => {
  const chat = talk({ channel: "sms" }, "hola", "2", "1", "carrito");
  expect(chat.lastText()).toBe(
    "Tu carrito:\n1 x Coke 330 ml: $2.00\nTotal $2.00. Responde PAGAR para terminar la compra, CAMBIAR para cambiar algo.",
  );
  chat.says("MENU");
  expect(chat.lastText()).toBe(
    "¿Qué buscas? Responde con un numero o dilo con tus palabras. También: CARRITO, PAGAR, PEDIDOS, VOLVER, PERSONA.",
  );
  for (const text of ["PAGAR", "a domicilio", "Calle Mayor 5, Madrid", "Ana"]) chat.says(text);
  expect(chat.lastText()).toMatch(/Responde OK para hacer el pedido, o CAMBIAR\.$/);
  chat.says("OK");
  expect(chat.orders).toHaveLength(1);
});

test("Hindi written in Latin letters is answered in Hindi, in its own script", () => {
  const chat = talk({ channel: "sms" }, "namaste");
  expect(chat.lastText()).toBe(
    'नमस्ते! Bella\'s में आपका स्वागत है।\nआपको क्या चाहिए? नंबर भेजें या अपने शब्दों में लिखें। ये भी: "कार्ट", "भुगतान", "ऑर्डर", "पीछे", "इंसान"।',
  );
  for (const text of ["2", "1", "कार्ट"]) chat.says(text);
  expect(chat.lastText()).toBe(
    'आपका कार्ट:\n1 x Coke 330 ml: $2.00\nकुल $2.00। ऑर्डर पूरा करने के लिए "भुगतान", कुछ बदलने के लिए "बदलें" भेजें।',
  );
  for (const text of ["भुगतान", "डिलीवरी", "12 MG Road, Pune", "रवि", "ओके"]) chat.says(text);
  expect(chat.lastText()).toBe(
    "ऑर्डर 1001 हो गया: 12 MG Road, Pune पर डिलीवरी, $2.00, डिलीवरी पर नकद। इसके बारे में कभी भी यहाँ लिखें।",
  );
});

test("inside Arabic, Latin names are isolated and lines begin on the right", () => {
  const chat = talk({}, "مرحبا");
  expect(chat.lastText()).toBe("أهلًا بك في \u2068Bella's\u2069!\nماذا تريد؟ اختر أو اكتب بكلماتك.");
  chat.taps("Drinks");
  chat.taps("Coke");
  chat.says("2");
  chat.says("السلة");
  expect(chat.lastText()).toBe(
    "سلتك:\n\u200f2 x \u2068Coke 330 ml\u2069: \u200f4.00 US$\u200e\nالمجموع \u200f4.00 US$\u200e.",
  );
  for (const text of ["الدفع", "توصيل", "12 Elm Street", "علي", "موافق"]) chat.says(text);
  expect(chat.lastText()).toContain("تم تقديم الطلب 1001: توصيل إلى \u206812 Elm Street\u2069، ");
});

test("by text message Arabic comes without marks that cost a sign and show as boxes", () => {
  const chat = talk({ channel: "sms" }, "مرحبا", "2", "1", "السلة");
  expect(chat.lastText()).toBe(
    'سلتك:\n1 x Coke 330 ml: 2.00 US$\u200e\nالمجموع 2.00 US$\u200e. أرسل "الدفع" لإتمام الطلب، "تغيير" لتغيير شيء.',
  );
});

test("the six plural forms of Arabic, in the digits that buyers type", () => {
  const texts = [1, 2, 3, 11, 100].map((count) => {
    const chat = talk({}, "مرحبا", "2 coke");
    chat.says("2 coke");
    chat.says(`make it ${count}`);
    chat.says("شكرا");
    return chat.lastText().replace(/^.*سلتك |،.*$/g, "");
  });
  expect(texts).toEqual(["قطعة واحدة", "قطعتان", "3 قطع", "11 قطعة", "100 قطعة"]);
});

test.each(["whatsapp", "sms"] as const)(
  "another language written is another language spoken (%s)",
  (channel) => {
    const chat = talk({ channel }, "do you have cake");
    expect(chat.lastText()).toMatch(/^Yes, /);
    chat.says("¿tienen pasteles? no los encuentro");
    chat.says("carrito");
    expect(chat.lastText()).toBe(
      "Tu carrito está vacío.".replace(/[áí]/g, (a) => (channel === "sms" ? (a === "á" ? "a" : "i") : a)),
    );
    chat.says("what is in my cart please");
    expect(chat.lastText()).toBe("Your cart is empty.");
  },
);

test.each([
  [["hi", "2 cokes", "gracias"], /^You're welcome/],
  [["2 cokes", "merci"], /^You're welcome/],
  [["2 cokes", "merci", "ok merci", "merci"], /^Je vous en prie/],
  [["i want 2 cokes please", "danke"], /^You're welcome/],
  [["i want 2 cokes please", "muchas gracias, eso es todo por hoy", "gracias"], /^De nada/],
])("after %j thanks are answered in the language of the chat", (texts, answer) => {
  expect(talk({}, ...texts).lastText()).toMatch(answer);
});

test("a script of its own decides at once, even in one word", () => {
  expect(talk({}, "i want 2 cokes please", "شكرا").lastText()).toMatch(/^على الرحب|سلتك|عفو/);
  expect(talk({}, "i want 2 cokes please", "धन्यवाद").lastText()).toMatch(/[\u0900-\u097f]/);
});

test("words borrowed from another language change nothing; two short messages in a row, or one long one, do", () => {
  const chat = talk({}, "namaste", "ok thanks");
  expect(chat.lastText()).toBe("आपका स्वागत है।");
  for (const borrowed of ["2 coke please", "yes", "cash on delivery"]) chat.says(borrowed);
  expect(contextOf(chat).language).toBe("hi");
  chat.says("the blue one");
  expect(contextOf(chat).language).toBe("en");
  chat.says("gracias");
  expect(contextOf(chat).language).toBe("en");
  chat.says("quiero ver lo que hay en mi carrito");
  expect(contextOf(chat).language).toBe("es");
});

test("a greeting in one language and the first sentence in another: the sentence counts", () => {
  expect(contextOf(talk({}, "hello", "quiero tres")).language).toBe("es");
});

test("a language asked for stays, whatever is written", () => {
  const chat = talk({}, "hola", "speak english please");
  expect(chat.lastText()).toBe(
    "All right, English it is.\nWhat are you looking for? Choose, or just say it.",
  );
  chat.says("gracias, muy amable");
  expect(chat.lastText()).toBe("You're welcome.");
  chat.says("auf deutsch bitte");
  expect(chat.lastText()).toMatch(/^Gern, weiter auf Deutsch\.\nWas darf es sein\?/);
  chat.says("thank you so much");
  expect(chat.lastText()).toBe("Gern geschehen.");
});

test("in the middle of checkout the language changes and the question stands", () => {
  const chat = talk({}, "2 cokes", "checkout", "en español por favor");
  expect(chat.lastText()).toBe("Claro, seguimos en español.\n¿A domicilio o lo recoges?");
  chat.says("recoger");
  expect(chat.lastText()).toBe("¿A nombre de quién va el pedido?");
});

test("without a name of a language, each is offered by its own name", () => {
  const chat = talk({}, "change language");
  expect(chat.lastText()).toBe("Which language?");
  expect(chat.lastLabels().map((label) => label.slice(2))).toEqual(Object.values(languageNames));
  chat.taps("Français");
  expect(chat.lastText()).toMatch(/^Très bien, continuons en français\./);
});

test("by text message a language is a number", () => {
  const chat = talk({ channel: "sms" }, "change language");
  expect(chat.lastText()).toBe("Which language? Reply a number:");
  chat.says("3");
  expect(chat.lastText()).toMatch(/^Claro, vamos em portugues\./);
});

test("names of things, of streets and of people say nothing about the language", () => {
  const chat = talk({}, "margarita and a cafe con leche");
  chat.says("Margherita pizza");
  chat.says("checkout");
  chat.says("delivery");
  chat.says("Calle de los Reyes 5, entre las dos plazas, al lado de la iglesia");
  chat.says("José Luis de la Cruz y Pérez");
  expect(chat.lastText()).toMatch(/^To confirm:/);
});

test.each([
  ["es", "2 coke", /^En tu carrito: /],
  ["pt-BR", "2 coke", /^No carrinho: /],
  ["nl", "2 coke", /2 x Coke 330 ml \$4\.00 are in your cart\./],
  ["es", "hi, do you have cake?", /^Yes, /],
])("a shop that speaks %s answers %j so", (language, text, answer) => {
  expect(talk({ shop: { language } }, text).lastText()).toMatch(answer);
});

test("a conversation from before goes on in the shop's language until it shows its own", () => {
  const before = talk({}, "2 coke").state();
  const { language: _none, ...context } = (before.snapshot as StoredSnapshot).context;
  const state = { ...before, snapshot: { ...(before.snapshot as StoredSnapshot), context } };
  const chat = startConversation({ state, shop: { language: "es" } });
  chat.says("2");
  expect(chat.lastText()).not.toMatch(/Sorry|Perdón/);
  chat.says("mein warenkorb bitte");
  expect(chat.lastText()).toMatch(/^Ihr Warenkorb:/);
  expect(contextOf(chat).language).toBe("de");
});

test("while a person has the chat nothing is said, but the language asked for is kept", () => {
  const chat = talk({}, "talk to a person");
  expect(chat.says("en español por favor")).toEqual([]);
  chat.says("menu");
  expect(chat.lastText()).toMatch(/^Aquí estoy otra vez\.\n¿Qué buscas\?/);
});

test("who wants no messages any more is told so in the language they say it in", () => {
  const chat = talk({}, "no quiero más mensajes");
  expect(chat.lastText()).toMatch(/^No recibirás ofertas de Bella's aquí\./);
});

test("an apology is made in the language of the chat, else of the message, else of the shop", () => {
  const shop = aShop(menu, { language: "pt" });
  const message = (text: string) => ({ channel: "whatsapp", text }) as never;
  const stored = { ...talk({}, "hola").state(), optedOut: false } as never;
  const made = (batch: object, of: typeof shop | null = shop) =>
    apologyFor({ conversationId: "c", stored: null, messages: [message("2")], ...batch }, of ?? undefined)
      .text;
  expect(made({ stored })).toMatch(/^Perdón, /);
  expect(made({ messages: [message("je voudrais deux tartes")] })).toMatch(/^Désolé, /);
  expect(made({})).toMatch(/^Desculpe, /);
  expect(made({}, null)).toMatch(/^Sorry, /);
});

test.each([
  ["es", "en", "USD", "es-US-u-nu-latn"],
  ["es", "es", "MXN", "es-MX-u-nu-latn"],
  ["de", "de-AT", "EUR", "de-AT-u-nu-latn"],
  ["ar", "ar-EG-u-nu-arab", "EGP", "ar-EG-u-nu-latn"],
  ["en", "de-AT", "EUR", "en-EU-u-nu-latn"],
] as const)(
  "%s in a shop of %s that sells in %s writes numbers as %s",
  (code, language, currency, locale) => {
    expect(localeOf(code, { language, currency })).toBe(locale);
  },
);
