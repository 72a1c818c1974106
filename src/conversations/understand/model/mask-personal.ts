import { foldText } from "../../../commerce/index.js";
import { maskAccounts } from "../../../platform/index.js";

// Every repetition is bounded and nothing nests, so each is linear in the length of the text.
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const patterns: readonly [RegExp, string][] = [
  [/\p{Nd}(?:[ ./\\_-]{0,3}\p{Nd}){12,18}/gu, "[card]"],
  [/\+?\p{Nd}(?:[ ().-]{0,2}\p{Nd}){6,14}/gu, "[phone]"],
  [
    /\p{Nd}{1,5} (?:[\p{L}'.-]{1,30} ){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|boulevard|blvd)\b/giu,
    "[address]",
  ],
];

/** What the conversation knows about the person who writes. */
export interface Personal {
  names: readonly string[];
  addresses: readonly string[];
}

/**
 * A text as a language model may see it: phone numbers, card numbers, e-mail addresses, and the names and addresses that the
 * conversation knows, replaced by tokens. `isSold` keeps a first name that is also something the shop sells ("rose").
 */
export function maskPersonal(text: string, personal: Personal, isSold: (word: string) => boolean): string {
  // First, because a name is often part of it, and the rest would no longer look like an address.
  let masked = maskAccounts(text.replace(email, "[email]"));
  for (const [known, token] of knownTexts(personal, isSold)) masked = replaceWhole(masked, known, token);
  for (const [pattern, token] of patterns) masked = masked.replace(pattern, token);
  return masked;
}

/** Longest first: a whole address goes before its parts. */
function knownTexts({ names, addresses }: Personal, isSold: (word: string) => boolean): [string, string][] {
  const parts = (texts: readonly string[], by: RegExp, least: number) =>
    texts.flatMap((text) => text.split(by)).filter((part) => part.trim().length >= least);
  const known: [string, string][] = [
    ...addresses.map((address) => [address, "[address]"] as [string, string]),
    ...parts(addresses, /[,\n]/, 6).map((part) => [part, "[address]"] as [string, string]),
    ...names.map((name) => [name, "[name]"] as [string, string]),
    ...parts(names, /\s/, 3)
      .filter((part) => !isSold(part))
      .map((part) => [part, "[name]"] as [string, string]),
  ];
  return known
    .map(([text, token]) => [text.trim(), token] as [string, string])
    .filter(([text]) => text.length >= 2)
    .sort(([a], [b]) => b.length - a.length);
}

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Replaces whole words, whatever their case. */
function replaceWhole(text: string, known: string, token: string): string {
  const wanted = known.toLowerCase();
  const lower = text.toLowerCase();
  // Lower case that changes the length of a text ("İ") leaves no places to cut at; the fold finds it nearly as well.
  if (lower.length !== text.length) return foldText(text).replaceAll(foldText(known), token);
  let masked = "";
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    if (isWordSign(text[at - 1]) || isWordSign(text[at + wanted.length])) continue;
    masked += text.slice(from, at) + token;
    from = at + wanted.length;
  }
  return masked + text.slice(from);
}
