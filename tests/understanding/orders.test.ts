import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { catalogueOf, openTerms, readCatalogueDocument } from "../../src/commerce/index.js";
import type { Shop } from "../../src/commerce/index.js";
import { understandText } from "../../src/conversations/index.js";

/** A shop whose menu is a catalogue document beside this file. */
function shopOf(menu: string): Shop {
  const file = new URL(`menus/${menu}.json`, import.meta.url);
  const read = readCatalogueDocument(JSON.parse(readFileSync(file, "utf8")));
  if (read.kind !== "read") throw new Error(`${menu}: ${read.problems.join(" ")}`);
  const facts = { tenantId: "", name: menu, currency: "USD", language: "en", timezone: "UTC" };
  return {
    ...facts,
    answers: [],
    terms: openTerms,
    members: [],
    languageModel: false,
    catalogue: catalogueOf(read.catalogue),
  };
}

/** Order lines on one line: "2 latte large, -foam, extra whip; 1 muffin". */
function ordered(shop: Shop, text: string): string {
  const lines = understandText(shop, text).lines.map(({ quantity, product, options }) => {
    const parts = options.map(
      ({ choice, excluded, amount, count }) =>
        `${excluded ? "-" : ""}${amount ? `${amount} ` : ""}${choice}${count ? ` x${count}` : ""}`,
    );
    return [`${quantity} ${product}`, parts.sort().join(", ")].filter(Boolean).join(" ");
  });
  return lines.sort().join("; ");
}

const coffee = shopOf("coffee-bar");
const sandwiches = shopOf("sandwich-bar");

test.each([
  ["can i get a large iced latte with oat milk and two extra shots", "1 latte iced, large, oat, shot x2"],
  ["i'd like a medium decaf cappuccino with light foam and extra whipped cream please", "1 cappuccino decaf, extra whipped, light foam, medium"],
  ["large hot mocha no whip", "1 mocha -whipped, hot, large"],
  ["i'll have a venti iced caramel latte with almond milk, no foam, and a blueberry muffin", "1 latte -foam, almond, caramel, iced, large; 1 muffin"],
  ["3 espressos and 2 croissants", "2 croissant; 3 espresso"],
  ["latte x2, mocha x3", "2 latte; 3 mocha"],
  ["half a dozen croissants and a dozen muffins", "12 muffin; 6 croissant"],
  ["one large drip coffee with two shots of espresso and a little sugar", "1 drip large, light sugar, shot x2"],
  ["could i have an iced americano with three espresso shots please", "1 americano iced, shot x3"],
  ["grande vanilla latte with a double shot", "1 latte medium, shot x2, vanilla"],
  ["can i get two large iced lattes both with soy milk and vanilla and one small hot coffee", "1 drip hot, small; 2 latte iced, large, soy, vanilla"],
  ["two large and one small latte", "1 latte small; 2 latte large"],
  ["one latte and one mocha, both large", "1 latte large; 1 mocha large"],
  ["two small americanos, one with cream", "1 americano cream, small; 1 americano small"],
  ["could you do me 2 cappuccinos (one decaf) and a croissant? thank you so much", "1 cappuccino; 1 cappuccino decaf; 1 croissant"],
  ["i want a latte, no make it a mocha", "1 mocha"],
  ["2 lattes, no wait, make it three", "3 latte"],
  ["two lattes please. actually make it large", "2 latte large"],
  ["mocha without whipped cream or chocolate", "1 mocha -choc, -whipped"],
  ["hold the whipped cream on the mocha and add cinnamon", "1 mocha -whipped, cinnamon"],
  ["dark roast coffee medium sized light ice", "1 drip dark, iced, medium"],
  ["caramel and vanilla latte", "1 latte caramel, vanilla"],
  ["one latte small and one large", "1 latte large; 1 latte small"],
  ["a large mocha and 2 small", "1 mocha large; 2 mocha small"],
  ["2 lattes, one iced one hot", "1 latte hot; 1 latte iced"],
  ["3 mochas, one large with cinnamon, one small no whip", "1 mocha; 1 mocha -whipped, small; 1 mocha cinnamon, large"],
  ["latte in m", "1 latte medium"],
  ["would the blueberry muffin upset somebody who is allergic?", ""],
  ["oat or almond milk latte", "1 latte almond, oat"],
])("coffee: %s", (text, lines) => expect(ordered(coffee, text)).toBe(lines)); // prettier-ignore

test.each([
  ["footlong turkey on wheat with provolone lettuce tomato and mayo toasted please", "1 turkey 12, lettuce, mayo, provolone, toasted, tomatoes, wheat"],
  ["two 6 inch veggie subs with everything but onions and a bag of chips", "1 chips; 2 veggie -onions, 6, all"],
  ["a foot long philly with american cheese, lettuce, olives but no pickles, light mayo and a large coke", "1 soda l; 1 steak -pickles, 12, american, lettuce, light mayo, olives"],
  ["blt footlong, hold the tomato, easy on the mustard", "1 blt -tomatoes, 12, light mustard"],
  ["give me 3 six inch turkey subs one with bacon two with jalapenos", "1 turkey 6, bacon; 2 turkey 6, jalapenos"],
  ["turkey and bacon on italian", "1 turkey bacon, italian"],
  ["hello can you make me a turkey sub. make it a footlong. add bacon. no mayo. and a small soda", "1 soda s; 1 turkey -mayo, 12, bacon"],
  ["i don't want any onions on my meatball sub", "1 meatball -onions"],
  ["half turkey sub and a cookie", "1 cookie; 1 turkey 6"],
  ["no onions or pickles on the blt, extra bacon", "1 blt -onions, -pickles, extra bacon"],
])("sandwiches: %s", (text, lines) => expect(ordered(sandwiches, text)).toBe(lines)); // prettier-ignore

test.each([
  ["quiero dos latte sin honey y un croissant por favor", "1 croissant; 2 latte -honey"],
  ["zwei latte ohne honey und drei muffin", "2 latte -honey; 3 muffin"],
  ["deux mocha avec cinnamon et un croissant s'il vous plait", "1 croissant; 2 mocha cinnamon"],
  ["dois latte com caramel e um muffin", "1 muffin; 2 latte caramel"],
  ["mujhe do latte aur ek muffin chahiye", "1 muffin; 2 latte"],
])("another language on an English menu: %s", (text, lines) => expect(ordered(coffee, text)).toBe(lines)); // prettier-ignore

test("what is not had is named, what is certain is kept", () => {
  const { lines } = understandText(coffee, "two lattes and a unicorn cake");
  expect(lines).toEqual([{ product: "latte", quantity: 2, options: [] }]);
});
