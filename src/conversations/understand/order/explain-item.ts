import type { Product } from "../../../commerce/index.js";
import { readCue, readQuantity } from "./read-cue.js";
import { readPart } from "./read-part.js";
import { readWord } from "./read-word.js";
import type { Signs, Span } from "./signs.js";
import { cost, mark, snapshotOf, startWalk, worth } from "./walk.js";
import type { Explained, ExplainOptions, Walk } from "./walk.js";

/** A reading that costs so much more than it explains is given up: cutting the words is better. */
const mostOtherProducts = 2;

/**
 * Reads the words from `at` on as a product with its quantity, variant and options, in one walk, and says for each of the `places` (in
 * order) how the words up to there read; undefined where a name runs across the place or the walk was given up. What does not fit costs.
 */
export function explainItem(
  signs: Signs,
  product: Product,
  at: number,
  places: readonly number[],
  options: ExplainOptions = {},
): (Explained | undefined)[] {
  const walk = startWalk(signs, product, options);
  const { first, strict = false } = options;
  const found: (Explained | undefined)[] = [];
  let here = at;
  for (const place of places) {
    while (here < place) {
      here += here === first ? readHead(walk, { at: here, length: 1 }) : Math.max(1, readNext(walk, here));
      if (walk.strangers >= mostOtherProducts || (strict && walk.item.leftover.length > 0)) return found;
    }
    found.push(here === place ? snapshotOf(walk, options.before !== undefined) : undefined);
  }
  return found;
}

function readNext(walk: Walk, at: number): number {
  const { signs, head, shape } = walk;
  if (at === head?.at) return readHead(walk, head);
  const limit = head && at < head.at ? head.at : signs.words.length;
  const fits = (length: number): boolean => at + length <= limit;
  const cue = signs.cueAt(at);
  const part = signs.partAt(shape, at);
  const isPart = part !== undefined && fits(part.length);
  const isSure = isPart && part.certainty !== "partial" && part.length >= (cue?.length ?? 0);
  if (isSure) return readPart(walk, part, at);
  const quantity = signs.quantityAt(at);
  if (quantity && fits(quantity.length)) return readQuantity(walk, quantity, at, limit);
  if (cue && fits(cue.length)) return readCue(walk, cue.cue, cue.length, at);
  return isPart ? readPart(walk, part, at) : readWord(walk, at, limit);
}

function readHead(walk: Walk, head: Span): number {
  const before = walk.signs.cueAt(head.at - 1) ?? walk.signs.cueAt(head.at - 3);
  if (before?.cue.kind === "pointing") walk.score -= cost.pointing;
  walk.score += worth.head * head.length;
  // "a gizmo and a vase": what is unknown is not of the vase
  if (walk.joined && walk.item.leftover.length > 0) walk.score -= cost.strangeBefore;
  walk.headRefused ||= walk.refused;
  walk.refused = false;
  walk.refusing = undefined;
  walk.joined = false;
  mark(walk, { ...head, as: "product", name: walk.item.product.name });
  return head.length;
}
