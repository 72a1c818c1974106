import type { Word } from "../../commerce/index.js";

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry no wish of their own: never looked up as a product, never named back as not understood. */
const fillers = list(`
  a an the this that these those some any all my your our me i im id ill ive we us you u it its they them he she to too of
  for from in on at by as is are was be been am do does did have has had got get can could may might will would shall
  should want wanted need like love take make let lets give gimme send put add order buy grab see show find please pls
  plz plss kindly thanks thank thx ty hi hey hello ok okay so well then now also just only really again maybe actually
  um uh er hmm oh one ones thing things item items piece pieces pc pcs kind kinds type types there here what whats which
  who how when where why if or not with along plus side kindly wanna gonna gotta lemme go going come looking look
  available stock sell selling offer much many cost price prices each up out over today tonight right yes yeah yep no
  nope dont something x anything everything nothing else instead quick quickly asap cart basket
`);

/** Words between two things that are ordered. */
export const joiners = list("and n then also plus & nd");

/** True for words that are not about any product. */
export function isFiller(word: Word): boolean {
  return fillers.has(word.text);
}
