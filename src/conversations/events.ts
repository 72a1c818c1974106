import type { ChannelAbilities } from "../channels/index.js";
import type {
  AmendOrderOutcome,
  CancelOwnOrderOutcome,
  OrderSummary,
  PlaceOrderOutcome,
  SearchWish,
  SentPhotos,
  Shop,
  WatchStockOutcome,
} from "../commerce/index.js";
import type { AffairDone, AffairWish } from "./affairs/affair.js";
import type { PaymentCare, PaymentCareOutcome } from "../commerce/index.js";
import type { LanguageCode } from "./languages.js";
import type { MediaDone } from "./media/media-wish.js";
import type { TimeWish } from "./understand/times/time-wish.js";
import type { Verdict } from "./understand/model/verdict.js";
import type { OrderLine, OrderOption, OrderReading } from "./understand/order-reading.js";

/** What always works, whatever was asked. */
export type Command =
  | "greeting"
  | "thanks"
  | "goodbye"
  | "done"
  | "help"
  | "cart"
  | "checkout"
  | "back"
  | "more"
  | "startOver"
  | "emptyCart"
  | "searchWanted"
  | "undo"
  | "person"
  | "yes"
  | "no"
  | "cancel"
  | "askedFulfilment"
  | "delivery"
  | "pickup"
  | "cash"
  | "card"
  | "transfer"
  | "changePayment"
  | "payLink"
  | "paymentMade"
  | "paymentCheck"
  | "change"
  | "changeCart"
  | "changeName"
  | "changeFulfilment"
  | "changeTime"
  | "sameAddress"
  | "addressWanted";

export type CommandMeaning = { [C in Command]: { type: C } }[Command];

/** What a message means; decided by `understand`, the same for a tap, a number, an ordinal and words. */
export type Meaning =
  | CommandMeaning
  /** The start of the shop: its categories. */
  | { type: "home"; page: number }
  | { type: "category"; categoryId: string; page: number }
  /**
   * `asked`: whether there is such a thing ("do you have ..."), to see it, what it costs, or whether it can be had now; absent where words
   * only look like a product. Without a query, price and stock are of the thing looked at or last spoken of. `wish`: in what bounds and order; then everything without a query.
   */
  | {
      type: "search";
      query: string;
      page: number;
      asked?: "whether" | "show" | "price" | "stock";
      wish?: SearchWish;
    }
  /** What so many of these would cost: "how much are two lattes". */
  | { type: "costs"; lines: readonly OrderLine[] }
  /** A product was chosen from a list; `look`: is only to be shown. */
  | { type: "product"; productId: string; look?: true; page?: number }
  | { type: "variant"; variantId: string; quantity: number }
  | { type: "option"; variantId: string; groupId: string; choiceId: string }
  /** Words about the product being chosen, or about the line last added: "no olives", "make it large". */
  | { type: "details"; options: OrderOption[]; variantId?: string; quantity?: number }
  | { type: "add"; variantId: string; quantity: number }
  | { type: "order"; reading: OrderReading }
  /** A number where one was asked for, or of what was added last: "make it 4". `by`: "two more". */
  | { type: "quantity"; quantity: number; by?: true }
  | { type: "line"; lineId: number }
  | { type: "removeLine"; lineId: number }
  /** `products` that fit the words, absent for "remove it"; so many of it, or all. */
  | { type: "remove"; products?: readonly string[]; quantity?: number; said: string }
  /** Of the cart nothing stays but these lines; none where nothing in it is called so. */
  | { type: "keepOnly"; lineIds: readonly number[]; said: string }
  /** A line of the cart in another size or with other options, or another thing in its place. */
  | {
      type: "swap";
      lineIds: readonly number[];
      said: string;
      to:
        | { kind: "details"; options: OrderOption[]; variantId?: string }
        /** `isCounted`: how many was said too, else as many as there were. */
        | { kind: "product"; reading: OrderReading; isCounted: boolean };
    }
  | { type: "changeQuantity"; products: readonly string[]; quantity: number; said: string }
  | { type: "orders"; number?: number }
  /** "same as last time": what the last order held. */
  | { type: "reorder" }
  /** An order that is placed is to be called off, or its things brought back. */
  /** `sure`: it was asked whether, and confirmed. */
  | { type: "cancelOrder"; number?: number; sure?: true }
  /** To be told when it can be had again; "" for what was spoken of last. */
  | { type: "watchStock"; said: string }
  /** An order that is placed is to be changed; `more`: how is said too, and read next. */
  | { type: "amendOrder"; number?: number; more?: true }
  | { type: "returnWanted"; number?: number }
  /** Questions about the shop. `area`: where it is to be brought, as it was said. */
  | { type: "hours" }
  | { type: "area"; area?: string }
  | { type: "paymentAsked" }
  /** What somebody may eat. `of`: the things asked about; `diet`: what they should be, as it was said. Either may be "". */
  | { type: "diet"; of: string; diet: string }
  /** What was, what others like, what the buyer cannot stand: no wish. */
  | { type: "remark"; about: "complaint" | "dislike" | "past" }
  /** Somebody who may be in danger. */
  | { type: "distress" }
  /** The code of a promotion, in capitals; the wish to use one without saying it; the wish to go without. */
  | { type: "promoCode"; code: string }
  | { type: "promoAsked" }
  | { type: "promoRemoved" }
  /** About the buyer themself: consent, their data, what they always order. `words`: the address that is meant. */
  | { type: "affair"; wish: AffairWish; words?: string }
  /** One of the saved addresses. */
  | { type: "savedAddress"; addressId: string }
  /** Stars for the last order that came, and a remark. */
  | { type: "rating"; stars: number; number?: number; remark?: string }
  /** To be spoken to in another language; without one, which there are. */
  | { type: "language"; language?: LanguageCode }
  /** `summary` is what the tapped button promised; words promise what was shown last. */
  | { type: "confirm"; summary?: string }
  /** Several of the offered choices fit the words. */
  | { type: "which"; choiceIds: readonly string[] }
  | { type: "noSuchNumber"; number: number }
  /** A choice of an older message that is not there any more. */
  | { type: "gone" }
  | { type: "text"; text: string }
  /** "deliver to 12 Elm Street", "my name is Ann": said before it is asked. */
  | { type: "address"; address: string }
  | { type: "name"; name: string }
  /** When it is wanted, as it was said, with the way if that was said too; a slot that was offered (ISO 8601; none: as soon as possible). */
  | { type: "time"; wish: TimeWish; fulfilment?: "delivery" | "pickup" }
  | { type: "slot"; startsAt?: string }
  /** Where it is picked up. */
  | { type: "branch"; branchId: string }
  | { type: "media"; kind: MediaKind }
  | { type: "location"; place: string }
  | { type: "catalogOrder"; items: readonly { retailerId: string; quantity: number }[] }
  /** An answer to a question about the shop, proven by what the shop itself says. */
  | { type: "told"; text: string }
  /** Things that may be what is looked for; nothing of it is taken yet. */
  | { type: "suggested"; productIds: readonly string[] }
  /** The receipt of an order of theirs, the latest without a number. */
  | { type: "receipt"; number?: number }
  | { type: "nothing" };

