import { nameWordsOf } from "../name-words.js";
import { cost, leave, mark, worth } from "./walk.js";
import type { Walk } from "./walk.js";

/** A word that is no part: of the product's own name, another product, nothing in particular, or unknown. */
export function readWord(walk: Walk, at: number, limit: number): number {
  const { signs, item, head } = walk;
  const { product } = item;
  const other = signs.headAt(at);
  if (other && at + other.length <= limit) {
    if (other.products.some(({ id }) => id === product.id)) {
      // one thing that has two names, called by both
      if (head && at === head.at + head.length && signs.words[at]?.gap === "")
        walk.score += worth.head * other.length;
      return other.length;
    }
    const said = [...Array(other.length).keys()].map((i) => signs.words[at + i]?.stem ?? "");
    if (head === undefined && said.every((stem) => nameWordsOf(product).has(stem)))
      return said.reduce((length, stem) => length + nameWord(walk, stem), 0);
    walk.score -= cost.otherProduct;
    walk.strangers += 1;
    leave(item, signs.textOf(at, other.length));
    return other.length;
  }
  const word = signs.words[at];
  if (!word) return 1;
  if (nameWordsOf(product).has(word.stem) && signs.isContent(at)) return nameWord(walk, word.stem);
  if (signs.speech.isFiller(word) || isGeneral(walk, word.stem)) return 1;
  const isBehind = head !== undefined && at > head.at;
  const apart = isBehind && (walk.articled || ((walk.joined || word.gap !== "") && !walk.open));
  walk.score -= apart ? cost.apart : cost.unknown;
  mark(walk, { at, length: 1, as: "unknown" });
  leave(item, `${walk.refused ? `${walk.refusal} ` : ""}${word.text}`);
  walk.refused = false;
  walk.joined = false;
  return 1;
}

function nameWord(walk: Walk, stem: string): 1 {
  if (!walk.head && !walk.said.has(stem)) {
    walk.score += worth.nameWord;
    walk.named += 1;
    walk.said.add(stem);
  }
  return 1;
}

/** The word is of a group's name or the category: "toppings", "size"; it says nothing new. */
function isGeneral({ shape, item }: Walk, stem: string): boolean {
  return shape.groupWords.has(stem) || item.product.category.toLowerCase().includes(stem);
}
