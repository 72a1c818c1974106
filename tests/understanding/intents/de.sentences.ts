/** What German-speaking buyers type, by what they mean. Every third one is held out: nothing was tuned on it. */
export const germanSentences = `
greeting: guten tag zusammen
greeting: hallo ihr lieben
greeting: moin
thanks: vielen dank für die hilfe
thanks: ok danke dir
goodbye: tschüss schönen tag noch
goodbye: bis bald
yes: ja klar
yes: ja genau so
yes: in ordnung passt
no: nein danke
no: nee das nicht
help: wie funktioniert das hier ich brauche hilfe
home: was verkauft ihr so
home: könnt ihr mir die karte schicken
home: ich will alles sehen was ihr habt
cart: was ist in meinem warenkorb
cart: was macht das insgesamt
checkout: ich möchte jetzt bezahlen
checkout: das wars ich will zur kasse
delivery: bitte nach hause liefern
delivery: ich hätte es gern geliefert
pickup: ich hole es selber ab
pickup: abholung im laden
cash: ich zahle bar bei lieferung
card: lieber mit karte zahlen
confirm: ja bitte bestellung abschicken
confirm: alles richtig so bestellen
back: zurück bitte
more: zeig mir mehr
startOver: nochmal von vorne anfangen
emptyCart: bitte den warenkorb leeren
emptyCart: alles aus dem warenkorb löschen
undo: rückgängig machen bitte
person: ich will mit einem menschen sprechen
person: kann ich jemanden vom laden erreichen
orders: wo bleibt meine bestellung
orders: wann kommt mein paket an
orders: gibts was neues zu bestellung 1042
hours: wie lange habt ihr heute auf
hours: habt ihr sonntags geöffnet?
hours: was sind eure öffnungszeiten
area: liefert ihr auch nach potsdam
area: liefert ihr in meine gegend?
area: ist eine lieferung nach spandau möglich
price: was kostet die blaue vase
price: wie teuer ist das hemd
stock: ist die blaue vase noch auf lager
stock: habt ihr das gestreifte hemd noch vorrätig
have: habt ihr tassen?
have: ich suche ein gestreiftes hemd
cancelOrder: ich möchte bestellung 1042 stornieren
cancelOrder: kann ich meine bestellung noch stornieren ich brauch sie nicht mehr
returnWanted: ich will die vase zurückgeben sie kam kaputt an
returnWanted: wie bekomme ich mein geld zurück
returnWanted: kann ich das hemd in eine andere größe umtauschen
reorder: das gleiche wie letztes mal
reorder: nochmal meine letzte bestellung bitte
paymentAsked: welche zahlungsarten nehmt ihr
paymentAsked: wie kann ich bezahlen
language: können wir englisch sprechen
language: wechsel bitte auf französisch
thing: ich hätte gern zwei tassen und eine blaue vase
thing: ein gestreiftes hemd bitte
thing: gib mir drei tassen
remove: nimm die tassen raus
remove: ich will die blaue vase doch nicht mehr
change: doch lieber 3 tassen
change: mach vier tassen draus
`;
