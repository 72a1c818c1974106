import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import type { HeardLanguages } from "./heard-languages.js";
import type { Hearing } from "./hearing.js";
import { intentRules } from "./intent-rules.js";
import type { Cue, IntentRule } from "./intent-rule.js";
import { leadingCourtesy } from "./read-command.js";
import { hasLines } from "./spot-cues.js";
import type { Spot } from "./spot-cues.js";

/** Longer messages are taken apart at their sentences first. */
const longest = 40;
/** How much must speak for an intent; more where free text is expected. */
const [enough, clear, certain] = [1.4, 1.75, 2];
const worth = { cue: 1, sold: 0.35, also: 0.3 };
const cost = { sold: 1, soldByTheWay: 0.1, unknown: 0.35, named: 0.05, otherCue: 0.25 };
/** Words nobody knows cost no more than this, so that a long story still has its point. */
const mostUnknown = 1.05;

/** Longer than this nobody thanks or greets; and so many words of a greeting may be names. */
const [longestSocial, mostStrangers] = [9, 1];

/** A message by what its words hint at. */
interface Sentence {
  text: string;
  words: readonly Word[];
  spots: readonly Spot[];
  /** Of all the spots. */
  cues: ReadonlySet<Cue>;
  /** Words without a hint that the shop sells something by, and those nobody knows. */
  sold: number;
  unknown: number;
}

/** What a message means by cues, in whatever order and however spelt; undefined where it rather is about something the shop sells. */
export function readIntent(
  text: string,
  words: readonly Word[],
  { languages, lexicon, listening, cuesIn }: Hearing,
): Meaning | undefined {
  if (words.length > longest || hasLines(words)) return undefined;
  const { expecting, cart } = listening;
  const spots = [...cuesIn(words)];
  if (/[?؟]\s*$/.test(text.slice(-10)))
    spots.push({ at: words.length, length: 0, cues: ["asks"], sold: false });
  const hinted = new Set(spots.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)));
  const rest = words.filter((_, i) => !hinted.has(i));
  const sold = rest.filter((word) => lexicon.knows(word.stem)).length;
  const cues = new Set(spots.flatMap((spot) => spot.cues));
  const sentence = { text, words, spots, cues, sold, unknown: rest.length - sold };
  const isFree = expecting === "address" || expecting === "name";
  let best: { rule: PreparedRule; score: number } | undefined;
  for (const rule of rules) {
    if (isFree && !rule.interrupts) continue;
    const score = scoreOf(rule, sentence);
    if (score >= (isFree ? certain : enough) && score > (best?.score ?? 0)) best = { rule, score };
  }
  const byTheWay = isFree || (best?.score ?? 0) >= clear ? undefined : readSocial(sentence, languages);
  if (byTheWay) return byTheWay;
  return best && meaningOf(best.rule.intent, sentence, cart.length > 0);
}

/** "thank you so much for the help": a greeting, thanks or goodbye with nothing of weight behind it; yes and no with nothing at all. */
function readSocial({ words, spots, sold }: Sentence, languages: HeardLanguages): Meaning | undefined {
  const said = leadingCourtesy(words, languages);
  if (!said || sold > 0 || words.length > longestSocial) return undefined;
  const behind = spots.filter((spot) => spot.at >= said.length && spot.at < words.length);
  const unknown = words.length - said.length - behind.reduce((sum, { length }) => sum + length, 0);
  const weighty = behind.filter(
    (spot) => !has(spot, ["filler", "help", "all", "day", "my", "confirm", "not"]),
  );
  const isAnswer = said.type === "yes" || said.type === "no";
  if (isAnswer && weighty.length > 0) return undefined;
  const named = said.type === "greeting" || said.type === "goodbye" ? mostStrangers : 0;
  return unknown > named || weighty.length > 1 ? undefined : { type: said.type };
}

/** A rule with the lists that every sentence is compared with. */
interface PreparedRule extends IntentRule {
  needed: readonly Cue[];
  wanted: readonly Cue[];
}

const rules = intentRules.map((rule): PreparedRule => {
  const needed = rule.all.flat();
  return { ...rule, needed, wanted: [...needed, ...(rule.also ?? [])] };
});

function scoreOf(rule: PreparedRule, { spots, cues, sold, unknown }: Sentence): number {
  const { all, needed, wanted, none = [], things, names } = rule;
  // most rules end here
  for (const group of all) if (!group.some((cue) => cues.has(cue))) return 0;
  if (spots.some((spot) => has(spot, none) && !has(spot, needed))) return 0;
  const used = new Set<Spot>();
  let score = all.length === 1 ? 0.5 : 0;
  for (const group of all) {
    const spot = spots.find((each) => !used.has(each) && has(each, group));
    if (!spot) return 0;
    used.add(spot);
    score += spot.sold ? worth.sold : worth.cue;
  }
  for (const spot of spots) {
    if (used.has(spot)) continue;
    if (has(spot, wanted)) score += worth.also;
    else if (spot.cues.includes("filler")) continue;
    else if (spot.sold && !things) score -= cost.sold;
    else score -= cost.otherCue;
  }
  score -= sold * (things ? cost.soldByTheWay : cost.sold);
  return score - Math.min(mostUnknown, unknown * (names || things ? cost.named : cost.unknown));
}

const has = (spot: Spot, cues: readonly Cue[]): boolean => spot.cues.some((cue) => cues.includes(cue));

function meaningOf(intent: Meaning["type"], sentence: Sentence, hasCart: boolean): Meaning {
  const number = sentence.spots.find((spot) => spot.number !== undefined)?.number;
  const numbered = number === undefined ? {} : { number };
  switch (intent) {
    case "orders":
    case "returnWanted":
      return { type: intent, ...numbered };
    case "cancelOrder":
      return number === undefined && hasCart ? { type: "cancel" } : { type: "cancelOrder", ...numbered };
    case "language": {
      const language = sentence.spots.findLast((spot) => spot.language)?.language;
      return { type: "language", ...(language && { language }) };
    }
    case "area": {
      const area = placeIn(sentence);
      return { type: "area", ...(area !== undefined && { area }) };
    }
    case "home":
      return { type: "home", page: 1 };
    default:
      return { type: intent } as Meaning;
  }
}

/** The name of the place that is asked about, as it was written: what follows "to" or "in", else the words nobody knows. */
function placeIn({ text, words, spots }: Sentence): string | undefined {
  const deliver = spots.findIndex((spot) => spot.cues.includes("deliver"));
  const before = spots.find((spot, i) => i > deliver && spot.cues.includes("toPlace"));
  const known = new Set(
    spots
      .filter((spot) => spot.number === undefined)
      .filter((spot) => !(before && spot.at > before.at && spot.cues.every((cue) => cue === "filler")))
      .flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)),
  );
  const open = words.flatMap((_, i) => (known.has(i) ? [] : [i]));
  const [first] = before ? open.filter((i) => i > before.at) : open;
  const from = first ?? open[0];
  if (from === undefined) return undefined;
  let to = from;
  while (open.includes(to)) to += 1;
  return asWritten(text, from, to);
}

/** The part of the text that these words come from, without the signs around it. */
function asWritten(text: string, from: number, to: number): string | undefined {
  const kept: string[] = [];
  let at = 0;
  for (const piece of text.split(/\s+/)) {
    const length = splitWords(foldText(piece)).length;
    if (length > 0 && at >= from && at < to) kept.push(piece);
    at += length;
  }
  const said = kept.join(" ").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, "");
  return said === "" ? undefined : said.slice(0, 100);
}
