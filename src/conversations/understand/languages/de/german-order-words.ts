import type { OrderWords } from "../../order/order-words.js";

export const germanOrderWords: OrderWords = {
  numbers:
    "eins=1|zwei=2|zwo=2|drei=3|vier=4|funf=5|fuenf=5|sechs=6|sieben=7|acht=8|neun=9|zehn=10|elf=11|zwolf=12|zwoelf=12|dreizehn=13|vierzehn=14|funfzehn=15|fuenfzehn=15|sechzehn=16|siebzehn=17|achtzehn=18|neunzehn=19|zwanzig=20|einundzwanzig=21|zweiundzwanzig=22|funfundzwanzig=25|dreissig=30|vierzig=40|funfzig=50|fuenfzig=50|sechzig=60|siebzig=70|achtzig=80|neunzig=90|hundert=100|zweimal=2|dreimal=3|viermal=4|einmal=1",
  units: "dutzend=12|paar=2|halbes dutzend=6",
  halves: "halbes|ein halbes",
  articles: "ein|eine|einen|einem|einer|nen|ne|noch ein|noch eine|noch einen",
  joiners: "und|plus|sowie|und auch|auch|dazu|und dazu|und dann|zusammen mit|und noch|ausserdem",
  alternatives: "oder|noch|und kein|und keine",
  withs: "mit|mit dem|mit der|mit den|das hat|die hat|dazu mit|samt|belegt mit",
  refusals:
    "ohne|kein|keine|keinen|nicht|bitte kein|bitte keine|bitte ohne|lass weg|weg|ausser|aber ohne|aber kein|aber keine|ohne den|ohne die|ohne das|weder|minus",
  exceptions: "aber|ausser",
  extras:
    "extra|viel|viele|mehr|zusatzlich|zusatzliche|doppelt|reichlich|ordentlich|extra viel|mit viel|mit extra|eine extra portion|extra portion",
  lights:
    "wenig|weniger|leicht|ein bisschen|bisschen|etwas|nur wenig|nicht so viel|nicht zu viel|ein wenig|mit wenig",
  multiples: "doppelter=2|doppelte=2|doppeltem=2|dreifach=3|dreifacher=3|dreifache=3|vierfach=4",
  pointing: "diese|diesen|denen|alle davon|beide davon|die gleichen|derselbe|dieselbe|dasselbe|davon",
  asides: "portion|eine portion|beilage|als beilage",
  besides: "als beilage|extra dazu|separat|daneben|zum trinken|zu trinken",
  corrections:
    "nein warte|warte|nee|doch lieber|doch|lieber|sorry|entschuldigung|ich meine|ich meinte|eigentlich|mach daraus|ander auf|korrektur|ach nein|beziehungsweise|bzw|statt dessen|stattdessen",
  openings:
    "ich will|ich mochte|ich moechte|ich hatte gern|ich hatte gerne|ich haette gern|ich hatte|ich nehme|ich nehm|ich brauche|ich brauch|ich bestelle|ich mochte bestellen|ich will bestellen|ich wurde gern|ich wurde gerne|wir wollen|wir mochten|wir hatten gern|wir hatten gerne|wir nehmen|wir brauchen|gib mir|gebt mir|bring mir|bringt mir|schick mir|schickt mir|mach mir|fur mich|fuer mich|kann ich|kann ich bitte|konnte ich|konnte ich bitte|kann ich haben|konnten wir|dazu|pack|leg|fuge hinzu|bestelle|bestell|nimm|und|und noch|noch|nur|einmal|bitte|mochte|moechte|hatte gern|hatte gerne|brauche|nehme|nehm|ich kaufe|kaufe|ich bekomme|bekomme ich|ich krieg|ich kriege|dann noch|ausserdem|ich suche|lass mir",
  verbs:
    "will|mochte|moechte|hatte|haette|nehme|nehm|brauche|brauch|bestelle|bestellen|bestell|wollen|mochten|hatten|nehmen|brauchen|gib|gebt|bring|bringt|schick|schickt|mach|kaufe|bekomme|krieg|kriege|nimm|pack|leg|haben|wurde",
  shorts: "gr=groß|kl=klein|stk=stück|st=stück|m=mit|o=ohne|xl=sehr groß",
  describing:
    "schwarz|schwarze|schwarzer|weiss|weisse|weisser|rot|rote|roter|grun|grune|gruner|gelb|gelbe|blau|blaue|braun|braune|gegrillt|gegrillte|gebraten|gebratene|gebacken|gerostet|frisch|frische|heiss|heisse|kalt|kalte|suss|susse|scharf|scharfe|gross|grosse|klein|kleine|neu|neue",
  fillers:
    "mitnehmen|der|die|das|den|dem|des|von|vom|fur|fuer|im|in|an|am|zu|zur|zum|bei|es|er|sie|ich|du|wir|ihr|mir|mich|uns|euch|mein|meine|meinen|dein|euer|eure|bitte|gern|gerne|danke|hallo|hi|hey|moin|guten|tag|morgen|abend|ja|ok|okay|gut|also|dann|jetzt|heute|auch|nur|bloss|mal|noch|so|schon|sehr|dies|diese|dieser|dieses|stuck|stueck|sorte|art|jeweils|je|jede|jeder|jedes|alle|alles|beide|beiden|will|mochte|hatte|haben|grosse|farbe|kann|sein|ist|sind|gleich|ah|ahm|ach|bitteschon|denke|glaube|essen|trinken|fertig|nichts|etwas|andere|anderes|mehr|klar|hier|bestellung|nehmen|dazu|doch|wohl|eben|halt|davon|bestellen|kaufen|mal|x|gerade|dass|konntet|konnt|wurden",
};
