import type { Facts } from "../events.js";
import { foldText, splitWords } from "../../commerce/index.js";
import { isFiller } from "../understand/ordinary-words.js";

const stems = (text: string): string[] =>
  splitWords(foldText(text))
    .filter((word) => !isFiller(word))
    .map(({ stem }) => stem);

/** The one branch that words of a text name, by its name first, else by its address; undefined where none or several are. */
export function namedBranch({ shop, said }: Facts): string | undefined {
  const words = new Set(stems(said));
  const score = (text: string | null): number => stems(text ?? "").filter((stem) => words.has(stem)).length;
  for (const part of ["name", "address"] as const) {
    const scores = shop.terms.branches.map((branch) => ({ id: branch.id, score: score(branch[part]) }));
    const most = Math.max(0, ...scores.map((each) => each.score));
    const [best, another] = scores.filter((each) => each.score === most);
    if (most > 0 && best && !another) return best.id;
  }
  return undefined;
}
