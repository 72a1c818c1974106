import type { Changes } from "../changes.js";

export const germanChanges: Changes = {
  remove: "entferne|entfern|losche|losch|streich|streiche|weg mit|raus mit|bitte entferne",
  removeAfter:
    "raus|raus nehmen|rausnehmen|weg|weg bitte|entfernen|loschen|streichen|doch nicht|doch nicht mehr|nicht mehr|wieder raus|herausnehmen|weniger|aus dem warenkorb",
  removeAround:
    "nimm ... raus|nimm ... weg|nimm ... heraus|nimm ... wieder raus|nehmt ... raus|nehmen sie ... raus|nehmen sie ... heraus|nimm ... aus dem warenkorb|lass ... weg|konnt ihr ... rausnehmen|kannst du ... rausnehmen",
  unwanted:
    "kein|keine|keinen|ohne|ich will kein|ich will keine|ich will keinen|ich mochte kein|ich mochte keine|ich mochte keinen|nicht",
  change:
    "doch lieber|lieber|doch|mach daraus|ander|andere|eigentlich|eigentlich will ich|ich meinte|ich meine|sorry|entschuldigung|setz|nimm lieber|statt dessen|nein|macht daraus|stell",
  changeAfter: "draus|daraus|stattdessen|stattdessen bitte|insgesamt|stuck|statt|lieber|andern|andern bitte",
  more: "noch|mehr|dazu",
  oneMore: "noch eins|noch einen|noch eine|noch einer|noch ein|eins mehr",
  fewer: "weniger",
  everything: "alles|alle|alles andere|alles im warenkorb",
  except: "ausser|bis auf|abgesehen von",
  keep: "behalte nur ...|behaltet nur ...|nur ... behalten|lass nur ...|lass nur ... drin",
  swap: "tausch|tausche|tauscht|ersetze|ersetz|ersetzt|wechsel|wechsle|ander|andere|mach aus",
  swapFor: "gegen|durch|zu|in|auf|mit",
  swapAfter: "um|tauschen|austauschen|ersetzen|wechseln|andern|aus|umtauschen",
  insteadOf: "statt|anstatt|anstelle von|an stelle von|statt der|statt des|statt dem|anstatt der|anstatt des",
  replacedBy: "",
};
