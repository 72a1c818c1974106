import { expect, test } from "@jest/globals";
import { aCatalogue, menu, startConversation, vases } from "../../tests/support/start-conversation.js";

test("an order in one sentence, changed in the next, placed with its number", () => {
  const chat = startConversation();
  chat.says("hi can i get 2 large pepperoni, one without olives n with extra cheese, and 3 cokes");
  expect(chat.lastText()).toBe(
    "Got it:\n1 x Pepperoni, large: $14.00\n1 x Pepperoni, large, no olives, extra cheese: $15.50\n3 x Coke 330 ml: $6.00\nTotal $35.50.",
  );
  chat.says("delivery. actually make it 4 cokes");
  expect(chat.lastText()).toBe("Now 4 x Coke 330 ml: $8.00.\nWhat address should it go to?");
  chat.says("12 Elm Street");
  expect(chat.lastText()).toBe("What name is the order for?");
  chat.says("Anna");
  expect(chat.lastText()).toBe(
    "To confirm:\n1 x Pepperoni, large: $14.00\n1 x Pepperoni, large, no olives, extra cheese: $15.50\n4 x Coke 330 ml: $8.00\nDelivery to 12 Elm Street\nName: Anna\nCash on delivery\nTotal $37.50.",
  );
  expect(chat.lastLabels()).toEqual(["1 Place order", "2 Change"]);
  chat.taps("Place order");
  expect(chat.lastText()).toMatch(
    /^Order 1001 is placed: delivery to 12 Elm Street, \$37\.50, cash on delivery\./,
  );
  expect(chat.cart()).toEqual([]);
  expect(chat.asked.filter(({ type }) => type === "placeOrder")).toHaveLength(1);
});

test("what is certain is kept, what is unclear is asked, what is unknown is named with the nearest thing", () => {
  const chat = startConversation();
  chat.says("one margarita and the blue one");
  expect(chat.lastText()).toBe(
    "Margherita pizza $9.00 is in your cart.\nWhich blue?\nBlue lagoon: $6.50\nBlueberry soda: $2.80",
  );
  expect(chat.lastLabels()).toEqual(["1 Blue lagoon", "2 Blueberry soda"]);
  chat.says("soda. and a unicorn cake");
  expect(chat.lastText()).toContain("Blueberry soda $2.80 is in your cart.");
  expect(chat.lastText()).toContain(
    '"unicorn cake" is not something we have; nearest:\nRainbow cake: $18.00',
  );
  expect(chat.cart()).toEqual(["1 Margherita pizza", "1 Blueberry soda"]);
});

test("plain, by text message", () => {
  const chat = startConversation({ channel: "sms", catalogue: vases });
  chat.says("do u have vases");
  expect(chat.lastText()).toBe("Yes, 3. Reply a number, or say what you want:");
  expect(chat.lastLabels()).toEqual([
    "1 Blue vase | $42.00",
    "2 Tall glass vase | $35.00",
    "3 Clay vase | $28.00 (sold out)",
  ]);
  chat.says("2 pls");
  expect(chat.lastText()).toBe(
    "Tall glass vase $35.00 is in your cart.\nReply PAY to check out, or keep asking.",
  );
  expect(chat.says("CANCEL")).toEqual([]);
  expect(chat.state()).toMatchObject({ optedOut: true, cart: [{ productId: "tall" }] });
});

test("numbers go on over the pages of a list, and the ones before still count", () => {
  const chat = startConversation({ channel: "sms", catalogue: vases });
  chat.says("mugs");
  expect(chat.lastLabels().at(-1)).toBe("0 More | 17 more");
  chat.says("more");
  expect(chat.lastLabels()[0]).toBe("7 Mug number 7 | $5.06");
  chat.says("0");
  expect(chat.lastLabels()[0]).toBe("13 Mug number 13 | $5.12");
  chat.says("the first one");
  chat.says("2");
  expect(chat.cart()).toEqual(["1 Mug number 13", "1 Mug number 2"]);
  chat.says("next");
  expect(chat.lastLabels()).toEqual([
    "19 Mug number 19 | $5.18",
    "20 Mug number 20 | $5.19",
    "21 Mug number 21 | $5.20",
    "22 Mug number 22 | $5.21",
    "23 Mug number 23 | $5.22",
  ]);
  chat.says("more");
  expect(chat.lastText()).toBe("That was all of it.");
});

test("a tap, a number, an ordinal and the words choose the same, also on an older message", () => {
  const results = ["TAP", "2", "the second one", "tall glass", "number 2 please"].map((how) => {
    const chat = startConversation({ catalogue: vases });
    const [list] = chat.says("show me vases");
    if (how === "TAP") chat.taps("Tall");
    else chat.says(how);
    const now = chat.lastText();
    chat.says("cart");
    if (how === "TAP") chat.sends({ choiceId: list!.choices![1]!.id, text: "" });
    else chat.quotes(list!, how);
    expect(chat.lastText()).toBe(now);
    return now;
  });
  expect(new Set(results)).toEqual(new Set(["Tall glass vase, $35.00\nHow many would you like?"]));
});

