import { catalogueOf, openTerms, readCatalogueDocument } from "../../src/commerce/index.js";
import type { Shop } from "../../src/commerce/index.js";
import { seeded } from "./random.js";
import type { Random } from "./random.js";

const list = (text: string) => text.split(" ");

const colours = list(
  "red blue green black white grey navy ivory olive teal coral amber plum rust sand mint rose gold silver copper",
);
const materials = list(
  "cotton linen wool silk leather denim velvet oak walnut steel brass glass ceramic marble bamboo canvas rattan felt cork paper",
);
const kinds = list(
  "shirt jacket skirt dress scarf hat belt bag wallet boot sandal lamp vase bowl plate mug chair stool table shelf rug cushion blanket mirror clock candle basket tray jug pillow desk bench coat glove sock ring necklace bracelet brooch notebook",
);
const lines = list(
  "classic modern rustic slim cosy compact grand vintage studio garden travel winter summer coastal alpine nordic urban heritage daily weekend",
);
const dishes = list(
  "soup salad wrap sandwich bowl curry noodles rice pie stew omelette pancake toast roll cake tart pudding smoothie juice tea coffee shake platter skewer dumpling",
);
const flavours = list(
  "chicken beef lamb tofu prawn salmon mushroom spinach pumpkin lentil coconut mango lemon ginger basil pepper tomato garlic honey almond walnut cherry peach vanilla cocoa",
);
const styles = list(
  "house spicy roasted smoky fresh grilled crispy creamy sweet sour double royal green golden little",
);
const extras = list(
  "cheese onions peppers olives mushrooms herbs nuts seeds cream chilli pickles sprouts corn beans",
);
const sauces = list("mustard mayo ketchup pesto tahini salsa gravy");
const milks = ["whole milk", "oat milk", "soy milk", "almond milk"];

/** So many different names of three words. */
function names(count: number, random: Random, ...from: readonly (readonly string[])[]): string[] {
  const made = new Set<string>();
  for (let tries = 0; made.size < count; tries++) {
    const name = from.map((words) => random.pick(words)).join(" ");
    made.add(tries > count * 20 ? `${name} ${made.size}` : name);
  }
  return [...made];
}

/** A menu of this many dishes with sizes, options that can be refused or doubled, and a required choice on some. */
export function aMenu(products: number): Shop {
  const random = seeded(11);
  const choices = (words: readonly string[], price: number) =>
    words.map((name) => ({ id: name, name, aliases: [], price, countable: price > 0 }));
  return shopOf({
    products: names(products, random, styles, flavours, dishes).map((name, i) => ({
      ...{
        id: `p${i}`,
        name,
        aliases: i % 5 === 0 ? [`${name} special`] : [],
        category: name.split(" ").at(-1),
      },
      ...{
        price: 500 + random.upTo(1500),
        optionGroups: i % 3 === 0 ? ["extras", "sauces", "milk"] : ["extras", "sauces"],
      },
      variants: ["small", "medium", "large"].map((size, at) => ({
        ...{ id: size, name: size, aliases: [], price: 500 + at * 200 },
      })),
    })),
    optionGroups: [
      {
        id: "extras",
        name: "Extras",
        multiple: true,
        excludable: true,
        amounts: ["light", "extra"],
        choices: choices(extras, 100),
      },
      {
        id: "sauces",
        name: "Sauce",
        multiple: true,
        excludable: true,
        amounts: ["light", "extra"],
        choices: choices(sauces, 0),
      },
      {
        id: "milk",
        name: "Milk",
        multiple: false,
        required: true,
        excludable: false,
        amounts: [],
        choices: choices(milks, 0),
      },
    ],
  });
}

/** Names of makers, of syllables: a large shop has thousands of words that nobody else has. */
function makers(count: number, random: Random): string[] {
  const starts = list("b br c d f fl g gr h k l m n p r s st t tr v w z");
  const vowels = list("a e i o u ea oo ai");
  const ends = list("n r l t ck nd st x ble ter lo ra no");
  const syllable = () => random.pick(starts) + random.pick(vowels);
  return Array.from({ length: count }, () => `${syllable()}${syllable()}${random.pick(ends)}`);
}

/** A shop of goods: names of four words, sizes or colours, a sentence about each. */
export function aStore(products: number): Shop {
  const random = seeded(12);
  return shopOf({
    products: names(products, random, makers(4000, random), colours, materials, kinds).map((name, i) => ({
      ...{
        id: `p${i}`,
        name,
        aliases: [],
        category: name.split(" ").at(-1),
        price: 500 + random.upTo(50_000),
        optionGroups: [],
      },
      description: `A ${random.pick(lines)} ${random.pick(kinds)} of ${random.pick(materials)} in ${random.pick(colours)}, made by hand for ${random.pick(lines)} days.`,
      variants: (i % 2 === 0 ? ["Small", "Medium", "Large"] : ["Black", "White"]).map((variant) => ({
        ...{ id: variant.toLowerCase(), name: variant, aliases: [], price: 1000 + random.upTo(9000) },
      })),
    })),
    optionGroups: [],
  });
}

function shopOf(catalogue: { products: object[]; optionGroups: object[] }): Shop {
  const read = readCatalogueDocument({
    version: 1,
    store: { name: "Made up", currency: "USD" },
    ...catalogue,
  });
  if (read.kind === "invalid") throw new Error(read.problems.join(" "));
  return {
    ...{ tenantId: "bench", name: "Made up", currency: "USD", language: "en", timezone: "UTC" },
    ...{ answers: [], terms: openTerms, members: [], languageModel: false },
    catalogue: catalogueOf(read.catalogue),
  };
}
