/** How "to my order" and "from order 1042" are said; folded or not, as people type it. A number may follow. */
const mentions = [
  // English
  "(?:to|into|in|from|on|of|for) (?:my|the|that|our) (?:last |latest |placed |existing |current )?order",
  "(?:to|into|in|from|on|of|for) order",
  // Spanish
  "(?:a|al|de|del|en|en el|para) (?:mi |el |ese )?(?:último |ultimo )?pedido",
  // Portuguese
  "(?:ao|do|no|para o) (?:meu )?(?:último |ultimo )?pedido",
  // French
  "(?:à|a|de|dans|sur|pour) (?:ma|la) (?:dernière |derniere )?commande",
  // German
  "(?:zu|aus|von|in|bei|für|fuer) (?:meiner|der|meine|die) (?:letzten |letzte )?bestellung",
  "zur bestellung",
  // Hindi
  "(?:mere |meri |mera )?order (?:me|mein|se)",
  "(?:मेरे )?ऑर्डर (?:में|से)",
  // Arabic
  "(?:إلى|الى|من|في|على) (?:طلبي|الطلب)",
  "(?:لطلبي|للطلب)",
];

const mention = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${mentions.join("|")})(?:\\s{1,3}(?:no\\.?|number|nr\\.?|#)?\\s{0,2}#?(?<named>\\d{4,9}))?|(?:to|from|in|a|de|del|do|no|à|zu|aus) #?(?<bare>\\d{4,9}))(?![\\p{L}\\p{N}])`,
  "iu",
);

/** An order that is placed, mentioned beside what is to be changed of it; `rest` is what is said without it. */
export interface OrderMention {
  number?: number;
  rest: string;
}

/** The mention of a placed order in a text; undefined where there is none, or nothing else is said. */
export function readOrderMention(text: string): OrderMention | undefined {
  if (text.length > 500) return undefined;
  const found = mention.exec(text);
  if (!found) return undefined;
  const { named, bare } = found.groups ?? {};
  const before = text.slice(0, found.index);
  const rest = `${before} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, " ").trim();
  if (rest === "") return undefined;
  const number = named ?? bare;
  return { rest, ...(number !== undefined && { number: Number(number) }) };
}
