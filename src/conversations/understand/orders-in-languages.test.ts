import { expect, test } from "@jest/globals";
import { aCatalogue } from "../../../tests/support/start-conversation.js";
import type { LanguageCode } from "../languages.js";
import type { Listening } from "./listening.js";
import { nothingOffered } from "./offered.js";
import { understand } from "./understand.js";

type Names = Record<
  "coffee" | "small" | "large" | "water" | "cake" | "sugar" | "milk" | "cinnamon",
  string[]
>;

/** The same café in six languages. */
const names: Record<Exclude<LanguageCode, "en">, Names> = {
  es: { coffee: ["Café"], small: ["pequeño", "pequeños"], large: ["grande"], water: ["Agua"], cake: ["Tarta"], sugar: ["azúcar"], milk: ["leche"], cinnamon: ["canela"] },
  pt: { coffee: ["Café"], small: ["pequeno"], large: ["grande"], water: ["Água"], cake: ["Bolo"], sugar: ["açúcar"], milk: ["leite"], cinnamon: ["canela"] },
  fr: { coffee: ["Café"], small: ["petit"], large: ["grand"], water: ["Eau"], cake: ["Tarte"], sugar: ["sucre"], milk: ["lait"], cinnamon: ["cannelle"] },
  de: { coffee: ["Kaffee"], small: ["klein", "kleine", "kleinen"], large: ["groß", "große", "großen"], water: ["Wasser"], cake: ["Kuchen"], sugar: ["Zucker"], milk: ["Milch"], cinnamon: ["Zimt"] },
  hi: { coffee: ["Coffee", "कॉफ़ी"], small: ["small", "chhoti", "छोटी"], large: ["large", "badi", "बड़ी"], water: ["Paani", "पानी"], cake: ["Mithai", "मिठाई"], sugar: ["cheeni", "चीनी"], milk: ["doodh", "दूध"], cinnamon: ["dalchini", "दालचीनी"] },
  ar: { coffee: ["قهوة"], small: ["صغير", "صغيرة"], large: ["كبير", "كبيرة"], water: ["ماء"], cake: ["كيكة"], sugar: ["سكر"], milk: ["حليب"], cinnamon: ["قرفة"] },
}; // prettier-ignore

function cafeIn(language: Exclude<LanguageCode, "en">): Listening {
  const named = (id: keyof Names) => {
    const [name, ...aliases] = names[language][id];
    return { id, name, aliases };
  };
  const catalogue = aCatalogue(
    [
      {
        ...named("coffee"),
        variants: [
          { ...named("small"), price: 200, sku: "S" },
          { ...named("large"), price: 300, sku: "L" },
        ],
        optionGroups: ["with"],
      },
      named("water"),
      { ...named("cake"), optionGroups: ["with"] },
    ],
    [{ id: "with", name: "With", excludable: true, amounts: ["light", "extra"], choices: [named("sugar"), named("milk"), named("cinnamon")] }], // prettier-ignore
  );
  return { catalogue, language, cart: [], offered: nothingOffered };
}

/** "2 coffee/large no sugar, 1 water" */
function ordered(text: string, language: Exclude<LanguageCode, "en">): string {
  const listening = cafeIn(language);
  const meaning = understand(text, listening);
  if (meaning.type === "product")
    return `1 ${listening.catalogue.findProduct(meaning.productId)?.externalId}`;
  if (meaning.type !== "order") return meaning.type;
  const { lines, unknown, misfits, unclear } = meaning.reading;
  const parts = lines.map(({ product, quantity, variant, options }) => {
    const found = listening.catalogue.findProduct(product);
    const size = found?.variants.find((v) => v.id === variant)?.sku;
    const said = options.map((o) => {
      const choice = found?.optionGroups.flatMap((g) => g.choices).find((c) => c.id === o.choice)?.externalId;
      return `${o.excluded ? "no " : o.amount ? `${o.amount} ` : ""}${choice}`;
    });
    return [`${quantity} ${found?.externalId}${size ? `/${size}` : ""}`, ...said.sort()].join(" ");
  });
  return [...parts, ...unknown.map((u) => `(${u})`), ...misfits.map((m) => `(${m.said})`), ...unclear.map((u) => `${u.said}?`)].join(", "); // prettier-ignore
}

const wanted = [
  "2 coffee/L no sugar, 1 water",
  "3 coffee/S milk",
  "1 cake cinnamon, 2 water",
  "1 coffee/L extra sugar",
  "12 water",
  "2 coffee/S no milk no sugar",
];

/** In each language the same six orders. */
const sentences: Record<Exclude<LanguageCode, "en">, string[]> = {
  es: ["quiero dos cafés grandes sin azúcar y un agua", "me pones tres cafes pequeños con leche porfa", "una tarta con canela y dos aguas", "un café grande con extra azúcar", "una docena de aguas", "hola, dame 2 cafés pequeños sin leche ni azúcar"],
  pt: ["quero dois cafés grandes sem açúcar e uma água", "me vê três cafés pequenos com leite por favor", "um bolo com canela e duas águas", "um café grande com muito açúcar", "uma dúzia de águas", "oi, me manda 2 cafés pequenos sem leite nem açúcar"],
  fr: ["je voudrais deux grands cafés sans sucre et une eau", "mettez-moi trois petits cafés avec lait svp", "une tarte avec cannelle et deux eaux", "un grand café avec beaucoup de sucre", "une douzaine d'eaux", "bonjour, donnez-moi 2 petits cafés sans lait ni sucre"],
  de: ["ich möchte zwei große Kaffee ohne Zucker und ein Wasser", "gib mir drei kleine kaffee mit milch bitte", "einen kuchen mit zimt und zwei wasser", "einen großen Kaffee mit viel Zucker", "ein dutzend wasser", "hallo, ich hätte gern 2 kleine kaffee ohne milch und zucker"],
  hi: ["mujhe do badi coffee bina cheeni aur ek paani chahiye", "teen chhoti coffee doodh ke saath dena", "एक मिठाई दालचीनी के साथ और दो पानी", "ek badi coffee zyada cheeni wali", "ek darjan paani bhej do", "मुझे 2 छोटी कॉफ़ी बिना दूध और चीनी के दो"],
  ar: ["اريد ٢ قهوة كبيرة بدون سكر وماء", "عطني ثلاثة قهوة صغيرة مع حليب لو سمحت", "كيكة مع قرفة واثنين ماء", "قهوة كبيرة سكر زيادة", "درزن ماء", "مرحبا ابغى 2 قهوة صغيرة بدون حليب وسكر"],
}; // prettier-ignore

const cases = (Object.keys(sentences) as Exclude<LanguageCode, "en">[]).flatMap((language) =>
  sentences[language].map((text, i) => [language, text, wanted[i] ?? ""] as const),
);

test.each(cases)("an order in %s: %s", (language, text, lines) => {
  expect(ordered(text, language)).toBe(lines);
});
