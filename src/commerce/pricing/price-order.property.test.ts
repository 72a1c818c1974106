import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatMoney } from "../money/format-money.js";
import { minorUnits } from "../money/minor-units.js";
import { openTerms, type DeliveryZone, type Promotion, type TaxRate } from "../terms/shop-terms.js";
import type { LineToPrice, OrderToPrice } from "./order-price.js";
import { priceOrder } from "./price-order.js";
import { allocate, shareOf } from "./shares.js";

const runs = { numRuns: 1000 };
const products = ["p1", "p2", "p3"];
const categories = ["Hot", "Cold"];
const classes = ["standard", "reduced", "none"];

const line: fc.Arbitrary<LineToPrice> = fc.record({
  unitPrice: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 90_000_000_000 })),
  quantity: fc.integer({ min: 1, max: 999 }),
  productId: fc.constantFrom(...products),
  category: fc.constantFrom(...categories),
  taxClass: fc.constantFrom(...classes),
});

const zone = (id: string): fc.Arbitrary<DeliveryZone> =>
  fc.record({
    ...{ id: fc.constant(id), name: fc.constant(id), minutes: fc.constant(null) },
    ...{ postcodes: fc.constantFrom([], ["10"], ["99999"]), places: fc.constantFrom([], ["berlin"]) },
    ...{ latitude: fc.constant(null), longitude: fc.constant(null), radiusMetres: fc.constant(null) },
    fee: fc.integer({ min: 0, max: 900 }),
    freeFrom: fc.option(fc.integer({ min: 0, max: 10_000 })),
    minimumOrder: fc.option(fc.integer({ min: 0, max: 10_000 })),
  });

const rate: fc.Arbitrary<TaxRate> = fc.record({
  zoneId: fc.constantFrom(null, "z1", "z2"),
  taxClass: fc.constantFrom("standard", "reduced", "delivery"),
  name: fc.constantFrom("VAT", "City"),
  ratePpm: fc.integer({ min: 0, max: 1_000_000 }),
});

const promotion: fc.Arbitrary<Promotion> = fc
  .record({
    id: fc.uuid(),
    code: fc.constantFrom(null, "SAVE10", "TEN"),
    kind: fc.constantFrom("percent", "amount", "item", "buy_x_get_y", "free_delivery"),
    value: fc.integer({ min: 1, max: 1_000_000 }),
    buy: fc.integer({ min: 1, max: 3 }),
    getFree: fc.integer({ min: 1, max: 3 }),
    productIds: fc.subarray(products),
    categories: fc.subarray(categories),
    minimumOrder: fc.constantFrom(0, 0, 5000),
    limitPerCustomer: fc.constantFrom(null, 1),
  })
  .map((made) => ({ ...made, name: made.id, startsAt: null, endsAt: null, limitTotal: null, used: 0 }));

