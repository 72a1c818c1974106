/** What the people who run a shop are told. */
export const deSeller = {
  "seller.help":
    "Hier führst du den Laden. Sag zum Beispiel:\nBestand A12 +20, Vase 0\nPreis blaue Vase 39\nverstecken Topf\nBestellungen, 1042, annehmen 1042, verschickt 1042\nheute, diese Woche, Bestseller, wenig Bestand\nrückgängig, als Kunde",
  "seller.unread":
    '"{said}" sagt nichts, was ich für den Laden tun kann. Sag Hilfe, um zu sehen, was ich kann.',
  "seller.unreadPart": 'Nicht gelesen: "{said}"',
  "seller.nothingWaits": "Nichts wartet auf ein Ja oder Nein.",
  "seller.notAllowed":
    "Das darfst du in diesem Laden nicht. Der Inhaber kann es tun oder dir die Rolle geben.",
  "seller.preview": "Bereit zu ändern:\n{lines}",
  "seller.applyAsk": "Soll ich?{plain, select, yes { Antworte {OK}, dann mache ich es.} other {}}",
  "seller.choiceApply": "Mach es",
  "seller.choiceDiscard": "Verwerfen",
  "seller.noChange": "Das würde nichts ändern.",
  "seller.discarded": "Nichts wurde geändert.",
  "seller.applied": "Erledigt:\n{lines}",
  "seller.canUndo": "Sag innerhalb von {minutes} Minuten rückgängig, um es zurückzunehmen.",
  "seller.undone": "Zurückgenommen:\n{lines}",
  "seller.nothingToUndo": "Aus den letzten {minutes} Minuten gibt es von dir nichts zurückzunehmen.",
  "seller.moved": "Nichts wurde geändert: {labels} ist nicht mehr, was es war. Bitte sieh noch einmal nach.",
  "seller.lineStock": "{label}: Bestand {before} -> {after}",
  "seller.linePrice": "{label}: {before} -> {after}",
  "seller.lineShown": "{label}: versteckt -> sichtbar",
  "seller.lineHidden": "{label}: sichtbar -> versteckt",
  "seller.lineName": "{before} -> {after}",
  "seller.lineCategory": "{label}: Kategorie {before} -> {after}",
  "seller.lineAlias": "{label}: auch {after}",
  "seller.notCounted": "ungezählt",
  "seller.problemUnknown": '"{said}": nichts im Laden heißt so.',
  "seller.problemAmount":
    '"{said}": so viel geht nicht. Vielleicht halten Bestellungen etwas davon, oder niemand zählt es bisher.',
  "seller.problemBound":
    '"{said}": das ist mehr als das Doppelte oder weniger als die Hälfte. So ein Preis wird nur in der Verwaltung geändert.',
  "seller.problemSame": '"{said}": ist schon so.',
  "seller.problemTwice": '"{said}": steht zweimal in deiner Nachricht. Was gilt?',
  "seller.problemSeveral": '"{said}": welches? {options}',
  "seller.orders":
    "{filter, select, unpaid {Noch nicht bezahlt:} late {Seit zwei Stunden liegen geblieben:} open {Zu tun:} other {Letzte Bestellungen:}}\n{lines}",
  "seller.noOrders":
    "{filter, select, unpaid {Keine Bestellung wartet auf Zahlung.} late {Keine Bestellung ist spät dran.} open {Nichts zu tun: keine offene Bestellung.} other {Noch keine Bestellung.}}",
  "seller.orderLine": "{number} {name}, {total}: {status}",
  "seller.moreOrders": "und mehr",
  "seller.order": "Bestellung {number}: {status}\n{lines}\n{total}, {name}, {place}",
  "seller.news":
    "{event, select, amended {Vom Käufer geändert:} cancelled {Vom Käufer storniert:} returnRequested {Der Käufer möchte sie zurückgeben:} proofSent {Der Käufer sagt, es ist bezahlt; bitte nachsehen:} buyerSilent {Der Käufer möchte keine Nachrichten mehr und erfährt nichts:} buyerBack {Dem Käufer kann wieder geschrieben werden:} rated {Vom Käufer bewertet:} other {Neu:}}",
  "seller.pickup": "holt ab",
  "seller.noSuchOrder": "In diesem Laden gibt es keine Bestellung {number}.",
  "seller.whichOrder": "Welche Bestellung? Sag ihre Nummer.",
  "seller.confirmMove":
    "Bestellung {number} wird: {status}, und der Käufer erfährt es. Das lässt sich nicht zurücknehmen.",
  "seller.orderMoved": "Bestellung {number}: {status}. Der Käufer weiß es.",
  "seller.orderAlready": "Bestellung {number} ist es schon: {status}.",
  "seller.orderSoldOut": "Bestellung {number} war beendet, und nicht alles ist noch da.",
  "seller.orderRefused": "Bestellung {number} ist: {status}; daraus kann nicht werden: {to}.",
  "seller.choiceAccept": "Annehmen",
  "seller.choiceReject": "Ablehnen",
  "seller.choicePrepare": "In Arbeit",
  "seller.choiceReady": "Fertig",
  "seller.choiceShip": "Verschickt",
  "seller.choiceDeliver": "Geliefert",
  "seller.sales":
    "{period, select, yesterday {Gestern:} week {Letzte 7 Tage:} month {Letzte 30 Tage:} other {Heute bisher:}} {orders, plural, one {# Bestellung} other {# Bestellungen}}, {revenue}",
  "seller.salesBefore":
    "Die Zeit davor: {orders, plural, one {# Bestellung} other {# Bestellungen}}, {revenue}",
  "seller.best":
    "{period, select, yesterday {Am meisten verkauft gestern:} week {Am meisten verkauft in 7 Tagen:} month {Am meisten verkauft in 30 Tagen:} other {Am meisten verkauft heute:}}\n{lines}",
  "seller.nothingSold":
    "{period, select, yesterday {Gestern wurde nichts verkauft.} week {In 7 Tagen wurde nichts verkauft.} month {In 30 Tagen wurde nichts verkauft.} other {Heute bisher nichts verkauft.}}{lines}",
  "seller.bestLine": "{quantity} x {name}: {revenue}",
  "seller.lowStock": "Geht zur Neige:\n{lines}",
  "seller.lowLine": "{name}: noch {left}",
  "seller.noLowStock": "Nichts Gezähltes geht zur Neige.",
  "seller.own": "Im Laden:\n{lines}",
  "seller.ownLine": "{label}: {price}, Bestand {stock}",
  "seller.ownHidden": "{label}: {price}, Bestand {stock}, versteckt",
} as const;
