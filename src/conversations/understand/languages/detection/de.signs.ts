import type { LanguageSigns } from "./language-signs.js";

export const germanSigns: LanguageSigns = {
  sure: `
    ordnung zusammen passt verkauft ihr bald guten vielen dank raus rein billigsten dauert hallo moin servus danke
    dankeschön bitte tschüss tschüß tschuess tschau nö nee entschuldigung möchte moechte möchten ich brauche hätte
    haette gib geben schick schicken kann können koennen kannst könnte koennte könnten könnt habt haben hab habe hast
    gibt suche zeig zeigen nehme nehmen welche welcher welches wieviel viel viele wann wo warum wieso wie ist sind
    seid wäre waere sein wird werden wurde dem eine einen einem einer und aber auch schon noch sehr heute morgen
    gestern jetzt dann nachher immer nie niemals meine meinen meinem euer eure eurer ihre unser wir sie mich euch zwei
    zwo drei vier fünf fuenf sechs sieben acht neun zehn zwölf zwoelf dreizehn zwanzig dutzend etwas andere anderes
    bestellung bestellen bestellt warenkorb korb bezahlen zahlen zahlung lieferung liefern liefert abholung abholen
    barzahlung anschrift ändern aendern entfernen entfern hinzufügen löschen loeschen leeren abbrechen stornieren
    zurückgeben zurueckgeben umtauschen rückgabe hilfe speisekarte geschäft preise kostet kosten geöffnet geoeffnet
    offen geschlossen öffnungszeiten oeffnungszeiten öffnet schließt schliesst macht schließen zurück zurueck weiter
    mensch menschen sprechen jemand jemandem mitarbeiter gleiche gleichen dasselbe letztes letzte nochmal wieder nehmt
    kommt lieferant paket abend nacht gern gerne genau sprache kaufen sehen ohne für fuer von vom zum zur bei beim aus
    über ueber unter nicht kein keine keinen doch statt lieber vielleicht eigentlich alles gerade verfügbar vorrätig
    nein ja
  `,
  likely: `
    deutsch hat bin bar gut mal nur tag der das des den nach du wer will mit mochte hatte karte laden preis nichts
    guter oder mir die in an am im so er es zu was war man um als auf groß große grosse klein kleine extra ok bring
    elf mein ein adresse dir uns bis
  `,
  whole: `jo ne`,
};
