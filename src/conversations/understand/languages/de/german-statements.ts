import type { Statements } from "../statements.js";

export const germanStatements: Statements = {
  distress:
    "ich will sterben|ich mochte sterben|ich moechte sterben|will nur noch sterben|ich will tot sein|ich bring mich um|ich bringe mich um|mich umbringen|umbringen will|ich will mich umbringen|mich toten|selbstmord|suizid|suizidgedanken|mir das leben nehmen|ich will nicht mehr leben|will nicht mehr leben|mochte nicht mehr leben|nicht mehr leben will|mein leben beenden|mich verletzen|mich selbst verletzen|mir was antun|mir etwas antun",
  past: "gestern|vorgestern|letztes mal|beim letzten mal|das letzte mal|letzte woche|letzten monat|neulich|vor ein paar tagen|hatte|hatten|gehabt|bestellt|gekauft|gegessen|getrunken|probiert|schmeckte",
  been: "war|waren|kam|kamen",
  others:
    "mein freund|meine freundin|meine freunde|ein freund|eine freundin|meine frau|mein mann|meine schwester|mein bruder|meine mutter|mein vater|mein sohn|meine tochter|meine kinder|mein chef|er|sie|alle|jemand|die leute",
  told: "mag|mogen|liebt|lieben|hasst|hassen|trinkt|isst|hatte|hat|sagt|sagte|meinte|empfohlen|bevorzugt|hat gegessen|hat getrunken",
  dislikes:
    "ich hasse|ich mag kein|ich mag keine|ich mag keinen|mag ich nicht|ich verabscheue|ich kann nicht leiden|kann ich nicht leiden|ich mag nicht",
  complaints:
    "kalt|kalte|lauwarm|warm|schlecht|furchtbar|schrecklich|eklig|ekelhaft|verbrannt|trocken|zu spat|verspatet|falsch|kaputt|roh|alt|matschig|salzig|versalzen|nie angekommen|nicht gut|schmutzig",
  wishes:
    "ich will|ich mochte|ich moechte|ich hatte gern|ich hatte gerne|hatte gern|hatte gerne|wir mochten|wir hatten gern|ich nehme|ich nehm|ich brauche|kann ich|konnte ich|konnt ihr|kannst du|konnen sie|gib mir|gebt mir|bitte|nochmal|noch mal|das gleiche|dasselbe|wieder|noch ein|noch eine|noch einen|zeig|zeigt|wo ist|wann|zuruckgeben|erstattung|umtauschen|stornieren|warenkorb|entferne|nimm|ander|andere",
  diets:
    "vegan|veganes|vegane|veganer|vegetarisch|vegetarisches|vegetarische|vegetarier|glutenfrei|glutenfreies|glutenfreie|laktosefrei|laktosefreies|zuckerfrei|zuckerfreies|nussfrei|halal|koscher|keto|bio|zoliakie|diabetiker|schwanger|schwangere",
  substances:
    "nuss|nusse|nuesse|erdnuss|erdnusse|walnusse|mandeln|haselnusse|gluten|weizen|laktose|milch|ei|eier|soja|sesam|schalentiere|meeresfruchte|fisch|senf|sellerie|schwein|schweinefleisch|gelatine|alkohol|zucker|koffein|fleisch|honig|allergene",
  containing:
    "enthalt|enthalten|enthaelt|zutat|zutaten|drin|darin|in der|in dem|im|hergestellt aus|gemacht aus|spuren von|frei von|geeignet fur",
  allergies:
    "allergisch|allergie|allergien|allergiker|unvertraglichkeit|intoleranz|intolerant|allergen|allergene|nussallergie|glutenunvertraglichkeit",
  sentence:
    "name|namen|adresse|meinem|meiner|nach|ist|sind|das|dauert|nicht|warum|wieso|will|wollt|habe|hab|schon|gesagt|hor|hort|auf|frag|fragt|fragen|was|wie|lang|lange|warte|nie|zu|immer|niemand|bin|geht|euch|dich|sie|ihr|ich|es|weiss|verstehe|reicht|mein name|mich|mir|an",
};
