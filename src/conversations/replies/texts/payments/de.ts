import type { PaymentTexts } from "./payment-texts.js";

export const dePayments: PaymentTexts = {
  "payment.ask": "Wie möchten Sie bezahlen?",
  "choice.card": "Karte",
  "choice.cash": "Bar",
  "choice.transfer": "Überweisung",
  "choice.payLink": "Zahlungslink",
  "choice.changePayment": "Bezahlung",
  "payment.card": "Zahlung mit Karte",
  "payment.transfer": "Zahlung per Überweisung",
  "payment.byCard": "mit Karte",
  "payment.byCash": "bar",
  "payment.byTransfer": "per Überweisung",
  "payment.ways": "Sie können so bezahlen: {ways}.",
  "payment.cardNot": "Karten werden hier nicht genommen.",
  "payment.transferNot": "Überweisungen werden hier nicht genommen.",
  "payment.cashNot": "Diese Bestellung kann nicht bar bezahlt werden.",
  "payment.cashUpTo": "Bar geht bis {limit}.",
  "payment.noWay": "Diese Bestellung lässt sich hier nicht bezahlen. Ein Mensch kann helfen.",
  "payment.placedCard": "mit Karte, der Link kommt gleich",
  "payment.keptUntil": "Sie wird bis {when} für Sie freigehalten.",
  "payment.details": "Bitte {amount} überweisen, Verwendungszweck {number}:\n{details}",
  "payment.sayPaid": 'Danach hier ein Foto des Belegs schicken oder einfach "bezahlt" schreiben.',
  "payment.link": "Bestellung {number}: {amount} hier bezahlen: {url}",
  "payment.linkUntil": "Bestellung {number}: {amount} hier bezahlen, bis {when}: {url}",
  "payment.failed":
    'Die Zahlung für Bestellung {number} hat nicht geklappt. "Zahlungslink" schreiben, um es noch einmal zu versuchen.',
  "payment.received": "Bestellung {number}: {amount} sind angekommen. Danke.",
  "payment.wrong":
    "Für Bestellung {number} kamen {came} statt {asked}. Das Geld geht zurück; die Bestellung ist noch nicht bezahlt.",
  "payment.late":
    "Die Zahlung von {came} kam, als Bestellung {number} schon beendet war. Das Geld geht zurück.",
  "payment.soldOut":
    "Die Zahlung von {came} für Bestellung {number} kam zu spät: es ist nicht mehr alles da. Das Geld geht zurück.",
  "payment.twice": "Bestellung {number} war schon bezahlt. Die zweite Zahlung von {came} geht zurück.",
  "payment.refundedCard":
    "{amount} für Bestellung {number} sind auf die Karte zurückgegangen. Bis man es dort sieht, kann es einige Tage dauern.",
  "payment.refunded": "{shop} hat {amount} für Bestellung {number} zurückgegeben.",
  "payment.refundFailed":
    "Die Rückzahlung von {amount} für Bestellung {number} hat nicht geklappt. {shop} sieht es und kümmert sich.",
  "payment.declined":
    "{shop} findet die Überweisung von {amount} für Bestellung {number} nicht. Bitte prüfen, ob sie ausgeführt wurde, und hier ein Foto des Belegs schicken.",
  "payment.coming": "Der Link für Bestellung {number} wird gerade erstellt und kommt gleich hierher.",
  "payment.isPaid": "Ja, Bestellung {number} ist bezahlt: {amount}.",
  "payment.wentBack": "Was für Bestellung {number} bezahlt wurde, ist zurückgegangen: {amount}.",
  "payment.notYet":
    "Für Bestellung {number} ist noch nichts angekommen. Ich melde mich hier, sobald es da ist.",
  "payment.looking":
    "Danke. {shop} schaut nach, ob {amount} für Bestellung {number} da sind, und ich melde mich hier.",
  "payment.inCash": "Bestellung {number} wird bar bezahlt, wenn Sie sie bekommen: {amount}.",
  "payment.nothing": "Hier ist nichts zu bezahlen.",
  "payment.over": "Bestellung {number}: {status}. Dafür ist nichts mehr zu bezahlen.",
  "payment.pageBack":
    "Sie können diese Seite schließen und zum Chat zurückgehen. Dort steht, sobald die Zahlung angekommen ist.",
  "payment.pagePaid": "Das ist bezahlt. Danke! Sie können diese Seite schließen.",
  "payment.pageOver": "Hier ist nichts mehr zu bezahlen. Bitte im Chat schreiben.",
  "payment.pageWait": "Diese Seite wird gerade erstellt. Bitte gleich noch einmal öffnen.",
};
