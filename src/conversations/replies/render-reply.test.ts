import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { abilitiesOf } from "../../channels/index.js";
import type { ChannelName, OutgoingMessage } from "../../channels/index.js";
import { cutLabel, cutLabels } from "./cut-label.js";
import { mergeMessages } from "./merge-messages.js";
import { putIntoWords } from "./put-into-words.js";
import { renderReply } from "./render-reply.js";
import { commas, lines, money, phrase, reply, say } from "./reply.js";
import type { Reply } from "./reply.js";

const render = (what: Reply, channel: ChannelName, currency = "USD") =>
  renderReply(what, { language: "en", currency, abilities: abilitiesOf(channel) });
const wording = { language: "en", currency: "USD", plain: false };

test("plurals, money, lists and texts within texts", () => {
  const total = money(123456);
  expect(putIntoWords(phrase("thanks.cartWaits", { count: 1, total }), wording)).toBe(
    "You're welcome. 1 item in your cart, $1,234.56.",
  );
  expect(putIntoWords(phrase("goodbye.cartKept", { count: 3, total }), { ...wording, currency: "JPY" })).toBe(
    "Bye! Your cart is kept: 3 items, ¥123,456.",
  );
  const item = phrase("item.detailed", {
    name: "Pizza {x} 'n' <b>",
    details: commas(["large", phrase("option.no", { name: "olives" })]),
  });
  expect(putIntoWords(phrase("text.lines", { lines: lines([item, "second"]) }), wording)).toBe(
    "Pizza {x} 'n' <b>, large, no olives\nsecond",
  );
});

test("a language without texts reads English, with its own money", () => {
  expect(
    putIntoWords(phrase("cart.totalNext", { total: money(150) }), {
      language: "nl-NL",
      currency: "EUR",
      plain: false,
    }),
  ).toMatch(/^Total € 1,50\.$/);
});

const choice = (label: string, detail?: string) => ({
  id: label,
  label,
  ...(detail !== undefined && { detail }),
});

test("three choices are buttons, and what buttons cannot show stands in the text", () => {
  const shown = render(
    reply(
      "product.whichThing",
      { said: "vase" },
      { choices: [choice("Blue vase", "$42.00"), choice("Extraordinarily tall glass vase", "$35.00")] },
    ),
    "whatsapp",
  );
  expect(shown).toEqual({
    text: "Which vase?\nBlue vase: $42.00\nExtraordinarily tall glass vase: $35.00",
    choices: [
      { id: "Blue vase", label: "Blue vase", number: 1 },
      { id: "Extraordinarily tall glass vase", label: "Extraordinarily…", number: 2 },
    ],
  });
});

test("four are a list, with full names and prices on the second line", () => {
  const long = "A very long name of a thing that nobody would ever want to read on a button, with a tail";
  const shown = render(
    reply(
      "unknown.which",
      {},
      { choices: [choice("A", "$1.00"), choice("B"), choice("C"), choice(long, "$99.00 (sold out)")] },
    ),
    "whatsapp",
  );
  expect(shown.listLabel).toBe("Choose");
  expect(shown.choices![3]).toEqual({
    id: long,
    label: "A very long name of a…",
    detail: "A very long name of a thing that nobody would ever…, $99.00 (sold out)",
    number: 4,
  });
});

test("suggestions are tapped where there are buttons; elsewhere the text names the words", () => {
  const offer = reply("cart.totalNext", { total: money(150) }, { suggestions: [choice("Checkout")] });
  expect(render(offer, "whatsapp")).toEqual({
    text: "Total $1.50.",
    choices: [{ id: "Checkout", label: "Checkout", number: 1 }],
  });
  expect(render(offer, "sms")).toEqual({ text: "Total $1.50. Reply PAY to check out, or keep asking." });
});

test("labels are cut between words and signs, and stay apart", () => {
  expect(cutLabel("Classic Varsity Top", 24)).toBe("Classic Varsity Top");
  expect(cutLabel("Classic Varsity Top in grey and black", 24)).toBe("Classic Varsity Top in…");
  expect(cutLabel("Donaudampfschifffahrtsgesellschaft", 20)).toBe("Donaudampfschifffah…");
  expect(cutLabel("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 20)).toBe("👩‍👩‍👧‍👦…");
  expect(cutLabels(["Classic Varsity Top, Small", "Classic Varsity Top, Large"], 20)).toEqual([
    "Classic Varsity Top…",
    "Classic Varsity… 2",
  ]);
});

test("every reply stays within what a channel can show", () => {
  const anyChoice = fc.record({
    id: fc.string({ maxLength: 50 }),
    label: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    detail: fc.option(fc.string({ unit: "grapheme", maxLength: 100 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(anyChoice, { maxLength: 10 }), (choices) => {
      const abilities = abilitiesOf("whatsapp");
      const shown = render(reply("unknown.which", {}, { choices }), "whatsapp").choices ?? [];
      const label =
        shown.length > abilities.buttons!.max ? abilities.list!.labelLength : abilities.buttons!.labelLength;
      for (const each of shown) {
        expect(each.label.length).toBeLessThanOrEqual(label);
        expect((each.detail ?? "").length).toBeLessThanOrEqual(abilities.list!.detailLength);
      }
      expect(new Set(shown.map((c) => c.label.toLowerCase())).size).toBe(shown.length);
      expect(shown.map((c) => c.number)).toEqual(shown.map((_, i) => i + 1));
    }),
  );
});

test("several texts of one turn are one bubble while there is one thing to choose from", () => {
  const abilities = abilitiesOf("whatsapp");
  const choices = [{ id: "a", label: "A", number: 1 }];
  const image = "https://shop.example/a.jpg";
  const merge = (...messages: OutgoingMessage[]) => mergeMessages(messages, abilities);
  expect(merge({ text: "One." }, { text: "" }, { text: "Two.", choices, imageUrl: image })).toEqual([
    { text: "One.\nTwo.", choices, imageUrl: image },
  ]);
  expect(merge({ text: "One.", choices }, { text: "Two." })).toHaveLength(2);
  expect(merge({ text: "a".repeat(900) }, { text: "b".repeat(200), choices })).toHaveLength(2);
  expect(merge({ text: "a".repeat(900) }, { text: "b".repeat(200) })).toHaveLength(1);
  expect(merge({ text: "One.", imageUrl: image }, { text: "Two.", imageUrl: image })).toHaveLength(2);
});

test("a label in words of its own", () => {
  const shown = render(
    reply(
      "checkout.addressAgain",
      { address: "12 Elm Street" },
      { choices: [{ id: "s", label: say("choice.yesThere") }] },
    ),
    "whatsapp",
  );
  expect(shown.choices).toEqual([{ id: "s", label: "Yes, there", number: 1 }]);
});
