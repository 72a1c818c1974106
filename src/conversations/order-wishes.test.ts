import { describe, expect, test } from "@jest/globals";
import { anOrder, aShop, menu, startConversation } from "../../tests/support/start-conversation.js";
import type { Setup } from "../../tests/support/start-conversation.js";
import type { ChannelName } from "../channels/index.js";
import type { OrderStatus, OrderSummary, PlaceOrderInput } from "../commerce/index.js";

const large = menu.findProduct("pepperoni")!.variants[1]!.id;
type Line = PlaceOrderInput["lines"][number];
const line = (productId: string, quantity: number, unitPrice: number, more: Partial<Line> = {}): Line => ({
  ...{ productId, variantId: productId, options: [], quantity, unitPrice },
  ...more,
});

function order(number: number, lines: Line[], status: OrderStatus = "placed"): OrderSummary {
  const input: PlaceOrderInput = {
    ...{ checkoutKey: `k${number}`, conversationId: "chat-1", paymentMethod: "cash_on_delivery" },
    ...{ customer: { identity: "i", name: "Ann" }, fulfilment: { type: "pickup" }, lines },
    total: lines.reduce((sum, l) => sum + l.quantity * l.unitPrice, 0),
  };
  return { ...anOrder(input, number, aShop(menu)), status };
}

const open = (channel: ChannelName, orders: OrderSummary[], setup: Setup = {}) =>
  startConversation({ channel, profileName: "Ann", orders, ...setup });

const noOlives = [{ groupId: "topping", choiceId: "olives", excluded: true }];
const mixed = order(1001, [
  line("coke", 2, 150),
  line("pepperoni", 1, 1400, { variantId: large, options: noOlives }),
  line("plum", 1, 500),
  line("lemon", 3, 450),
]);
const cart = ["2 Coke 330 ml", "1 Pepperoni, large, no olives", "2 Lemon tart"];

