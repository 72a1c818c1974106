import { whatNext } from "../replies/cart.replies.js";
import { homeList } from "../replies/list.replies.js";
import { buyer } from "./buyer-setup.js";
import { leavePlace } from "./navigation.js";
import { homePage } from "./places.js";

/** The start of the shop: what it has, to choose from. */
export const homeFlow = buyer.createStateConfig({
  meta: { prompt: (context, facts) => homeList(homePage(context, facts), facts) },
  on: { back: leavePlace },
});

/** Between things: nothing is being asked, anything can be said. */
export const restingFlow = buyer.createStateConfig({
  entry: buyer.assign({ checkingOut: undefined }),
  meta: { prompt: whatNext },
});
