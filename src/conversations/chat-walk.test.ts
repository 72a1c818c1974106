import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { startConversation } from "../../tests/support/start-conversation.js";
import type { Chat } from "../../tests/support/start-conversation.js";
import type { ChannelName, OutgoingMessage } from "../channels/index.js";
import { choiceId } from "./flows/choice-ids.js";
import { languageCodes } from "./languages.js";

const words = [
  "hi", "menu", "drinks", "cakes", "more", "back", "cart", "checkout", "delivery", "pickup", "12 Elm Street", "Ann", "confirm", "no", "change",
  "2 cokes", "a large pepperoni with extra cheese", "coffee", "the blue one", "make it 3", "remove the coke", "no olives", "undo", "thanks",
  "start over", "my orders", "same as last time", "cancel my order", "i want to return my order", "what time do you open", "how much is the coke", "do you have cakes", "zebra", "how long does it take?", "a lemon tart and 3 plum cakes", "empty my cart", "help me",
]; // prettier-ignore

/** A step of a chat: something said, or one of the choices of the last message (counted round) tapped. */
const step = fc.oneof(fc.constantFrom(...words), fc.nat(9));

/** Another chat that stands where this one does. */
const copyOf = (chat: Chat, channel: ChannelName) =>
  startConversation({ channel, state: chat.state(), orders: chat.orders });

const shown = (messages: OutgoingMessage[]) => messages.map(({ text, choices }) => ({ text, choices }));

test.each(["whatsapp", "sms"] as const)(
  "on %s, wherever a chat has led, a number means what a tap means",
  (channel) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const chat = startConversation({ channel });
        for (const each of steps) {
          const choices = chat.last().choices ?? [];
          const tapped = typeof each === "number" ? choices[each % Math.max(1, choices.length)] : undefined;
          const typed = copyOf(chat, channel);
          const replies = tapped ? chat.taps(tapped.id) : chat.says(typeof each === "number" ? "hi" : each);
          if (chat.state().mode === "bot") expect(replies.map((r) => r.text.trim())).not.toContain("");
          if (!tapped) continue;
          expect(replies.map((r) => r.text).join()).not.toContain("not here any more");
          expect(shown(typed.says(String(tapped.number)))).toEqual(shown(replies));
          expect(typed.cart()).toEqual(chat.cart());
          if (chat.state().mode === "person") chat.says("menu");
        }
      }),
      { numRuns: 250 },
    );
  },
);

test.each(languageCodes)("whatever is on offer can be said by its label, spoken to in %s", (language) => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
      const chat = startConversation();
      if (language !== "en") chat.taps(choiceId.language(language));
      for (const each of steps) {
        const choices = chat.last().choices ?? [];
        const tapped = typeof each === "number" ? choices[each % Math.max(1, choices.length)] : undefined;
        const typed = copyOf(chat, "whatsapp");
        const replies = tapped ? chat.taps(tapped.id) : chat.says(typeof each === "number" ? "hi" : each);
        if (chat.state().mode === "person") chat.says("menu");
        if (!tapped || tapped.label.includes("…")) continue;
        const said = typed.says(tapped.label);
        expect([tapped.label, shown(said)]).toEqual([tapped.label, shown(replies)]);
      }
    }),
    { numRuns: language === "en" ? 250 : 60 },
  );
});
