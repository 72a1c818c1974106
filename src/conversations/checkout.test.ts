import { expect, test } from "@jest/globals";
import {
  anOrder,
  aShop,
  menu,
  plainPrice,
  startConversation,
} from "../../tests/support/start-conversation.js";
import type { Setup } from "../../tests/support/start-conversation.js";
import type { PlaceOrderInput } from "../commerce/index.js";

/** A chat that stands before the summary of two cokes and a cake. */
function atSummary(setup: Setup = {}) {
  const chat = startConversation(setup);
  for (const text of ["2 cokes and a rainbow cake", "checkout", "delivery", "12 Elm Street", "Ann"])
    chat.says(text);
  expect(chat.place()).toBe("checkout.confirming");
  return chat;
}

const orderOf = (chat: ReturnType<typeof startConversation>) =>
  chat.asked.findLast(({ type }) => type === "placeOrder")!.params as PlaceOrderInput;

test("what is asked of the database is exactly what was confirmed", () => {
  const chat = atSummary();
  chat.says("confirm");
  expect(orderOf(chat)).toEqual({
    checkoutKey: expect.stringMatching(/^chat-1:SM\d+$/),
    conversationId: "chat-1",
    now: expect.any(Date),
    customer: { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann" },
    fulfilment: { type: "delivery", address: "12 Elm Street" },
    paymentMethod: "cash_on_delivery",
    lines: [
      { productId: "coke", variantId: "coke", options: [], quantity: 2, unitPrice: 200 },
      { productId: "rainbow", variantId: "rainbow", options: [], quantity: 1, unitPrice: 1800 },
    ],
    total: 2200,
  });
});

test.each(["confirm", "ok", "OK", "yes", "Yes please", "place order", "place the order", "👍", "go ahead"])(
  "%s places the order that was summed up",
  (text) => {
    const chat = atSummary();
    chat.says(text);
    expect(chat.lastText()).toMatch(/Order 1001 is placed/);
  },
);

test.each([
  "no",
  "cancel",
  "not yet",
  "thanks",
  "great",
  "lovely",
  "maybe later",
  "what?",
  "cash on delivery",
  "checkout",
  "2",
])("%s places nothing", (text) => {
  const chat = atSummary({ channel: "sms" });
  if (text === "cancel") return; // the carrier's word there
  chat.says(text);
  expect(chat.asked).toEqual([]);
  expect(chat.cart()).toHaveLength(2);
});

test("the words of checkout work whatever is asked", () => {
  const chat = startConversation();
  chat.says("2 cokes");
  const answers: [string, string][] = [
    ["checkout", "Delivery or pickup?"],
    ["cash on delivery", "Cash on delivery, noted.\nDelivery or pickup?"],
    ["delivery", "What address should it go to?"],
    ["checkout", "What address should it go to?"],
    ["pickup", "What name is the order for?"],
    ["delivery", "What address should it go to?"],
    ["12 Elm Street", "What name is the order for?"],
    ["cash on delivery", "Cash on delivery, noted.\nWhat name is the order for?"],
    ["confirm", "What name is the order for?"],
  ];
  for (const [text, answer] of answers) {
    chat.says(text);
    expect(chat.lastText()).toBe(answer);
  }
});

test("a repeated turn asks for the same order, the next order for another", () => {
  const chat = atSummary();
  const before = chat.state();
  chat.says("confirm", { messageSid: "SM-confirm" });
  const first = orderOf(chat);
  const again = startConversation({ state: before });
  again.says("confirm", { messageSid: "SM-confirm" });
  expect(orderOf(again)).toEqual(first);
  for (const text of ["a coke", "checkout", "yes there", "confirm"]) chat.says(text);
  expect(orderOf(chat).checkoutKey).not.toBe(first.checkoutKey);
});

test.each(["2 cokes. checkout. pickup. confirm", "2 cokes\ncheckout\npickup\nyes"])(
  "what was never shown is not placed: %j shows the summary",
  (text) => {
    const chat = startConversation({ profileName: "Bob" });
    chat.says(text);
    expect(chat.asked).toEqual([]);
    expect(chat.lastText()).toMatch(/To confirm:\n2 x Coke/);
    chat.says("confirm");
    expect(chat.lastText()).toMatch(/is placed/);
  },
);

test("a change and a yes in one breath show what changed before anything is placed", () => {
  const chat = atSummary();
  chat.says("make it 5. yes");
  expect(chat.asked).toEqual([]);
  expect(chat.lastText()).toMatch(/To confirm:/);
});

test("a conversation does not grow by looking around", () => {
  const chat = startConversation();
  const sizes = [10, 60].map((times) => {
    for (let i = 0; i < times; i += 1) chat.says(i % 2 ? "rainbow cake" : "margherita");
    return JSON.stringify(chat.state().snapshot).length;
  });
  expect(sizes[1]! - sizes[0]!).toBeLessThan(200);
});

test("a conversation that lost its place orders anew, never the order it placed before", () => {
  const chat = atSummary();
  chat.says("confirm");
  const before = orderOf(chat).checkoutKey;
  const lost = startConversation({ state: { ...chat.state(), snapshot: "from another age" } });
  for (const text of ["a coke", "checkout", "pickup", "Ann", "confirm"]) lost.says(text);
  expect(orderOf(lost).checkoutKey).not.toBe(before);
});

test("an order that was placed already is told with its number, not placed again", () => {
  const chat = atSummary({
    placeOrder: (input) => ({ kind: "alreadyPlaced", order: anOrder(input, 1042, aShop(menu)) }),
  });
  chat.says("ok");
  expect(chat.lastText()).toMatch(/Order 1042 is placed/);
  expect(chat.cart()).toEqual([]);
});

test("what sold out meanwhile is told, and the rest is summed up and confirmed again", () => {
  let first = true;
  const chat = atSummary({
    placeOrder: () => {
      if (!first) return undefined;
      first = false;
      const shortage = { productName: "?", variantName: null };
      return {
        kind: "soldOut",
        shortages: [
          { ...shortage, variantId: "rainbow", wanted: 1, available: 0 },
          { ...shortage, variantId: "coke", wanted: 2, available: 1 },
        ],
      };
    },
  });
  chat.says("confirm");
  expect(chat.lastText()).toMatch(
    /^Sorry, Rainbow cake has just sold out and is off the order\.\nSorry, there is only one of Coke 330 ml left; the order has that many now\.\nTo confirm:\n1 x Coke 330 ml: \$2\.00\n/,
  );
  chat.says("confirm");
  expect(chat.lastText()).toMatch(/Order 1001 is placed/);
  expect(orderOf(chat)).toMatchObject({ total: 200 });
});

test("when nothing is left, nothing is ordered", () => {
  const chat = atSummary({
    placeOrder: () => ({
      kind: "gone",
      lines: [
        { line: 0, productName: "Coke" },
        { line: 1, productName: null },
      ],
    }),
  });
  chat.says("confirm");
  expect(chat.lastText()).toContain("With that, nothing is left to order.");
  expect([chat.cart(), chat.place()]).toEqual([[], "resting"]);
});

test("taking out the last thing ends checkout; going there from a card takes what is on it", () => {
  const chat = startConversation();
  for (const text of ["2 cokes", "checkout", "remove the cokes"]) chat.says(text);
  expect(chat.lastText()).toContain("With that, nothing is left to order.");
  expect(chat.place()).toBe("resting");
  chat.says("pepperoni");
  chat.says("checkout");
  expect(chat.lastText()).toContain("Which one?");
  chat.says("large");
  expect(chat.lastText()).toBe("Pepperoni, large $14.00 is in your cart.\nDelivery or pickup?");
});

test("a new price is told and confirmed again, and is what is asked for then", () => {
  let first = true;
  const chat = atSummary({
    placeOrder: () => {
      if (!first) return undefined;
      first = false;
      return {
        kind: "repriced",
        lines: [{ line: 0, productName: "Coke 330 ml", before: 200, now: 250 }],
        price: plainPrice(2300),
        uses: {},
      };
    },
  });
  chat.says("confirm");
  expect(chat.lastText()).toContain("Coke 330 ml is now $2.50, not $2.00.");
  expect(chat.lastText()).toContain("Total $23.00.");
  chat.says("confirm");
  expect(orderOf(chat)).toMatchObject({ total: 2300, lines: [{ unitPrice: 250 }, { unitPrice: 1800 }] });
});

test("prices and stock that changed before the summary are told with it", () => {
  const before = startConversation();
  before.says("2 cokes and 2 lemon tarts");
  const dearer = menu.products.map((p) => ({
    ...p,
    variants: p.variants.map((v) => ({
      ...v,
      price: p.id === "coke" ? 300 : v.price,
      available: p.id === "lemon" ? 1 : v.available,
    })),
  }));
  const find = (id: string) =>
    dearer
      .flatMap((product) => product.variants.map((variant) => ({ product, variant })))
      .find((f) => f.variant.id === id);
  const catalogue = {
    ...menu,
    products: dearer,
    findVariant: find,
    findProduct: (id: string) => dearer.find((p) => p.id === id),
  };
  const chat = startConversation({ catalogue, state: before.state() });
  for (const text of ["checkout", "pickup", "Ann"]) chat.says(text);
  expect(chat.lastText()).toContain("Coke 330 ml is now $3.00, not $2.00.");
  expect(chat.lastText()).toContain(
    "Sorry, there is only one of Lemon tart left; the order has that many now.",
  );
  expect(chat.lastText()).toContain("Total $10.50.");
});

test("an old button of an order that changed sums up again instead of placing", () => {
  const chat = atSummary();
  const old = chat.last().choices![0]!.id;
  chat.says("remove the cake");
  chat.sends({ choiceId: old, text: "Place order" });
  expect(chat.asked).toEqual([]);
  expect(chat.lastText()).toMatch(/^Something changed since that was shown\.\nTo confirm:/);
  chat.taps("Place order");
  expect(chat.orders).toHaveLength(1);
  chat.sends({ choiceId: old, text: "Place order" });
  expect(chat.lastText()).toContain("That order is placed already.");
  expect(chat.orders).toHaveLength(1);
});

test("the last order's address and name are offered, and another can be given", () => {
  const chat = atSummary();
  for (const text of ["confirm", "a coke", "checkout"]) chat.says(text);
  expect(chat.lastText()).toBe("Delivery to 12 Elm Street again, or pickup?");
  expect(chat.lastLabels()).toEqual(["1 Deliver there", "2 Another address", "3 Pickup"]);
  chat.says("another address");
  expect(chat.lastText()).toBe("What address should it go to?");
  chat.says("7 Main Street");
  expect(chat.lastText()).toContain("Delivery to 7 Main Street\nName: Ann");
  chat.says("change");
  chat.says("delivery or pickup");
  chat.says("delivery");
  expect(chat.lastText()).toContain("Delivery to 7 Main Street");
});

test("details are changed one by one without asking the rest again", () => {
  const chat = atSummary();
  chat.taps("Change");
  expect(chat.lastLabels()).toEqual(["1 Items", "2 Delivery or pickup", "3 Name", "4 Address", "0 Nothing"]);
  chat.says("3");
  expect(chat.lastText()).toBe("What name is the order for?");
  chat.says("it's Bob the Builder");
  expect(chat.lastText()).toContain("Name: Bob the Builder");
  chat.says("change address");
  chat.says("9 Oak Road");
  expect(chat.lastText()).toContain("Delivery to 9 Oak Road\nName: Bob the Builder");
  chat.says("pickup");
  expect(chat.lastText()).toContain("You pick it up\nName: Bob the Builder\nCash at pickup");
  chat.says("back");
  chat.says("0");
  expect(chat.place()).toBe("checkout.confirming");
});

test("what people call themselves on the channel is used, cleaned, and can be changed", () => {
  const chat = startConversation({ profileName: "*Ann*\u202e 🌸" });
  for (const text of ["a coke", "checkout", "pickup"]) chat.says(text);
  expect(chat.lastText()).toContain("Name: Ann 🌸");
  const nameless = startConversation({ profileName: "🌸" });
  for (const text of ["a coke", "checkout", "pickup"]) nameless.says(text);
  expect(nameless.lastText()).toBe("What name is the order for?");
});

test("an address that is none is asked for again; a location is one", () => {
  const chat = startConversation({ profileName: "Ann" });
  for (const text of ["a coke", "checkout", "delivery", "??"]) chat.says(text);
  chat.says("home");
  expect(chat.place()).toBe("home");
  chat.says("checkout");
  chat.says("here");
  expect(chat.lastText()).toMatch(/^That is too short for an address/);
  chat.says("x".repeat(400));
  expect(chat.lastText()).toMatch(/^That is too long for an address/);
  chat.sends({ location: { latitude: 1.234567, longitude: -2, label: "Elm Park" } });
  expect(chat.lastText()).toContain("Delivery to Elm Park (1.23457, -2.00000)");
});

test("a location sent early is offered when it is time", () => {
  const chat = startConversation({ profileName: "Ann" });
  chat.sends({ location: { latitude: 1, longitude: 2, address: "Elm Street 1" } });
  expect(chat.lastText()).toContain(
    "Noted: I will offer Elm Street 1 (1.00000, 2.00000) as the delivery address.",
  );
  chat.says("a coke");
  chat.says("checkout");
  expect(chat.lastText()).toContain("Delivery to Elm Street 1 (1.00000, 2.00000) again, or pickup?");
});

test("somebody who may be another sees nothing of the person's past", () => {
  const chat = atSummary();
  chat.says("confirm");
  chat.says("a coke");
  const stranger = { trusted: false };
  chat.says("my orders", stranger);
  expect(chat.lastText()).toContain("I cannot show orders on this message");
  chat.says("checkout", stranger);
  expect(chat.lastText()).toBe("Delivery or pickup?");
  for (const text of ["delivery", "1 Other Road", "Eve"]) chat.says(text, stranger);
  expect(chat.lastText()).toContain("Delivery to the address given");
  expect(chat.lastText()).not.toMatch(/Elm|Other Road/);
  chat.says("confirm", stranger);
  expect(chat.lastText()).toMatch(/Order 1002 is placed: delivery to the address given/);
  expect(orderOf(chat).customer).toEqual({ identity: "unverified:chat-1", name: "Eve" });
  for (const text of ["a coke", "checkout"]) chat.says(text);
  expect(chat.lastText()).toBe("Delivery to 12 Elm Street again, or pickup?");
});

test("orders are told by status; of a number only one's own", () => {
  const chat = atSummary();
  chat.says("my orders");
  expect(chat.lastText()).toContain("You have no orders here yet.");
  for (const text of ["confirm", "a coke", "checkout", "yes there", "confirm"]) chat.says(text);
  chat.says("where is my order");
  expect(chat.lastText()).toBe("Your last orders:\n1002: placed, $2.00\n1001: placed, $22.00");
  chat.says("order 1001");
  expect(chat.lastText()).toBe("Order 1001, placed: 2 x Coke 330 ml, 1 x Rainbow cake. Total $22.00.");
  chat.says("order 9999");
  expect(chat.lastText()).toBe("I find no order 9999 of yours.");
  expect(chat.asked.at(-1)!.params).toMatchObject({
    identity: "phone:+15550001111",
    conversationId: "chat-1",
    number: 9999,
  });
});
