import type { Cart, Catalogue, Product } from "../../commerce/index.js";
import type { LanguageCode } from "../languages.js";
import type { OrderExplanation } from "./order/explain-order.js";
import type { Offered } from "./offered.js";

/** What a free text is taken for where the conversation waits for one. */
export type Expecting = "address" | "name" | "quantity" | "search" | "time";

/** What a message is understood against. */
export interface Listening {
  catalogue: Catalogue;
  /** What the buyer is spoken to in; they may say anything in any other. */
  language: LanguageCode;
  cart: Cart;
  offered: Offered;
  expecting?: Expecting;
  /** The product being chosen, or of the line last added: what "large" and "make it 3" are about. */
  about?: Product;
  /** The product being looked at, or the one asked about before: what "is it in stock" and "how much is it" are about. */
  spokenOf?: Product;
  /** Codes of promotions that the shop has now. */
  codes?: readonly string[];
  /** Is told why an order was read as it was. */
  explain?: (explanation: OrderExplanation) => void;
}
