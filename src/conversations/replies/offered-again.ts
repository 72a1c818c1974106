import type { Facts } from "../events.js";
import type { BuyerContext } from "../flows/buyer-context.js";
import { readChoice } from "../flows/choice-ids.js";
import { lineName } from "./cart.replies.js";
import { productChoice } from "./product.replies.js";
import type { Label } from "./messages.js";
import type { ReplyChoice } from "./reply.js";

/** A choice offered before, with the name it had: for asking which of several was meant. */
export function offeredAgain(id: string, { cart }: BuyerContext, { shop }: Facts): ReplyChoice | undefined {
  const { catalogue } = shop;
  const choice = readChoice(id, catalogue);
  const named = (label: Label | null | undefined): ReplyChoice | undefined =>
    label ? { id, label } : undefined;
  switch (choice?.type) {
    case "product":
    case "order": {
      const productId = choice.type === "product" ? choice.productId : choice.reading.lines[0]?.product;
      const product = productId === undefined ? undefined : catalogue.findProduct(productId);
      return product && { ...productChoice(product), id };
    }
    case "variant":
      return named(catalogue.findVariant(choice.variantId)?.variant.name);
    case "option": {
      const groups = catalogue.findVariant(choice.variantId)?.product.optionGroups ?? [];
      return named(groups.flatMap((g) => g.choices).find((c) => c.id === choice.choiceId)?.name);
    }
    case "category":
      return named(catalogue.findCategory(choice.categoryId)?.name);
    case "line":
    case "removeLine": {
      const line = cart.find((l) => l.id === choice.lineId);
      return named(line && lineName(line, catalogue));
    }
    default:
      return undefined;
  }
}
