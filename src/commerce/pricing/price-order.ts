import type { DeliveryZone, Promotion } from "../terms/shop-terms.js";
import { applyPromotions, isFor, type Discounts } from "./apply-promotions.js";
import { findZone, pointOf } from "./find-zone.js";
import type {
  AppliedPromotion,
  CodeRefusal,
  LineToPrice,
  OrderPrice,
  OrderToPrice,
  PriceStop,
} from "./order-price.js";
import { deliveryClass, taxParts } from "./tax-parts.js";

/**
 * What an order costs under a shop's terms, to the last minor unit, and what stops it. Pure: the same for telling a buyer beforehand
 * and for placing. Minimum and free-from amounts are of the things' prices before discounts, so that a code never takes a delivery away.
 */
export function priceOrder(order: OrderToPrice): OrderPrice {
  // Where units are left over after cutting an amount, the line that gets one must not depend on the order of the lines.
  const sorted = order.lines.map((line, at) => ({ line, at })).sort((a, b) => compare(a.line, b.line));
  const lines = sorted.map(({ line }) => line);
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const chosen = choosePromotions(order, subtotal);
  const discounts = applyPromotions(lines, chosen.promotions);
  const discount = discounts.parts.reduce((sum, part) => sum + part, 0);
  const delivery = priceDelivery(order, subtotal, chosen.promotions);
  const { parts, taxes } = taxParts(
    [
      ...lines.map(({ unitPrice, quantity, taxClass }, at) => ({
        amount: unitPrice * quantity - (discounts.parts[at] ?? 0),
        taxClass,
      })),
      { amount: delivery.shipping, taxClass: deliveryClass },
    ],
    order.terms,
    delivery.zone?.id,
  );
  const tax = parts.reduce((sum, part) => sum + part, 0);
  const inOrder: OrderPrice["lines"] = [];
  for (const [i, { at }] of sorted.entries())
    inOrder[at] = { discount: discounts.parts[i] ?? 0, tax: parts[i] ?? 0 };
  const { taxIncluded } = order.terms;
  return {
    lines: inOrder,
    ...{ subtotal, discount, tax, taxIncluded, taxes },
    promotions: [...discounts.applied, ...delivery.applied],
    shipping: delivery.shipping,
    shippingTax: parts.at(-1) ?? 0,
    total: subtotal - discount + delivery.shipping + (taxIncluded ? 0 : tax),
    ...(delivery.zone && { zone: delivery.zone }),
    ...(delivery.missingForFree !== undefined && { missingForFree: delivery.missingForFree }),
    stops: [
      ...delivery.stops,
      ...minimumStops(order, subtotal, delivery.zone),
      ...refusedCodes(chosen, discounts, delivery.refusals),
    ],
  };
}

function compare(a: LineToPrice, b: LineToPrice): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

const keyOf = ({ productId, unitPrice, quantity, category, taxClass }: LineToPrice) =>
  JSON.stringify([productId, unitPrice, quantity, category, taxClass]);

/** A code as it is compared: capitals, nothing around it. */
export function codeOf(said: string): string {
  return said.trim().toUpperCase();
}

interface Chosen {
  promotions: Promotion[];
  codes: Map<string, { promotion?: Promotion; refusal?: CodeRefusal }>;
}

/** Those that apply by themselves and those whose code was said, where nothing about them forbids it. */
function choosePromotions(order: OrderToPrice, subtotal: number): Chosen {
  const { promotions } = order.terms;
  const chosen: Chosen = {
    promotions: promotions.filter((each) => each.code === null && !refusalOf(each, order, subtotal)),
    codes: new Map(),
  };
  for (const code of new Set(order.codes.map(codeOf))) {
    const promotion = promotions.find((each) => each.code === code);
    const refusal: CodeRefusal | undefined = promotion
      ? refusalOf(promotion, order, subtotal)
      : { reason: "unknown" };
    chosen.codes.set(code, { ...(promotion && { promotion }), ...(refusal && { refusal }) });
    if (promotion && !refusal) chosen.promotions.push(promotion);
  }
  return chosen;
}

