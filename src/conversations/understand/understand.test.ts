import { expect, test } from "@jest/globals";
import { aCatalogue, menu, vases } from "../../../tests/support/start-conversation.js";
import type { Meaning } from "../events.js";
import { choiceId } from "../flows/choice-ids.js";
import type { Listening } from "./listening.js";
import { nothingOffered, offeredBy } from "./offered.js";
import { isUnderstood, understand } from "./understand.js";

const listening: Listening = { catalogue: menu, language: "en", cart: [], offered: nothingOffered };
const shelf: Listening = { ...listening, catalogue: vases };

/** A meaning on one line: what it is, then what is in it. */
function brief(meaning: Meaning): string {
  if (meaning.type === "order") {
    const { lines, unclear, unknown, misfits } = meaning.reading;
    const options = (line: (typeof lines)[number]) =>
      line.options.map((o) => `${o.excluded ? "no " : o.amount ? `${o.amount} ` : ""}${o.choice}`);
    const parts = lines.map((l) => [`${l.quantity} ${l.variant ?? l.product}`, ...options(l)].join(" "));
    return [
      "order",
      [
        ...parts,
        ...unclear.map((u) => `${u.quantity} ${u.products.join("|")}?`),
        ...unknown.map((u) => `(${u})`),
        ...misfits.map((m) => `(${m.said} of ${m.product})`),
      ].join(", "),
    ].join(" ");
  }
  const { type, ...rest } = meaning;
  const inside = Object.entries(rest).map(([key, value]) =>
    key === "page" && value === 1 ? "" : JSON.stringify(value),
  );
  return [type, ...inside.filter(Boolean)].join(" ");
}

const means = (text: string, against: Listening = listening) => brief(understand(text, against));

test.each([
  ["hi", "greeting"],
  ["Hello there!", "greeting"],
  ["good morning", "greeting"],
  ["Thank you so much!!", "thanks"],
  ["ok thanks", "thanks"],
  ["bye", "goodbye"],
  ["that's all", "done"],
  ["help", "help"],
  ["how do i order?", "help"],
  ["?", "help"],
  ["menu", "home"],
  ["show me the menu please", "home"],
  ["what do u have", "home"],
  ["what's in my cart", "cart"],
  ["basket", "cart"],
  ["CHECKOUT", "checkout"],
  ["i want to check out", "checkout"],
  ["chekout", "checkout"],
  ["pay", "checkout"],
  ["go back pls", "back"],
  ["more", "more"],
  ["next page", "more"],
  ["start over", "startOver"],
  ["empty my cart", "emptyCart"],
  ["undo", "undo"],
  ["talk to a person", "person"],
  ["can i speak with a real human please", "person"],
  ["orders", "orders"],
  ["where's my order?", "orders"],
  ["wheres my order 1042", "orders 1042"],
  ["status of order #1042", "orders 1042"],
  ["wer is my ordr", "orders"],
  ["yes", "yes"],
  ["yeah sure", "yes"],
  ["ok", "yes"],
  ["👍🏽", "yes"],
  ["no thanks", "no"],
  ["nope", "no"],
  ["never mind", "no"],
  ["cancel", "cancel"],
  ["delivery", "delivery"],
  ["delivery please", "delivery"],
  ["delivry", "delivery"],
  ["I'll pick it up", "pickup"],
  ["pick up", "pickup"],
  ["cash on delivery", "cash"],
  ["COD", "cash"],
  ["can i pay by card?", "card"],
  ["confirm", "confirm"],
  ["place the order", "confirm"],
  ["change", "change"],
  ["same address", "sameAddress"],
  ["another address please", "addressWanted"],
  ["search", "searchWanted"],
  ["do you deliver?", "askedFulfilment"],
])("command: %s", (text, meaning) => {
  expect(means(text)).toBe(meaning);
});

test.each([
  ["do u have cakes", 'search "cakes" "whether"'],
  ["cakes", 'category "cakes"'],
  ["show me drinks", 'category "drinks"'],
  ["how much is the coke?", 'search "coke" "price"'],
  ["rainbow cake", 'product "rainbow" true'],
  ["do you have gluten free pizza", 'diet "pizza" "gluten free"'],
  ["blue", 'search "blue"'],
  ["asdf", 'search "asdf"'],
  ["the coke was warm", 'remark "complaint"'],
  ["gold coke", 'search "gold coke"'],
  ["how long does it take to get to the moon?", 'text "how long does it take to get to the moon?"'],
  ["deliver to 12 Elm Street, Springfield", 'address "12 Elm Street, Springfield"'],
  ["12 Elm Street, Springfield", 'address "12 Elm Street, Springfield"'],
  ["my name is Ann", 'name "my name is Ann"'],
])("looking and telling: %s", (text, meaning) => {
  expect(means(text)).toBe(meaning);
});

