import type { OrderWords } from "../../order/order-words.js";

export const frenchOrderWords: OrderWords = {
  numbers:
    "deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|onze=11|douze=12|treize=13|quatorze=14|quinze=15|seize=16|dix sept=17|dix huit=18|dix neuf=19|vingt=20|vingt et un=21|trente=30|quarante=40|cinquante=50|soixante=60|soixante dix=70|quatre vingt=80|quatre vingts=80|quatre vingt dix=90|cent=100",
  units:
    "douzaine=12|douzaine de=12|douzaines=12|douzaines de=12|paire=2|paire de=2|paires de=2|couple de=2|dizaine=10|dizaine de=10|demi douzaine=6|demi douzaine de=6",
  halves: "demi|une demi|demie",
  articles: "un|une|un autre|une autre|autre",
  joiners: "et|plus|et aussi|aussi|ainsi que|et puis|puis|avec aussi|et encore",
  alternatives: "ou|ni|ou bien",
  withs: "avec|avec du|avec de la|avec des|avec le|avec la|avec les|avec un|avec une|aux|au|a la|qui a",
  refusals:
    "sans|sans le|sans la|sans les|pas de|pas d|sans aucun|enlevez|enlevez le|enlevez la|enlevez les|enleve|sauf|excepte|ne mettez pas de|ne mettez pas|je ne veux pas de|mais sans|mais pas de|ni|non|pas",
  exceptions: "mais|sauf",
  extras:
    "extra|supplement|supplement de|double de|beaucoup de|plein de|plus de|en plus|avec beaucoup de|avec supplement|avec extra|bien de",
  lights: "peu de|un peu de|leger|legere|moins de|pas trop de|juste un peu de|avec peu de|un petit peu de",
  multiples: "double=2|triple=3|quadruple=4",
  pointing: "ceux ci|celles ci|ceux la|celles la|les memes|le meme|la meme|tous ceux|chacun|chacune",
  asides: "portion de|une portion de|accompagnement de|a cote un|a cote une",
  besides: "a part|en accompagnement|a cote|separement|a boire|comme boisson",
  corrections:
    "non attendez|attendez|attends|non plutot|plutot|finalement|pardon|je veux dire|je voulais dire|en fait|au fait|changez en|mettez plutot|mets plutot|non en fait|desole|rectification",
  openings:
    "je veux|je voudrais|jaimerais|j aimerais|j aimerais avoir|jaimerais avoir|jaimerais commander|je voudrais commander|je veux commander|je souhaite|je souhaiterais|je prends|je prendrai|je vais prendre|je prendrais|on voudrait|on va prendre|on prend|nous voudrions|donnez moi|donne moi|mettez moi|mets moi|envoyez moi|apportez moi|il me faut|il me faudrait|il nous faut|jai besoin de|jai besoin d|besoin de|ajoutez|ajoute|ajouter|rajoutez|rajoute|mettez|mets|commande|commander|pour moi|pouvez vous mettre|est ce que je peux avoir|je peux avoir|puis je avoir|pourrais je avoir|pourrai je avoir|jen veux|j en veux|jen prends|et|et aussi|aussi|juste|seulement|je voudrais aussi|je veux aussi|ce sera|ca sera|jachete|acheter|vous pouvez me mettre|jveux|jvoudrais|passez moi",
  verbs:
    "veux|voudrais|jaimerais|aimerais|souhaite|souhaiterais|prends|prendrai|prendre|prend|prendrais|voudrait|voudrions|donnez|donne|mettez|mets|envoyez|apportez|faut|faudrait|besoin|ajoutez|ajoute|ajouter|rajoutez|rajoute|commande|commander|avoir|acheter|jachete|jveux|jvoudrais|jen",
  shorts: "gd=grand|gde=grande|pt=petit|pte=petite|moy=moyen|pce=piece|xl=tres grand",
  describing:
    "noir|noire|noirs|noires|blanc|blanche|blancs|blanches|rouge|rouges|vert|verte|verts|vertes|jaune|jaunes|bleu|bleue|brun|brune|grille|grillee|frit|frite|roti|rotie|frais|fraiche|chaud|chaude|froid|froide|sucre|sucree|epice|epicee|nouveau|nouvelle",
  fillers:
    "emporter|le|la|les|l|un|une|des|de|du|d|a|au|aux|en|pour|par|que|qui|me|te|se|mon|ma|mes|votre|vos|sa|son|est|svp|stp|sil|vous|plait|te|merci|bonjour|bonsoir|salut|oui|ok|bon|bien|alors|donc|maintenant|aujourdhui|aussi|seulement|juste|deja|tres|ce|cette|cet|ces|cela|ca|c|genre|chose|choses|unite|unites|piece|pieces|chaque|tout|tous|toutes|les deux|je|j|tu|nous|on|il|elle|veux|voudrais|taille|couleur|peux|pouvez|etre|soit|pareil|ah|euh|excusez|desole|pense|manger|diner|dejeuner|pret|rien|autre|autres|plus|commande|y|va|sur place|moi|ensuite|puis|encore|et|mettre|dans|sur",
};