test("a card shows the picture; a number there is how many", () => {
  const chat = startConversation({ catalogue: vases });
  chat.says("blue vase");
  expect(chat.last().imageUrl).toBe("https://shop.example/blue.jpg");
  chat.says("3");
  expect(chat.cart()).toEqual(["3 Blue vase"]);
  chat.says("make it 2");
  chat.says("one more");
  expect(chat.cart()).toEqual(["3 Blue vase"]);
});

test("variants, then required options, are asked; others are taken by words", () => {
  const chat = startConversation();
  chat.says("a coffee and pepperoni");
  expect(chat.lastText()).toContain("Coffee: which milk?");
  chat.says("oat");
  expect(chat.lastText()).toContain("Pepperoni, from $11.00. Tomato, mozzarella and spicy sausage.");
  chat.taps("large");
  chat.says("no olives please");
  expect(chat.cart()).toEqual(["1 Coffee, oat", "1 Pepperoni, large, no olives"]);
  chat.says("change to small");
  expect(chat.cart()).toEqual(["1 Coffee, oat", "1 Pepperoni, small, no olives"]);
});

test("the cart is changed by tapping as by words, and what was taken out comes back", () => {
  const chat = startConversation();
  chat.says("2 cokes, a rainbow cake");
  chat.says("cart");
  expect(chat.lastText()).toBe("Your cart:\n2 x Coke 330 ml: $4.00\n1 x Rainbow cake: $18.00\nTotal $22.00.");
  chat.taps("Change");
  chat.taps("Coke");
  chat.says("5");
  expect(chat.cart()).toEqual(["5 Coke 330 ml", "1 Rainbow cake"]);
  chat.says("remove 2 cokes");
  chat.says("remove the cake");
  expect(chat.cart()).toEqual(["3 Coke 330 ml"]);
  chat.says("undo");
  expect(chat.cart()).toEqual(["3 Coke 330 ml", "1 Rainbow cake"]);
  chat.says("empty my cart");
  expect(chat.cart()).toEqual([]);
  chat.taps("Undo");
  expect(chat.cart()).toEqual(["3 Coke 330 ml", "1 Rainbow cake"]);
  chat.says("remove the zebra");
  expect(chat.lastText()).toContain("There is no zebra in your cart.");
});

test("the only line there is need not be chosen to be changed", () => {
  const chat = startConversation();
  chat.says("2 cokes");
  chat.says("change");
  expect(chat.lastText()).toBe("2 x Coke 330 ml: $4.00. How many shall it be? 0 takes it out.");
  chat.says("0");
  expect(chat.cart()).toEqual([]);
  expect(chat.lastText()).toBe("Coke 330 ml is out of your cart.\nYour cart is empty.");
});

test("many variants are shown in pages, and the quantity said before is kept", () => {
  const sizes = Array.from({ length: 23 }, (_, i) => ({
    id: `s${i}`,
    name: `size ${i + 30}`,
    price: 900 + i,
  }));
  const chat = startConversation({
    catalogue: aCatalogue([{ id: "shoe", name: "Shoe", category: "Shoes", variants: sizes }]),
  });
  chat.says("2 shoes");
  expect(chat.lastLabels().at(-1)).toBe("0 More | 14 more");
  chat.says("more");
  expect(chat.lastLabels()[0]).toBe("10 size 39 | $9.09");
  chat.says("11");
  expect(chat.cart()).toEqual(["2 Shoe, size 40"]);
});

test("no more goes into the cart than there is", () => {
  const chat = startConversation();
  chat.says("5 lemon tarts");
  expect(chat.lastText()).toContain("There are only 2 of Lemon tart left.");
  chat.says("another one");
  expect(chat.cart()).toEqual(["2 Lemon tart"]);
  chat.says("a lemon tart and 2 plum cakes");
  expect(chat.lastText()).toContain("All there is of Lemon tart is in your cart already: 2.");
  expect(chat.lastText()).toContain("Plum cake is sold out.");
  chat.says("i want 1000 cokes");
  expect(chat.lastText()).toContain("I can take 1 to 999 of something.");
  expect(chat.cart()).toEqual(["2 Lemon tart"]);
});

test("a shop goes back step by step, and starts over with the cart kept", () => {
  const chat = startConversation();
  for (const text of ["hi", "cakes", "rainbow cake", "cart"]) chat.says(text);
  const places = ["", "", "", ""].map(() => {
    chat.says("back");
    return chat.place();
  });
  expect(places).toEqual(["product.card", "browse", "home", "home"]);
  chat.says("2 cokes");
  chat.says("checkout");
  chat.says("start over");
  expect(chat.place()).toBe("home");
  expect(chat.lastText()).toContain("Starting fresh. Your cart is kept: 2 items, $4.00.");
});

test("several messages in one breath are each understood", () => {
  const chat = startConversation();
  chat.says("hi\n2 cokes\ncheckout\ndelivery\n12 Elm Street\nSpringfield\nconfirm");
  expect(chat.lastText()).toContain("What name is the order for?");
  chat.says("Ann\ncash on delivery");
  chat.says("place order\nmy orders");
  expect(chat.lastText()).toContain("Order 1001 is placed: delivery to 12 Elm Street, Springfield");
  expect(chat.lastText()).toContain("Order 1001, placed: 2 x Coke 330 ml. Total $4.00.");
  expect(chat.asked.map((a) => a.type)).toEqual(["placeOrder", "affair", "findOrders"]);
});

