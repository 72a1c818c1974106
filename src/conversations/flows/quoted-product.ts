import type { OutgoingMessage } from "../../channels/index.js";
import { findByCode } from "../../commerce/index.js";
import type { Catalogue, Product } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { readChoice } from "./choice-ids.js";

/** The one product that a message of ours is about, by what can be tapped in it; undefined for a list of several. */
function quotedProduct(
  { choices = [] }: Pick<OutgoingMessage, "choices">,
  catalogue: Catalogue,
): Product | undefined {
  const products = choices.map(({ id }) => productOf(readChoice(id, catalogue), catalogue));
  const [first, ...others] = products.filter((product) => product !== undefined);
  return others.every((other) => other === first) ? first : undefined;
}

function productOf(meaning: Meaning | undefined, catalogue: Catalogue): Product | undefined {
  switch (meaning?.type) {
    case "product":
      return catalogue.findProduct(meaning.productId);
    case "variant":
    case "add":
    case "option":
      return catalogue.findVariant(meaning.variantId)?.product;
    default:
      return undefined;
  }
}

/** What is asked about: a product of the shop's WhatsApp catalogue, by its code there, or the one in a message that is answered. */
export function askedAbout(
  about: { quoted?: Pick<OutgoingMessage, "choices"> | undefined; code?: string | undefined },
  catalogue: Catalogue,
): Product | undefined {
  const coded = about.code === undefined ? undefined : findByCode(catalogue, about.code)?.product;
  return coded ?? (about.quoted && quotedProduct(about.quoted, catalogue));
}

/** What means the thing that was quoted: "2 of these", "in blue", "how much is it?", "yes". */
export function isAboutIt(meaning: Meaning): boolean {
  switch (meaning.type) {
    case "quantity":
    case "details":
    case "nothing":
      return true;
    case "search":
      return meaning.query === "";
    default:
      return false;
  }
}
