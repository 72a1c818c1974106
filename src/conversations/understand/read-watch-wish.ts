/** "Tell me when (it) is back": what is looked for stands between, before or after; in the languages of the product. */
const wishes = [
  // English
  "(?:tell|notify|message|text|alert|ping|let) me(?: know)? (?:when|once|if|as soon as) (?<a>.{0,80}?) ?(?:is|are|comes?|gets?) (?:back|available|restocked|in stock)(?: again| in stock| in)*",
  "(?:tell|notify|let) me(?: know)? when you have (?<b>.{0,80}?) (?:again|back)",
  // Spanish
  "av[ií]s(?:ame|enme|eme) cuando (?:haya|vuelva a haber|est[eé] disponible|vuelva|llegue) ?(?<c>.{0,80}?)(?: de nuevo| otra vez)?",
  // Portuguese
  "(?:me )?avis[ea](?:-me| me)? quando (?:houver|voltar|chegar|estiver dispon[ií]vel|tiver) ?(?<d>.{0,80}?)(?: de novo)?",
  // French
  "(?:pr[eé]venez|pr[eé]viens|avertissez)-?\\s?moi quand (?<e>.{0,80}?) ?(?:sera|est|revient|seront) ?(?:de retour|disponibles?|en stock)?",
  // German
  "(?:sag|sagen sie|gib|geben sie)(?: mir)?(?: bescheid)?,? (?:wenn|sobald) (?<f>.{0,80}?) ?(?:wieder )(?:da|verf[uü]gbar|lieferbar|vorr[aä]tig)(?: ist| sind)?",
  // Hindi
  "jab (?<g>.{0,80}?) ?(?:aa jaye|aaye|mile|wapas aaye) (?:to )?(?:bata|batana|bataiye|bata dena|batao)",
  "जब (?<h>.{0,80}?) ?(?:आए|आ जाए|मिले) (?:तो )?(?:बताना|बताएं|बताएँ|बताइए)",
  // Arabic
  "(?:أخبرني|اخبرني|خبرني|أعلمني) (?:عندما|لما|إذا) (?:يتوفر|يعود|توفر|يرجع) ?(?<i>.{0,80}?)",
];
const wish = new RegExp(
  `^(?:please |pls |can you |could you )?(?:${wishes.join("|")})(?: please| pls)?[.!?]*$`,
  "iu",
);
/** Words that name nothing: what was spoken of last is meant. */
const it =
  /^(?:it|this|that|they|these|those|one|the|a|lo|la|eso|ele|ela|isso|il|elle|ça|es|er|sie|das|yeh|woh|ye|wo|यह|वह)?$/iu;

/** What somebody wants to be told of when it can be had again; "" for what was spoken of last; undefined: no such wish. */
export function readWatchWish(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const found = wish.exec(text.trim());
  if (!found) return undefined;
  const said = Object.values(found.groups ?? {}).find((part) => part !== undefined) ?? "";
  const words = said.trim().replace(/^(?:the|a|an|el|la|o|a|le|la|les|der|die|das) /iu, "");
  return it.test(words) ? "" : words;
}