test.each([
  ["2 cokes", "order 2 coke"],
  ["i want a coke", "order 1 coke"],
  ["a coke please", "order 1 coke"],
  ["coke please", 'product "coke" true'],
  ["what a day", 'text "what a day"'],
  ["two cokes and a lemon tart", "order 2 coke, 1 lemon"],
  ["2 large pepperoni", "order 2 pepperoni/l"],
  ["add large pepperoni with extra cheese no olives", "order 1 pepperoni/l extra cheese no olives"],
  ["large pepperoni", "order 1 pepperoni/l"],
  ["pepperoni, large", "order 1 pepperoni/l"],
  ["pepperoni pizza with olives and cheese", "order 1 pepperoni olives cheese"],
  ["3x coke", "order 3 coke"],
  ["coke x3", "order 3 coke"],
  ["coke x 3 and 2 coffees", "order 3 coke, 2 coffee"],
  ["half a dozen cokes", "order 6 coke"],
  ["a couple of cokes", "order 2 coke"],
  ["2 cokes\nlarge pepperoni\nand a coffee", "order 2 coke, 1 pepperoni/l, 1 coffee"],
  ["coke, coke and coke", "order 3 coke"],
  ["large pepperoni and fries", "order 1 pepperoni/l, (fries)"],
  ["one margarita and the blue one", "order 1 margherita, 1 lagoon|blueberry?"],
  ["2 blue ones", "order 2 lagoon|blueberry?"],
  ["a coke and a unicorn cake", "order 1 coke, (unicorn cake)"],
  ["coke with glitter and 2 lemon tarts", "order 1 coke, 2 lemon, (glitter of coke)"],
  ["2 large peperoni n 3 cokes", "order 2 pepperoni/l, 3 coke"],
  ["oat coffee", "order 1 coffee oat"],
  ["i'd like to order 2 blue lagoons please", "order 2 lagoon"],
  [
    "hi can i get 2 large pepperoni, one without olives n with extra cheese, and 3 cokes",
    "order 1 pepperoni/l, 1 pepperoni/l no olives extra cheese, 3 coke",
  ],
  ["２ ｃｏｋｅｓ", "order 2 coke"],
  ["2 c\u200bo\u200bk\u200be\u200bs", "order 2 coke"],
  ["٢ cokes", "order 2 coke"],
  ["1000 cokes", "order 1000 coke"],
])("ordering: %s", (text, meaning) => {
  expect(means(text)).toBe(meaning);
});

const list = offeredBy({
  text: "Vases",
  choices: ["blue", "tall", "clay"].map((id, i) => ({ id: choiceId.product(id), label: id, number: i + 1 })),
});
const looking: Listening = { ...shelf, offered: list };

test.each([
  ["2", 'product "tall"'],
  ["2 pls", 'product "tall"'],
  ["#2", 'product "tall"'],
  ["number two", 'product "tall"'],
  ["the second one", 'product "tall"'],
  ["2nd", 'product "tall"'],
  ["first", 'product "blue"'],
  ["the last one please", 'product "clay"'],
  ["tall", 'product "tall"'],
  ["the blue one please", 'product "blue"'],
  ["i'll take the glass one", 'product "tall"'],
  ["gla", 'product "tall"'],
  ["bleu", 'product "blue"'],
  ["blue vase", 'product "blue"'],
  ["1 and 3", "order 1 blue, 1 clay"],
  ["7", "noSuchNumber 7"],
  ["the ninth", "noSuchNumber 9"],
  ["2 blue vases", "order 2 blue"],
  ["vases", 'category "vases"'],
  ["4000", "noSuchNumber 4000"],
])("choosing from a list: %s", (text, meaning) => {
  expect(means(text, looking)).toBe(meaning);
});

test("words that fit several of the offered things, but not all, ask which", () => {
  const ids = ["lagoon", "blueberry", "coke"].map(choiceId.product);
  const offered = { entries: ids.map((id, i) => [i + 1, id] as const), latest: 0 };
  expect(understand("blu", { ...listening, offered })).toEqual({ type: "which", choiceIds: ids.slice(0, 2) });
});

const line = (id: number, productId: string, quantity = 1) => {
  const variantId = menu.findProduct(productId)!.variants[0]!.id;
  return { id, productId, variantId, options: [], quantity, unitPrice: 100 };
};
const shopping: Listening = {
  ...listening,
  cart: [line(7, "coke", 3), line(8, "pepperoni")],
  about: menu.findProduct("pepperoni")!,
};

