import { foldText, splitWords } from "../../../commerce/index.js";
import type { OrderLine, OrderOption } from "../order-reading.js";
import { languageCodes } from "../../languages.js";
import { orderSpeechOf } from "../languages/order-speech.js";
import { quantityAt } from "../order/quantity-at.js";
import { checkAnswer } from "./check-answer.js";
import type { AnswerFault } from "./check-answer.js";
import type { Proposal } from "./proposal.js";
import type { Question } from "./question.js";
import type { Retrieved } from "./retrieve.js";
import type { Sources } from "./sources.js";
import type { Verdict } from "./verdict.js";

export type Fault = "ids" | "options" | "quantity" | "empty" | AnswerFault;

export type Checked = { kind: "kept"; verdict: Verdict } | { kind: "dropped"; fault: Fault };

type ProposedLine = NonNullable<Proposal["lines"]>[number];
type ProposedOption = NonNullable<ProposedLine["options"]>[number];

/**
 * Proves a proposal against what was retrieved for this message, or drops the whole of it: one wrong id is reason enough not to
 * believe the rest.
 */
export function checkProposal(
  proposal: Proposal,
  question: Question,
  retrieved: Retrieved,
  sources: Sources,
): Checked {
  switch (proposal.kind) {
    case "order":
      return checkOrder(proposal, question, retrieved);
    case "products": {
      const ids = [...new Set(proposal.products ?? [])];
      const found = ids.flatMap((id) => retrieved.products.get(id)?.id ?? []);
      if (found.length !== ids.length) return dropped("ids");
      return found.length === 0 ? dropped("empty") : kept({ kind: "products", productIds: found });
    }
    case "intent":
      return proposal.intent ? kept({ kind: "intent", intent: proposal.intent }) : dropped("empty");
    case "answer": {
      const answer = { text: proposal.answer ?? "", sources: proposal.sources ?? [] };
      const { language } = question;
      const checked = checkAnswer(answer, { sources, retrieved, language });
      return checked.kind === "bad" ? dropped(checked.fault) : kept({ kind: "answer", text: checked.text });
    }
    case "unknown":
      return kept({ kind: "none" });
  }
}

const dropped = (fault: Fault): Checked => ({ kind: "dropped", fault });
const kept = (verdict: Verdict): Checked => ({ kind: "kept", verdict });

function checkOrder(proposal: Proposal, { text, language }: Question, retrieved: Retrieved): Checked {
  const lines: OrderLine[] = [];
  const doubtful: string[] = [];
  for (const proposed of proposal.lines ?? []) {
    const product = retrieved.products.get(proposed.product);
    if (!product) return dropped("ids");
    if (!isWritten(proposed.quantity, text, language)) return dropped("quantity");
    const variant = retrieved.variants.get(proposed.variant ?? "");
    if ((proposed.variant ?? "") !== "" && variant?.product !== product) return dropped("ids");
    const options = (proposed.options ?? []).map((option) => checkOption(option, product.id, retrieved));
    if (options.includes(undefined)) return dropped("options");
    const good = options.filter((option) => option !== undefined);
    if (hasRivals(good, retrieved)) return dropped("options");
    if (retrieved.named.has(product.id))
      lines.push({
        product: product.id,
        quantity: proposed.quantity,
        options: good,
        ...(variant && { variant: variant.variant.id }),
      });
    // Nothing in the message goes by that name: it is offered, never put into the cart.
    else doubtful.push(product.id);
  }
  if (lines.length + doubtful.length === 0) return dropped("empty");
  return kept({ kind: "order", lines, doubtful, unresolved: saidWords(proposal.unresolved ?? [], text) });
}

/** More than one must stand in the message, in digits or words: a model's own idea of how many is no order. */
function isWritten(quantity: number, text: string, language: string): boolean {
  if (quantity === 1) return true;
  const words = splitWords(foldText(text));
  const spoken = languageCodes.filter((code) => code === language || code === "en");
  const speech = orderSpeechOf(spoken);
  return words.some((_, at) => quantityAt(words, at, speech)?.value === quantity);
}

function checkOption(
  { choice: id, amount, excluded, count: counted }: ProposedOption,
  productId: string,
  { choices, products }: Retrieved,
): OrderOption | undefined {
  const known = choices.get(id);
  const product = [...products.values()].find((p) => p.id === productId);
  if (!known || !product?.optionGroups.includes(known.group)) return undefined;
  const { group, choice } = known;
  const count = counted ?? 1;
  if (excluded && !group.excludable) return undefined;
  const qualified = amount === "light" || amount === "extra" ? amount : undefined;
  if (qualified && !group.amounts.includes(qualified)) return undefined;
  if (count > 1 && !choice.countable) return undefined;
  return {
    group: group.id,
    choice: choice.id,
    ...(excluded && { excluded: true as const }),
    ...(qualified && !excluded && { amount: qualified }),
    ...(count > 1 && !excluded && { count }),
  };
}

/** The same choice twice, or two of a group of which only one can be had. */
function hasRivals(options: readonly OrderOption[], { groups }: Retrieved): boolean {
  const single = new Set([...groups.values()].filter((g) => !g.multiple).map((g) => g.id));
  const keys = options.map(({ group, choice }) => (single.has(group) ? group : choice));
  return new Set(keys).size < keys.length;
}

/** Only words of the buyer's own are named back to them. */
function saidWords(unresolved: readonly string[], text: string): string[] {
  const said = foldText(text);
  return unresolved
    .map((words) => words.trim())
    .filter((words) => words !== "" && said.includes(foldText(words)));
}
