import { expect, test } from "@jest/globals";
import { buildSearchIndex } from "./search-index.js";

/** Numbers from 0 to 1, always the same ones (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(7);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

const starts = "b br c ch d f fl g gr h k l m n p pr qu r s sh st t tr v w".split(" ");
const middles = "a e i o u ea oo ai".split(" ");
const ends = "n r l t ck m nd st sh p x ble ter ning ler".split(" ");

function madeWord(): string {
  return (
    Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(starts) + pick(middles)).join("") +
    pick(ends)
  );
}

const lexicon = [...new Set(Array.from({ length: 1500 }, madeWord))].filter((word) => word.length > 3);
const products = Array.from({ length: 100_000 }, () => ({
  name: [pick(lexicon), pick(lexicon), pick(lexicon), pick(lexicon)].join(" "),
  aliases: [],
  category: pick(lexicon),
  variants: [{ name: null, aliases: [] }],
}));

/** One slip of the finger: a letter lost, doubled with another, replaced, or swapped with its neighbour. */
function misspell(word: string): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = pick("abcdefghijklmnopqrstuvwxyz".split(""));
  return pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
}

test("of 100,000 products, at least 95 of 100 queries with one misspelt word find what was meant among the first ten", () => {
  const index = buildSearchIndex(products);
  const missed: string[] = [];
  const queries = 500;
  for (let asked = 0; asked < queries; asked++) {
    const words = [...new Set(pick(products).name.split(" "))].slice(0, pick([2, 3]));
    const typo = Math.floor(random() * words.length);
    const query = words.map((word, at) => (at === typo ? misspell(word) : word)).join(" ");
    const found = index.search(query, 10).places.map((place) => products[place]?.name.split(" ") ?? []);
    if (!found.some((name) => words.every((word) => name.includes(word))))
      missed.push(`${words.join(" ")} as ${query}`);
  }
  expect(missed.length).toBeLessThanOrEqual(queries * 0.05);
});
