import type { Catalogue, Shop } from "../commerce/index.js";
import type { Meaning } from "./events.js";
import { spokenLanguage } from "./spoken-language.js";
import { detectLanguage } from "./understand/detect-language.js";
import type { OrderExplanation } from "./understand/order/explain-order.js";
import { understand } from "./understand/understand.js";
import { nothingOffered } from "./understand/offered.js";
import type { OrderLine as ReadLine } from "./understand/order-reading.js";

/** An order line with the ids of the catalogue document; `count` is absent when 1, `amount` when regular. */
export interface OrderLine {
  product: string;
  quantity: number;
  variant?: string;
  options: {
    group: string;
    choice: string;
    amount?: "light" | "extra";
    excluded?: boolean;
    count?: number;
  }[];
}

export interface TextReading {
  intent: string | null;
  lines: OrderLine[];
  /** Why an order was read as it was, one for each 120 words; only when it was asked for. */
  explanation?: OrderExplanation[];
}

/** How one message would be read at the beginning of a chat with this shop. Nothing is stored, sent or changed. */
export function understandText(shop: Shop, text: string, { explain = false } = {}): TextReading {
  const { catalogue } = shop;
  const language = detectLanguage(text) ?? spokenLanguage({}, shop);
  const explanation: OrderExplanation[] = [];
  const meaning = understand(text, {
    catalogue,
    language,
    cart: [],
    offered: nothingOffered,
    ...(explain && { explain: (each) => explanation.push(each) }),
  });
  const why = explain ? { explanation } : {};
  if (meaning.type === "text" || meaning.type === "nothing") return { intent: null, lines: [], ...why };
  const lines = linesOf(meaning).flatMap((line) => withDocumentIds(line, catalogue));
  return { intent: meaning.type, lines, ...why };
}

/** Things that were only named are shown in a chat; read by themselves, one of each is meant. */
function linesOf(meaning: Meaning): ReadLine[] {
  if (meaning.type === "order") return meaning.reading.lines;
  return meaning.type === "product" && meaning.look
    ? [{ product: meaning.productId, quantity: 1, options: [] }]
    : [];
}

function withDocumentIds(
  { product: id, quantity, variant, options }: ReadLine,
  catalogue: Catalogue,
): OrderLine[] {
  const product = catalogue.findProduct(id);
  if (!product) return [];
  const variantId = product.variants.find((v) => v.id === variant && v.name !== null)?.externalId;
  return [
    {
      product: product.externalId,
      quantity,
      ...(variantId !== undefined && { variant: variantId }),
      options: options.flatMap(({ group: groupId, choice: choiceId, ...how }) => {
        const group = product.optionGroups.find((g) => g.id === groupId);
        const choice = group?.choices.find((c) => c.id === choiceId);
        return group && choice ? [{ group: group.externalId, choice: choice.externalId, ...how }] : [];
      }),
    },
  ];
}
