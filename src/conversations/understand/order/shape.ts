import type { OptionGroup, Product } from "../../../commerce/index.js";
import { nameWordsOf } from "../name-words.js";
import { createPhrases } from "../phrases.js";
import type { Phrases } from "../phrases.js";

/** What a product can be had as: the same for all the products of a menu that come in the same sizes with the same options. */
export interface Shape {
  groups: readonly OptionGroup[];
  /** The words of the groups' own names: "toppings", "size". */
  groupWords: ReadonlySet<string>;
  /** Places in the list of variants, by what these are called, whole ("red / large") or by the part that tells them apart ("large"). */
  variants: Phrases<number>;
}

/** Says of products which shape they have; there are far fewer shapes than products. */
export function createShapes(): (product: Product) => Shape {
  const shapes = new Map<string, Shape>();
  const known = new WeakMap<Product, Shape>();
  return (product) => {
    let shape = known.get(product);
    if (!shape) {
      const key = keyOf(product);
      shape = shapes.get(key);
      if (!shape) shapes.set(key, (shape = shapeOf(product)));
      known.set(product, shape);
    }
    return shape;
  };
}

function keyOf({ variants, optionGroups }: Product): string {
  return JSON.stringify([
    optionGroups.map(({ id }) => id),
    variants.length > 1 && variants.map(({ name, aliases }) => [name, ...aliases]),
  ]);
}

function shapeOf({ variants, optionGroups }: Product): Shape {
  const named = createPhrases<number>();
  if (variants.length > 1)
    variants.forEach(({ name, aliases }, place) => {
      for (const each of name === null ? aliases : [name, ...aliases]) {
        named.add(each, place);
        for (const part of each.split("/")) named.add(part, place);
      }
    });
  return {
    groups: optionGroups,
    groupWords: new Set(optionGroups.flatMap((group) => [...nameWordsOf(group)])),
    variants: named,
  };
}