export type MediaKind = "photo" | "voice" | "video" | "contact" | "sticker" | "file";

/** What an operation on the database came back with. */
export type Answer =
  | { type: "orderAnswered"; outcome: PlaceOrderOutcome | AmendOrderOutcome }
  | { type: "stockWatched"; outcome: WatchStockOutcome; productId: string }
  | { type: "orderCancelled"; outcome: CancelOwnOrderOutcome }
  | { type: "ordersFound"; orders: OrderSummary[] }
  /** How it stands with the payment of the buyer's order. */
  | { type: "paymentFound"; wish: PaymentCare["wish"]; found: PaymentCareOutcome }
  | { type: "affairDone"; done: AffairDone }
  | { type: "mediaDone"; done: MediaDone }
  | { type: "productsFound"; productIds: string[] }
  /** Slots without a place left, by their beginnings (ISO 8601). */
  | { type: "slotsFound"; full: string[] };

/** What a language model made of a text, proven. It is read again by the turn, never handed to a flow as it is. */
export interface Consulted {
  type: "consulted";
  verdict: Verdict;
}

/** What is true while this turn runs. It travels with the event and is never stored with the conversation. */
export interface Facts {
  conversationId: string;
  /** The provider's id of the message that is being answered. */
  messageSid: string;
  /** The address the buyer writes from, as the provider writes it. */
  from: string;
  profileName?: string;
  /** What the product asked about is called in the shop's WhatsApp catalogue. */
  productCode?: string;
  /** Pictures and documents of the message that can be kept. */
  sent?: Omit<SentPhotos, "conversationId">;
  shop: Shop;
  abilities: ChannelAbilities;
  now: Date;
  /** Nobody wrote from this address before. */
  isNew: boolean;
  /** False when somebody else may have written this: then nothing of the person's past is shown. */
  trusted: boolean;
  /** The words that the event was read in; "" for a tap. */
  said: string;
  /** A question is open that is put again at the end of this turn. */
  asking: boolean;
}

export type BuyerEvent = (Meaning | Answer) & { facts: Facts };
