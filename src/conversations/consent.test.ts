import { expect, test } from "@jest/globals";
import { startConversation } from "../../tests/support/start-conversation.js";

test.each(["STOP", "stop", " Stop ", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"])(
  "%j by text message is answered by the carrier, not by us, and keeps the cart",
  (text) => {
    const chat = startConversation({ channel: "sms" });
    chat.says("2 cokes");
    expect(chat.says(text)).toEqual([]);
    expect(chat.state()).toMatchObject({ optedOut: true, cart: [{ quantity: 2 }] });
    expect(chat.says("cart")).toEqual([]);
  },
);

test.each([
  "Stop. Thank you", "please stop", "stop texting me", "Please stop sending me messages!", "don't text me again", "do not contact me",
  "no more messages", "take me off your list", "remove me from this", "unsubscribe me please", "leave me alone", "quit spamming me",
])("%j is a withdrawal too", (text) => {
  expect(startConversation({ channel: "sms" }).says(text)).toEqual([]);
  const chat = startConversation();
  chat.says(text);
  expect(chat.lastText()).toContain("You will get no offers from Bella's here. Orders and questions still work.");
  expect(chat.state().optedOut).toBe(true);
}); // prettier-ignore

test.each([
  "cancel my order",
  "no more olives",
  "stop the order",
  "don't add olives",
  "remove it",
  "end of the street 5",
  "dont send olives",
])("%j is about shopping", (text) => {
  const chat = startConversation({ channel: "sms" });
  chat.says("2 cokes");
  expect(chat.says(text)).not.toEqual([]);
  expect(chat.state().optedOut).toBe(false);
});

test.each([
  "no me escriban más por favor", "parem de mandar mensagens", "arrêtez de m'envoyer des messages", "schreibt mir nicht mehr",
  "mujhe message mat bhejo", "मुझे मैसेज मत भेजो", "لو سمحت لا ترسل لي رسائل",
])("%j is a withdrawal in any language", (text) => {
  const chat = startConversation();
  chat.says(text);
  expect(chat.state().optedOut).toBe(true);
}); // prettier-ignore

test("START and UNSTOP lift it in silence; YES lifts it and the question is asked again", () => {
  const chat = startConversation({ channel: "sms" });
  for (const text of ["2 cokes", "checkout"]) chat.says(text);
  for (const word of ["start", "UNSTOP"]) {
    chat.says("STOP");
    expect(chat.says(word)).toEqual([]);
    expect(chat.state().optedOut).toBe(false);
  }
  chat.says("STOP");
  chat.says("Yes");
  expect(chat.state().optedOut).toBe(false);
  expect(chat.lastText()).toBe("Delivery or pickup?");
});

test("YES is an answer only where one is waited for", () => {
  const chat = startConversation({ channel: "sms" });
  chat.says("YES");
  expect(chat.lastText()).toBe("Good. What would you like?");
  for (const text of ["a coke", "PAY", "PICKUP", "Ann", "YES"]) chat.says(text);
  expect(chat.lastText()).toMatch(/Order 1001 is placed/);
});

test("HELP and INFO are the carrier's; MENU and anything longer are ours", () => {
  const chat = startConversation({ channel: "sms" });
  expect(chat.says("HELP")).toEqual([]);
  expect(chat.says("info")).toEqual([]);
  chat.says("help me");
  expect(chat.lastText()).toContain("MENU shows everything");
  chat.says("MENU");
  expect(chat.lastText()).toContain("Also: CART, PAY, ORDERS, BACK, PERSON.");
});

test("what the carrier says it has done counts on every channel", () => {
  const chat = startConversation();
  expect(chat.says("basta", { optOutType: "stop" })).toEqual([]);
  expect(chat.state().optedOut).toBe(true);
  expect(chat.says("hola", { optOutType: "start" })).toEqual([]);
  expect(chat.state().optedOut).toBe(false);
  expect(chat.says("ayuda", { optOutType: "help" })).toEqual([]);
});

test("where the carrier keeps no words STOP ends offers, once, and buying goes on", () => {
  const chat = startConversation();
  chat.says("STOP");
  expect(chat.lastText()).toContain("You will get no offers");
  chat.says("stop");
  expect(chat.lastText()).toContain("You get no offers from Bella's as it is.");
  for (const text of ["2 cokes", "checkout", "pickup", "Ann", "yes"]) chat.says(text);
  expect(chat.lastText()).toMatch(/Order 1001 is placed/);
  chat.says("START");
  expect([chat.state().optedOut, chat.lastText()]).toEqual([
    false,
    "All right, Bella's may write to you again.",
  ]);
});
