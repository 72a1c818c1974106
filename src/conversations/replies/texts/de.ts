import { deChanges } from "./changes/de.js";
import { deSeller } from "./seller/de.js";
import { deMedia } from "./media/de.js";
import { dePayments } from "./payments/de.js";
import { deFulfilment } from "./fulfilment/de.js";
import type { ReplyWords, Texts } from "./texts.js";

/** What a buyer without buttons is told to reply. */
export const deReplyWords: ReplyWords = {
  CART: "WARENKORB",
  PAY: "BEZAHLEN",
  ORDERS: "BESTELLUNGEN",
  BACK: "ZURÜCK",
  PERSON: "MITARBEITER",
  MENU: "MENÜ",
  CHANGE: "ÄNDERN",
  OK: "OK",
  UNDO: "RÜCKGÄNGIG",
};

/** German with "Sie" throughout, and without any address where a sentence does without. */
export const de: Texts = {
  ...deSeller,
  "text.lines": "{lines}",
  "text.comma": ", ",

  // Home, help, small talk
  "home.welcome": "Hallo, hier ist {shop}!",
  "home.choose":
    "Was darf es sein?{plain, select, yes { Eine Nummer antworten oder einfach schreiben. Auch: {CART}, {PAY}, {ORDERS}, {BACK}, {PERSON}.} other { Auswählen oder einfach schreiben.}}",
  "home.page": "Mehr aus dem Angebot:",
  "home.empty": "{shop} hat hier noch nichts im Angebot. Ein Mitarbeiter kann antworten.",
  "help.text":
    'Schreiben Sie wie an einen Menschen, zum Beispiel "2 x {example}" oder "haben Sie ...?".{plain, select, yes {\n{CART} zeigt den Warenkorb, {PAY} führt zur Kasse, {ORDERS} zeigt Bestellungen, {BACK} geht zurück, {PERSON} ruft einen Menschen, {MENU} zeigt alles.} other {\nAuch: Warenkorb, bezahlen, meine Bestellungen, zurück, neu anfangen, mit einem Mitarbeiter sprechen.}}',
  "help.example": "etwas",
  "thanks.welcome": "Gern geschehen.",
  "thanks.cartWaits":
    "Gern geschehen. Im Warenkorb: {count, plural, one {# Artikel} other {# Artikel}}, {total}.{plain, select, yes { Mit {PAY} geht es zur Kasse.} other {}}",
  "goodbye.bye": "Auf Wiedersehen! Schreiben Sie jederzeit.",
  "goodbye.cartKept":
    "Auf Wiedersehen! Der Warenkorb bleibt erhalten: {count, plural, one {# Artikel} other {# Artikel}}, {total}.",
  "startOver.fresh": "Noch einmal von vorn.",
  "startOver.cartKept":
    "Noch einmal von vorn. Der Warenkorb bleibt erhalten: {count, plural, one {# Artikel} other {# Artikel}}, {total}.",
  "failed.message":
    "Entschuldigung, hier ist bei Ihrer letzten Nachricht etwas schiefgegangen. Der Laden kann es sehen. Bitte mit anderen Worten noch einmal.",
  "restart.lost":
    "Entschuldigung, hier wurde etwas geändert, und ich habe den Faden verloren. Der Warenkorb bleibt erhalten.",
  "yes.toWhat": "Gut. Was darf es sein?",
  "no.fine": "In Ordnung.",
  "cancel.nothing":
    "Gerade wird nichts bestellt. Um eine aufgegebene Bestellung zu stornieren, bitte nach einem Mitarbeiter fragen.",

  // The language of the conversation
  "language.changed": "Gern, weiter auf Deutsch.",
  "language.which": "Welche Sprache{plain, select, yes {? Eine Nummer antworten:} other {?}}",

  // What was not understood
  "unknown.text":
    '"{said}": so heißt hier nichts.{plain, select, yes { Ein Produkt nennen oder {MENU} antworten, um alles zu sehen.} other { Ein Produkt nennen oder auswählen:}}',
  "unknown.notNow": '"{said}" habe ich nicht verstanden.',
  "unknown.question":
    "Das kann ich nicht beantworten; {plain, select, yes {mit {PERSON} antwortet jemand, der es kann.} other {ein Mitarbeiter kann es.}}",
  "unknown.nothing":
    "In der Nachricht steht kein Text. Schreiben Sie, was Sie suchen{plain, select, yes {, oder antworten Sie {MENU}.} other {, oder wählen Sie:}}",
  "unknown.which": "Welches davon?",
  "unknown.number": "Eine {number} gibt es hier nicht zur Auswahl.",
  "unknown.gone": "Das gibt es hier nicht mehr.",
  "unknown.range": "Möglich sind 1 bis {highest} Stück.",
  "unknown.endOfList": "Das war alles.",
  "media.photo":
    "Bild erhalten. Worum geht es? Ein paar Worte genügen: was gewünscht ist oder zu welcher Bestellung es gehört.",
  "media.voice":
    "Sprachnachrichten kann ich nicht anhören. Bitte schreiben; ein Foto mit ein paar Worten geht auch.",
  "media.video": "Videos kann ich nicht ansehen. Bitte schreiben oder ein Foto mit ein paar Worten schicken.",
  "media.contact":
    "Danke, aber mit Kontaktkarten kann ich nichts anfangen: bitte Namen oder Adresse schreiben.",
  "media.sticker": "Schön. Was darf es sein?",
  "media.file": "Solche Dateien kann ich nicht öffnen. Fotos und PDFs gehen, und alles Geschriebene.",
  "location.kept": "Notiert: {place} schlage ich als Lieferadresse vor.",

  // Browsing and searching
  "list.category":
    "{category}: {total, plural, one {# Produkt} other {# Produkte}}.{plain, select, yes { Eine Nummer antworten oder schreiben, was es sein soll:} other {}}",
  "list.categoryPage": "{category}, {from} bis {to} von {total}:",
  "list.empty": "Unter {category} gibt es gerade nichts.",
  "list.searchPage": '"{query}", {from} bis {to} von {total}:',
  "search.yes":
    "Ja, {total}.{plain, select, yes { Eine Nummer antworten oder schreiben, was es sein soll:} other {}}",
  "search.yesOne": "Ja:",
  "search.matches":
    '"{query}": {total, plural, one {# Produkt} other {# Produkte}}.{plain, select, yes { Eine Nummer antworten oder schreiben, was es sein soll:} other {}}',
  "search.wished":
    "{title}: {total, plural, one {# Produkt} other {# Produkte}}.{plain, select, yes { Eine Nummer antworten oder schreiben, was es sein soll:} other {}}",
  "search.everything": "Alles",
  "search.cheapest": "{what}, das Günstigste zuerst",
  "search.dearest": "{what}, das Teuerste zuerst",
  "search.newest": "{what}, das Neueste zuerst",
  "search.under": "{what} unter {price}",
  "search.upTo": "{what} bis {price}",
  "search.over": "{what} über {price}",
  "search.from": "{what} ab {price}",
  "search.between": "{what} von {least} bis {most}",
  "search.nearest": '"{said}" haben wir nicht; am nächsten kommt:',
  "search.nothing": '"{said}" haben wir nicht.',
  "search.ask": "Was suchen Sie?",
  "choice.more": "Mehr",
  "choice.moreCount": "{count, plural, one {noch #} other {noch #}}",
  "choice.back": "Zurück",
  "price.one": "{price}",
  "price.from": "ab {price}",
  "price.upTo": "bis {price}",
  "price.soldOut": "{price} (ausverkauft)",
  "price.extra": "+{price}",

  // What is bought
  "item.detailed": "{name}, {details}",
  "option.no": "ohne {name}",
  "option.light": "wenig {name}",
  "option.extra": "extra {name}",
  "option.counted": "{count} {name}",
  "product.described": "{name}, {price}. {description}",

  // A product
  "product.title": "{name}, {price}",
  "product.few": "Nur noch {count} da.",
  "product.howMany":
    "{plain, select, yes {Bitte antworten, wie viele es sein sollen.} other {Wie viele sollen es sein?}}",
  "product.whichVariant": "Welches{plain, select, yes {? Eine Nummer antworten:} other {?}}",
  "product.whichOption":
    "{product}, {group}: was darf es sein{plain, select, yes {? Eine Nummer antworten:} other {?}}",
  "product.whichThing": "{said}: welches{plain, select, yes {? Eine Nummer antworten:} other {?}}",
  "product.alsoSay": "Möglich ist auch: {options}.",
  "product.soldOut": "{name} ist ausverkauft.",
  "product.notSo": "{item}: so ist es nicht zu haben.",
  "product.misfit": '"{said}" gibt es nicht zu {item}.',
  "product.noSuchDetail": "{product}: so ist es nicht zu haben.",
  "choice.add": "In den Warenkorb",

  // The cart
  "line.counted": "{quantity} x {item}: {total}",
  "line.short": "{quantity} x {item}",
  "cart.addedOne": "Im Warenkorb: {item}, {total}.",
  "cart.addedSome": "Im Warenkorb: {quantity} x {item}, {total}.",
  "cart.addedMany": "Notiert:\n{lines}",
  "cart.notHad": '"{said}" haben wir nicht.',
  "cart.notHadNearest": '"{said}" haben wir nicht; am nächsten kommt: {nearest}.',
  "cart.fewer": "Von {item} {count, plural, one {ist nur noch # da} other {sind nur noch # da}}.",
  "cart.next":
    "{plain, select, yes {Mit {PAY} geht es zur Kasse, oder einfach weiter bestellen.} other {Zur Kasse, oder einfach weiter bestellen.}}",
  "cart.totalNext":
    "Summe {total}.{plain, select, yes { Mit {PAY} geht es zur Kasse, oder einfach weiter bestellen.} other {}}",
  "cart.shown":
    "Ihr Warenkorb:\n{lines}\nSumme {total}.{plain, select, yes { Mit {PAY} geht es zur Kasse, mit {CHANGE} wird etwas geändert.} other {}}",
  "cart.empty": "Der Warenkorb ist leer.",
  "cart.nowLine": "Jetzt {line}.",
  "cart.removed": "{item} ist nicht mehr im Warenkorb.",
  "cart.removedSome": "Nicht mehr im Warenkorb: {items}.",
  "cart.emptied": "Der Warenkorb ist jetzt leer. Mit {UNDO} kommt alles zurück.",
  "cart.alreadyEmpty": "Der Warenkorb ist schon leer.",
  "cart.restored": "Alles ist wieder wie vorher.",
  "cart.nothingToUndo": "Es gibt nichts rückgängig zu machen.",
  "cart.notInCart": "{said} ist nicht im Warenkorb.",
  "cart.whichLine": "Was soll geändert werden{plain, select, yes {? Eine Nummer antworten:} other {?}}",
  "cart.whichRemove": "Was soll heraus{plain, select, yes {? Eine Nummer antworten:} other {?}}",
  "cart.lineHowMany": "{line}. Wie viele sollen es sein? Bei 0 kommt es heraus.",
  "cart.lineGone": "Das ist nicht mehr im Warenkorb.",
  "cart.allThere": "Von {item} ist schon alles im Warenkorb, was da ist: {count}.",
  "cart.pruned": "Etwas im Warenkorb wird nicht mehr verkauft; es ist nun heraus.",
  "cart.full": "In den Warenkorb passen {count} verschiedene Dinge; er ist voll.",
  "choice.addThing": "{name} dazu",
  "choice.remove": "Herausnehmen",
  "choice.checkout": "Zur Kasse",
  "choice.viewCart": "Warenkorb zeigen",
  "choice.changeSomething": "Etwas ändern",
  "choice.keepShopping": "Weiter einkaufen",
  "choice.undo": "Rückgängig",

  // Checkout
  "checkout.fulfilment": "Lieferung oder Abholung?",
  "checkout.fulfilmentAgain": "Wieder liefern an {address}, oder Abholung?",
  "checkout.address": "An welche Adresse soll es gehen?",
  "checkout.addressAgain": "Wieder an {address}?",
  "checkout.addressShort": "Das ist zu kurz für eine Adresse: bitte Straße, Hausnummer und Ort.",
  "checkout.addressLong": "Das ist zu lang für eine Adresse: Straße, Hausnummer und Ort genügen.",
  "checkout.name": "Auf welchen Namen geht die Bestellung?",
  "checkout.nameUnclear": "Das sieht nicht wie ein Name aus.",
  "checkout.cashOnly":
    "Bezahlt wird vorerst bar {fulfilment, select, pickup {bei der Abholung} other {bei der Lieferung}}.",
  "checkout.cashNoted":
    "Bar {fulfilment, select, pickup {bei der Abholung} other {bei der Lieferung}}, notiert.",
  "checkout.summary":
    "Zur Bestätigung:\n{lines}\n{how}\nName: {name}\n{payment}\nSumme {total}.{plain, select, yes { Mit {OK} wird bestellt, mit {CHANGE} geändert.} other {}}",
  "checkout.toAddress": "Lieferung an {address}",
  "checkout.toAddressGiven": "Lieferung an die angegebene Adresse",
  "checkout.pickup": "Abholung",
  "checkout.payDelivery": "Bar bei der Lieferung",
  "checkout.payPickup": "Bar bei der Abholung",
  "checkout.notPlaced": "Es ist nichts bestellt. Der Warenkorb bleibt erhalten.",
  "checkout.changed": "Seitdem hat sich etwas geändert.",
  "checkout.alreadyPlaced": "Diese Bestellung ist schon aufgegeben.",
  "checkout.whatToChange":
    "Was soll geändert werden{plain, select, yes {? Eine Nummer antworten:} other {?}}",
  "checkout.placed":
    "Bestellung {number} ist aufgegeben: {how}, {total}, {payment}. Bei Fragen einfach hier schreiben.",
  "checkout.placedDelivery": "Lieferung an {address}",
  "checkout.placedDeliveryGiven": "Lieferung an die angegebene Adresse",
  "checkout.placedPickup": "Abholung",
  "checkout.placedCashDelivery": "bar bei der Lieferung",
  "checkout.placedCashPickup": "bar bei der Abholung",
  "checkout.soldOut": "Entschuldigung, {item} ist eben ausverkauft und nicht mehr in der Bestellung.",
  "checkout.fewerLeft":
    "Entschuldigung, von {item} {count, plural, one {ist nur noch # da} other {sind nur noch # da}}; die Bestellung ist angepasst.",
  "checkout.repriced": "{item} kostet jetzt {now}, nicht {was}.",
  "checkout.leftOut": `"{item}" ist noch nicht gewählt und darum nicht in dieser Bestellung.`,
  "checkout.bothWays": "Bestellungen werden geliefert oder abgeholt: gewählt wird am Schluss.",
  "checkout.nothingLeft": "Damit bleibt nichts mehr zu bestellen.",
  "choice.delivery": "Lieferung",
  "choice.deliverThere": "Dorthin liefern",
  "choice.pickup": "Abholung",
  "choice.yesThere": "{plain, select, yes {Dieselbe Adresse} other {Ja, dorthin}}",
  "choice.anotherAddress": "Andere Adresse",
  "choice.placeOrder": "Bestellung aufgeben",
  "choice.change": "Ändern",
  "choice.changeItems": "Artikel ändern",
  "choice.changeHow": "Lieferart",
  "choice.changeAddress": "Adresse",
  "choice.changeName": "Name",
  "choice.nothing": "Nichts",

  // Orders
  "orders.one": "Bestellung {number}, {status}: {lines}. Summe {total}.",
  "orders.many": "Ihre letzten Bestellungen:\n{orders}",
  "orders.line": "{number}: {status}, {total}",
  "orders.none": "Hier gibt es noch keine Bestellungen von Ihnen.",
  "orders.noneSuch": "Eine Bestellung {number} von Ihnen finde ich nicht.",
  "orders.hidden":
    "Zu Ihrer Sicherheit kann ich auf diese Nachricht hin keine Bestellungen zeigen. Bitte noch einmal schreiben.",
  "orders.which": "Welche Bestellung{plain, select, yes {? Eine Nummer antworten:} other {?}}",
  "orders.detail": "{status}, {total}",
  "orders.toCancel": "Bestellung {number}, {total}: {status}. Nur {shop} kann sie stornieren. {offer}",
  "orders.toReturn": "Bestellung {number}, {total}: {status}. Über Rückgaben entscheidet {shop}. {offer}",
  "orders.noneToCancel": "Hier gibt es keine Bestellung von Ihnen, die sich stornieren ließe.",
  "orders.noneToReturn": "Hier gibt es keine Bestellung von Ihnen, aus der etwas zurückgehen könnte.",
  "orders.over": "Bestellung {number}: {status}. Da ist nichts mehr zu stornieren.",
  "orders.cannotReturn": "Bestellung {number}: {status}. Da kann nichts zurückgehen.",
  "choice.myOrders": "Meine Bestellungen",
  "status.placed": "aufgegeben",
  "status.awaiting_payment": "wartet auf Zahlung",
  "status.paid": "bezahlt",
  "status.accepted": "vom Laden angenommen",
  "status.preparing": "in Vorbereitung",
  "status.ready_for_pickup": "zur Abholung bereit",
  "status.shipped": "unterwegs",
  "status.partially_shipped": "zum Teil unterwegs",
  "status.delivered": "geliefert",
  "status.completed": "abgeschlossen",
  "status.cancelled": "storniert",
  "status.rejected": "vom Laden abgelehnt",
  "status.expired": "abgelaufen",
  "status.return_requested": "Rückgabe angefragt",
  "status.returned": "zurückgegeben",

  // What happened to an order
  "news.paid": "Bestellung {number}: Ihre Zahlung von {total} ist da.",
  "news.accepted": "{shop} hat Bestellung {number} angenommen.",
  "news.preparing": "Bestellung {number} wird jetzt vorbereitet.",
  "news.ready": "Bestellung {number} kann abgeholt werden.",
  "news.shipped": "Bestellung {number} ist unterwegs.",
  "news.partlyShipped": "Ein Teil von Bestellung {number} ist unterwegs; der Rest kommt nach.",
  "news.delivered": "Bestellung {number} ist zugestellt.",
  "news.cancelled": "{shop} hat Bestellung {number} über {total} storniert.",
  "news.rejected": "{shop} kann Bestellung {number} über {total} leider nicht annehmen.",
  "news.expired":
    "Bestellung {number} über {total} wurde nicht rechtzeitig bezahlt. Sie ist beendet, und es ist nichts mehr dafür zurückgelegt.",
  "news.returned": "Was aus Bestellung {number} zurückkam, ist angekommen.",
  "news.reason": "Grund: {reason}",
  "news.nothingPaid": "Es wurde nichts berechnet.",

  // Questions about the shop
  "answer.written": "{answer}",
  "answer.unknown": "Das weiß ich nicht. {offer}",
  "area.written": "Lieferung nach {area}: {answer}",
  "area.unknown": "Ich weiß nicht, ob wir nach {area} liefern.",
  "delivery.free": "Die Lieferung kostet nichts.",
  "diet.unknown": "Was in unseren Sachen ist, kann ich nicht sicher sagen, und ich rate nicht. {offer}",
  "diet.described":
    '{shop} schreibt zu {name}: "{description}" Mehr weiß ich nicht, und ich rate nicht. {offer}',
  "diet.named": 'Das heißt hier "{said}"; mehr als den Namen weiß ich nicht. {offer}',
  "remark.complaint": "Das tut mir leid. {offer}",
  "remark.dislike":
    "Gut zu wissen. Sagen Sie beim Bestellen, was weg soll, dann kommt es ohne, soweit das geht.",
  "remark.past": "Danke, dass Sie mir das sagen.",
  "distress.heard":
    "Es tut mir sehr leid, dass es gerade so schwer ist. Sie müssen das nicht allein tragen: Bitte sprechen Sie mit jemandem in Ihrer Nähe oder rufen Sie jetzt den örtlichen Notruf an. Auch ein Mensch von {shop} kann Ihnen hier schreiben.{plain, select, yes { Bitte {PERSON} antworten.} other {}}",
  "person.offer":
    "Soll ich einen Mitarbeiter fragen?{plain, select, yes { Bitte {PERSON} antworten.} other {}}",
  "person.canHelp":
    "Ein Mitarbeiter kann helfen: {plain, select, yes {bitte {PERSON} antworten.} other {einfach Mitarbeiter schreiben.}}",
  "choice.askPerson": "Mitarbeiter fragen",

  // Questions about a product
  "about.which": "Welches Produkt ist gemeint?",
  "about.costs": "{name}: {price}.",
  "about.counted": "{quantity} x {name}: {price}.",
  "about.together": "Zusammen {price}.",
  "stock.yes": "Ja, {name} ist da: {price}.",
  "stock.few": "Ja, von {name} {count, plural, one {ist nur noch # da} other {sind noch # da}}: {price}.",
  "stock.variants": "Ja, {name} gibt es in {variants}.",
  "stock.none": "Nein, {name} ist gerade ausverkauft.",
  "stock.nearest": "Vorrätig und am nächsten:",
  "stock.noneNearest": "Nein, {name} ist gerade ausverkauft. Vorrätig und am nächsten:",
  "stock.allGone": '"{query}" ist gerade ganz ausverkauft.',
  "category.other": "Anderes",

  // What was ordered before, once more
  "again.added": "Wie in Bestellung {number}:\n{lines}",
  "again.inCart": "Was in Bestellung {number} war, ist schon im Warenkorb:\n{lines}",
  "again.gone": "{item} wird nicht mehr verkauft.",
  "again.without": "{options} gibt es nicht mehr, {item} kommt also ohne.",
  "again.nothing": "Aus Bestellung {number} ist gerade nichts zu haben.",
  "again.none": "Hier wurde noch nichts bestellt, es gibt also nichts zu wiederholen.",

  // What an order costs, codes of promotions, delivery zones
  "price.subtotal": "Zwischensumme: {amount}",
  "price.discount": "{name}: -{amount}",
  "price.discounted": "Rabatt: {amount}",
  "price.deliveryOff": "{name}: Lieferung frei",
  "price.delivery": "Lieferung: {amount}",
  "price.taxAdded": "{name}: {amount}",
  "price.taxIncluded": "Enthält {name} {amount}",
  "price.withTax": "Steuer enthalten: {amount}",
  "price.plusTax": "Steuer: {amount}",
  "price.totalWith": "{total} ({costs})",
  "price.freeFrom": "Noch {missing}, und die Lieferung ist frei.",
  "price.changed": "Die Summe ist jetzt {now}, nicht {was}.",
  "price.below": "Wir liefern ab {minimum}: noch {missing}, und wir liefern.",
  "price.belowPickup": "Der Mindestbestellwert ist {minimum}: noch {missing}, und wir nehmen sie an.",
  "promo.ask": "Gerne: Wie lautet der Code?",
  "promo.how": "Schreib ihn so: Code SAVE10",
  "promo.applied": "{code}: {name}, {amount} weniger.",
  "promo.appliedDelivery": "{code}: {name}, die Lieferung ist frei.",
  "promo.noted": "{code} ({name}) ist notiert und zählt bei deiner Bestellung.",
  "promo.replaced": "Er ersetzt {code}.",
  "promo.removed": "{code} ist wieder weg.",
  "promo.none": "Zu deiner Bestellung gibt es keinen Code.",
  "promo.unknown": "Einen Code {code} gibt es hier nicht. Schau bitte, wie er geschrieben ist.",
  "promo.ended": "Der Code {code} ist abgelaufen.",
  "promo.notYet": "Der Code {code} gilt ab {day}.",
  "promo.usedUp": "Der Code {code} ist aufgebraucht.",
  "promo.usedByYou": "Den Code {code} hast du schon benutzt.",
  "promo.nothingFits": "Der Code {code} gilt nicht für das, was im Warenkorb ist.",
  "promo.onlyDelivery": "Der Code {code} gilt nur für Lieferungen.",
  "promo.alreadyFree": "Der Code {code} ist für die Lieferung, und die kostet schon nichts.",
  "promo.below": "Der Code {code} gilt ab {minimum}: noch {missing}.",
  "way.deliveryOnly": "Wir liefern alle Bestellungen; abholen geht nicht.",
  "way.pickupOnly": "Bestellungen werden hier abgeholt; wir liefern nicht.",
  "zone.free": "frei",
  "zone.costs": "{fee}",
  "zone.freeFrom": "frei ab {amount}",
  "zone.minimum": "Mindestbestellwert {amount}",
  "zone.minutes": "etwa {count, plural, one {# Minute} other {# Minuten}}",
  "zone.line": "{zone}: {terms}",
  "zone.list": "Wir liefern nach:\n{zones}",
  "zone.names": "Wir liefern nach: {zones}.",
  "zone.yes": "Ja, wir liefern nach {place}: {terms}.",
  "zone.notTo": "Leider liefern wir nicht nach {place}.",
  "zone.notThere": "Leider liefern wir nicht an diese Adresse.",
  "zone.depends": "Ob wir nach {place} liefern, hängt von der Adresse und ihrer Postleitzahl ab.",
  "zone.sendPlace": "Wenn du kannst, schick deinen Standort: Vielleicht ist er nah genug.",
  "zone.pickupToo": "Du kannst deine Bestellung auch abholen.",

  // A person, and being written to
  "person.told":
    "{shop} sieht hier, dass Sie mit einem Menschen sprechen möchten. Ich bin jetzt still; mit {MENU} komme ich zurück.",
  "person.back": "Da bin ich wieder.",
  "consent.offersOff": "Hier kommen keine Angebote von {shop} mehr. Bestellungen und Fragen gehen weiterhin.",
  "consent.offersOffAlready":
    "Es kommen ohnehin keine Angebote von {shop}. Bestellungen und Fragen gehen weiterhin.",
  "consent.offersOn": "In Ordnung, {shop} darf wieder schreiben.",
  "consent.remindersOff":
    "Von {shop} kommen keine Erinnerungen mehr. Nachrichten zu Bestellungen kommen weiter.",
  "consent.remindersOn": "{shop} darf wieder erinnern, zum Beispiel an einen offenen Warenkorb.",
  "consent.marketingOff": "Von {shop} kommen keine Angebote.",
  "consent.marketingOn": '{shop} darf Angebote schicken. Mit "keine Angebote" ist Schluss damit.',
  "reminder.cart":
    '{shop}: noch im Warenkorb:\n{lines}\nSumme {total}.{plain, select, yes { {PAY} zum Bestellen, oder "keine Erinnerungen".} other {}}',
  "choice.noReminders": "Keine Erinnerungen",
  "handover.over":
    "{shop}: Hier antwortet wieder der Bot. Der Warenkorb ist, wie er war.{plain, select, yes { {PERSON} ruft einen Menschen.} other {}}",
  "rating.ask": "Wie war die Bestellung {number} von {shop}?",
  "rating.stars1": "1 Stern",
  "rating.stars2": "2 Sterne",
  "rating.stars3": "3 Sterne",
  "rating.stars4": "4 Sterne",
  "rating.stars5": "5 Sterne",
  "rating.thanks": "Danke. {shop} sieht es; ein Wort dazu ist willkommen.",
  "rating.sorry": "Danke für die Offenheit. Was war nicht gut? {shop} sieht die Antwort.",
  "rating.remarked": "Notiert, danke. {shop} kann es sehen.",
  "rating.nothing": "Es ist noch keine Bestellung angekommen.",
  "privacy.preparing": "Ich stelle zusammen, was hier gespeichert ist. Der Link kommt gleich.",
  "privacy.ready": "Alles Gespeicherte, 24 Stunden lang: {url}",
  "privacy.eraseAsk":
    "Alles löschen, was {shop} gespeichert hat: Name, Nummer, Adressen, diesen Chat? Bestellungen bleiben ohne Namen in den Büchern. Das lässt sich nicht rückgängig machen.",
  "privacy.eraseYes": "Alles löschen",
  "privacy.eraseNo": "Behalten",
  "privacy.kept": "Es wurde nichts gelöscht.",
  "return.reason": "Was stimmt mit Bestellung {number} nicht? Einfach hier schreiben; Fotos können folgen.",
  "return.requested":
    "Der Laden hat die Anfrage zu Bestellung {number} und antwortet hier. Fotos können jetzt geschickt werden.",
  "return.already": "Zu Bestellung {number} liegt schon eine Anfrage beim Laden; die Antwort kommt hier.",
  "return.tooLate":
    "Bestellung {number} ist zu lange her: zurückgenommen wird {days} Tage lang. Ein Mensch kann trotzdem helfen.",
  "return.not": "Bestellung {number} kann hier nicht zurückgegeben werden.",
  "news.returnApproved": "Der Laden stimmt der Anfrage zu Bestellung {number} zu.",
  "news.returnDeclined": "Der Laden lehnt die Anfrage zu Bestellung {number} ab.",
  "privacy.erasing": "Was {shop} gespeichert hat, wird gelöscht. Das ist die letzte Nachricht.",
  "privacy.openOrders": "Eine Bestellung ist noch unterwegs. Bitte danach noch einmal fragen.",
  "address.labelled": "{label}: {address}",
  "address.saved":
    'Die gespeicherten Adressen:\n{lines}\nZum Entfernen zum Beispiel "vergiss Zuhause" schreiben.',
  "address.none": "Es ist keine Adresse gespeichert.",
  "address.notFound": "So heißt keine gespeicherte Adresse.",
  "address.forgotten": "Das ist vergessen.",
  "checkout.addressWhich": "An welche Adresse? Auswählen oder eine andere schreiben.",
  "checkout.resumed":
    "Die angefangene Bestellung:\n{lines}\nSumme {total}. Preise und Bestand werden vor dem Bestellen noch einmal geprüft.",
  "choice.person": "Mitarbeiter sprechen",
  "choice.browse": "Angebot ansehen",
  "list.open": "Auswählen",
  "list.line": "{label}: {detail}",
  ...deChanges,
  ...deFulfilment,
  ...dePayments,
  ...deMedia,
};
