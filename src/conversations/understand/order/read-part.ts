import { applyPart, isChosen, keyOf } from "./order-item.js";
import type { OrderItem } from "./order-item.js";
import type { Part } from "./parts.js";
import { cost, leave, mark, worth } from "./walk.js";
import type { Walk } from "./walk.js";

/** Takes in a part in the manner that was said before it, and says how many words it took. */
export function readPart(walk: Walk, part: Part, at: number): number {
  const { item, head } = walk;
  const group = "option" in part ? part.option.group : undefined;
  const inScope = walk.refusing !== undefined && walk.refusing === group?.id && walk.joined && !walk.amount;
  const refused = walk.refused || inScope;
  const { amount } = walk;
  const contradicts = isChosen(item, part) && !walk.corrected;
  if (applyPart(item, part, { refused, amount: walk.amount, count: walk.count })) {
    walk.score += worth[part.certainty] * part.length;
    if (contradicts) walk.score -= cost.contradiction;
    if (head && at > head.at && walk.joined && !walk.open && !group?.multiple) walk.score -= cost.afterAnd;
  } else {
    walk.score -= cost.misfit;
    leave(item, `${refused ? `${walk.refusal} ` : ""}${walk.signs.textOf(at, part.length)}`);
  }
  walk.parts += 1;
  noteGeneral(walk, part, at);
  mark(walk, {
    at,
    length: part.length,
    as: "part",
    name: `${refused ? "no " : amount ? `${amount} ` : ""}${nameOfPart(item, part)}`,
  });
  walk.refusing = refused ? group?.id : undefined;
  walk.refused = false;
  walk.amount = undefined;
  walk.count = undefined;
  walk.joined = false;
  walk.articled = false;
  return part.length;
}

/** What is said by one word before the product is meant no more when something special ends in that word behind it. */
function noteGeneral(walk: Walk, part: Part, at: number): void {
  const { head, item, signs, early } = walk;
  if (!head || !("option" in part)) return;
  const stem = signs.words[at + part.length - 1]?.stem ?? "";
  const key = keyOf({ group: part.option.group.id, choice: part.option.choice.id });
  if (at < head.at) {
    if (part.length === 1) early.set(key, stem);
    return;
  }
  walk.behind += 1;
  const prefix = `${part.option.group.id} `;
  const same = [...early].filter(
    ([k, word]) => k !== key && k.startsWith(prefix) && word === stem && part.length > 1,
  );
  if (same.length > 0) item.general = [...item.general, ...same.map(([k]) => k)];
}

function nameOfPart({ product }: OrderItem, part: Part): string {
  if ("option" in part) return part.option.choice.name;
  return part.variants.map((place) => product.variants[place]?.name ?? "").join(", ");
}
