import type { Facts, Meaning } from "./events.js";
import { metaOf } from "./machine-place.js";
import type { BuyerSnapshot } from "./machine-place.js";
import { readOrderMention } from "./understand/order-mention.js";
import type { OrderMention } from "./understand/order-mention.js";

/** What of a cart can be changed of an order too. */
const changes = new Set<Meaning["type"]>([
  ...(["order", "remove", "changeQuantity", "swap", "keepOnly", "details", "quantity"] as const),
  ...(["address", "addressWanted", "changeName"] as const),
]);
/** Of these only what is there already can be meant. */
const changesOfWhatIs = new Set<Meaning["type"]>(["remove", "changeQuantity", "swap", "keepOnly", "details"]);

interface Where {
  snapshot: BuyerSnapshot;
  facts: Facts;
}

/** "Add a lamp to my order": the mention of an order that is placed; with a cart at hand "my order" is the cart. */
export function amendWish(text: string, { snapshot, facts }: Where): OrderMention | undefined {
  const { expecting } = metaOf(snapshot);
  if (!facts.trusted || expecting === "address" || expecting === "name") return undefined;
  const mention = readOrderMention(text);
  const { cart, amending } = snapshot.context;
  return mention && (mention.number !== undefined || cart.length === 0 || amending) ? mention : undefined;
}

/** Whether it is something that can be changed of an order. */
export function canBeAmended({ type }: Meaning): boolean {
  return changes.has(type);
}

/** "Remove the lamp", "make it 3" where nothing is being bought and something was: what was placed is meant. */
export function meansPlaced(read: Meaning, text: string, { snapshot, facts }: Where): boolean {
  const { cart, amending, placed, wanted } = snapshot.context;
  if (!facts.trusted || cart.length > 0 || amending || placed === 0 || wanted.length > 0) return false;
  const counts = read.type === "noSuchNumber" && read.number < 1000 && /\p{L}{2}/u.test(text);
  return counts || changesOfWhatIs.has(read.type);
}
