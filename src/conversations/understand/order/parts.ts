import { foldText, splitWords } from "../../../commerce/index.js";
import type { OptionGroup, Word } from "../../../commerce/index.js";
import type { NamedOption } from "../lexicon.js";
import { nameWordsOf } from "../name-words.js";
import { createPhrases } from "../phrases.js";
import type { Phrases } from "../phrases.js";
import type { OrderSpeech } from "./order-words.js";
import type { Shape } from "./shape.js";

/** How surely words name a part: by its very name, by another form of it ("veggies" for "veggie"), by some of its words. */
export type Certainty = "exact" | "inflected" | "partial";

/** The variants, by their places in the product's list, or the option that words name. */
export type Part = { length: number; certainty: Certainty } & (
  { variants: readonly number[] } | { option: NamedOption }
);

/** The part of products of a shape whose name starts at this word: the longest, by its very name before another form of it. */
export function partAt(
  shape: Shape,
  words: readonly Word[],
  at: number,
  speech: OrderSpeech,
): Part | undefined {
  const word = words[at];
  if (!word) return undefined;
  const whole = wholePart(shape, words, at);
  const turned = turnedPart(shape, words, at, speech);
  if (turned) return turned;
  const shared = sharedHead(shape, words, at, speech, whole?.length ?? 0);
  if (shared) return shared;
  const partial = partialPart(shape, words, at, speech);
  if (whole) return partial && partial.length > whole.length ? partial : whole;
  const full = speech.inFull(word.text);
  if (full !== undefined) {
    const written = splitWords(full);
    const part = wholePart(shape, written, 0);
    if (part?.length === written.length) return { ...part, length: 1 };
  }
  return partial;
}

function wholePart(shape: Shape, words: readonly Word[], at: number): Part | undefined {
  let best: Part | undefined;
  const variants = shape.variants.longest(words, at);
  if (variants) best = { length: variants.length, certainty: "exact", variants: variants.values };
  for (const group of shape.groups) {
    const found = groupIndex(group).phrases.longest(words, at);
    if (!found || found.length < (best?.length ?? 0)) continue;
    const text = textOf(words, at, found.length);
    const exact = found.values.find((named) => named.texts.has(text));
    const named = exact ?? found.values[0];
    if (!named) continue;
    const certainty: Certainty = exact ? "exact" : "inflected";
    if (found.length === best?.length && (best.certainty === "exact" || certainty !== "exact")) continue;
    best = { length: found.length, certainty, option: { group, choice: named.choice } };
  }
  return best;
}

/** "shots of espresso" is "espresso shots". */
function turnedPart(shape: Shape, words: readonly Word[], at: number, speech: OrderSpeech): Part | undefined {
  const [what, of, whose] = words.slice(at, at + 3);
  if (!what || !of || !whose || of.text.length > 3 || !speech.isFiller(of) || speech.cueAt(words, at + 1))
    return undefined;
  if (speech.isFiller(whose) || speech.cueAt(words, at + 2)) return undefined;
  const part = wholePart(shape, [whose, what], 0);
  return part?.length === 2 ? { ...part, length: 3 } : undefined;
}

/** "black and pinto beans", "white or brown rice": the first borrows the last word of the second. */
function sharedHead(
  shape: Shape,
  words: readonly Word[],
  at: number,
  speech: OrderSpeech,
  atLeast: number,
): Part | undefined {
  for (let length = 1; length <= 3 && at + length < words.length; length += 1) {
    const kind = speech.cueAt(words, at + length)?.cue.kind;
    const isJoined = kind === "joiner" || kind === "alternative";
    if (!isJoined) continue;
    if (length < atLeast) return undefined;
    const next = wholePart(shape, words, at + length + 1);
    if (!next || !("option" in next) || next.length < 2) return undefined;
    const head = words[at + length + next.length];
    const borrowed = head && wholePart(shape, [...words.slice(at, at + length), head], 0);
    const fits = borrowed && "option" in borrowed && borrowed.length === length + 1;
    return fits && borrowed.option.group === next.option.group ? { ...borrowed, length } : undefined;
  }
  return undefined;
}

/** Words that only one of all the parts has: "pinto" where there are pinto beans and black beans. */
function partialPart(
  shape: Shape,
  words: readonly Word[],
  at: number,
  speech: OrderSpeech,
): Part | undefined {
  let fitting: NamedOption[] | undefined;
  let best: Part | undefined;
  for (let length = 1; at + length <= words.length && length <= 4; length += 1) {
    const word = words[at + length - 1];
    if (!word || word.text.length < 3 || (length > 1 && word.gap === "line")) break;
    if ((speech.isFiller(word) && word.text.length < 5) || speech.cueAt(words, at + length - 1)) break;
    fitting = fitting
      ? fitting.filter(({ choice }) => nameWordsOf(choice).has(word.stem))
      : shape.groups.flatMap((group) =>
          (groupIndex(group).byWord.get(word.stem) ?? []).map(({ choice }) => ({ group, choice })),
        );
    if (fitting.length === 0) break;
    const [only] = fitting;
    // "toppings" says nothing, although there is a choice "all toppings"
    const alone = length === 1 && (speech.isDescribing(word) || shape.groupWords.has(word.stem));
    if (only && fitting.length === 1 && !alone) best = { length, certainty: "partial", option: only };
  }
  return best;
}

interface NamedChoice {
  choice: OptionGroup["choices"][number];
  /** Its name and aliases as they are compared, word by word. */
  texts: ReadonlySet<string>;
}

interface GroupIndex {
  phrases: Phrases<NamedChoice>;
  byWord: ReadonlyMap<string, NamedChoice[]>;
}

const indexes = new WeakMap<OptionGroup, GroupIndex>();

/** What can be chosen in a group, by name and by word; prepared once, for groups are shared by many products. */
function groupIndex(group: OptionGroup): GroupIndex {
  let index = indexes.get(group);
  if (!index) {
    const phrases = createPhrases<NamedChoice>();
    const byWord = new Map<string, NamedChoice[]>();
    for (const choice of group.choices) {
      const names = [choice.name, ...choice.aliases];
      const written = names.map((name) => splitWords(foldText(name)));
      const named = { choice, texts: new Set(written.map((name) => textOf(name, 0, name.length))) };
      for (const name of names) phrases.add(name, named);
      for (const stem of nameWordsOf(choice)) {
        const filed = byWord.get(stem);
        if (filed) filed.push(named);
        else byWord.set(stem, [named]);
      }
    }
    indexes.set(group, (index = { phrases, byWord }));
  }
  return index;
}

function textOf(words: readonly Word[], at: number, length: number): string {
  let text = words[at]?.text ?? "";
  for (let i = 1; i < length; i += 1) text += ` ${words[at + i]?.text ?? ""}`;
  return text;
}
