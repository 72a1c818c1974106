import { describe, expect, test } from "@jest/globals";
import { openTerms, type DeliveryZone, type Promotion, type ShopTerms } from "../terms/shop-terms.js";
import { findZone } from "./find-zone.js";
import type { LineToPrice, OrderToPrice } from "./order-price.js";
import { priceOrder } from "./price-order.js";

const zone = (changes: Partial<DeliveryZone>): DeliveryZone => ({
  ...{
    id: "z1",
    name: "City",
    postcodes: [],
    places: [],
    latitude: null,
    longitude: null,
    radiusMetres: null,
  },
  ...{ fee: 300, freeFrom: null, minimumOrder: null, minutes: null, ...changes },
});

const promotion = (changes: Partial<Promotion>): Promotion => ({
  ...{ id: "a", name: "Promotion", code: null, kind: "percent", value: 100_000, buy: null, getFree: null },
  ...{ productIds: [], categories: [], minimumOrder: 0, startsAt: null, endsAt: null },
  ...{ limitTotal: null, limitPerCustomer: null, used: 0, ...changes },
});

const line = (unitPrice: number, quantity = 1, changes: Partial<LineToPrice> = {}): LineToPrice => ({
  ...{ unitPrice, quantity, productId: "p1", category: "Hot", taxClass: "standard", ...changes },
});

function priced(lines: LineToPrice[], terms: Partial<ShopTerms>, changes: Partial<OrderToPrice> = {}) {
  return priceOrder({
    ...{ lines, terms: { ...openTerms, ...terms }, codes: [], uses: {}, now: new Date("2026-11-22T12:00Z") },
    ...{ fulfilment: "delivery", address: "12 Elm Street, 10115 Berlin", ...changes },
  });
}

describe("promotions", () => {
  test("a percentage is off the sum, rounded once, and cut among the lines", () => {
    const price = priced([line(333), line(333, 1, { productId: "p2" }), line(334)], {
      promotions: [promotion({ value: 100_000 })],
    });
    expect(price).toMatchObject({ subtotal: 1000, discount: 100, total: 900 });
    expect(price.lines.map(({ discount }) => discount).sort()).toEqual([33, 33, 34]);
  });

  test("an amount is never more than what it is for", () => {
    const promotions = [promotion({ kind: "amount", value: 500, productIds: ["p2"] })];
    expect(priced([line(900), line(200, 1, { productId: "p2" })], { promotions })).toMatchObject({
      ...{ discount: 200, total: 900 },
      lines: [{ discount: 0 }, { discount: 200 }],
    });
  });

  test("an amount off each thing of a category", () => {
    const promotions = [promotion({ kind: "item", value: 50, categories: ["Cold"] })];
    expect(priced([line(900), line(200, 3, { category: "Cold" })], { promotions }).discount).toBe(150);
  });

  test("of three things the cheapest is free", () => {
    const promotions = [promotion({ kind: "buy_x_get_y", value: null, buy: 2, getFree: 1 })];
    expect(priced([line(900, 2), line(700, 3), line(500, 1)], { promotions }).discount).toBe(1200);
    expect(priced([line(900, 2)], { promotions }).discount).toBe(0);
  });

  test("free delivery takes the fee away, and a second one takes nothing", () => {
    const free = promotion({ kind: "free_delivery", value: null, code: "SHIP" });
    const price = priced([line(900)], { zones: [zone({})], promotions: [free] }, { codes: ["ship"] });
    expect(price).toMatchObject({ shipping: 0, discount: 0, total: 900, stops: [] });
    expect(price.promotions).toEqual([
      { id: "a", name: "Promotion", code: "SHIP", amount: 300, off: "delivery" },
    ]);
    const pickup = priced([line(900)], { promotions: [free] }, { codes: ["SHIP"], fulfilment: "pickup" });
    expect(pickup.stops).toEqual([{ kind: "codeRefused", code: "SHIP", reason: "onlyDelivery" }]);
    const nothing = priced([line(900)], { promotions: [free] }, { codes: ["SHIP"] });
    expect(nothing.stops).toEqual([{ kind: "codeRefused", code: "SHIP", reason: "alreadyFree" }]);
  });

  test.each([
    [{}, "NOPE", { reason: "unknown" }],
    [{ startsAt: "2026-12-01T00:00:00Z" }, "TEN", { reason: "notYet", startsAt: "2026-12-01T00:00:00Z" }],
    [{ endsAt: "2026-11-22T12:00:00Z" }, "TEN", { reason: "ended" }],
    [{ limitTotal: 3, used: 3 }, "TEN", { reason: "usedUp" }],
    [{ limitPerCustomer: 1 }, "TEN", { reason: "usedByYou" }],
    [{ productIds: ["p9"] }, "TEN", { reason: "nothingFits" }],
    [{ minimumOrder: 1200 }, "TEN", { reason: "below", minimum: 1200, missing: 300 }],
    [{ kind: "buy_x_get_y", value: null, buy: 1, getFree: 1 } as const, "TEN", { reason: "nothingFits" }],
  ])("%j: the code %s is refused: %j", (changes, code, refusal) => {
    const promotions = [promotion({ code: "TEN", ...changes })];
    const price = priced([line(900)], { promotions }, { codes: [code], uses: { a: 1 } });
    expect(price).toMatchObject({ discount: 0, stops: [{ kind: "codeRefused", code, ...refusal }] });
  });

  test("what applies by itself says nothing where it does not", () => {
    const promotions = [promotion({ minimumOrder: 5000 }), promotion({ id: "b", limitTotal: 1, used: 1 })];
    expect(priced([line(900)], { promotions })).toMatchObject({ discount: 0, stops: [], promotions: [] });
  });
});

