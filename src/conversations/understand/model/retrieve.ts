import { foldText, splitWords } from "../../../commerce/index.js";
import type { OptionChoice, OptionGroup, Product, Variant, WrittenAnswer } from "../../../commerce/index.js";
import { isFiller } from "../ordinary-words.js";
import type { Question } from "./question.js";

/**
 * What of one shop is shown to a model for one message, each under a short id that means something in this message only: an id
 * it makes up, or has seen elsewhere, leads nowhere.
 */
export interface Retrieved {
  products: ReadonlyMap<string, Product>;
  variants: ReadonlyMap<string, { product: Product; variant: Variant }>;
  groups: ReadonlyMap<string, OptionGroup>;
  choices: ReadonlyMap<string, { group: OptionGroup; choice: OptionChoice }>;
  answers: ReadonlyMap<string, WrittenAnswer>;
  /** Products that the message or the conversation names; the others only fill the page. */
  named: ReadonlySet<string>;
}

const most = { named: 12, products: 20, choices: 120, answers: 8 };

export function retrieve(question: Question): Retrieved {
  const named = namedProducts(question);
  const others = question.shop.catalogue.products.slice(0, most.products);
  const products = numbered("p", [...new Set([...named, ...others])].slice(0, most.products));
  const variants = [...products.values()].flatMap((product) =>
    product.variants.filter(({ name }) => name !== null).map((variant) => ({ product, variant })),
  );
  const groups = [...new Set(named.flatMap((product) => product.optionGroups))];
  const choices = groups.flatMap((group) => group.choices.map((choice) => ({ group, choice })));
  return {
    products,
    variants: numbered("v", variants),
    groups: numbered("g", groups),
    choices: numbered("o", choices.slice(0, most.choices)),
    answers: numbered("a", nearestAnswers(question)),
    named: new Set(question.shop.catalogue.search(question.text, most.named).map(({ id }) => id)),
  };
}

function namedProducts({ shop, text, cart, about }: Question): Product[] {
  const ids = [...(about === undefined ? [] : [about]), ...cart.slice(0, 5).map((l) => l.productId)];
  const inChat = ids.flatMap((id) => shop.catalogue.findProduct(id) ?? []);
  return [...new Set([...inChat, ...shop.catalogue.search(text, most.named)])].slice(0, most.named);
}

/** The answers that share most words with the question; of none that does, the shop's first. */
function nearestAnswers({ shop, text }: Question): WrittenAnswer[] {
  const asked = wordsOf(text);
  const shared = (answer: WrittenAnswer) =>
    [...wordsOf(`${answer.topic} ${answer.question} ${answer.answer}`)].filter((w) => asked.has(w)).length;
  return shop.answers
    .map((answer) => ({ answer, count: shared(answer) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most.answers)
    .map(({ answer }) => answer);
}

function wordsOf(text: string): Set<string> {
  const words = splitWords(foldText(text)).filter((w) => !isFiller(w));
  return new Set(words.map((w) => w.stem));
}

function numbered<T>(letter: string, items: readonly T[]): Map<string, T> {
  return new Map(items.map((item, i) => [`${letter}${i + 1}`, item]));
}
