import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { menu } from "../../../tests/support/start-conversation.js";
import { choiceId, readChoice } from "./choice-ids.js";

const read = (id: string) => readChoice(id, menu);

test.each([
  [choiceId.home(), { type: "home", page: 1 }],
  [choiceId.home(3), { type: "home", page: 3 }],
  [choiceId.category("cakes"), { type: "category", categoryId: "cakes", page: 1 }],
  [choiceId.category("cakes", 2), { type: "category", categoryId: "cakes", page: 2 }],
  [
    choiceId.search("blue: vase", 2, { order: "cheapest", most: 5000 }),
    { type: "search", query: "blue: vase", page: 2, asked: "show", wish: { order: "cheapest", most: 5000 } },
  ],
  [
    choiceId.search("", 1, { least: 100 }),
    { type: "search", query: "", page: 1, asked: "show", wish: { least: 100 } },
  ],
  [choiceId.search("blue: vase", 2), { type: "search", query: "blue: vase", page: 2, asked: "show" }],
  [choiceId.product("coke"), { type: "product", productId: "coke" }],
  [choiceId.productPage("coke", 2), { type: "product", productId: "coke", look: true, page: 2 }],
  [choiceId.variant("coke", 4), { type: "variant", variantId: "coke", quantity: 4 }],
  [
    choiceId.option("coffee", "milk", "oat"),
    { type: "option", variantId: "coffee", groupId: "milk", choiceId: "oat" },
  ],
  [choiceId.add("coke"), { type: "add", variantId: "coke", quantity: 1 }],
  [choiceId.line(346292), { type: "line", lineId: 346292 }],
  [choiceId.removeLine(7), { type: "removeLine", lineId: 7 }],
  [choiceId.confirm("0-abc"), { type: "confirm", summary: "0-abc" }],
  [choiceId.orders, { type: "orders" }],
  [choiceId.command("delivery"), { type: "delivery" }],
])("%s says everything by itself", (id, meaning) => {
  expect(read(id)).toEqual(meaning);
  expect(id.length).toBeLessThanOrEqual(200);
});

test.each(["p:dodo", "v:dodo", "a:dodo", "c:dodo", "o:coffee:milk:goat", "o:coke:milk:oat", "p:dodo:2"])(
  "%s is gone",
  (id) => {
    expect(read(id)).toEqual({ type: "gone" });
  },
);

test.each([
  "", "p", "p:", "p:coke:0", "p:coke:1000", "p:coke:-1", "p:coke:1:2", "p:coke:0x2", "v:coke:2:3", "home:0", "home:1:2", "c:cakes:1e3", "l:0", "l:1.5",
  "l:99999999999", "ok", "ok:", "ok:1:2", "placeOrder", "__proto__", "constructor", "a:coke:3", `s:1:${"x".repeat(200)}`, "s:0:x",
])("%j is none of ours", (id) => {
  expect(read(id)).toBeUndefined();
}); // prettier-ignore

test("whatever comes back is read without a throw", () => {
  fc.assert(fc.property(fc.string(), (id) => void read(id)));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("p", "v", "o", "c", "s", "l", "r", "ok", "coke", "2", "", ":")),
      (parts) => void read(parts.join(":")),
    ),
  );
});