describe("tax", () => {
  const taxRates = [
    { zoneId: null, taxClass: "standard", name: "VAT", ratePpm: 190_000 },
    { zoneId: null, taxClass: "reduced", name: "VAT", ratePpm: 70_000 },
    { zoneId: "z1", taxClass: "standard", name: "City", ratePpm: 100_000 },
  ];

  test("included in the prices, by class, after the discount", () => {
    const lines = [line(11_900), line(10_700, 1, { taxClass: "reduced" })];
    const price = priced(lines, { taxRates, taxIncluded: true });
    expect(price).toMatchObject({ tax: 2600, total: 22_600, lines: [{ tax: 1900 }, { tax: 700 }] });
    expect(price.taxes).toEqual([
      { name: "VAT", ratePpm: 190_000, amount: 1900 },
      { name: "VAT", ratePpm: 70_000, amount: 700 },
    ]);
  });

  test("added to them, with the zone's own rate and the delivery's part", () => {
    const price = priced([line(1000)], { taxRates, taxIncluded: false, zones: [zone({ fee: 300 })] });
    expect(price).toMatchObject({ tax: 130, shippingTax: 30, total: 1430, lines: [{ tax: 100 }] });
  });

  test("a delivery has its own class where there is a rate for it", () => {
    const own = [...taxRates, { zoneId: null, taxClass: "delivery", name: "Freight", ratePpm: 0 }];
    const price = priced([line(1000)], { taxRates: own, taxIncluded: false, zones: [zone({ id: "z2" })] });
    expect(price).toMatchObject({ tax: 190, shippingTax: 0 });
  });
});

describe("delivery", () => {
  test("costs the zone's fee, and nothing from its free-from amount on", () => {
    const zones = [zone({ fee: 300, freeFrom: 2000 })];
    expect(priced([line(1500)], { zones })).toMatchObject({
      shipping: 300,
      missingForFree: 500,
      total: 1800,
    });
    expect(priced([line(2000)], { zones })).toMatchObject({ shipping: 0, total: 2000 });
  });

  test("below the zone's minimum it is said what is missing; the shop's own is for pickup", () => {
    const terms = { minimumOrder: 500, zones: [zone({ minimumOrder: 1500 })] };
    expect(priced([line(1180)], terms).stops).toEqual([
      { kind: "belowMinimum", minimum: 1500, missing: 320 },
    ]);
    expect(priced([line(600)], terms, { fulfilment: "pickup" }).stops).toEqual([]);
  });

  test("nowhere else, unless a place on the map could help", () => {
    const elsewhere = { address: "5 Oak Road" };
    const [byCode] = priced([line(900)], { zones: [zone({ postcodes: ["10"] })] }, elsewhere).stops;
    expect(byCode).toEqual({ kind: "notDelivered", placeNeeded: false });
    const circle = zone({ latitude: 52.52, longitude: 13.405, radiusMetres: 3000 });
    const [byCircle] = priced([line(900)], { zones: [circle] }, elsewhere).stops;
    expect(byCircle).toEqual({ kind: "notDelivered", placeNeeded: true });
  });

  test.each([
    ["10115 Berlin", ["10"], true],
    ["10 Oak Road, 94105 San Francisco", ["10"], false],
    ["1015 Oak Road, 94105 San Francisco", ["10"], false],
    ["12b Elm Street, SW1A 1AA London", ["SW1A"], true],
    ["12b Elm Street, SW1A 1AA London", ["SW1A 1"], true],
    ["12b Elm Street, sw1a1aa London", ["SW1A 1AA"], true],
    ["12b Elm Street, SW1A 1AA London", ["12"], false],
    ["Damrak 1, 1012 LG Amsterdam", ["1012LG"], true],
    ["Laugavegur 3, 101 Reykjavik", ["101"], true],
    ["Rua X 5, 1000-001 Lisboa", ["1000-001"], true],
    ["شارع ٥، ١١٥١١ القاهرة", ["115"], true],
  ])("%s with postal codes %j: %s", (address, postcodes, fits) => {
    expect(findZone([zone({ postcodes })], address) !== undefined).toBe(fits);
  });

  test("a place is found by its name, whatever its accents, and a point by its distance", () => {
    const zones = [
      zone({ places: ["São Paulo"] }),
      zone({ id: "z2", latitude: 52.52, longitude: 13.4, radiusMetres: 2000 }),
    ];
    expect(findZone(zones, "Av. Paulista 1, Sao Paulo")?.id).toBe("z1");
    expect(findZone(zones, "Av. Paulista 1, Paulo")).toBeUndefined();
    expect(findZone(zones, "Alexanderplatz (52.52190, 13.41320)")?.id).toBe("z2");
    expect(findZone(zones, "52.60000, 13.41320")).toBeUndefined();
  });
});
