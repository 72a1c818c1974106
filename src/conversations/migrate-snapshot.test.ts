import { expect, test } from "@jest/globals";
import { startConversation } from "../../tests/support/start-conversation.js";
import { restoreSnapshot } from "./migrate-snapshot.js";
import type { StoredSnapshot } from "./migrate-snapshot.js";

const shopping = () => {
  const chat = startConversation();
  for (const text of ["2 cokes", "checkout"]) chat.says(text);
  return chat.state();
};
const stored = () => shopping().snapshot as StoredSnapshot;

test.each([
  ["an older version", { ...stored(), version: 0 }],
  ["a newer version", { ...stored(), version: 99 }],
  ["a state that a deploy removed", { ...stored(), value: { checkout: "askingStarSign" } }],
  ["a flow that a deploy removed", { ...stored(), value: "horoscope" }],
  ["no context", { ...stored(), context: null }],
  ["something else altogether", "hello"],
  ["a list", []],
  ["a number", 7],
])("%s starts again politely, with the cart kept", (_what, snapshot) => {
  const chat = startConversation({ state: { ...shopping(), snapshot } });
  chat.says("cart");
  expect(chat.lastText()).toMatch(
    /^Sorry, we changed something here and I lost my place\. Your cart is kept\.\nYour cart:\n2 x Coke/,
  );
});

test.each([
  [{ checkout: "placing" }, { checkout: "confirming" }],
  [{ search: "looking" }, { search: "results" }],
  ["orders", "resting"],
])("waiting for an operation that never came (%j) is left for %j", (value, left) => {
  const state = { ...shopping(), snapshot: { ...stored(), value } };
  expect(restoreSnapshot(state).snapshot.value).toEqual(left);
});

test("nothing the shop knows better is stored: no names, no prices, no cart", () => {
  const text = JSON.stringify(stored());
  expect(text).not.toMatch(/Coke|200|unitPrice|tenantId/);
  expect(text.length).toBeLessThan(400);
});