const order: fc.Arbitrary<OrderToPrice> = fc.record({
  lines: fc.array(line, { maxLength: 12 }),
  terms: fc.record({
    minimumOrder: fc.integer({ min: 0, max: 5000 }),
    taxIncluded: fc.boolean(),
    zones: fc.oneof(fc.constant([]), fc.tuple(zone("z1"), zone("z2"))),
    taxRates: fc.array(rate, { maxLength: 5 }),
    promotions: fc.array(promotion, { maxLength: 5 }),
  }),
  fulfilment: fc.constantFrom(undefined, "delivery", "pickup"),
  address: fc.constantFrom("12 Elm Street, 10115 Berlin", "5 Oak Road"),
  codes: fc.subarray(["save10", "TEN", "NOPE"]),
  now: fc.constant(new Date("2026-11-22T12:00:00Z")),
  uses: fc.constant({}),
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

test("totals add up to the minor unit, and so do the lines, for every mix of lines, taxes, zones and promotions", () => {
  fc.assert(
    fc.property(order, (input) => {
      const price = priceOrder(input);
      const numbers = [price.subtotal, price.discount, price.shipping, price.tax, price.total];
      expect(numbers.every((n) => Number.isSafeInteger(n) && n >= 0)).toBe(true);
      expect(price.subtotal).toBe(sum(input.lines.map((each) => each.unitPrice * each.quantity)));
      expect(price.total).toBe(
        price.subtotal - price.discount + price.shipping + (price.taxIncluded ? 0 : price.tax),
      );
      expect(sum(price.lines.map((each) => each.discount))).toBe(price.discount);
      expect(sum(price.lines.map((each) => each.tax)) + price.shippingTax).toBe(price.tax);
      expect(sum(price.taxes.map((each) => each.amount))).toBe(price.tax);
      const offLines = price.promotions.filter(({ off }) => off === "lines");
      expect(sum(offLines.map((each) => each.amount))).toBe(price.discount);
    }),
    runs,
  );
});

test("no line is discounted below 0, and included tax never exceeds what is paid", () => {
  fc.assert(
    fc.property(order, (input) => {
      const price = priceOrder(input);
      for (const [at, { unitPrice, quantity }] of input.lines.entries()) {
        const part = price.lines[at]!;
        expect(part.discount).toBeGreaterThanOrEqual(0);
        expect(part.discount).toBeLessThanOrEqual(unitPrice * quantity);
        if (price.taxIncluded) expect(part.tax).toBeLessThanOrEqual(unitPrice * quantity - part.discount);
      }
    }),
    runs,
  );
});

test("the order of lines, codes and promotions makes no difference, and pricing again gives the same", () => {
  const mixed = order.chain((input) =>
    fc.record({
      input: fc.constant(input),
      lines: fc.shuffledSubarray([...input.lines], { minLength: input.lines.length }),
      codes: fc.shuffledSubarray([...input.codes], { minLength: input.codes.length }),
    }),
  );
  fc.assert(
    fc.property(mixed, ({ input, lines, codes }) => {
      const other: OrderToPrice = { ...input, lines, codes };
      const { lines: parts, stops, ...price } = priceOrder(input);
      const { lines: otherParts, stops: otherStops, ...otherPrice } = priceOrder(other);
      const byText = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).sort();
      expect(otherPrice).toEqual(price);
      expect(byText(otherStops)).toEqual(byText(stops));
      const withParts = (all: readonly LineToPrice[], of: readonly object[]) =>
        byText(all.map((each, at) => ({ ...each, ...of[at] })));
      expect(withParts(lines, otherParts)).toEqual(withParts(input.lines, parts));
      expect(priceOrder(input)).toEqual({ lines: parts, stops, ...price });
    }),
    runs,
  );
});

test("an amount cut into parts adds up, follows the weights to less than one unit and exceeds none of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, part) => {
        const whole = sum(weights);
        const amount = Math.floor(whole * part);
        const parts = allocate(amount, weights);
        expect(sum(parts)).toBe(amount);
        for (const [at, each] of parts.entries()) {
          expect(each).toBeLessThanOrEqual(weights[at]!);
          if (whole > 0) expect(Math.abs(each - (amount * weights[at]!) / whole)).toBeLessThan(1.001);
        }
      },
    ),
    runs,
  );
});

test("what is written of a price is the price, with 0, 2 and 3 decimals", () => {
  fc.assert(
    fc.property(order, fc.constantFrom("JPY", "USD", "KWD"), (input, currency) => {
      const { subtotal, discount, shipping, tax, taxIncluded, total } = priceOrder(input);
      const read = (amount: number) => BigInt(formatMoney(amount, currency, "en").replace(/[^\d]/g, ""));
      expect(read(total)).toBe(
        read(subtotal) - read(discount) + read(shipping) + (taxIncluded ? 0n : read(tax)),
      );
    }),
    runs,
  );
  expect([minorUnits("5", "JPY"), minorUnits("5", "USD"), minorUnits("5", "KWD")]).toEqual([5, 500, 5000]);
});

test("a share is exact where floating point is not, halves up", () => {
  expect(shareOf(9_007_199_254_740_991, 190_000, 1_000_000)).toBe(1_711_367_858_400_788);
  expect([shareOf(5, 1, 2), shareOf(1, 1, 3), shareOf(2, 1, 3)]).toEqual([3, 0, 1]);
});

test("no code, no zone and no rate is a plain sum", () => {
  const lines: LineToPrice[] = [
    { unitPrice: 250, quantity: 2, productId: "p1", category: "Hot", taxClass: "standard" },
  ];
  const price = priceOrder({
    ...{ lines, terms: openTerms, codes: [], now: new Date(0), uses: {} },
    ...{ fulfilment: "delivery" as const, address: "12 Elm Street" },
  });
  expect(price).toMatchObject({ subtotal: 500, discount: 0, shipping: 0, tax: 0, total: 500, stops: [] });
});
