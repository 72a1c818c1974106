import { browseFlow } from "./browse.flow.js";
import { newContext } from "./buyer-context.js";
import { buyer } from "./buyer-setup.js";
import { cartFlow } from "./cart.flow.js";
import { checkoutFlow } from "./checkout.flow.js";
import { anywhere } from "./anywhere.js";
import { homeFlow, restingFlow } from "./home.flow.js";
import { personFlow } from "./person.flow.js";
import { productFlow } from "./product.flow.js";
import { returnFlow } from "./return.flow.js";
import { searchFlow } from "./search.flow.js";

/** The whole conversation with a buyer: one flow a state, and what works in every one of them. */
export const buyerMachine = buyer.createMachine({
  id: "buyer",
  context: newContext([]),
  initial: "home",
  states: {
    home: homeFlow,
    resting: restingFlow,
    browse: browseFlow,
    search: searchFlow,
    product: productFlow,
    cart: cartFlow,
    checkout: checkoutFlow,
    person: personFlow,
    returning: returnFlow,
    /** After something was taken or changed: the next open question, checkout where the buyer was on the way, or rest. */
    settle: {
      always: [
        { guard: ({ context }) => context.wanted.length > 0, target: "product" },
        { guard: "checkingOut", target: "checkout" },
        { target: "resting", actions: "ask" },
      ],
    },
  },
  on: anywhere,
});
