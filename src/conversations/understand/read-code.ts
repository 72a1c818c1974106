import { findByCode, foldText, shopCodeOf } from "../../commerce/index.js";
import type { Coded, Shop } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { pickedLines } from "./order-reading.js";

/** Longer texts come from no link. */
const longest = 200;
/** A code alone, or after "product", "item" or "shop": what links and printed labels say, in every language the same. */
const named = /^(?:(product|item|code|sku|shop)[\s:]+)?([A-Za-z0-9][\w-]{0,39})$/i;

/**
 * What a link or a printed code writes into the chat: "Blue vase #VASE-1", "#vase", "2 #vase", "product VASE-1", "#bellas". Undefined for
 * every other text, a "#4" behind an address too: nothing but the product's own name or a number may stand before the code.
 */
export function readCode(text: string, shop: Shop): Meaning | undefined {
  if (text.length > longest) return undefined;
  const at = text.lastIndexOf("#");
  if (at < 0) return readNamed(text.trim(), shop);
  const code = text.slice(at + 1).trim();
  const before = foldText(text.slice(0, at)).trim();
  const found = findByCode(shop.catalogue, code);
  if (!found) return before === "" && isShop(code, shop) ? { type: "greeting" } : undefined;
  if (before === "" || before === foldText(found.product.name).trim()) return lookAt(found);
  const quantity = /^([1-9]\d{0,2})\s?x?$/.exec(before)?.[1];
  return quantity === undefined ? undefined : order(found, Number(quantity));
}

function readNamed(text: string, shop: Shop): Meaning | undefined {
  const [, what, code = ""] = named.exec(text) ?? [];
  if (what?.toLowerCase() === "shop") return isShop(code, shop) ? { type: "greeting" } : undefined;
  // A bare word is a code only where it can be nothing else: "blue-1", never "blue" or "2".
  if (what === undefined && !/\d/.test(code.replace(/^\d+$/, ""))) return undefined;
  const found = findByCode(shop.catalogue, code);
  return found && lookAt(found);
}

function isShop(code: string, shop: Shop): boolean {
  return code.toLowerCase() === shopCodeOf(shop);
}

function lookAt({ product, variantId }: Coded): Meaning {
  return variantId === undefined
    ? { type: "product", productId: product.id, look: true }
    : order({ product, variantId }, 1);
}

function order({ product, variantId }: Coded, quantity: number): Meaning {
  const line = { product: product.id, quantity, options: [], ...(variantId && { variant: variantId }) };
  return { type: "order", reading: pickedLines([line]) };
}
