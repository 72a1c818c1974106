import { products } from "../../../bench/rig/prepare-shop.js";
import type { Effect, OperationKind } from "./history.js";
import type { Chance } from "./random.js";

/** One thing a buyer writes, and what the books must show for it. */
export interface Line {
  kind: OperationKind;
  text: string;
  effect: Effect;
}

const smallTalk = [
  "hi",
  "menu",
  "cart",
  "what do you have?",
  "do you have mugs",
  "show me the oak tray",
  "back",
];

/**
 * What a buyer writes, for ever: talk and additions to the cart, and now and then a checkout from the first word to the order.
 * Every effect can be counted afterwards: an addition is one piece in the cart or in an order, a checkout is one order.
 */
export function* buyerScript(chance: Chance): Generator<Line> {
  let inCart = false;
  let known = false;
  for (;;) {
    if (inCart && chance.next() < 0.065) {
      yield* checkout(known);
      inCart = false;
      known = true;
    } else if (chance.next() < 0.4) {
      const product = chance.pick(products);
      yield {
        kind: "chat",
        text: `add 1 ${product.name.toLowerCase()}`,
        effect: { type: "add", product: product.id },
      };
      inCart = true;
    } else yield { kind: "chat", text: chance.pick(smallTalk), effect: { type: "none" } };
  }
}

/** Who has ordered before is not asked for a name again. */
function* checkout(known: boolean): Generator<Line> {
  const step = (text: string, effect: Effect = { type: "none" }): Line => ({ kind: "order", text, effect });
  yield step("checkout");
  yield step("pickup");
  if (!known) yield step("Sam Buyer");
  yield step("cash on delivery");
  yield step("confirm", { type: "order" });
}
