import type { LineOption } from "../cart/cart.js";
import type { Catalogue, Product, Variant } from "../catalogue/catalogue.js";
import type { OrderSummary, OrderSummaryLine, OrderedOption } from "./order.js";

/** A line of an order as it can be wished for today, by the catalogue file's ids; prices are nobody's concern here. */
export type LineAgain =
  | {
      kind: "sold";
      line: OrderSummaryLine;
      product: Product;
      /** Absent where the variant is gone, and where there are several now: then it has to be asked. */
      variant?: Variant;
      options: LineOption[];
      /** Names of options that there are no more. */
      lost: string[];
    }
  | { kind: "gone"; line: OrderSummaryLine };

/** What an order held, in terms of today's catalogue. Pure; it decides nothing about stock. */
export function orderedAgain(order: Pick<OrderSummary, "lines">, catalogue: Catalogue): LineAgain[] {
  const products = new Map(catalogue.products.map((product) => [product.externalId, product]));
  return order.lines.map((line) => {
    const product = products.get(line.productExternalId);
    if (!product) return { kind: "gone", line };
    const variant = variantAgain(product, line);
    const read = line.options.map((option) => ({ option, again: optionAgain(product, option) }));
    return {
      kind: "sold",
      line,
      product,
      ...(variant && { variant }),
      options: read.flatMap(({ again }) => again ?? []),
      lost: read.filter(({ option, again }) => !again && !option.excluded).map(({ option }) => option.name),
    };
  });
}

function variantAgain({ variants }: Product, { variantExternalId }: OrderSummaryLine): Variant | undefined {
  if (variantExternalId !== null) return variants.find((v) => v.externalId === variantExternalId);
  return variants.length === 1 ? variants[0] : undefined;
}

/** What cannot be refused or qualified any more is as good as gone; nobody has to refuse what there is not. */
function optionAgain({ optionGroups }: Product, option: OrderedOption): LineOption | undefined {
  const group = optionGroups.find(({ externalId }) => externalId === option.group);
  const choice = group?.choices.find(({ externalId }) => externalId === option.choice);
  if (!group || !choice) return undefined;
  const { amount, excluded, count } = option;
  if (excluded) return group.excludable ? { groupId: group.id, choiceId: choice.id, excluded } : undefined;
  const counted = count !== undefined && choice.countable ? { count } : {};
  const qualified = amount && group.amounts.includes(amount) ? { amount } : {};
  return { groupId: group.id, choiceId: choice.id, ...qualified, ...counted };
}
