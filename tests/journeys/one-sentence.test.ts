import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openDeli, type Deli } from "./support/deli.js";

// Orders in a sentence, questions back and corrections, over HTTP and without a language model; what counts is what the database holds.

let deli: Deli;
beforeAll(async () => {
  deli = await openDeli();
}, 90_000);
afterAll(() => deli?.close());

test("one sentence, several things, one of them different; then a correction", async () => {
  const buyer = deli.buyer();
  const said = await buyer.says(
    "hi can i get 2 large falafel wraps, one without onions and with extra hummus, and 3 lemonades",
  );
  expect(said).toContain("1 x Falafel wrap, Large: $9.00");
  expect(said).toContain("1 x Falafel wrap, Large, no Onions, extra Hummus: $10.00");
  expect(said).toContain("Total $28.00");
  expect(await buyer.says("no wait, make it four lemonades")).toContain("4 x Lemonade: $12.00");
  expect(await buyer.cart()).toEqual([
    "1 Falafel wrap (Large)",
    "1 Falafel wrap (Large), extra Hummus, no Onions",
    "4 Lemonade",
  ]);
});

test("SMS: changed, taken out, shown, placed", async () => {
  const buyer = deli.buyer("sms");
  expect(await buyer.says("2 lentil soups and an iced tea pls")).toContain("Total $14.20. Reply PAY");
  expect(await buyer.says("actually make it 3 soups")).toContain("3 x Lentil soup: $16.50");
  await buyer.says("remove the tea");
  expect(await buyer.says("cart")).toContain("Total $16.50");
  expect(await buyer.cart()).toEqual(["3 Lentil soup"]);
  await buyer.says("checkout");
  await buyer.says("pickup");
  expect(await buyer.says("Ann")).toContain("To confirm:\n3 x Lentil soup: $16.50");
  expect(await buyer.says("confirm")).toMatch(/Order \d{4} is placed/);
  const [order] = await deli.orders();
  expect(order).toMatchObject({ status: "placed", totals: { total: { amount: 1650, currency: "USD" } } });
  expect(order?.lines).toMatchObject([{ quantity: 3, total: { amount: 1650 } }]);
  expect(await buyer.cart()).toEqual([]);
});

test("a size each: the noun comes once", async () => {
  const buyer = deli.buyer();
  expect(await buyer.says("two large and one small chicken wrap")).toContain("Total $28.00");
  expect(await buyer.cart()).toEqual(["1 Chicken wrap (Small)", "2 Chicken wrap (Large)"]);
});

test("a shared extra, and the size asked back", async () => {
  const buyer = deli.buyer();
  const asked = await buyer.says("three falafel wraps all with extra hot sauce");
  expect(asked).toContain("Which one?");
  expect(await buyer.cart()).toEqual([]);
  expect(await buyer.says("large")).toContain(
    "3 x Falafel wrap, Large, extra Hot sauce $27.00 are in your cart",
  );
  expect(await buyer.cart()).toEqual(["3 Falafel wrap (Large), extra Hot sauce"]);
});

test("SMS: two things fit; the certain part is kept, one question at a time", async () => {
  const buyer = deli.buyer("sms");
  const asked = await buyer.says("a wrap and a cookie");
  expect(asked).toContain("Oat cookie $2.50 is in your cart.");
  expect(asked).toContain("Which wrap?");
  expect(asked.match(/\?/g)).toHaveLength(1);
  expect(await buyer.says("chicken")).toContain("1 Small $8.00");
  await buyer.says("2");
  expect(await buyer.cart()).toEqual(["1 Chicken wrap (Large)", "1 Oat cookie"]);
});

test("what is not had is named, what is had is kept", async () => {
  const buyer = deli.buyer();
  const said = await buyer.says("a lemonade and a unicorn brownie");
  expect(said).toContain("Lemonade $3.00 is in your cart.");
  expect(said).toContain('"unicorn brownie" is not something we have');
  expect(said).toContain("Walnut brownie");
  expect(await buyer.cart()).toEqual(["1 Lemonade"]);
});

test("counted shots, and the milk that must be chosen", async () => {
  const buyer = deli.buyer();
  expect(await buyer.says("a flat white with two extra shots")).toContain("which milk?");
  expect(await buyer.says("oat")).toContain("$5.90");
  expect(await buyer.cart()).toEqual(["1 Flat white, 2 Espresso shot, Oat milk"]);
});

test("SMS: everything that must be chosen said at once", async () => {
  const buyer = deli.buyer("sms");
  expect(await buyer.says("1 flat white with cow's milk and 2 shots, and a brownie")).toContain(
    "Total $8.90",
  );
  expect(await buyer.cart()).toEqual(["1 Flat white, 2 Espresso shot, Cow's milk", "1 Walnut brownie"]);
});

test("what is left out runs over the list", async () => {
  const buyer = deli.buyer();
  await buyer.says("large falafel wrap no onions or pickles, hold the hummus");
  expect(await buyer.cart()).toEqual(["1 Falafel wrap (Large), no Hummus, no Onions, no Pickles"]);
});

test("more than there is: as many as there are, and it says so", async () => {
  const buyer = deli.buyer();
  expect(await buyer.says("5 brownies")).toContain("There are only 3 of Walnut brownie left.");
  expect(await buyer.cart()).toEqual(["3 Walnut brownie"]);
});

test("misspelt, in a hurry", async () => {
  const buyer = deli.buyer();
  expect(await buyer.says("falafle wrap larg and lemonaid")).toContain("Total $12.00");
  expect(await buyer.cart()).toEqual(["1 Falafel wrap (Large)", "1 Lemonade"]);
});

test("SMS: of a list, so many of the one that is meant, then the cheapest", async () => {
  const buyer = deli.buyer("sms");
  expect(await buyer.says("what drinks do you have")).toContain("1 Lemonade $3.00\n2 Iced tea $3.20");
  expect(await buyer.says("2 of the iced ones")).toContain("2 x Iced tea $6.40 are in your cart.");
  expect(await buyer.says("the cheapest one")).toContain("Lemonade, $3.00");
  expect(await buyer.says("1")).toContain("Lemonade $3.00 is in your cart.");
  expect(await buyer.cart()).toEqual(["1 Lemonade", "2 Iced tea"]);
});

test("a wish with a bound says what it looked for, and pages keep it", async () => {
  const buyer = deli.buyer();
  const found = await buyer.says("drinks and sweets under $3.50, cheapest first");
  expect(found).not.toContain("brownie");
  const all = await buyer.says("anything under $4");
  expect(all).toContain("Everything under $4.00: 5 products");
  expect(await buyer.says("the most expensive one")).toContain("Flat white");
  expect(await buyer.cart()).toEqual([]);
});

test("in units, one less, and without", async () => {
  const buyer = deli.buyer();
  expect(await buyer.says("half a dozen oat cookies and a couple of lemonades")).toContain("Total $21.00");
  await buyer.says("one less cookie");
  expect(await buyer.cart()).toEqual(["2 Lemonade", "5 Oat cookie"]);
  await buyer.says("no lemonade");
  expect(await buyer.cart()).toEqual(["5 Oat cookie"]);
});

test("asked whether it can be ordered, shown; a number then is how many", async () => {
  const buyer = deli.buyer();
  await buyer.says("do you have lentil soup");
  expect(await buyer.says("2 please")).toContain("2 x Lentil soup $11.00 are in your cart.");
  expect(await buyer.cart()).toEqual(["2 Lentil soup"]);
});
