import type { Cue } from "./order-words.js";
import type { QuantityAt } from "./quantity-at.js";
import { cost, mark, worth } from "./walk.js";
import type { Walk } from "./walk.js";

/** How many of the item, or of the choice that follows. */
export function readQuantity(walk: Walk, quantity: QuantityAt, at: number, limit: number): number {
  const { signs, shape, head } = walk;
  const next = at + quantity.length;
  mark(walk, { at, length: quantity.length, as: "quantity", name: String(quantity.value) });
  const counted = signs.cueAt(next)?.cue.kind === "extra" ? next + (signs.cueAt(next)?.length ?? 0) : next;
  const part = counted < limit ? signs.partAt(shape, counted) : undefined;
  if (part && "option" in part && part.option.choice.countable && !quantity.article) {
    walk.count = quantity.value;
    return counted - at;
  }
  // "two topping ..." counts the toppings
  const word = signs.words[next];
  if (word && next !== head?.at && shape.groupWords.has(word.stem)) return quantity.length;
  const behind = head !== undefined && at > head.at;
  const isFree = walk.quantity === undefined || (walk.quantity.article && !quantity.article);
  if (quantity.article) {
    walk.articled ||= behind && walk.joined;
    if (!walk.quantity && !behind && !walk.open && !signs.cueAt(next)) walk.quantity = quantity;
    return quantity.length;
  }
  const isLast = next >= limit || signs.words[next]?.gap !== "" || signs.cueAt(next)?.cue.kind === "joiner";
  if (isFree && (!behind || quantity.factor || isLast || walk.corrected)) {
    walk.quantity = quantity;
    walk.score += worth.quantity;
  } else {
    walk.score -= cost.quantity;
    walk.strangers += 1;
  }
  return quantity.length;
}

const manners = new Set<Cue["kind"]>(["refusal", "extra", "light", "multiple", "correction", "pointing"]);

/** What holds an order together changes how the next words are meant. */
export function readCue(walk: Walk, cue: Cue, length: number, at: number): number {
  const { signs, head } = walk;
  if (manners.has(cue.kind)) mark(walk, { at, length, as: "manner", name: cue.kind });
  switch (cue.kind) {
    case "joiner":
    case "alternative":
      walk.joined = true;
      break;
    case "with":
      walk.open ||= head === undefined || at > head.at;
      walk.refused = false;
      walk.refusing = undefined;
      break;
    case "refusal":
      walk.refused = true;
      walk.refusal = signs.textOf(at, length);
      walk.refusing = undefined;
      break;
    case "exception":
      walk.refusing = undefined;
      walk.refused = signs.partAt(walk.shape, at + length) !== undefined;
      break;
    case "extra":
    case "light":
      walk.amount = cue.kind;
      break;
    case "multiple": {
      const part = signs.partAt(walk.shape, at + length);
      if (part && "option" in part && part.option.choice.countable) walk.count = cue.value;
      else walk.amount = "extra";
      break;
    }
    case "aside":
      if (head && at < head.at) walk.score += worth.aside;
      break;
    case "beside":
      if (head && at > head.at && walk.behind === 0) walk.score += worth.aside;
      break;
    case "correction":
      walk.corrected = true;
      break;
    case "pointing":
      if (head && at > head.at) walk.score -= cost.pointed;
      break;
    default:
      break;
  }
  return length;
}
