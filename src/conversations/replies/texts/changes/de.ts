import type { ChangeTexts } from "./change-texts.js";

export const deChanges: ChangeTexts = {
  "order.sureToCancel":
    "Bestellung {number} über {total} stornieren? Das lässt sich nicht rückgängig machen.",
  "choice.callOff": "Stornieren",
  "choice.keepOrder": "Behalten",
  "order.cancelled": "Bestellung {number} ist storniert.",
  "order.moneyBack": "{amount} geht auf dem Weg der Zahlung an Sie zurück.",
  "order.tooLate": "Bestellung {number}: {status}. Sie lässt sich hier nicht mehr ändern. {offer}",
  "order.noneToChange": "Sie haben hier keine Bestellung, die sich noch ändern lässt.",
  "change.open": "Bestellung {number} ist jetzt:\n{lines}\nSumme {total}. Was soll anders sein?",
  "change.begun": "Bestellung {number} wird geändert.",
  "change.summary":
    "Zur Bestätigung, Bestellung {number} wird:\n{lines}\n{how}\nName: {name}\n{payment}\nSumme {total}: {difference}.{plain, select, yes { Mit {OK} wird die Bestellung so geändert, mit {CHANGE} anders.} other {}}",
  "change.more": "{amount} mehr als vorher",
  "change.less": "{amount} weniger als vorher",
  "change.same": "wie vorher",
  "choice.changeOrder": "Bestellung ändern",
  "change.done": "Bestellung {number} ist geändert. Summe {total}: {difference}.",
  "change.kept": "Bestellung {number} bleibt, wie sie war.",
  "change.notAll":
    "Bestellung {number} enthält Dinge, die es so nicht mehr gibt; nur {shop} kann sie ändern. {offer}",
  "watch.set": "Ich schreibe hier, sobald es {item} wieder gibt.",
  "watch.here": "{item} gibt es gerade.",
  "watch.back": "{item} gibt es wieder bei {shop}.",
  "choice.tellMe": "Bescheid geben",
};
