import type { Product } from "../../../commerce/index.js";
import type { OrderLine, OrderOption } from "../order-reading.js";
import type { Part } from "./parts.js";

/** How the next part is meant: "no olives", "extra cheese", "two shots". */
export interface Manner {
  refused: boolean;
  amount?: "light" | "extra" | undefined;
  count?: number | undefined;
}

/** A thing being read: its product is settled, its variant and options still come in. */
export interface OrderItem {
  product: Product;
  quantity: number;
  /** Those of its variants that are meant, by their places in the list; absent until any is named. */
  variants: readonly number[] | undefined;
  options: OrderOption[];
  /** Choices that were said before the product itself, by one word: "a bean wrap". */
  general: readonly string[];
  /** Content words of it that fit nothing. */
  leftover: string[];
  /** A variant or an option was named. */
  detailed: boolean;
}

export function startItem(product: Product, quantity: number): OrderItem {
  return {
    product,
    quantity,
    variants: undefined,
    options: [],
    general: [],
    leftover: [],
    detailed: false,
  };
}

/** Takes a part in; false when the product does not have it that way ("no dough"). */
export function applyPart(item: OrderItem, part: Part, manner: Manner): boolean {
  if ("variants" in part) {
    if (manner.refused) return false;
    const narrowed = item.variants?.filter((place) => part.variants.includes(place)) ?? [];
    item.variants = narrowed.length > 0 ? narrowed : part.variants;
  } else {
    const { group, choice } = part.option;
    if (manner.refused && !group.excludable) return false;
    const kept = item.options.filter(
      (o) => o.group !== group.id || (group.multiple && o.choice !== choice.id),
    );
    item.options = [...kept, optionOf(part.option, manner)];
  }
  item.detailed = true;
  return true;
}

function optionOf(
  { group, choice }: Extract<Part, { option: unknown }>["option"],
  { refused, amount, count }: Manner,
): OrderOption {
  const option: OrderOption = { group: group.id, choice: choice.id };
  if (amount && group.amounts.includes(amount)) option.amount = amount;
  if (refused) option.excluded = true;
  else if (choice.countable && count !== undefined && count > 1) option.count = count;
  return option;
}

/** One of these is enough, and one was named before: a second size is the next thing's, or a change of mind. */
export function isChosen(item: OrderItem, part: Part): boolean {
  if ("variants" in part) return item.variants?.some((place) => part.variants.includes(place)) === false;
  const { group, choice } = part.option;
  return !group.multiple && item.options.some((o) => o.group === group.id && o.choice !== choice.id);
}

export function asLine(item: OrderItem): OrderLine {
  const line: OrderLine = {
    product: item.product.id,
    quantity: item.quantity,
    options: withoutGeneral(item),
  };
  const [only, another] = item.variants ?? item.product.variants.keys();
  const variant = only === undefined || another !== undefined ? undefined : item.product.variants[only];
  if (variant && variant.name !== null) line.variant = variant.id;
  return line;
}

/** "a bean wrap with black beans": the general choice says nothing beside a special one of its group. */
function withoutGeneral({ general, options }: OrderItem): OrderOption[] {
  return options.filter(
    (option) =>
      !general.includes(keyOf(option)) ||
      !options.some((o) => o.group === option.group && o.choice !== option.choice && !o.excluded),
  );
}

export function keyOf({ group, choice }: Pick<OrderOption, "group" | "choice">): string {
  return `${group} ${choice}`;
}
