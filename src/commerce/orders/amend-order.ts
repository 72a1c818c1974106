import { newId, type Sql } from "../../platform/index.js";
import { isLive } from "../fulfilment/shipment.js";
import { readShipments } from "../fulfilment/shipment.store.js";
import { isOffered } from "../payments/is-offered.js";
import { giveBackPromotions } from "../promotions/give-back-promotions.store.js";
import { takePromotions } from "../promotions/take-promotions.store.js";
import { forgetSinceMark, giveBackSlot, markBeforeSlot } from "../slots/slot.store.js";
import { amendStock } from "../stock/amend-stock.store.js";
import { stockCame } from "../stock/stock-came.js";
import { chargeDifference } from "./charge-difference.js";
import { lockOrder, type LockedOrder } from "./move-order.store.js";
import { isChangeable } from "./order-states.js";
import type { AmendOrderInput, OrderSummary, PlaceOrderInput, PlaceOrderOutcome } from "./order.js";
import { readOrder, readOrdersOf } from "./order.store.js";
import { newOrderLine } from "./place-order.js";
import { lockCheckout, readOrderFacts, type OrderFacts } from "./place-order.store.js";
import { quote, type QuoteOutcome } from "./quote.js";
import { recordOrderEvent } from "./record-order-event.js";
import { soldOut, trackedQuantities, usedUp } from "./take-limited.js";
import { writeAmendment } from "./write-amendment.store.js";

export type AmendOrderOutcome =
  /** `before`: what it cost. */
  | { kind: "amended"; order: OrderSummary; before: number }
  /** It is being prepared or sent, has left or has ended: nothing was done. */
  | { kind: "tooLate"; order: OrderSummary }
  /** None of theirs. */
  | { kind: "unknown" }
  | Extract<
      PlaceOrderOutcome,
      {
        kind:
          | "soldOut"
          | "repriced"
          | "wayClosed"
          | "belowMinimum"
          | "notDelivered"
          | "codeRefused"
          | "gone"
          | "paymentNotOffered";
      }
    >;

type Quoted = Extract<QuoteOutcome, { kind: "quoted" }>;
type Refused = Exclude<AmendOrderOutcome, { kind: "amended" | "tooLate" | "unknown" }>;

/**
 * Makes an order what its buyer confirmed instead, until it is prepared: priced by the same quote as a new one, the differences of stock
 * and money entered in their ledgers, what is to be paid or given back seen to. In the caller's transaction (as the tenant); where
 * something is not as it was confirmed nothing is written and the transaction stays usable.
 */
export async function amendOrder(sql: Sql, input: AmendOrderInput): Promise<AmendOrderOutcome> {
  const { customer, conversationId, number } = input;
  // Before the order's row, as placing does: two at once of one customer would each count the other's promotions as unused.
  await lockCheckout(sql, { checkoutKey: `amend ${number}`, customer });
  const who = { identity: customer.identity, conversationId, number, limit: 1 };
  const [theirs] = await readOrdersOf(sql, who);
  const locked = theirs && (await lockOrder(sql, { orderId: theirs.id }));
  if (!locked) return { kind: "unknown" };
  const before = await readOrder(sql, locked.id);
  // A shipment names the order's lines: what it has packed or taken along cannot become something else.
  const begun = !isChangeable(locked.status) || (await readShipments(sql, locked.id)).some(isLive);
  if (begun) return { kind: "tooLate", order: before };

  const placing: PlaceOrderInput = { ...input, ...keptOf(locked) };
  const facts = withoutOwnUses(await readOrderFacts(sql, placing), before);
  const quoted = quote(placing, facts);
  if (quoted.kind !== "quoted") return quoted;
  const { total } = quoted.price;
  // What asks for no more than was agreed to is paid as it was agreed.
  if (total > before.total && !isOffered(placing.paymentMethod, total, facts))
    return { kind: "paymentNotOffered" };
  await markBeforeSlot(sql);
  const refused = await takeDifferences(sql, { order: locked, placing, facts, quoted });
  if (refused) {
    await forgetSinceMark(sql);
    return refused;
  }
  if (before.fulfilment !== input.fulfilment.type) await giveBackSlot(sql, locked.id);
  await write(sql, { order: locked, input, quoted });
  return { kind: "amended", order: await readOrder(sql, locked.id), before: before.total };
}

const keptOf = ({ id, branchId, paymentMethod }: LockedOrder) => ({
  ...{ checkoutKey: `amend ${id}`, branchId, paymentMethod },
});

/** What this very order has used of promotions counts for nobody else, and not against itself. */
function withoutOwnUses(
  facts: OrderFacts,
  { promotions: own }: { promotions: { id: string }[] },
): OrderFacts {
  const ids = new Set(own.map(({ id }) => id));
  const uses = Object.entries(facts.uses).map(
    ([id, times]) => [id, ids.has(id) ? times - 1 : times] as const,
  );
  const promotions = facts.terms.promotions.map((each) =>
    ids.has(each.id) ? { ...each, used: each.used - 1 } : each,
  );
  return {
    ...facts,
    uses: Object.fromEntries(uses),
    terms: { ...facts.terms, promotions },
  };
}

interface Differences {
  order: LockedOrder;
  placing: PlaceOrderInput;
  facts: OrderFacts;
  quoted: Quoted;
}

/** Stock by the id of the variant, then promotions by theirs, as everywhere. */
async function takeDifferences(
  sql: Sql,
  { order, placing, facts, quoted }: Differences,
): Promise<Refused | undefined> {
  const wanted = trackedQuantities(quoted.lines);
  const how = order.status === "awaiting_payment" ? "hold" : "sell";
  const { id: orderId, branchId } = order;
  const { kind, stock } = await amendStock(sql, { orderId, branchId, wanted, how });
  if (kind === "short") {
    const short = stock.filter(({ delta, available }) => delta > available);
    const inAll = short.map(({ variantId, delta, available }) => ({
      ...{ variantId, available: available + (wanted.get(variantId) ?? 0) - delta },
    }));
    return soldOut(inAll, wanted, quoted.lines);
  }
  await stockCame(
    sql,
    stock.filter(({ delta }) => delta < 0).map(({ variantId }) => variantId),
  );
  const ids = quoted.price.promotions.map(({ id }) => id);
  await giveBackPromotions(sql, order.id);
  const gone = (await takePromotions(sql, ids)).filter(({ free }) => !free);
  return gone.length > 0 ? usedUp({ input: placing, facts }, new Set(gone.map(({ id }) => id))) : undefined;
}

async function write(
  sql: Sql,
  { order, input, quoted }: { order: LockedOrder; input: AmendOrderInput; quoted: Quoted },
): Promise<void> {
  const { price } = quoted;
  const id = newId();
  const lines = quoted.lines.map((line, position) => newOrderLine(line, position, price));
  await writeAmendment(sql, { orderId: order.id, input, lines, price });
  const data = { before: order.total, after: price.total };
  await recordOrderEvent(sql, { orderId: order.id, type: "amended", actor: "buyer", data });
  await chargeDifference(sql, { id, order, total: price.total });
}
