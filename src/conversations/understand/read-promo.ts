import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { asksSomething } from "./is-question.js";
import type { Listening } from "./listening.js";

/** "a code that takes something off", in each language, folded; German puts it together with others ("Gutscheincode"). */
const strong =
  /^(?:coupons?|vouchers?|promo|promocode|gutschein\p{L}*|rabattcode|aktionscode|cupon(?:es)?|cupo(?:m|ns)|कूपन|प्रोमो|(?:ال)?كوبون|(?:ال)?قسيمه)$/u;
/** A code of some kind. */
const weak = new Set(["code", "codes", "codigo", "codigos", "कोड", "كود", "الكود", "رمز", "الرمز"]);
/** Codes of another kind: "postal code", "gate code", "codigo postal". */
const otherKinds = new Set(
  (
    "postal post zip area qr bar pin door gate entry building product item dress country pickup order postleitzahl " +
    "tracking porte entree portail portero puerta portao acesso barras पिन पोस्टल بريدي المنتج"
  ).split(" "),
);
const removals = new Set(
  (
    "remove delete drop cancel without no forget undo off quita quitar quite elimina eliminar sin borra remover remova tira tirar sem " +
    "retire retirer supprime supprimer enleve enlever sans entferne entfernen losche loschen ohne हटाओ हटाएं हटाइए बिना احذف ازل الغ بدون"
  ).split(" "),
);
const having = new Set(
  (
    "have have've got my use apply add enter tengo usar aplicar mi tenho meu tem ai j'ai mon utiliser habe mein einlosen " +
    "है मेरे मेरा लगाओ لدي عندي معي استخدم"
  ).split(" "),
);
const edges = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const longestPlain = 8;

/**
 * A code of a promotion: named as one ("code SAVE10", "I have a coupon: SAVE10"), or one the shop has said by itself; or the wish to
 * use one, or to take one off. Texts that only have such a word in them (a postal code, an address's gate code) are left alone.
 */
export function readPromo(text: string, words: readonly Word[], listening: Listening): Meaning | undefined {
  const { codes = [] } = listening;
  const cue = words.findIndex((word, at) => isCue(word.text, words, at));
  if (cue < 0 && codes.length === 0) return undefined;
  const known = new Set(codes);
  const tokens = text.split(/\s+/u, 60).map((token) => token.replace(edges, ""));
  const ofShop = tokens.find((token) => known.has(token.toUpperCase()));
  const isSaid = cue >= 0 || tokens.filter((token) => token !== "").length === 1 || /\d/.test(ofShop ?? "");
  const isRemoved = cue >= 0 && words.length <= longestPlain && words.some((word) => removals.has(word.text));
  if (isRemoved) return { type: "promoRemoved" };
  if (ofShop !== undefined && isSaid) return { type: "promoCode", code: ofShop.toUpperCase() };
  if (cue < 0) return undefined;
  const isPlace = listening.expecting === "address" && !strong.test(words[cue]?.text ?? "");
  const named = tokens.find((token) => looksLikeCode(token, words));
  if (named !== undefined && !isPlace) return { type: "promoCode", code: named.toUpperCase() };
  const isOwn = strong.test(words[cue]?.text ?? "") && words.some((word) => having.has(word.text));
  return isOwn && !asksSomething(text) && words.length <= longestPlain ? { type: "promoAsked" } : undefined;
}

function isCue(word: string, words: readonly Word[], at: number): boolean {
  if (strong.test(word)) return true;
  if (!weak.has(word)) return false;
  return !otherKinds.has(words[at - 1]?.text ?? "") && !otherKinds.has(words[at + 1]?.text ?? "");
}

/** Letters with digits, or capitals where not all is written so; never a cue itself. */
function looksLikeCode(token: string, words: readonly Word[]): boolean {
  if (token.length < 3 || token.length > 30 || !/^[\p{L}\p{N}_-]+$/u.test(token)) return false;
  const folded = token.toLowerCase();
  if (strong.test(folded) || weak.has(folded)) return false;
  if (/\p{L}/u.test(token) && /\d/.test(token)) return true;
  return /^\p{Lu}[\p{Lu}_-]{2,}$/u.test(token) && (words.length <= 3 || token.length >= 4);
}
