import { foldText } from "../words/fold-text.js";

/** What a product is found by in the database: everything it is called, folded. The trigram index is over this. */
export function searchTextOf(product: {
  name: string;
  aliases: readonly string[];
  category: string;
  variants: readonly { name: string | null; aliases: readonly string[] }[];
}): string {
  const variantWords = product.variants.flatMap((variant) => [variant.name ?? "", ...variant.aliases]);
  const words = [product.name, ...product.aliases, product.category, ...variantWords];
  return words.filter(Boolean).map(foldText).join(" ");
}