test("what is not understood is named, and the question stands", () => {
  const chat = startConversation();
  chat.says("2 cokes");
  chat.says("checkout");
  chat.says("lovely weather");
  expect(chat.lastText()).toBe('I could not make out "lovely weather".\nDelivery or pickup?');
  chat.says("how long does it take?");
  expect(chat.lastText()).toBe("That is something I cannot answer; a person can.\nDelivery or pickup?");
  chat.sends({ media: [{ url: "https://x", contentType: "image/jpeg" }] });
  expect(chat.lastText()).toContain("Got it, thanks.");
  expect(chat.lastText()).toContain("Delivery or pickup?");
});

test("the first words of a stranger get a welcome, whatever they are", () => {
  const chat = startConversation();
  chat.says("Hello! I saw your ad and would love some more information about everything you do over there");
  expect(chat.lastText()).toBe("Hello from Bella's!\nWhat are you looking for? Choose, or just say it.");
  expect(chat.lastLabels()).toEqual(["1 Pizza", "2 Drinks", "3 Cakes"]);
});

test.each([
  ["image/jpeg", /Got the picture/],
  ["image/webp", /What would you like/],
  ["audio/ogg", /voice/],
  ["video/mp4", /videos/],
  ["text/vcard", /Contact cards/],
  ["application/pdf", /Got the document/],
  ["application/zip", /files of this kind/],
])("something that is no text: %s", (contentType, answer) => {
  const chat = startConversation();
  chat.sends({ media: [{ url: "https://x", contentType }] });
  expect(chat.lastText()).toMatch(answer);
});

test("an empty message and signs alone are answered", () => {
  const chat = startConversation();
  for (const text of ["", "  ", "🍕", "...", "\u200b"]) {
    chat.says(text);
    expect(chat.lastText()).toMatch(/no text in that message/);
  }
});

test("a cart sent from a catalogue is taken at our prices, what is unknown is left out", () => {
  const chat = startConversation();
  chat.sends({
    catalogOrder: [
      { retailerId: "COKE", quantity: 2 },
      { retailerId: "PEP-L", quantity: 1 },
      { retailerId: "gone", quantity: 1 },
    ],
  });
  expect(chat.cart()).toEqual(["2 Coke 330 ml", "1 Pepperoni, large"]);
  expect(chat.lastText()).toContain("Not found here, so not in your cart: gone.");
});

test("a person takes over, and the machine is silent until it is called back", () => {
  const chat = startConversation();
  chat.says("2 cokes");
  chat.says("can i talk to someone?");
  expect(chat.lastText()).toContain("Bella's can see here that you want a person.");
  expect(chat.state().mode).toBe("person");
  for (const text of ["hello?", "cart", "yes", "2 cokes"]) expect(chat.says(text)).toEqual([]);
  chat.says("menu");
  expect(chat.lastText()).toContain("I am back.");
  expect([chat.state().mode, chat.cart()]).toEqual(["bot", ["2 Coke 330 ml"]]);
});

test("a chat that the shop took over, or handed back, goes on from there", () => {
  const taken = startConversation({ state: { mode: "person" } });
  expect(taken.says("hi")).toEqual([]);
  const before = startConversation();
  before.says("person");
  const back = startConversation({ state: { ...before.state(), mode: "bot" } });
  back.says("2 cokes");
  expect(back.lastText()).toContain("are in your cart");
});

test("things that are not sold any more are told when they are tapped or still in the cart", () => {
  const chat = startConversation();
  chat.sends({ choiceId: "p:dodo", text: "Dodo pie" });
  expect(chat.lastText()).toContain("That one is not here any more.");
  chat.says("2 cokes and a rainbow cake");
  const { catalogue: _left, ...rest } = chat.shop;
  const fewer = {
    ...menu,
    findVariant: (id: string) => (id === "rainbow" ? undefined : menu.findVariant(id)),
  };
  const later = startConversation({ state: chat.state(), shop: rest, catalogue: fewer });
  later.says("checkout");
  later.says("pickup");
  later.says("Ann");
  expect(later.lastText()).toContain("Something in your cart is not sold any more; I took it out.");
  expect(later.cart()).toEqual(["2 Coke 330 ml"]);
});

test("every text keeps its manners: short, one question, no praise", () => {
  const chat = startConversation({ catalogue: vases });
  for (const text of [
    "hi",
    "help",
    "mugs",
    "blue vase",
    "2",
    "thanks",
    "checkout",
    "delivery",
    "what?",
    "orders",
    "undo",
    "zebra",
    "bye",
  ]) {
    chat.says(text);
    expect(chat.lastText().length).toBeLessThan(300);
    expect(chat.lastText().match(/\?/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(chat.lastText()).not.toMatch(/great choice|awesome/i);
  }
});
