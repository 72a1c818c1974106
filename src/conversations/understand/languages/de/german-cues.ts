import type { LanguageData } from "../language-data.js";

export const germanCues: LanguageData["cues"] = {
  when: "wann|um wie viel uhr|um wieviel uhr|wie viel uhr|bis wann|wie lange|ab wann|wie spat|welche tage|an welchen tagen|bis wie viel uhr",
  open: "offen|auf|geoffnet|geoeffnet|offnet|aufmachen|offnen|macht auf",
  close: "zu|geschlossen|schliesst|schliessen|zumachen|macht zu|dicht",
  hours: "offnungszeiten|oeffnungszeiten|geschaftszeiten|uhrzeiten",
  day: "heute|morgen|heute abend|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|wochenende|feiertag|feiertags|feiertagen|abends|morgens|weihnachten|sonnabend",
  now: "immer noch|jetzt|gerade|noch|momentan|aktuell|schon|derzeit",
  asks: "habt ihr|hast du|haben sie|seid ihr|kann ich|kann man|konnt ihr|koennt ihr|konnen wir|konnen sie|kannst du|ist|ist es|gibt es|gibts|was|welche|welcher|welches|was ist|was sind|moglich|sind|darf ich|wurde|ihr",
  how: "wie|wie kann ich|wie kann man|auf welche weise",
  deliver:
    "liefert|liefern|lieferung|lieferungen|geliefert|bringt|bringen|schickt|schicken|versand|versendet|zustellen|zustellung|lieferdienst|lieferst",
  fetch: "abholen|abholung|hole|hol|abgeholt|selbst abholen|selber ab|mitnehmen|abhole|vorbeikommen",
  area: "meine gegend|meine stadt|mein viertel|meine adresse|gegend|stadt|viertel|zentrum|innenstadt|umland|ausland|plz|postleitzahl|hier|hierher|zu mir|umgebung|stadtteil|bezirk",
  home: "nach hause|zu hause|hause|buro|arbeit|haustur|heim",
  toPlace: "nach|in|bis|zu|zur|zum|an|auf|ins",
  pay: "zahlen|bezahlen|zahle|bezahle|zahlung|bezahlung|bezahlt|zahl|bezahl",
  cash: "bar|bargeld|barzahlung|in bar|nachnahme|cash",
  card: "karte|karten|kreditkarte|kreditkarten|visa|mastercard|paypal|uberweisung|ec karte|ec|girocard|klarna|apple pay|google pay|lastschrift|rechnung",
  method:
    "zahlungsarten|zahlungsmethoden|zahlungsmoglichkeiten|zahlungsart|zahlungsmittel|methoden|arten|moglichkeiten|zahlungsweise",
  accept: "nehmt|akzeptiert|akzeptieren|nimmt|nehmen|bietet",
  price:
    "was kostet|was kosten|wie viel kostet|wieviel kostet|kostet|kosten|preis|preise|wie teuer|teuer|was macht|wie viel|wieviel|welcher preis|kostenpunkt",
  stock:
    "auf lager|sind noch|ubrig|noch welche|lager|verfugbar|vorratig|ausverkauft|vorrat|verfugbarkeit|lieferbar|noch da|bestand|noch was da",
  have: "habt|hast|gibt|verkauft|fuhrt",
  order: "bestellung|bestellungen|paket|lieferung|sendung|essen|meine bestellung|bestellt|auftrag|paeckchen",
  where: "wo|wo ist|wo bleibt|wo sind|wohin",
  arrive:
    "kommt|ankommt|angekommen|ankommen|unterwegs|verschickt|versendet|fertig|bleibt|dauert|erhalte|erhalten|bekomme|spat|verspatung|losgeschickt|kommt an",
  status:
    "status|verfolgen|sendungsverfolgung|neues|neuigkeiten|was ist los|nachverfolgen|stand|was ist mit|was neues|passiert",
  cancel:
    "stornieren|storniert|stornierst|storniere|stornierung|absagen|abbestellen|storno|stornier|canceln|abbrechen",
  return:
    "zuruckgeben|zurueckgeben|zuruckschicken|rucksendung|retoure|ruckgabe|retournieren|zuruckbringen|zurucksenden",
  refund: "ruckerstattung|erstattung|erstatten|geld zuruck|mein geld|erstattet|ruckgaberecht|geld wieder",
  exchange: "umtauschen|umtausch|tauschen|austauschen|ersatz|ersetzen|umgetauscht",
  broken:
    "kaputt|beschadigt|defekt|falsche|falscher|falsches|fehlt|fehlte|funktioniert nicht|zerbrochen|gerissen|zu klein|zu gross|nicht bestellt|passt nicht|ohne die|kalt|verdorben",
  size: "andere grosse|grosse|andere farbe|anderes modell|eine andere|ein anderes|einen anderen|kleiner|grosser",
  same: "gleiche|gleichen|dasselbe|selbe|selben|das gleiche|genauso|ubliche|identisch|dieselbe",
  last: "letztes mal|letzte|letzten|letzte mal|vorher|letztens|immer|gestern|beim letzten mal|letzte woche|vorige",
  again: "nochmal|noch mal|wieder|erneut|wiederholen|wiederhole|noch einmal|wiederholt",
  person:
    "mensch|menschen|mitarbeiter|mitarbeiterin|jemand|jemanden|jemandem|kundenservice|kundendienst|chef|verkaufer|inhaber|berater|ansprechpartner|person|personal|support|echten|filialleiter",
  talk: "sprechen|reden|telefonieren|erreichen|anrufen|kontaktieren|kontakt|verbinden|verbinde|will|mochte|brauche|gib|schreiben|chatten|weiterleiten",
  speak:
    "sprechen|sprich|sprecht|reden|rede|antworte|antwortet|schreib|schreibt|sprechen wir|unterhalten|verstehst",
  switchTo: "wechsel|wechseln|wechsle|auf|umstellen|stell|andern|stelle|in",
  language: "sprache|sprachen",
  cart: "warenkorb|korb|einkaufswagen|einkaufskorb",
  empty: "leeren|leere|leer|ausleeren|saubern",
  all: "alles|alle|ganze|ganzen|komplett|samtliche",
  remove: "entfernen|entferne|loschen|losche|loesche|raus|rausnehmen|streichen|weg",
  total: "insgesamt|gesamt|summe|gesamtsumme|zusammen|schulde|macht das|alles zusammen",
  menu: "menu|speisekarte|karte|katalog|produkte|kategorien|sortiment|angebot|preisliste|artikel",
  show: "zeig|zeigen|zeige|zeigt|sehen|schick|schicken|schickt|anzeigen|anschauen|ansehen|angucken|was ist in|was ist|liegt",
  sell: "verkauft|verkaufen|bietet|was habt ihr|habt ihr|was gibt es|fuhrt",
  help: "hilfe|helfen|hilf|verstehe nicht|verstehs nicht|anleitung|erklar|ratlos|komme nicht klar|kapier|weiterhelfen",
  works: "funktioniert|geht|bestellen|bestelle|kaufen|benutzen|ablauf|lauft|kaufe",
  finish: "abschliessen|kasse|beenden|fertigstellen|zur kasse",
  confirm:
    "bestatigen|bestatige|abschicken|absenden|aufgeben|alles richtig|alles korrekt|verbindlich|stimmt so|so bestellen|richtig",
  start: "von vorne|von vorn|neu anfangen|anfangen|neustart|neu starten|beginnen",
  undo: "ruckgangig|rueckgaengig|wiederherstellen|zurucknehmen|wieder rein|ungeschehen",
  back: "zuruck|zurueck|vorherige|vorige",
  more: "mehr|weiter|nachste|weitere|andere",
  want: "ich will|ich mochte|mochte|moechte|will|ich hatte gern|hatte|hatte gern|brauche|gern|gerne|bitte|lieber|wurde gern|kann ich|ich|wollen|soll",
  my: "mein|meine|meinen|meinem|meiner|mich|mir|ich|unsere",
  not: "nicht|nie|kein|keine|nicht mehr|noch nicht",
  filler:
    "passt|stimmt|der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|mit|von|vom|fur|fuer|im|in|an|am|zu|zur|zum|bei|beim|aus|auf|es|er|sie|wir|ihr|euch|uns|euer|eure|eurer|dir|du|ich|mich|mir|sich|bin|bist|ist|sind|seid|war|waren|habe|hab|haben|hat|hast|hallo|hi|hey|moin|guten|tag|abend|bitte|danke|ok|okay|gut|also|dann|denn|doch|mal|so|auch|sehr|schon|noch|nur|hier|da|dort|ja|nein|aber|weil|wenn|dass|ob|was|wie|wer|wird|werden|kann|konnt|kannst|konnen|konnte|soll|gerne|gern|mehr|uber|nach|bis|seit|laden|geschaft|stunde|stunden|minuten|zeit|uhr|lang|lange|sagen|sagt|sag|wissen|bekommen|gekauft|kam|ankam|angekommen|entschuldigung|sorry|vielleicht|eigentlich|gerade|jetzt|mein|meine|meinen|macht|machen|geht|gibt|eins|etwas|irgendwie|alles|kommt|lieber|nen|ne",
};
