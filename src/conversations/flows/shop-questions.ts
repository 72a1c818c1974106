import { toBrowse, toPerson } from "../replies/choices.js";
import { cashWords } from "../replies/checkout.replies.js";
import { reply } from "../replies/reply.js";
import { buyer } from "./buyer-setup.js";
import { lookUpOrders } from "./order-status.flow.js";
import { cancelNothing } from "./small-talk.js";

const unknown = reply("unknown.question", {}, { suggestions: [toPerson, toBrowse] });

/** Questions about the shop and about orders that are placed; none of them leads away from where the buyer is. */
export const askingTheShop = buyer.createStateConfig({
  on: {
    hours: { actions: { type: "say", params: unknown } },
    area: { actions: { type: "say", params: reply("checkout.bothWays", {}, { suggestions: [toBrowse] }) } },
    paymentAsked: {
      actions: {
        type: "say",
        params: ({ context }) => cashWords(context.draft.fulfilment, "checkout.cashOnly"),
      },
    },
    returnWanted: { actions: { type: "say", params: unknown } },
    cancelOrder: { actions: { type: "say", params: cancelNothing } },
    reorder: lookUpOrders,
  },
}).on;
