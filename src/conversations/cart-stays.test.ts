import { expect, test } from "@jest/globals";
import { aCatalogue, startConversation } from "../../tests/support/start-conversation.js";

const catalogue = aCatalogue(
  [
    { id: "tea", name: "Green tea", aliases: ["te verde", "tee"], optionGroups: ["with"] },
    { id: "vase", name: "Blue vase", aliases: ["jarron"] },
  ],
  [
    {
      id: "with",
      name: "With",
      excludable: true,
      choices: [
        { id: "lemon", name: "Lemon", aliases: ["limon", "zitrone"] },
        { id: "honey", name: "Honey", aliases: ["miel", "honig"] },
      ],
    },
  ],
);

test.each([
  [
    ["2 green tea", "add 3 green teas with honey"],
    ["2 Green tea", "3 Green tea, honey"],
  ],
  [["2 green tea with honey", "take off the honey"], ["2 Green tea, no honey"]],
  [["hola", "quiero 2 te verde", "sin limon"], ["2 Green tea, no lemon"]],
  [["hola", "quiero 2 te verde", "con limon"], ["2 Green tea, lemon"]],
  [["hallo", "ich möchte 2 tee", "ohne zitrone"], ["2 Green tea, no lemon"]],
  [["hallo", "ich möchte 2 tee bitte", "ich möchte noch 3 tee"], ["5 Green tea"]],
  [["hola", "jarron", "dos"], ["2 Blue vase"]],
  [["hallo", "blue vase", "zwei"], ["2 Blue vase"]],
  [["blue vase", "twenty five"], ["25 Blue vase"]],
])("%j leaves %j in the cart", (texts, cart) => {
  const chat = startConversation({ catalogue });
  for (const text of texts) chat.says(text);
  expect(chat.cart()).toEqual(cart);
});
