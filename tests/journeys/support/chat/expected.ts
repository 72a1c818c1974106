import type { Shown } from "../fake-twilio.js";

/**
 * What of an expectation is not in the messages, as a sentence; undefined when all of it is. Its parts, cut at "...", are to come in
 * this order; `[Label]` is something to tap (where nothing can be tapped, words in a numbered line). `(nothing)` is silence,
 * `(document)` and `(picture)` are things attached.
 */
export function missingFrom(news: readonly Shown[], expected: string): string | undefined {
  if (expected === "(nothing)") return news.length > 0 ? "something was said" : undefined;
  if (news.length === 0) return "nothing was said";
  const said = plain(news.map(({ text }) => text).join("\n"));
  const titles = news.flatMap(({ choices }) => choices.map(({ title }) => plain(title)));
  let at = 0;
  for (const part of partsOf(expected)) {
    const label = /^\[(.+)\]$/.exec(part)?.[1];
    if (part === "(document)" || part === "(picture)") {
      if (!news.some(({ imageUrl }) => imageUrl)) return `nothing is attached`;
    } else if (label !== undefined) {
      const numbered = titles.length === 0 && said.includes(plain(label));
      if (!numbered && !titles.includes(plain(label))) return `nothing to tap named [${label}]`;
    } else {
      const found = said.indexOf(plain(part), at);
      if (found < 0) return `not said${at > 0 ? " after what comes before it" : ""}: ${part}`;
      at = found + plain(part).length;
    }
  }
  return undefined;
}

function partsOf(expected: string): string[] {
  return expected
    .split(/\.\.\.|(\[[^\]]+\])|(\(document\)|\(picture\))/)
    .map((part) => part?.trim() ?? "")
    .filter((part) => part !== "");
}

/** Spaces of every kind are one, and marks that only say which way text runs are none. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
