import { foldText } from "../../commerce/index.js";
import type { Meaning } from "../events.js";

/** What a receipt is called, folded; several words joined by a space. All languages at once: the words are nothing else in any of them. */
const names = new Set(
  (
    "receipt receipts invoice recibo recibos factura facturas fatura faturas nota|fiscal recu facture beleg rechnung " +
    "quittung kassenbon bon kaufbeleg रसीद बिल इनवॉइस चालान ايصال الايصال فاتوره الفاتوره فاتورة الفاتورة إيصال الإيصال"
  )
    .split(" ")
    .map((name) => foldText(name.replace("|", " "))),
);

/** What may stand around it and changes nothing: asking, courtesy, "for my last order". */
const around = new Set(
  (
    "i id need want would like can could may you me us my a an the please pls plz send get have give for of from order no nr number last latest " +
    "purchase pdf as copy thanks thank print email new it again show " +
    "quiero necesito puedes puede podria podrias me mi mis el la los las un una por favor enviar enviame envia manda mandame dame de del pedido ultimo ultima " +
    "compra gracias como numero " +
    "eu quero preciso pode poderia voce me meu minha o os uma por enviar envia envie mande manda do da ultimo pedido compra obrigado obrigada favor num n " +
    "je j ai besoin voudrais veux peux pouvez peut vous tu avoir envoyer envoyez envoie moi ma mon le les une s il te plait svp de d l pour commande derniere merci numero " +
    "ich brauche mochte hatte haben bekommen gern gerne bitte kann konnte konnen sie mir mich den die das einen eine ein meinen meine mein schicken schick senden fur von zur zu letzte letzten bestellung danke nummer als " +
    "मुझे चाहिए कृपया मेरा मेरी मेरे ऑर्डर का की के भेजो भेजें भेज भेजिए दो दें दीजिए आखिरी पिछले नंबर हमें एक " +
    "اريد ارجو ارسل ارسلي من فضلك لو سمحت طلب طلبي الطلب رقم الاخير اخر هل يمكن يمكنك لي عن احتاج ممكن شكرا ل"
  )
    .split(" ")
    .map((word) => foldText(word)),
);

const longest = 120;

/**
 * "receipt", "invoice for order 1001 please", "kann ich bitte die Rechnung haben": the wish for a receipt and nothing else. A word more and
 * it is something else: "I sent you the receipt" is no wish.
 */
export function readReceipt(text: string): Meaning | undefined {
  if (text.length > longest) return undefined;
  const words = foldText(text).match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  let named = false;
  let number: number | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (names.has(word)) named = true;
    else if (names.has(`${word} ${words[at + 1] ?? ""}`)) {
      named = true;
      at += 1;
    } else if (/^\d{1,9}$/.test(word) && number === undefined) number = Number(word);
    else if (!around.has(word)) return undefined;
  }
  if (!named) return undefined;
  return { type: "receipt", ...(number !== undefined && { number }) };
}
