import type { Cart, OrderPrice, PlaceOrderInput, Product } from "../../commerce/index.js";
import type { SavedAddress } from "../affairs/affair.js";
import type { LanguageCode } from "../languages.js";
import type { OrderOption } from "../understand/order-reading.js";
import type { TimeWish } from "../understand/times/time-wish.js";

/** What a conversation remembers between turns; plain data. Facts of the shop are never in it, only ids. */
export interface BuyerContext {
  cart: Cart;
  /** Places seen, as choice ids, the present one last: what "back" walks along. */
  trail: readonly string[];
  /** What is still to be settled before it can go into the cart; the first is being asked about. */
  wanted: readonly Wanted[];
  /** The cart line that "make it 3" and "no olives" are about. */
  lastLine?: number;
  /** The cart before the last thing was taken out of it. */
  undo?: Cart;
  /** On the way to an order: after a question about a product, checkout goes on. */
  checkingOut?: true;
  /** When they were last on that way, in milliseconds. */
  seenAt?: number;
  draft: Draft;
  /** The shop takes no cash from this customer. */
  cashRefused?: true;
  /** What the last summary of the order said it costs: what a "yes" agrees to. */
  price?: ShownPrice | undefined;
  /** How often promotions were used, as far as it is known here, by their ids. */
  promotionUses?: Readonly<Record<string, number>>;
  /** Of the last order, to be offered again. */
  remembered?: {
    name: string;
    fulfilment: Fulfilment;
    address?: string;
    /** Where things were brought before, the latest first. */
    addresses?: readonly SavedAddress[];
  };
  /** What is being asked to go back, until it is said why. */
  returning?: { number: number; wish: "return" | "refund" } | undefined;
  /** The order that was given stars last: what is said next, until then (ISO 8601), is a remark on it. */
  rated?: { number: number; until: string } | undefined;
  /** An order that is being changed. */
  amending?: Amending | undefined;
  /** The order that was asked about last whether it is to be called off, for the next message only. */
  callingOff?: number | undefined;
  /** What orders are being looked up for, within the turn that asked. */
  lookup?: Lookup;
  /** What "which order do you mean?" was asked for last. */
  whichOrder?: "cancel" | "return";
  /** The product asked about since something was last put into the cart: what "it" is. */
  spokenOf?: string;
  /** Set by an offer to ask a person, for the next message only. */
  personOffered?: true;
  /** The language the buyer showed or asked for; absent until then. */
  language?: LanguageCode;
  /** By what: one asked for is no longer changed by what is written, one known by an English phrase ("hello") easily is. */
  languageBy?: "asking" | "text" | "phrase";
  /** Another one that the last telling message was in. */
  languageHeard?: LanguageCode | undefined;
  /** Orders placed so far: tells the summary of an order that is placed from the next one's. */
  placed: number;
}

export interface Lookup {
  for: "status" | "cancel" | "return" | "again" | "amend";
  /** What is to be changed of it was said too. */
  more?: true;
  /** Only the order of this number. */
  number?: number;
}

/** Of the stops only a code that takes nothing off: with any other there is no summary. */
export type ShownPrice = Omit<OrderPrice, "lines" | "zone" | "stops"> & {
  refused?: Extract<OrderPrice["stops"][number], { kind: "codeRefused" }>;
};

/** While an order is changed, what it holds is in the cart's place. */
export interface Amending {
  number: number;
  /** What it costs as it is. */
  total: number;
  /** How it is paid: a change of it is, too. */
  payment: PlaceOrderInput["paymentMethod"];
  /** What it has of the stock, by variant. */
  own: readonly (readonly [variantId: string, quantity: number])[];
  /** What was being bought meanwhile. */
  cart: Cart;
  draft: Draft;
}

export type Fulfilment = "delivery" | "pickup";

/** What checkout knows so far of the order to be placed. */
export interface Draft {
  fulfilment?: Fulfilment;
  address?: string;
  /** What the address is to be called from now on. */
  addressLabel?: string | undefined;
  name?: string;
  /** How it is to be paid, once that was said. */
  payment?: PlaceOrderInput["paymentMethod"] | undefined;
  /** Of a promotion, in capitals. */
  code?: string;
  /** Where it is picked up, of several places. */
  branchId?: string;
  /** When it is wanted: a slot, by its beginning (ISO 8601), or as soon as possible although slots can be chosen. */
  slot?: string | undefined;
  asap?: true | undefined;
  /** The opening (ISO 8601) that the summary said it is for. */
  opensAt?: string | undefined;
  /** A time that was said and is still to be found among the slots; the slots that come nearest to it; those without a place left. */
  timeSaid?: TimeWish | undefined;
  nearest?: readonly string[] | undefined;
  full?: readonly string[] | undefined;
  /** A place sent as a location before an address was asked for. */
  locationSent?: string;
  /** Wants another address, or another name, than the one known. */
  otherAddress?: true;
  otherName?: true;
}

export interface WantedProduct {
  kind: "product";
  productId: string;
  variantId?: string;
  options: OrderOption[];
  quantity: number;
  /** Only being looked at: it goes into the cart when it is chosen. */
  looking?: true;
  /** Of its variants, the page being shown. */
  page?: number;
}

export type Wanted =
  WantedProduct | { kind: "which"; said: string; products: readonly string[]; quantity: number };

/** A trail longer than this forgets its beginning. */
const longestTrail = 8;

export function newContext(cart: Cart): BuyerContext {
  return { cart, trail: [], wanted: [], draft: {}, placed: 0 };
}

/** Goes to a place: whatever was being chosen there is left. */
export function goTo(context: BuyerContext, place: string): Partial<BuyerContext> {
  const seen =
    context.trail.at(-1) === place ? context.trail : [...context.trail, place].slice(-longestTrail);
  return { trail: seen, wanted: [], checkingOut: undefined };
}

/** The first required group nothing is chosen of yet. */
export function missingGroup(
  product: Product,
  options: readonly OrderOption[],
): Product["optionGroups"][number] | undefined {
  return product.optionGroups.find(
    (group) => group.required && !options.some((o) => o.group === group.id && !o.excluded),
  );
}
