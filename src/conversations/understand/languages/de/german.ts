import { each, split } from "../../phrase-lists.js";
import type { LanguageData } from "../language-data.js";
import { germanChanges } from "./german-changes.js";
import { germanCues } from "./german-cues.js";
import { germanStatements } from "./german-statements.js";
import { paymentPhrases } from "../payment-phrases.js";

export const german: LanguageData = {
  phrases: {
    ...paymentPhrases.de,
    greeting: split(`
      hallo | hi | hey | moin | moin moin | servus | guten tag | guten morgen | guten abend | gruss gott | gruezi | hallo zusammen | guten tag zusammen | tag |
      hallöchen | na | hallo wie gehts | wie gehts | ist da jemand | jemand da | hallo ihr lieben | schonen guten tag
    `),
    thanks: split(`
      danke | danke schon | dankeschon | vielen dank | danke dir | danke euch | danke sehr | besten dank | tausend dank | herzlichen dank | ok danke | super danke |
      perfekt danke | super | toll | klasse | prima | sehr gut | cool | danke fur die hilfe | vielen lieben dank | haha | danke dir | ich danke euch
    `),
    goodbye: split(
      "tschuss | tschuess | ciao | auf wiedersehen | bis bald | bis dann | bis spater | bis morgen | schonen tag noch | schonen abend | gute nacht | mach gut | machs gut | schonen tag | wiedersehen | bye",
    ),
    done: split(
      "das wars | das war alles | das ist alles | mehr nicht | sonst nichts | nichts weiter | fertig | ich bin fertig | nein das wars | das ware alles | das war es | nein danke das wars",
    ),
    help: split(`
      hilfe | ich brauche hilfe | brauche hilfe | hilf mir | kannst du mir helfen | konnt ihr mir helfen | was kannst du | wie funktioniert das | wie geht das | wie bestelle ich |
      wie kann ich bestellen | anleitung | ich verstehe nicht | verstehe ich nicht | optionen | wer bist du | bist du ein bot | bist du ein roboter
    `),
    home: [
      ...split(`
        menu | menü | speisekarte | die karte | katalog | laden | shop | produkte | kategorien | start | startseite | was habt ihr | was gibt es | was gibts | was verkauft ihr |
        was kann ich bestellen | was kann ich kaufen | ich mochte bestellen | ich will bestellen | bestellen | kaufen | alles zeigen | alles | weiter einkaufen |
        neue bestellung | was habt ihr noch | sortiment | angebot | was habt ihr denn so
      `),
      ...each(
        "zeig|zeige|zeigt|zeig mir|zeigt mir|schick mir|schickt mir|ich will sehen|kann ich sehen",
        "|die|das|den|eure|alle",
        "karte|speisekarte|menu|katalog|produkte|kategorien|liste|sortiment|angebot",
      ),
    ],
    cart: [
      ...each(
        "|zeig|zeige|zeig mir|was ist in|was ist im|was liegt im|was hab ich im",
        "|den|meinen|meinem|mein",
        "warenkorb|korb|einkaufswagen",
      ),
      ...split(
        "summe | gesamt | gesamtsumme | was macht das | was macht das zusammen | was macht das insgesamt | wie viel macht das | wieviel macht das | was schulde ich | wie viel ist das zusammen | was habe ich bisher | was kostet das alles | wie viel insgesamt",
      ),
    ],
    checkout: split(`
      bezahlen | zahlen | ich mochte bezahlen | ich mochte zahlen | ich will bezahlen | ich will zahlen | zur kasse | kasse | zur kasse gehen | ich will zur kasse | bestellung abschliessen |
      abschliessen | kauf abschliessen | jetzt bezahlen | jetzt kaufen | die rechnung | rechnung bitte | die rechnung bitte | ich nehme es | ich nehm es | nehme ich | auschecken |
      bestellung fertigstellen | jetzt bestellen | checkout
    `),
    back: split(
      "zuruck | zurueck | geh zuruck | vorherige | vorherige seite | eine seite zuruck | einen schritt zuruck",
    ),
    more: split(
      "mehr | weiter | nachste | nachste seite | mehr zeigen | zeig mehr | zeig mir mehr | mehr anzeigen | noch mehr | andere | weitere | mehr optionen | was noch",
    ),
    startOver: split(
      "von vorne | neu anfangen | von vorn | nochmal von vorne | neustart | neu starten | von vorne anfangen | von neuem | alles von vorne | zurucksetzen | noch mal von vorn",
    ),
    emptyCart: [
      ...each(
        "leere|leer|losche|loeschen|entferne",
        "|den|meinen|den ganzen",
        "warenkorb|korb|einkaufswagen",
      ),
      ...each("", "|den|meinen|den ganzen", "warenkorb leeren|warenkorb loschen|korb leeren"),
      ...split(
        "alles loschen | alles entfernen | alles raus | alles weg | losch alles | losche alles | entferne alles",
      ),
    ],
    undo: split(
      "ruckgangig | ruckgangig machen | mach das ruckgangig | wiederherstellen | wieder rein | doch wieder rein | leg es wieder rein | undo",
    ),
    person: split(`
      mensch | mitarbeiter | ein mensch | einen menschen | echter mensch | jemand | mit jemandem sprechen | mit einem menschen sprechen | mit einem mitarbeiter sprechen |
      kundenservice | kundendienst | support | ansprechpartner | chef | der chef | beschwerde | ich mochte mich beschweren | ruf mich an | ruft mich an | verkaufer | kontakt | berater
    `),
    orders: [
      ...split(`
        was habe ich bestellt | was hab ich bestellt | was hatte ich bestellt | bestellungen | status | sendungsverfolgung | verfolgen | wo ist mein paket | wann kommt es | wann kommt das | wann kommt mein paket | wann kommt meine bestellung | ist meine bestellung fertig |
        bestellstatus | bestellverlauf | wo bleibt meine bestellung | wo bleibt mein essen | meine letzte bestellung | meine einkaufe | ist es unterwegs
      `),
      ...each(
        "|wo ist|zeig|zeige|status|status der|status von|verfolge|wann kommt|was ist mit",
        "|die|meine|meiner|der",
        "bestellung|bestellungen",
      ),
    ],
    searchWanted: split(
      "suche | suchen | ich suche etwas | ich suche was | etwas suchen | produkt suchen | finden",
    ),
    yes: split(`
      ja | jo | jep | jap | jaa | ja klar | klar | ja bitte | ja gerne | gerne | gern | sicher | naturlich | ok | okay | oki | passt | passt so | in ordnung | stimmt | richtig | genau |
      einverstanden | ja genau | ja stimmt | ja richtig | ja passt | alles klar | perfekt | jawohl | auf jeden fall | mach das | los | gut | ja danke | ja sicher | ja ok | in den warenkorb | hinzufugen | so ist es
    `),
    no: split(`
      nein | ne | nee | no | nein danke | nicht | auf keinen fall | keins | keines | keine | keinen | nichts | nein nicht das | das nicht | jetzt nicht | noch nicht | ich will nicht |
      falsch | stimmt nicht | das ist falsch | das stimmt nicht | lass es | lass | vergiss es | egal | nicht notig | lieber nicht | nein nein | nein falsch | nee das nicht
    `),
    cancel: split(
      "abbrechen | abbruch | brich ab | stopp | stop | aufhoren | beenden | kauf abbrechen | ich habe es mir anders uberlegt | anders uberlegt | doch nicht | vorgang abbrechen",
    ),
    confirm: [
      ...each(
        "",
        "|die|meine",
        "bestellung abschicken|bestellung absenden|bestellung bestatigen|bestellung aufgeben",
      ),
      ...split(
        "bestatigen | bestatigt | ich bestatige | bestatige | ja bestatigen | ja bestatige | verbindlich bestellen | kostenpflichtig bestellen | abschicken | absenden | ja abschicken | ja bestellen | ok bestatigen | so bestellen | ja so bestellen",
      ),
    ],
    askedFulfilment: split(
      "liefert ihr | liefern sie | gibt es lieferung | habt ihr einen lieferdienst | habt ihr lieferung | kann man liefern lassen | konnt ihr liefern | kann ich abholen | kann ich es abholen | kann man abholen | gibt es abholung",
    ),
    delivery: split(`
      lieferung | liefern | liefert | bitte liefern | nach hause | lieferung nach hause | nach hause liefern | bringt es mir | bringen | schicken | schickt es mir | versand | mit lieferung |
      lieferung bitte | ich will lieferung | geliefert | zu mir | zu mir nach hause | per lieferung | zustellung
    `),
    pickup: split(`
      abholung | abholen | selbst abholen | ich hole es ab | ich hol es ab | ich hole ab | ich hole es selbst ab | selbstabholung | selbstabholer | zum mitnehmen | mitnehmen | im laden |
      im laden abholen | ich komme vorbei | abholung im laden | zur abholung | ich hole es selber ab | abholen bitte | vor ort
    `),
    cash: split(
      "bar | bargeld | barzahlung | in bar | bar bezahlen | bar zahlen | ich zahle bar | bar bei lieferung | barzahlung bei lieferung | nachnahme | cash | bei lieferung bezahlen | bar bei abholung | mit bargeld",
    ),
    card: split(
      "karte | mit karte | kartenzahlung | kreditkarte | ec karte | mit karte zahlen | mit karte bezahlen | ich zahle mit karte | per karte | online bezahlen | online zahlen |  paypal | kann ich mit karte zahlen | debitkarte | girocard",
    ),
    change: split(
      "andern | aendern | bearbeiten | korrigieren | ich mochte etwas andern | etwas andern | was andern | bestellung andern | meine bestellung andern | die bestellung andern | anderung | etwas anderes | ich will was andern",
    ),
    changeCart: [
      ...each(
        "",
        "|den|meinen|die",
        "warenkorb andern|warenkorb bearbeiten|menge andern|mengen andern|artikel andern",
      ),
      ...split("entfernen | loschen | etwas entfernen | artikel entfernen | was entfernen"),
    ],
    changeFulfilment: split(
      "lieferung oder abholung | lieferart andern | lieferung andern | lieferart | abholung oder lieferung",
    ),
    changeName: split(
      "name | namen andern | anderer name | den namen andern | ein anderer name | name andern",
    ),
    addressWanted: split(
      "adresse | andere adresse | eine andere adresse | adresse andern | neue adresse | an eine andere adresse | woanders | woanders hin | anderer ort | die adresse andern | nein andere adresse | anschrift andern",
    ),
    sameAddress: split(
      "gleiche adresse | dieselbe adresse | selbe adresse | die gleiche adresse | an die gleiche adresse | dieselbe | die gleiche | gleicher ort | ja dorthin | dorthin | dahin | ja dahin | wie immer | meine adresse | gleiche anschrift",
    ),
    reorder: split(`
      das gleiche | dasselbe | das selbe | das gleiche wie letztes mal | dasselbe wie letztes mal | wie letztes mal | das ubliche | das gleiche wie immer | dasselbe wie immer | nochmal das gleiche | noch mal dasselbe |
      bestellung wiederholen | letzte bestellung wiederholen | nochmal bestellen | das gleiche nochmal | dasselbe nochmal | das gleiche bitte
    `),
    cancelOrder: each(
      "",
      "|die|meine|ich mochte meine|ich will meine|kann ich meine|ich mochte die",
      "bestellung stornieren|bestellung canceln|letzte bestellung stornieren|bestellung abbrechen",
    ),
    returnWanted: split(`
      zuruckgeben | rucksendung | retoure | retouren | ruckgabe | ruckerstattung | erstattung | geld zuruck | ich will mein geld zuruck | umtausch | umtauschen | reklamation | reklamieren |
      ich mochte etwas zuruckgeben | ich mochte es zuruckgeben | kaputt angekommen | kam kaputt an | falscher artikel | ruckgaberecht | zuruckschicken | ich mochte umtauschen | ich mochte reklamieren
    `),
    hours: split(`
      offnungszeiten | eure offnungszeiten | habt ihr offen | habt ihr auf | habt ihr geoffnet | seid ihr offen | wann habt ihr offen | wann habt ihr auf | wann macht ihr auf | wann macht ihr zu | wann offnet ihr | wann schliesst ihr |
      wie lange habt ihr offen | wie lange habt ihr auf | bis wann habt ihr offen | bis wann habt ihr auf | heute offen | wann ist geoffnet | geoffnet | ist offen | wie sind eure offnungszeiten | habt ihr heute offen | habt ihr heute auf
    `),
    area: split(
      "liefergebiet | liefergebiete | wohin liefert ihr | liefert ihr zu mir | liefert ihr hierher | liefert ihr hier | liefert ihr auch zu mir | in welche gebiete liefert ihr | bis wohin liefert ihr",
    ),
    paymentAsked: split(
      "bezahlung | zahlung | zahlungsarten | zahlungsmethoden | zahlungsmoglichkeiten | zahlungsart | wie kann ich bezahlen | wie kann ich zahlen | wie bezahle ich | wie zahle ich | welche zahlungsarten gibt es | nehmt ihr karte | nehmt ihr karten | akzeptiert ihr karten | akzeptiert ihr kreditkarten | kann ich bar zahlen | kann ich bar bezahlen | nehmt ihr paypal | kann man mit karte zahlen",
    ),
    language: split(
      "sprache | sprachen | sprache andern | sprache wechseln | andere sprache | eine andere sprache | welche sprachen sprecht ihr | welche sprachen",
    ),
  },
  cues: germanCues,
  statements: germanStatements,
  courtesies: {
    before:
      "hallo|hi|hey|moin|guten tag|guten morgen|guten abend|ok|okay|gut|also|na|ja|dann|und|jetzt|auch|ah|oh|hm|ach|entschuldigung|sorry|sagt|sag mal|servus|achso",
    after: "danke|jetzt|dann|ok|ne|oder|schön|lieb|mal",
    around: "bitte|please|gerne|gern",
  },
  withdrawals:
    "hort auf mir zu schreiben|hor auf mir zu schreiben|schreibt mir nicht mehr|schreib mir nicht mehr|keine nachrichten mehr|keine weiteren nachrichten|mich abmelden|meldet mich ab|nicht mehr kontaktieren|loscht meine nummer|nehmt mich von der liste|lasst mich in ruhe",
  questionWords:
    "wie wann wo wer was welche welcher welches warum wieso wieviel kann kannst konnt koennt habt hast gibt ist sind seid nehmt liefert macht darf",
  languageNames: {
    en: "englisch",
    es: "spanisch",
    pt: "portugiesisch",
    fr: "französisch|franzoesisch",
    de: "deutsch",
    hi: "hindi",
    ar: "arabisch",
  },
  searching: {
    whether:
      "habt ihr|habt ihr auch|hast du|haben sie|gibt es|gibts|verkauft ihr|führt ihr|gibt es bei euch|fuhrt ihr|habt ihr denn",
    show: "ich suche|suche|such|zeig mir|zeigt mir|zeig|zeige|ich will sehen|welche arten von|was für|was fur|welche|finde|infos zu|erzähl mir von|ich mochte sehen",
    after: "",
  },
  picking: {
    places:
      "erste=1|ersten=1|erster=1|erstes=1|zweite=2|zweiten=2|zweiter=2|zweites=2|dritte=3|dritten=3|drittes=3|vierte=4|vierten=4|viertes=4|funfte=5|funften=5|funftes=5|sechste=6|sechsten=6|siebte=7|siebten=7|achte=8|achten=8|neunte=9|neunten=9|zehnte=10|zehnten=10",
    last: "letzte|letzten|letztes|letzter",
    marks: "nummer|nr|option|punkt",
    endings: "te|ten|ter|tes",
  },
  changes: germanChanges,
};
