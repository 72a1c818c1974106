import { expect, test } from "@jest/globals";
import { currencyDigits, isCurrency } from "./currency-digits.js";
import { formatMoney } from "./format-money.js";
import { highestPrice, minorUnits } from "./minor-units.js";

test.each([
  ["9.99", "USD", 999],
  ["42.5", "USD", 4250],
  ["500", "USD", 50000],
  ["0.07", "USD", 7],
  ["1.10", "EUR", 110],
  ["9.9900", "USD", 999],
  [" 12.00 ", "USD", 1200],
  ["1200", "JPY", 1200],
  ["1200.00", "JPY", 1200],
  ["1.234", "KWD", 1234],
  ["1.5", "KWD", 1500],
  ["4590", "HUF", 459000],
  ["0", "USD", 0],
])("%s %s is %d minor units", (text, currency, amount) => {
  expect(minorUnits(text, currency)).toBe(amount);
});

test.each([
  ["", "USD"],
  ["-1", "USD"],
  ["1,50", "USD"],
  ["$5", "USD"],
  ["9.999", "USD"],
  ["1.5", "JPY"],
  ["1e3", "USD"],
  ["free", "USD"],
  ["99999999999999", "USD"],
])("%p %s is refused", (text, currency) => {
  expect(minorUnits(text, currency)).toBeUndefined();
});

test("every price from 0.00 to 999.99 survives the way there and back", () => {
  const amounts = Array.from({ length: 100_000 }, (_, amount) => amount);
  expect(amounts.filter((amount) => minorUnits((amount / 100).toFixed(2), "USD") !== amount)).toEqual([]);
});

test("the highest price on the fullest cart is still an exact number", () => {
  expect(Number.isSafeInteger(highestPrice * 999 * 100)).toBe(true);
});

test.each([
  [3550, "USD", "en", "$35.50"],
  [5, "USD", "en", "$0.05"],
  [-150, "USD", "en", "-$1.50"],
  [1200, "JPY", "en", "¥1,200"],
  [1234, "KWD", "en", "KWD 1.234"],
  [123450, "EUR", "fr", "1 234,50 €"],
  [123450, "EUR", "de", "1.234,50 €"],
  [459000, "HUF", "en", "HUF 4,590.00"],
])("%d %s in %s is %s", (amount, currency, language, text) => {
  expect(formatMoney(amount, currency, language)).toBe(text);
});

test("amounts beyond what a number holds exactly are written exactly", () => {
  expect(formatMoney(900719925474099312345n, "USD", "en")).toBe("$9,007,199,254,740,993,123.45");
});

test("minor units follow ISO 4217", () => {
  expect(["USD", "JPY", "KWD", "CLF", "HUF"].map(currencyDigits)).toEqual([2, 0, 3, 4, 2]);
  expect([isCurrency("USD"), isCurrency("XYZ"), isCurrency("usd")]).toEqual([true, false, false]);
});
