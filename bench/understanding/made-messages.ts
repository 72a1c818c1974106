import type { Shop } from "../../src/commerce/index.js";
import { seeded } from "./random.js";
import type { Random } from "./random.js";

/** What buyers write, made from a shop's own words; every sixth has a slip of the finger. */
export function messagesFor({ catalogue }: Shop, count: number): string[] {
  const random = seeded(21);
  const product = () => random.pick(catalogue.products);
  const name = () => product().name.toLowerCase();
  const lastWord = () => name().split(" ").at(-1) ?? "";
  const variant = () => random.pick(product().variants).name?.toLowerCase() ?? "";
  const option = () => random.pick(random.pick(product().optionGroups).choices).name;
  const hasOptions = catalogue.products.some(({ optionGroups }) => optionGroups.length > 0);
  const quantity = () => random.pick(["2", "a", "two", "3", "half a dozen", "one", "x4"]);
  const kinds: (() => string)[] = [
    () => `can i get ${quantity()} ${variant()} ${name()} please`,
    () => `${quantity()} ${name()} and ${quantity()} ${name()}`,
    () =>
      `hi, ${quantity()} ${name()}, ${quantity()} ${variant()} ${name()} and ${quantity()} ${name()} thanks`,
    () => `do you have ${lastWord()}s in ${variant()}`,
    () => `the cheapest ${lastWord()} under ${10 + random.upTo(90)}`,
    () => `show me ${name()}`,
    () => name(),
    () => lastWord(),
    () => `how much is the ${name()}`,
    () => `no wait, make it ${quantity()} ${name()}`,
    () =>
      random.pick([
        "checkout",
        "yes",
        "where is my order",
        "talk to a person",
        "thanks!",
        "are you open now",
      ]),
    () => "my aunt lives by the sea and she told me that you are the best in town",
    ...(hasOptions
      ? [
          () =>
            `${quantity()} ${variant()} ${name()} with extra ${option()} and no ${option()} or ${option()}`,
          () => `2 ${name()}, one with ${option()} and one without ${option()}, and ${quantity()} ${name()}`,
        ]
      : []),
  ];
  return Array.from({ length: count }, (_, i) => {
    const said = random.pick(kinds)();
    return i % 6 === 0 ? misspelt(said, random) : said;
  });
}

function misspelt(text: string, random: Random): string {
  const at = 1 + random.upTo(Math.max(1, text.length - 2));
  return random.pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + random.pick([..."aeionrst"]) + text.slice(at),
    text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1),
  ]);
}

const longest = 4096;

/** Texts made to cost time: long, repeating, nested, without spaces, in any script, or of all the shop's words. */
export function hostileTexts({ catalogue }: Shop, count: number): string[] {
  const random = seeded(31);
  const names = catalogue.products.map(({ name }) => name.toLowerCase());
  const words = [...new Set(names.join(" ").split(" "))];
  const many = (part: () => string, by = " ") => {
    const parts: string[] = [];
    for (let length = 0; length < longest; length += (parts.at(-1)?.length ?? 0) + by.length)
      parts.push(part());
    return parts.join(by);
  };
  const word = () => random.pick(words);
  const always = (text: string) => () => text;
  const sign = () =>
    String.fromCodePoint(random.pick([32, 0x300, 0x600, 0x900, 0x3040, 0x4e00, 0x1f600]) + random.upTo(90));
  const kinds: (() => string)[] = [
    () => many(() => String(random.upTo(10)), ""),
    () => many(() => String(random.upTo(5000))),
    () => many(always(word())),
    () => many(word, ""),
    () => many(word),
    () => many(sign, ""),
    () => many(always("no ")),
    () => many(() => random.pick(["and", "with", "no", "or", "extra", "without", "2", "a", "of", word()])),
    () =>
      many(
        () => `${random.upTo(99)} ${word()} with ${word()} and no ${word()}`,
        random.pick([", ", "\n", " and "]),
      ),
    () => many(() => random.pick(names), random.pick([" ", ", ", "\n", " and "])),
    () => many(() => `${random.upTo(9)} ${random.pick(names)}`, " and "),
    () => many(() => random.pick(["x", "1", "half", "dozen", "a", "couple", "of", "the", "one"])),
    () => many(() => random.pick([...",;.!?&+/'\"-()\n$"]), random.pick(["", word()])),
    () => many(() => misspelt(word(), random)),
    () => many(always("ﷺ"), ""),
    () =>
      many(() =>
        random.pick(["under", "between", "cheapest", "30", "and", "to", "from", "less than", word()]),
      ),
  ];
  return Array.from({ length: count }, (_, i) => {
    const text = (kinds[i % kinds.length] ?? word)().slice(0, longest);
    return i % 3 === 0 ? text.slice(0, random.upTo(longest)) : text;
  });
}