test.each([
  ["remove the coke", 'remove ["coke"] "coke"'],
  ["take off 2 cokes", 'remove ["coke"] "cokes" 2'],
  ["no coke", 'remove ["coke"] "coke"'],
  ["remove it", 'remove ""'],
  ["remove the second one", "removeLine 8"],
  ["make it 4 cokes", 'changeQuantity ["coke"] 4 "cokes"'],
  ["actually make it 4 cokes", 'changeQuantity ["coke"] 4 "cokes"'],
  ["no wait, make it four cokes", 'changeQuantity ["coke"] 4 "cokes"'],
  ["no, 2 cokes", 'changeQuantity ["coke"] 2 "cokes"'],
  ["no wait make it 3", "quantity 3"],
  ["one less coke", 'remove ["coke"] "coke" 1'],
  ["2 fewer cokes", 'remove ["coke"] "cokes" 2'],
  ["change the coke to 2", 'changeQuantity ["coke"] 2 "coke"'],
  ["2 cokes instead", 'changeQuantity ["coke"] 2 "cokes"'],
  ["make it 3", "quantity 3"],
  ["actually 3", "quantity 3"],
  ["3", "quantity 3"],
  ["2 more", "quantity 2 true"],
  ["another one", "quantity 1 true"],
  ["2 more cokes", "order 2 coke"],
  ["no olives", 'details [{"group":"topping","choice":"olives","excluded":true}]'],
  ["with extra cheese please", 'details [{"group":"topping","choice":"cheese","amount":"extra"}]'],
  ["make it large", 'details [] "pepperoni/l"'],
  ["2 large", 'details [] "pepperoni/l" 2'],
])("changing: %s", (text, meaning) => {
  expect(means(text, shopping)).toBe(meaning);
});

test.each([
  ["12 Elm Street", "text"],
  ["Elm Street 12\nSpringfield", "text"],
  ["2 Elm Street", "text"],
  ["the blue house next to the lemon tree", "text"],
  ["pickup", "pickup"],
  ["cart", "cart"],
  ["2 cokes", "order"],
  ["actually make it 4 cokes", "changeQuantity"],
  ["do you have cakes", "search"],
  ["talk to a person", "person"],
])("where an address is expected: %s", (text, type) => {
  expect(understand(text, { ...shopping, expecting: "address" }).type).toBe(type);
});

test.each([
  ["Ann", "text"],
  ["Coke", "text"],
  ["2 cokes", "order"],
  ["back", "back"],
])("where a name is expected: %s", (text, type) => {
  expect(understand(text, { ...shopping, expecting: "name" }).type).toBe(type);
});

test("a number is a quantity where one is asked for, and a choice where it is offered", () => {
  const offered = {
    entries: [
      [1, choiceId.add("coke")],
      [0, "back"],
    ] as const,
    latest: 0,
  };
  const asked: Listening = { ...listening, offered, expecting: "quantity" };
  expect(means("1", asked)).toBe('add "coke" 1');
  expect(means("12", asked)).toBe("quantity 12");
  expect(means("0", asked)).toBe("back");
});

test("only a certain reading keeps a text in one piece", () => {
  expect(isUnderstood(understand("2 cokes", listening))).toBe(true);
  expect(isUnderstood(understand("2 cokes and a zebra", listening))).toBe(false);
  expect(isUnderstood(understand("lovely weather we have", listening))).toBe(false);
});

test.each([
  ["do not add a coke", "remove"],
  ["no coke please", "remove"],
  ["please dont send me a coke", "remove"],
  ["no quiero una coke", "remove"],
  ["ich will keine coke", "remove"],
  ["ok but remove one coke", "remove"],
])("what is refused is not ordered: %s", (text, type) => {
  expect(understand(text, listening).type).toBe(type);
});

test.each(["yes tomorrow", "yes but on sunday", "ok confirm it for friday"])(
  "agreeing to something else is no agreement: %s",
  (text) => {
    expect(["yes", "confirm"]).not.toContain(understand(text, listening).type);
  },
);

test.each([
  ["english please", "language"],
  ["in english", "language"],
  ["can we talk in english", "language"],
  ["english breakfast", "product"],
  ["1 english breakfast please", "order"],
])("a language is no tea: %s", (text, type) => {
  const tea = aCatalogue([{ id: "tea", name: "English breakfast", aliases: ["english breakfast tea"] }]);
  expect(understand(text, { ...listening, catalogue: tea }).type).toBe(type);
});
