import type { LineOption, Product } from "../../commerce/index.js";
import type { Label } from "./messages.js";
import { commas, phrase } from "./reply.js";

/** What a thing is called with all its details: "Pepperoni, large, no olives, extra cheese". */
export function itemName(
  product: Product,
  variantId: string | undefined,
  options: readonly LineOption[],
): Label {
  const variant = product.variants.find((v) => v.id === variantId);
  const details = [
    ...(variant?.name ? [variant.name] : []),
    ...options.map((option) => optionName(product, option)).filter((name) => name !== undefined),
  ];
  return details.length === 0
    ? product.name
    : phrase("item.detailed", { name: product.name, details: commas(details) });
}

function optionName(product: Product, option: LineOption): Label | undefined {
  const group = product.optionGroups.find((g) => g.id === option.groupId);
  const name = group?.choices.find((c) => c.id === option.choiceId)?.name;
  if (name === undefined) return undefined;
  if (option.excluded) return phrase("option.no", { name });
  if (option.amount) return phrase(option.amount === "light" ? "option.light" : "option.extra", { name });
  return option.count !== undefined && option.count > 1
    ? phrase("option.counted", { count: option.count, name })
    : name;
}
