import type { StateValue } from "xstate";
import type { Shop } from "../commerce/index.js";
import type { Member, SellerContext } from "./flows/seller/seller-events.js";
import { nothingOffered } from "./understand/offered.js";
import type { Offered } from "./understand/offered.js";

/** What is stored of the chat of somebody who runs the shop: their own place in it, and the buyer they also are, kept apart. */
export interface SellerChat {
  who: "seller";
  view: "seller" | "buyer";
  value: StateValue;
  context: SellerContext;
  offered: Offered;
  /** As a buyer's chat is stored. */
  buyer: unknown;
}

/** Who writes from this address, where they run the shop: known by number alone, never by a name they show. */
export function memberAt(shop: Pick<Shop, "members">, address: string): Member | undefined {
  const phone = address.slice(address.indexOf(":") + 1);
  return shop.members.find((member) => member.phone === phone);
}

/** The seller's chat as it was left; what was a buyer's chat before becomes the buyer within. */
export function sellerChatOf(stored: unknown): SellerChat {
  if (isSellerChat(stored)) return stored;
  return {
    who: "seller",
    view: "seller",
    value: "ready",
    context: { plan: [] },
    offered: nothingOffered,
    buyer: stored,
  };
}

/** The buyer's chat within whatever is stored: of who is a seller no more, this is what is left. */
export function buyerWithin(stored: unknown): unknown {
  return isSellerChat(stored) ? stored.buyer : stored;
}

export function isSellerChat(stored: unknown): stored is SellerChat {
  return typeof stored === "object" && stored !== null && "who" in stored && stored.who === "seller";
}
