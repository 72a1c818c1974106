import { expect, test } from "@jest/globals";
import { menu } from "../../../tests/support/start-conversation.js";
import type { LanguageCode } from "../languages.js";
import { nothingOffered } from "./offered.js";
import { understand } from "./understand.js";

const listening = (language: LanguageCode) => ({
  catalogue: menu,
  language,
  cart: [],
  offered: nothingOffered,
});

test.each<[LanguageCode, string, object]>([
  ["en", "please no more reminders", { wish: "remindersOff" }],
  ["en", "don't send me ads", { wish: "offersOff" }],
  ["en", "send me offers", { wish: "offersOn" }],
  ["en", "what data do you have about me?", { wish: "dataExport" }],
  ["en", "delete my data", { wish: "dataErase" }],
  ["en", "the usual please", { wish: "usual" }],
  ["en", "forget 12 Elm Street", { wish: "forgetAddress", words: "12 elm street" }],
  ["es", "no quiero recordatorios", { wish: "remindersOff" }],
  ["es", "quiero recibir ofertas", { wish: "offersOn" }],
  ["es", "borra mis datos por favor", { wish: "dataErase" }],
  ["es", "lo de siempre", { wish: "usual" }],
  ["pt", "não quero mais lembretes", { wish: "remindersOff" }],
  ["pt", "sem propaganda", { wish: "offersOff" }],
  ["pt", "apague meus dados", { wish: "dataErase" }],
  ["fr", "pas de publicité", { wish: "offersOff" }],
  ["fr", "plus de rappels", { wish: "remindersOff" }],
  ["fr", "supprimez mes données", { wish: "dataErase" }],
  ["de", "keine Werbung mehr bitte", { wish: "offersOff" }],
  ["de", "Welche Daten habt ihr über mich?", { wish: "dataExport" }],
  ["de", "wie immer bitte", { wish: "usual" }],
  ["hi", "रिमाइंडर बंद करो", { wish: "remindersOff" }],
  ["hi", "मेरा डेटा मिटाओ", { wish: "dataErase" }],
  ["ar", "لا تذكيرات", { wish: "remindersOff" }],
  ["ar", "احذف بياناتي", { wish: "dataErase" }],
])("%s: %s", (language, text, meaning) => {
  expect(understand(text, listening(language))).toMatchObject({ type: "affair", ...meaning });
});

test.each([
  ["5 stars", { type: "rating", stars: 5 }],
  ["4 stars, quick and friendly", { type: "rating", stars: 4, remark: "quick and friendly" }],
])("%s", (text, meaning) => expect(understand(text, listening("en"))).toEqual(meaning));

test.each(["5 cokes", "do you have offers?", "forget it", "send me 2 cokes", "no olives", "my order"])(
  "no affair: %s",
  (text) => {
    expect(["affair", "rating"]).not.toContain(understand(text, listening("en")).type);
  },
);

test.each([
  ["actually pickup", "pickup"],
  ["pickup instead", "pickup"],
  ["no wait, delivery", "delivery"],
])("a correction: %s", (text, type) => expect(understand(text, listening("en"))).toMatchObject({ type }));
