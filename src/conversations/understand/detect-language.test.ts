import { expect, test } from "@jest/globals";
import type { LanguageCode } from "../languages.js";
import { detectLanguage } from "./detect-language.js";

const list = (text: string) =>
  text
    .split(/\||\n/)
    .map((message) => message.trim())
    .filter(Boolean);

/** Short messages as people send them: no accents, no capitals, abbreviations, other languages' food. */
const messages: Record<LanguageCode, string[]> = {
  en: list(`
    hi can i get 2 large ones pls | wheres my order | how much is it | what time do u close | do you deliver to oak street
    i want a coffee with milk | thanks a lot | talk to a human please | can u cancel my order | is it still available
    yes please | no thank you | hello | what do you have | 2 of those and a tea please | i'd like to pay by card
    when will it arrive | remove the cheese | make it three | same as last time | u open on sundays? | good evening
    could i have the blue one | what's in my cart | i need help | do u take cash | it came without the sauce
    sorry i meant four | my address is 12 elm street | how long does it take | can you speak english | bye
    i want 2 tacos de pollo please | where are you guys | send it to my place
  `),
  es: list(`
    hola | quiero dos cafes con leche | cuanto cuesta | donde esta mi pedido | a que hora cierran | tienen camisetas rojas?
    muchas gracias | buenas tardes | ¿hacen envíos a mi zona? | quiero pagar | me das dos sin cebolla | quita el cafe
    mejor que sean tres | lo mismo de siempre | hablar con una persona | quiero cancelar mi pedido | aceptan tarjeta?
    sí, por favor | no gracias | que tienen de comer | necesito ayuda | una botella de agua y dos refrescos por favor
    cuánto tarda | está abierto hoy? | muéstrame el menú | ponme otra | me equivoqué, eran dos | a domicilio
    para recoger | efectivo | en español por favor | ya no lo quiero | buenos dias quisiera hacer un pedido
    cuantas quedan | cuál es el más barato
  `),
  pt: list(`
    oi, tudo bem? | quero dois cafés com leite | quanto custa | cadê meu pedido | que horas vocês fecham | vocês têm camiseta vermelha?
    muito obrigado | obrigada | boa tarde | vocês entregam no meu bairro? | quero pagar | me vê duas sem cebola | tira o café
    melhor três | o mesmo da última vez | falar com uma pessoa | quero cancelar meu pedido | aceitam cartão?
    sim, por favor | não, obrigado | o que vocês têm | preciso de ajuda | uma garrafa de água e dois sucos por favor
    quanto tempo demora | tá aberto hoje? | me mostra o cardápio | mais uma por favor, a azul não | errei, eram duas | para entrega em casa
    vou retirar na loja | dinheiro | em português por favor | não quero mais | bom dia, gostaria de fazer um pedido
    qual é o mais barato
  `),
  fr: list(`
    bonjour | je voudrais deux cafés au lait | combien ça coûte | ou est ma commande | vous fermez a quelle heure | vous avez des chemises rouges ?
    merci beaucoup | bonsoir | vous livrez dans mon quartier ? | je veux payer | deux sans oignons svp | enlevez le café
    finalement trois | la même chose que la dernière fois | parler à quelqu'un | je veux annuler ma commande | vous prenez la carte ?
    oui s'il vous plaît | non merci | qu'est-ce que vous avez | j'ai besoin d'aide | une bouteille d'eau et deux jus svp
    ça prend combien de temps | vous etes ouverts aujourd'hui ? | montrez-moi la carte | encore une | je me suis trompé c'était deux
    en livraison | je viens le chercher | en espèces | en français svp | j'en veux plus | c'est quoi le moins cher | salut | d'accord
  `),
  de: list(`
    hallo | ich möchte zwei kaffee mit milch | was kostet das | wo ist meine bestellung | wann macht ihr zu | habt ihr rote hemden?
    vielen dank | guten abend | liefert ihr auch zu mir? | ich will bezahlen | zwei ohne zwiebeln bitte | nimm den kaffee raus bitte
    doch lieber drei | das gleiche wie letztes mal | mit einem menschen sprechen | ich moechte meine bestellung stornieren | nehmt ihr karte?
    ja bitte | nein danke | was habt ihr | ich brauche hilfe | eine flasche wasser und zwei säfte bitte
    wie lange dauert das | habt ihr heute offen? | zeig mir die karte | noch eine bitte | ich hab mich vertan es waren zwei
    lieferung | ich hole es ab | barzahlung | auf deutsch bitte | will ich nicht mehr | welches ist am billigsten | moin | tschüss
  `),
  hi: list(`
    mujhe do kameez chahiye | kitne ka hai | mera order kahan hai | dukan kab band hogi | lal shirt hai kya? | bahut dhanyavad | namaste
    kya aap yahan delivery karte ho | payment karna hai | do bina pyaaz ke dena | coffee hata do | teen kar do | pichli baar jaisa bhej do
    kisi insaan se baat karni hai | mera order cancel karo | card chalega kya | haan ji | nahi chahiye | kya kya hai aapke paas | madad chahiye
    ek bottle paani aur do juice dena | kitna time lagega | aaj khula hai kya | menu dikhao | ek aur bhej do
    नमस्ते | मुझे दो कमीज़ चाहिए | मेरा ऑर्डर कहाँ है | कितने का है | हाँ | नहीं | धन्यवाद | दुकान कब खुलेगी | हिंदी में बात करो
    mujhe 2 pizza चाहिए | bhai jaldi bhejo
  `),
  ar: list(`
    مرحبا | السلام عليكم | أريد اثنين قهوة مع حليب | بكم هذا | وين طلبي | متى تفتحون | هل عندكم قميص أحمر؟ | شكرا جزيلا | مساء الخير
    توصلون لمنطقتي؟ | أبغى أدفع | اثنين بدون بصل | شيل القهوة | خليها ثلاثة | نفس الطلب السابق | أبي أكلم شخص | الغي الطلب | تقبلون البطاقة؟
    نعم من فضلك | لا شكرا | ايش عندكم | احتاج مساعدة | قارورة ماء وعصيرين لو سمحت | كم ياخذ وقت | فاتحين اليوم؟ | ورني القائمة
    واحدة ثانية | غلطت كانوا اثنين | توصيل | استلام من المحل | كاش | بالعربي لو سمحت | ما أبيها | ايش الأرخص | تمام
  `),
};