describe.each(["whatsapp", "sms"] as const)("on %s", (channel) => {
  const confirm = channel === "sms" ? "ok" : "confirm";

  test("the last order comes again at today's prices, with what changed named, and is not placed by that", () => {
    const chat = open(channel, [order(1000, [line("coffee", 1, 300)]), mixed]);
    chat.says("same as last time");
    expect(chat.lastText()).toMatch(
      /^As in order 1001:\n2 x Coke 330 ml: \$4\.00\n1 x Pepperoni, large, no olives: \$14\.00\n2 x Lemon tart: \$9\.00\n/,
    );
    expect(chat.lastText()).toContain("Coke 330 ml is now $2.00, not $1.50.");
    expect(chat.lastText()).toContain("Plum cake is sold out.");
    expect(chat.lastText()).toContain("There are only 2 of Lemon tart left.");
    expect(chat.cart()).toEqual(cart);
    expect(chat.asked.map(({ type }) => type)).toEqual(["findOrders"]);
    chat.says("checkout");
    chat.says("pickup");
    chat.says(confirm);
    expect(chat.lastText()).toContain("Order 1003 is placed");
  });

  test("asked for twice it does not double; what was taken out since comes back; undo takes it out", () => {
    const chat = open(channel, [mixed]);
    chat.says("same as last time");
    chat.says("same as last time");
    expect(chat.lastText()).toMatch(/^What order 1001 held is in your cart already:\n2 x Coke/);
    expect(chat.cart()).toEqual(cart);
    chat.says("remove the coke");
    chat.says("same as last time");
    expect(chat.lastText()).toMatch(/^As in order 1001:\n2 x Coke 330 ml: \$4\.00\n/);
    chat.says("undo");
    expect(chat.cart()).toEqual(cart.slice(1));
  });

  test("what is not sold any more is named; a choice that is gone is asked for", () => {
    const gone = order(1001, [line("coke", 1, 200), line("pepperoni", 1, 1400, { variantId: large })]);
    const [coke, pizza] = gone.lines;
    const before = {
      ...gone,
      lines: [
        { ...coke!, productExternalId: "dodo", productName: "Dodo pie" },
        { ...pizza!, variantExternalId: "huge", variantName: "huge" },
      ],
    };
    const chat = open(channel, [before]);
    chat.says("same as last time");
    expect(chat.lastText()).toContain("Dodo pie is not sold any more.");
    expect(chat.place()).toBe("product.variant");
    chat.says("small");
    expect(chat.cart()).toEqual(["1 Pepperoni, small"]);
  });

  test("without an order before, and to somebody who may be another, nothing is repeated", () => {
    const chat = open(channel, []);
    chat.says("same as last time");
    expect(chat.lastText()).toContain("You have not ordered here before");
    const other = open(channel, [mixed]);
    other.says("same as last time", { trusted: false });
    expect(other.lastText()).toContain("I cannot show orders on this message");
    expect([other.cart(), other.asked]).toEqual([[], []]);
  });

  test("an order to be called off is named with its status, and a person offered who can", () => {
    const chat = open(channel, [order(1001, [line("coke", 2, 200)], "preparing")]);
    chat.says("cancel my order");
    expect(chat.lastText()).toMatch(
      /^Order 1001, \$4\.00: being prepared\. Only Bella's can call it off\. Shall I ask a person\?/,
    );
    chat.says("person");
    expect(chat.state().mode).toBe("person");
    expect(chat.orders[0]?.status).toBe("preparing");
  });

  test("of several the one is asked for: by place, or by its number", () => {
    for (const answer of ["2", "1001"]) {
      const chat = open(channel, [
        order(1001, [line("coke", 2, 200)]),
        order(1002, [line("coke", 1, 200)], "delivered"),
        order(1003, [line("lemon", 1, 450)]),
      ]);
      chat.says("cancel my order");
      expect(chat.lastText()).toMatch(/^Which order do you mean\?/);
      expect(chat.lastLabels().map((label) => label.slice(0, 6))).toEqual(["1 1003", "2 1001"]);
      chat.says(answer);
      expect(chat.lastText()).toMatch(/^Call off order 1001, \$4\.00\?/);
    }
  });

  test("what is over or not theirs cannot be called off", () => {
    const chat = open(channel, [order(1001, [line("coke", 2, 200)], "delivered")]);
    chat.says("cancel my order");
    expect(chat.lastText()).toBe("You have no order here that could be called off.");
    chat.says("cancel order 1001");
    expect(chat.lastText()).toMatch(/^Order 1001: delivered\. There is nothing left to call off\./);
    chat.says("cancel order 4444");
    expect(chat.lastText()).toBe("I find no order 4444 of yours.");
    chat.says("cancel order 1001", { trusted: false });
    expect(chat.lastText()).toContain("I cannot show orders on this message");
  });

  test("in checkout, cancel means what is being ordered; an order by number is another matter", () => {
    const chat = open(channel, [order(1001, [line("coke", 2, 200)])]);
    chat.says("2 cokes");
    chat.says("checkout");
    chat.says("cancel order 1001");
    expect(chat.lastText()).toMatch(/^Call off order 1001, \$4\.00\?/);
    chat.says("cancel my order");
    expect(chat.lastText()).toMatch(/^Nothing is ordered\. Your cart is kept\./);
    expect(chat.cart()).toEqual(["2 Coke 330 ml"]);
  });

  test("a return: what the shop wrote, and what is wrong with the order is asked", () => {
    const returns = { id: "1", topic: "returns", question: "Can I return something?", position: 1 } as const;
    const answers = [{ ...returns, answer: "Unused things within 14 days." }];
    const orders = [order(1001, [line("coke", 2, 200)], "delivered")];
    const chat = open(channel, orders, { shop: { answers } });
    chat.says("i want to return my order");
    expect(chat.lastText()).toMatch(/^Unused things within 14 days\.\nWhat is wrong with order 1001\?/);
    const without = open(channel, orders);
    without.says("can i return things?");
    expect(without.lastText()).toMatch(/^I don't know that\. Shall I ask a person\?/);
  });
});