function refusalOf(promotion: Promotion, order: OrderToPrice, subtotal: number): CodeRefusal | undefined {
  const { startsAt, endsAt, limitTotal, limitPerCustomer, minimumOrder, used } = promotion;
  if (startsAt !== null && order.now < new Date(startsAt)) return { reason: "notYet", startsAt };
  if (endsAt !== null && order.now >= new Date(endsAt)) return { reason: "ended" };
  if (limitTotal !== null && used >= limitTotal) return { reason: "usedUp" };
  if (limitPerCustomer !== null && (order.uses[promotion.id] ?? 0) >= limitPerCustomer)
    return { reason: "usedByYou" };
  if (!order.lines.some((line) => isFor(promotion, line))) return { reason: "nothingFits" };
  return subtotal < minimumOrder
    ? { reason: "below", minimum: minimumOrder, missing: minimumOrder - subtotal }
    : undefined;
}

interface Delivery {
  zone?: DeliveryZone;
  shipping: number;
  missingForFree?: number;
  applied: AppliedPromotion[];
  refusals: Map<string, CodeRefusal>;
  stops: PriceStop[];
}

function priceDelivery(order: OrderToPrice, subtotal: number, promotions: readonly Promotion[]): Delivery {
  const delivery: Delivery = { shipping: 0, applied: [], refusals: new Map(), stops: [] };
  const free = promotions.filter(({ kind }) => kind === "free_delivery");
  const refuse = (reason: "onlyDelivery" | "alreadyFree", from = 0) => {
    for (const { id } of free.slice(from)) delivery.refusals.set(id, { reason });
  };
  if (order.fulfilment === "pickup") refuse("onlyDelivery");
  if (order.fulfilment !== "delivery" || order.address === undefined) return delivery;
  const { zones } = order.terms;
  const point = order.point ?? pointOf(order.address);
  const zone = findZone(zones, order.address, point);
  if (zone) delivery.zone = zone;
  else if (zones.length > 0) {
    const placeNeeded = !point && zones.some(({ radiusMetres }) => radiusMetres !== null);
    delivery.stops.push({ kind: "notDelivered", placeNeeded });
  }
  const fee = feeOf(zone, subtotal);
  const [first] = free;
  if (fee === 0) refuse("alreadyFree");
  else if (first) {
    const { id, name, code } = first;
    delivery.applied.push({ id, name, code, amount: fee, off: "delivery" });
    refuse("alreadyFree", 1);
  } else {
    delivery.shipping = fee;
    const freeFrom = zone?.freeFrom ?? null;
    if (freeFrom !== null) delivery.missingForFree = freeFrom - subtotal;
  }
  return delivery;
}

function feeOf(zone: DeliveryZone | undefined, subtotal: number): number {
  if (!zone || (zone.freeFrom !== null && subtotal >= zone.freeFrom)) return 0;
  return zone.fee;
}

/** A zone's own minimum takes the place of the shop's. */
function minimumStops(
  { terms, lines }: OrderToPrice,
  subtotal: number,
  zone: DeliveryZone | undefined,
): PriceStop[] {
  const minimum = zone?.minimumOrder ?? terms.minimumOrder;
  if (lines.length === 0 || subtotal >= minimum) return [];
  return [{ kind: "belowMinimum", minimum, missing: minimum - subtotal }];
}

function refusedCodes(
  { codes }: Chosen,
  discounts: Discounts,
  deliveryRefusals: ReadonlyMap<string, CodeRefusal>,
): PriceStop[] {
  return [...codes].flatMap(([code, { promotion, refusal: known }]): PriceStop[] => {
    const id = promotion?.id ?? "";
    const refusal = known ?? discounts.refusals.get(id) ?? deliveryRefusals.get(id);
    return refusal ? [{ kind: "codeRefused", code, ...refusal }] : [];
  });
}
