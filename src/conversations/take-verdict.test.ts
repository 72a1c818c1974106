import { expect, test } from "@jest/globals";
import { startConversation } from "../../tests/support/start-conversation.js";
import type { Setup } from "../../tests/support/start-conversation.js";
import type { Verdict } from "./understand/model/verdict.js";

/** What every hostile verdict that could survive the proofs comes down to. */
const verdicts: Verdict[] = [
  { kind: "none" },
  { kind: "answer", text: "Confirmed!" },
  ...(["menu", "cart", "orders", "help", "greeting", "thanks", "goodbye"] as const).map((intent) => ({
    kind: "intent" as const,
    intent,
  })),
  { kind: "products", productIds: ["coke", "nothing-of-ours"] },
  { kind: "order", lines: [], doubtful: ["coke"], unresolved: [] },
  {
    kind: "order",
    lines: [{ product: "coke", quantity: 2, options: [] }],
    doubtful: [],
    unresolved: ["zonk"],
  },
];

const nonsense = "flurb the wibbly zonk";

function chatWith(verdict: Verdict, more: Partial<Setup> = {}) {
  return startConversation({ ...more, verdict: () => verdict });
}

test.each(verdicts.map((verdict) => [JSON.stringify(verdict), verdict] as const))(
  "whatever a model makes of a text in the middle of a checkout, nothing is placed: %s",
  (_, verdict) => {
    const chat = chatWith(verdict);
    for (const text of ["2 cokes", "checkout", "pickup", "Ann"]) chat.says(text);
    expect(chat.place()).toBe("checkout.confirming");
    chat.says(nonsense);
    expect(chat.asked.filter((ask) => ask.type === "consult")).toHaveLength(1);
    expect(chat.orders).toEqual([]);
    // Nor does it leave the chat in a place where the next harmless word would do it.
    chat.says(nonsense);
    expect(chat.orders).toEqual([]);
    expect(chat.state()).toMatchObject({ mode: "bot", optedOut: false });
  },
);

test("an address or a name is never shown to a model, nor is what a person is answering", () => {
  const chat = chatWith({ kind: "none" });
  for (const text of ["2 cokes", "checkout", "delivery", nonsense, nonsense]) chat.says(text);
  expect(chat.asked.filter((ask) => ask.type === "consult")).toEqual([]);
  const handed = chatWith({ kind: "answer", text: "Hello." }, { state: { mode: "person" } });
  expect(handed.says(nonsense)).toEqual([]);
  expect(handed.asked).toEqual([]);
});

test("where things were only named an answer is given; what was ordered in so many words is not lost to one", () => {
  const chat = chatWith({ kind: "answer", text: "The coke comes in cans." });
  chat.says("hello");
  chat.says("flurb the coke zonk");
  expect(chat.lastText()).toContain("The coke comes in cans.");
  expect(chat.cart()).toEqual([]);
  chat.says("can i get 2 cokes and a flurb?");
  expect(chat.cart()).toHaveLength(1);
});

test("what was ordered in so many words stays beside what the model found for the rest", () => {
  const chat = chatWith({
    kind: "order",
    lines: [
      { product: "coke", quantity: 9, options: [] },
      { product: "lagoon", quantity: 1, options: [] },
    ],
    ...{ doubtful: [], unresolved: [] },
  });
  chat.says("i want 2 cokes and a flurb");
  expect(chat.cart()).toEqual([expect.stringMatching(/^2 .*oke/), "1 Blue lagoon"]);
});
