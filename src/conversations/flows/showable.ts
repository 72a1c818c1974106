import { maskAccounts } from "../../platform/index.js";

/** What is repeated of a buyer's words is short and cannot dress up as something else. */
const longest = 40;
const unwanted = /[\p{Cc}\p{Cf}\p{Extended_Pictographic}*_~`<>"“”]/gu;

/** A buyer's words as they may be repeated back: one short line in small letters, without marks, links, emoji or hidden signs. */
export function showable(text: string): string {
  return shortened(text).toLowerCase();
}

/** The same in the letters in which it was written, where it stands in what was said: names of places are no small letters. */
export function shownAs(part: string, said: string): string {
  const at = part === "" ? -1 : said.toLowerCase().indexOf(part.toLowerCase());
  return at < 0 ? showable(part) : shortened(said.slice(at, at + part.length));
}

function shortened(text: string): string {
  const line = maskAccounts(text.slice(0, 200))
    .replace(/\s+/gu, " ")
    .replace(unwanted, "")
    .replace(/\S+(?:\/\/|www\.|\.[a-z]{2,}\/)\S*/gi, "")
    .trim();
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(" ", longest);
  return `${line.slice(0, end > longest / 2 ? end : longest).trimEnd()}…`;
}
