import type { OrderSummary } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext, Fulfilment } from "../flows/buyer-context.js";
import { choiceId } from "../flows/choice-ids.js";
import { nameFor, offeredAddress, summaryOf } from "../flows/checkout-facts.js";
import { cartTotal, lineWords } from "./cart.replies.js";
import { differenceWords } from "./change.replies.js";
import { costLines, placedCosts } from "./cost.replies.js";
import { choosesTimes } from "../flows/when.js";
import { branchName, timeOfOrder } from "./when.replies.js";
import { goBack, toHome, toOrders } from "./choices.js";
import type { Label, Phrase } from "./messages.js";
import { paymentWords, placedMore, placedPayment } from "./payment.replies.js";
import { commas, lines, money, phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";

const delivery: ReplyChoice = { id: choiceId.command("delivery"), label: say("choice.delivery") };
const pickup: ReplyChoice = { id: choiceId.command("pickup"), label: say("choice.pickup") };
const deliverThere: ReplyChoice = { id: choiceId.command("sameAddress"), label: say("choice.deliverThere") };
const sameAddress: ReplyChoice = { id: choiceId.command("sameAddress"), label: say("choice.yesThere") };
const anotherAddress: ReplyChoice = {
  id: choiceId.command("addressWanted"),
  label: say("choice.anotherAddress"),
};

/** What is known is offered, not asked. */
export function askFulfilment(context: BuyerContext, facts: Facts): Reply {
  const address = offeredAddress(context, facts);
  if (address === undefined) return reply("checkout.fulfilment", {}, { choices: [delivery, pickup] });
  return reply("checkout.fulfilmentAgain", { address }, { choices: [deliverThere, anotherAddress, pickup] });
}

export function askAddress(context: BuyerContext, facts: Facts): Reply {
  const address = context.draft.otherAddress ? undefined : offeredAddress(context, facts);
  const saved = savedChoices(context, facts);
  if (saved.length > 1 || (saved.length === 1 && context.draft.otherAddress && address === undefined))
    return reply("checkout.addressWhich", {}, { choices: saved });
  if (address === undefined) return reply("checkout.address", {});
  return reply("checkout.addressAgain", { address }, { choices: [sameAddress, anotherAddress] });
}

/** The places things were brought to before; a new one can be written at any time. */
function savedChoices({ remembered, draft }: BuyerContext, { trusted }: Facts): ReplyChoice[] {
  const others = trusted && draft.locationSent === undefined ? (remembered?.addresses ?? []) : [];
  return others
    .filter(({ address }) => !draft.otherAddress || address !== remembered?.address)
    .map(({ id, label, address }) => ({
      ...{ id: choiceId.savedAddress(id), label: label ?? address },
      ...(label !== undefined && { detail: address }),
    }));
}

export function askName(): Reply {
  return reply("checkout.name", {});
}

/** Everything that is about to be agreed to; an address is not repeated to somebody who may be another. */
export function askConfirmation(context: BuyerContext, facts: Facts): Reply {
  const { cart, draft, price } = context;
  const pickedUp = draft.fulfilment === "pickup";
  const time = timeOfOrder(context, facts);
  const values = {
    lines: lines([
      ...cart.map((line) => lineWords(line, facts)),
      ...(price ? costLines(price, !pickedUp) : []),
    ]),
    how: commas([howWords(context, facts), ...(time ? [time] : [])]),
    name: nameFor(context, facts) ?? "",
    payment: paymentWords(context, facts),
    total: money(price?.total ?? cartTotal(cart)),
  };
  const confirm = choiceId.confirm(summaryOf(context));
  const change: ReplyChoice = { id: choiceId.command("change"), label: say("choice.change") };
  if (!context.amending)
    return reply("checkout.summary", values, {
      suggestions: [{ id: confirm, label: say("choice.placeOrder") }, change],
    });
  const { number, total } = context.amending;
  const difference = differenceWords(total, price?.total ?? cartTotal(cart));
  return reply(
    "change.summary",
    { ...values, number: String(number), difference },
    {
      suggestions: [{ id: confirm, label: say("choice.changeOrder") }, change],
    },
  );
}

function howWords(context: BuyerContext, facts: Facts): Phrase {
  const { draft } = context;
  const { trusted } = facts;
  const branch = branchName(context, facts);
  if (draft.fulfilment === "pickup")
    return branch === undefined ? say("checkout.pickup") : phrase("branch.at", { branch });
  return trusted
    ? phrase("checkout.toAddress", { address: draft.address ?? "" })
    : say("checkout.toAddressGiven");
}

export function askWhatToChange(context: BuyerContext, facts: Facts): Reply {
  const { draft } = context;
  const choices: ReplyChoice[] = [
    { id: choiceId.command("changeCart"), label: say("choice.changeItems") },
    { id: choiceId.command("changeFulfilment"), label: say("choice.changeHow") },
    { id: choiceId.command("changeName"), label: say("choice.changeName") },
  ];
  if (choosesTimes(context, facts))
    choices.push({ id: choiceId.command("changeTime"), label: say("choice.changeTime") });
  if (draft.fulfilment === "delivery")
    choices.push({ ...anotherAddress, label: say("choice.changeAddress") });
  return reply(
    "checkout.whatToChange",
    {},
    { choices: [...choices, { ...goBack, label: say("choice.nothing") }] },
  );
}

/** The answer a buyer waits for: placed, with the number. */
export function orderPlaced(order: OrderSummary, facts: Facts): Reply {
  const pickedUp = order.fulfilment === "pickup";
  const there: Label = facts.trusted
    ? phrase("checkout.placedDelivery", { address: order.address ?? "" })
    : say("checkout.placedDeliveryGiven");
  const costs = placedCosts(order);
  const total = money(order.total);
  const more = placedMore(order, facts);
  const placed = phrase("checkout.placed", {
    number: String(order.number),
    how: pickedUp ? say("checkout.placedPickup") : there,
    total: costs.length > 0 ? phrase("price.totalWith", { total, costs: commas(costs) }) : total,
    payment: placedPayment(order),
  });
  const ways = { suggestions: [toOrders, toHome] };
  return more.length > 0 ? together([placed, ...more], ways) : { ...placed, ...ways };
}

export function cashWords(
  fulfilment: Fulfilment | undefined,
  key: "checkout.cashOnly" | "checkout.cashNoted",
): Reply {
  return reply(key, { fulfilment: fulfilment ?? "delivery" });
}
