import type { MediaTexts } from "./media-texts.js";

export const deMedia: MediaTexts = {
  "media.pdf":
    "Dokument erhalten. Worum geht es? Ein paar Worte genügen: was gewünscht ist oder zu welcher Bestellung es gehört.",
  "media.kept": "Erhalten, danke.",
  "media.forReturn": "Danke, das Bild liegt bei der Anfrage zu Bestellung {number}.",
  "media.useless": "Diese Datei lässt sich nicht verwenden. Bitte ein Foto oder ein PDF bis 16 MB schicken.",
  "media.notThere": "Das Bild ist hier nicht angekommen. Bitte noch einmal schicken.",
  "catalogue.notKnown": "Hier nicht gefunden, daher nicht im Warenkorb: {codes}.",
  "receipt.title": "Beleg",
  "receipt.order": "Bestellung {number}",
  "receipt.head": "{shop}: Beleg zu Bestellung {number}, {date}",
  "receipt.line": "{quantity} x {item}: {total}",
  "receipt.amount": "{name}: {amount}",
  "receipt.subtotal": "Zwischensumme",
  "receipt.discount": "Rabatt",
  "receipt.delivery": "Lieferung",
  "receipt.tax": "Steuer",
  "receipt.taxIncluded": "Enthaltene Steuer",
  "receipt.total": "Summe",
  "receipt.paid": "Bezahlt",
  "receipt.open": "Zu zahlen",
  "receipt.coming": "Das PDF kommt gleich.",
  "receipt.document": "Beleg zu Bestellung {number}",
  "receipt.link": "Beleg zu Bestellung {number} als PDF, 30 Tage lang: {url}",
};
