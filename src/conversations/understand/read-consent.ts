import { foldText, splitWords } from "../../commerce/index.js";
import { carrierWords } from "../../channels/index.js";
import { groupBy } from "../../platform/index.js";
import { languageData } from "./languages/languages.js";
import { split } from "./phrase-lists.js";
import { withoutPoliteness } from "./politeness.js";
import { asPhrase, wordsOfText } from "./words-of-text.js";

/** What a message says about being written to at all; decided before anything else is read in it. */
export type Consent =
  /** The carrier has answered this word, or the buyer withdrew in other words. */
  { kind: "stop" } | { kind: "start"; word: string } | { kind: "help" };

const [stops, starts, helps] = [carrierWords.stop, carrierWords.start, carrierWords.help].map(
  (words) => new Set<string>(words),
) as [Set<string>, Set<string>, Set<string>];

/** A message that is exactly one of the carrier's words, as the carrier compares: whole, trimmed, in any case. */
export function readCarrierWord(text: string): Consent | undefined {
  if (text.length > 40) return undefined;
  const word = text.trim().toUpperCase();
  if (stops.has(word)) return { kind: "stop" };
  if (starts.has(word)) return { kind: "start", word };
  return helps.has(word) ? { kind: "help" } : undefined;
}

/** Words that are about messages and nothing a shop sells; "cancel", "end" and "quit" alone are shop words too. */
const alone = new Set([
  "stop",
  "stopall",
  "stop all",
  "unsubscribe",
  "revoke",
  "optout",
  "opt out",
  "unsubscribe me",
]);
const refusing = ["stop", "dont", "do not", "no more", "quit", "never", "cease"];
const writing = [
  "texting me", "text me", "messaging me", "message me", "messages", "texts", "contacting me", "contact me",
  "writing me", "writing to me", "write me", "write to me", "sending", "sending me", "send me", "sending us", "spamming", "spamming me", "spam", "spam me",
  "texting", "messaging",
]; // prettier-ignore
/** What may follow such words and leave them what they are; anything else is about something else ("never spam musubi"). */
const tail = new Set(
  "any more anymore again ever now please at all thanks thank you from off of your the this that these those my list lists number phone database system here so much about offers promotions marketing ads advertising sms text texts message messages messaging stuff things anything immediately asap and or it ok okay today already every day".split(
    " ",
  ),
);
/** "don't message me, i am not interested": a reason is given, the wish stays what it is. */
const reasons = new Set(
  "i im ive id you youre u this its it because cause we my why who what not never stop".split(" "),
);
const listed = ["remove me", "take me off", "unsubscribe me", "opt me out", "delete my number", "remove my number", "lose my number", "leave me alone"]; // prettier-ignore

/** A wish to be left alone is one in every language, whatever the conversation's is; each between spaces, to be found as whole words, by its first. */
const inAnyLanguage = groupBy(
  Object.values(languageData).flatMap(({ withdrawals }) =>
    split(withdrawals).map((phrase) => ` ${asPhrase(splitWords(foldText(phrase)))} `),
  ),
  (phrase) => phrase.split(" ", 2).join(""),
);

/**
 * "Stop. Thank you", "please stop texting me", "take me off your list": no word of a carrier, and a withdrawal all the same
 * (any reasonable way counts: 47 CFR 64.1200(a)(10)).
 */
export function isWithdrawal(text: string): boolean {
  if (text.length > 200) return false;
  const words = withoutPoliteness(wordsOfText(text));
  if (words.length === 0 || words.length > 14) return false;
  const said = asPhrase(words);
  const padded = ` ${said} `;
  if (alone.has(said) || listed.some((phrase) => isPhraseWithTail(said, phrase))) return true;
  if (words.some(({ text: first }) => inAnyLanguage.get(first)?.some((phrase) => padded.includes(phrase))))
    return true;
  const refusal = refusing.find((phrase) => padded.includes(` ${phrase} `));
  if (refusal === undefined) return false;
  const rest = said.slice(said.indexOf(refusal) + refusal.length).trim();
  return writing.some(
    (phrase) =>
      isPhraseWithTail(rest, phrase) ||
      isPhraseWithTail(
        rest.replace(/^(?:with )?(?:the|these|those|any|all|sending|ever|to|your|more)\s/, ""),
        phrase,
      ),
  );
}

function isPhraseWithTail(text: string, phrase: string): boolean {
  if (!`${text} `.startsWith(`${phrase} `)) return false;
  const rest = text.slice(phrase.length).trim().split(" ");
  if (phrase.endsWith(" me") && reasons.has(rest[0] ?? "")) return true;
  return rest.every((word) => word === "" || tail.has(word));
}