const unsure = list(`
  ok | OK 👍 | 2 pizza | 3x | 1042 | ... | ?? | 😀 | pepperoni | coca cola | latte | 2 latte macchiato | croissant | burger menu
  jalapeño | crème brûlée | café | blue vase | red hat | hair band | lo mein | sim card | wifi | usb c | nike air max | la roche posay
  chili con carne | mac and cheese | tres leches | pain au chocolat | fish and chips | das auto | zara | el camino | los angeles
  x | q | menu | pizza margherita | tortilla | paneer tikka | biryani | falafel | 12/4 | +1 555 010 7788 | a@b.example
  سلام چطوری | مجھے دو چاہیے | मला दोन पाहिजे | привет | 你好 | こんにちは | สวัสดี | 안녕하세요 | ciao | https://shop.example/x
`);

const all = Object.entries(messages).flatMap(([code, texts]) => texts.map((text) => ({ code, text })));

test("every language has at least thirty messages", () => {
  for (const texts of Object.values(messages)) expect(texts.length).toBeGreaterThanOrEqual(30);
});

test("no message is taken for another language, and at most two in a hundred are left open", () => {
  const read = all.map(({ code, text }) => ({ code, text, read: detectLanguage(text) }));
  expect(read.filter(({ code, read }) => read !== undefined && read !== code)).toEqual([]);
  const open = read.filter(({ read }) => read === undefined);
  expect(open.length / all.length).toBeLessThanOrEqual(0.02);
});

test.each(unsure)("what does not say its language is left open: %s", (text) => {
  expect(detectLanguage(text)).toBeUndefined();
});

test("a name from another language does not change what is spoken", () => {
  expect(detectLanguage("can i have the crème brûlée and two cafés con leche please")).toBe("en");
  expect(detectLanguage("I want 2 شاورما please")).toBe("en");
  expect(detectLanguage("quiero un mac and cheese")).toBe("es");
});

test("of a long text only the beginning is looked at, however much there is of it", () => {
  for (const part of ["a'", "ñ ", "مي ", "\u0301 ", "e\u0301\u0301 "]) {
    const beginning = part.repeat(300).slice(0, 600);
    const told = detectLanguage(beginning);
    expect(detectLanguage(`${beginning}${" ¿dónde está mi pedido? quiero pagar ahora".repeat(100)}`)).toBe(
      told,
    );
  }
});
