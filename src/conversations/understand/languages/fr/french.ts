import { each, split } from "../../phrase-lists.js";
import type { LanguageData } from "../language-data.js";
import { frenchChanges } from "./french-changes.js";
import { frenchCues } from "./french-cues.js";
import { frenchStatements } from "./french-statements.js";
import { paymentPhrases } from "../payment-phrases.js";

export const french: LanguageData = {
  phrases: {
    ...paymentPhrases.fr,
    greeting: split(`
      bonjour | bonsoir | salut | coucou | hello | bjr | slt | bsr | bonjour a tous | salut ça va | bonjour ça va | ça va | coucou ça va | bonne journee a vous |
      salutations | rebonjour | il y a quelqu'un | y a quelqu'un
    `),
    thanks: split(`
      merci | merci beaucoup | merci bien | mille mercis | un grand merci | ok merci | merci a vous | merci d'avance | je vous remercie | super merci | parfait merci |
      super | genial | excellent | tres bien | nickel | top | cool | c'est gentil | merci infiniment | mdr
    `),
    goodbye: split(
      "au revoir | a bientot | a plus | a plus tard | bonne journee | bonne soiree | bonne nuit | ciao | adieu | a demain | bye | bon week end | a la prochaine",
    ),
    done: split(
      "c'est tout | ce sera tout | rien d'autre | c'est bon | j'ai fini | terminé | fini | plus rien | c'est tout merci | non c'est tout | ça sera tout | voilà c'est tout",
    ),
    help: split(`
      aide | aidez moi | aide moi | j'ai besoin d'aide | besoin d'aide | comment ça marche | comment ça fonctionne | comment commander | comment je commande | comment faire |
      comment passer commande | que pouvez vous faire | instructions | je ne comprends pas | je comprends pas | options | qui etes vous | tu es un robot | vous etes un robot
    `),
    home: [
      ...split(`
        menu | le menu | la carte | catalogue | boutique | magasin | produits | categories | accueil | qu'avez vous | vous avez quoi | qu'est ce que vous avez | que vendez vous |
        vous vendez quoi | qu'est ce que vous vendez | je veux commander | je voudrais commander | je veux acheter | passer commande | commander | acheter | voir tout | tout |
        continuer mes achats | nouvelle commande | quoi d'autre | je souhaite commander
      `),
      ...each(
        "voir|montrez|montre|montrez moi|montre moi|envoyez|envoyez moi|affiche|afficher|je veux voir|je peux voir",
        "|le|la|les|vos|votre|tous les|toute la",
        "menu|carte|catalogue|produits|categories|liste|articles",
      ),
    ],
    cart: [
      ...each(
        "|voir|montrez|montre|afficher|je veux voir|qu'est ce qu'il y a dans|il y a quoi dans|contenu de",
        "|le|mon",
        "panier|caddie",
      ),
      ...split(
        "total | le total | combien en tout | ça fait combien | ça fait combien en tout | combien ça fait | combien je dois | combien je vous dois | quel est le total | montant total | ma commande jusqu'ici",
      ),
    ],
    checkout: split(`
      payer | je veux payer | je voudrais payer | regler | commander maintenant | finaliser | finaliser la commande | finaliser ma commande | terminer la commande |
      valider le panier | valider mon panier | passer a la caisse | la caisse | caisse | l'addition | l'addition svp | terminer | payer maintenant | je le prends | je prends |
      valider panier | proceder au paiement | finir la commande | finir ma commande
    `),
    back: split(
      "retour | retour en arriere | revenir | precedent | page precedente | en arriere | arriere | reviens | revenez",
    ),
    more: split(
      "plus | voir plus | suivant | page suivante | la suite | encore | autres | d'autres | autres options | plus d'options | montrez en plus | montre plus | continuer | suite | afficher plus",
    ),
    startOver: split(
      "recommencer | recommencer a zero | repartir de zero | depuis le debut | du debut | tout recommencer | on recommence | reinitialiser | a zero",
    ),
    emptyCart: [
      ...each(
        "vider|videz|vide|effacer|effacez|supprimer|supprimez|annuler",
        "|le|mon|tout le",
        "panier|caddie",
      ),
      ...split(
        "tout supprimer | tout enlever | enlevez tout | supprimez tout | enleve tout | supprime tout | tout effacer | retirez tout",
      ),
    ],
    undo: split(
      "annuler ça | defaire | remettez le | remets le | remettez | remets | revenir comme avant | remettre comme avant | retablir | remets comme avant",
    ),
    person: split(`
      personne | humain | conseiller | agent | une personne | un humain | un conseiller | une vraie personne | quelqu'un | parler a quelqu'un | parler a une personne |
      parler a un humain | parler a un conseiller | service client | support | responsable | le responsable | gerant | reclamation | je veux me plaindre | appelez moi | vendeur | contact
    `),
    orders: [
      ...split(`
        qu'est ce que j'ai commande | qu'ai je commande | j'ai commande quoi | commandes | suivi | suivre | statut | ou est ce | ou est mon colis | quand arrive ma commande | quand est ce que ça arrive | ça arrive quand | mon colis |
        historique | ou en est ma commande | suivi de commande | suivi de ma commande | ma derniere commande | mes achats | ma commande est prete | c'est en route
      `),
      ...each(
        "|ou est|voir|statut de|suivre|suivi de|etat de|quand arrive|et",
        "|la|ma|mes|les",
        "commande|commandes",
      ),
    ],
    searchWanted: split(
      "chercher | recherche | rechercher | je cherche quelque chose | chercher un produit | trouver | je cherche",
    ),
    yes: split(`
      oui | ouais | oui oui | ouii | o | oui bien sur | bien sur | d'accord | daccord | dac | ok | okay | oki | parfait | exact | exactement | c'est ça | c'est bien ça | correct |
      tout a fait | volontiers | avec plaisir | allez | allez y | vas y | ça marche | ça me va | entendu | oui merci | oui s'il vous plait | oui svp | oui stp | oui c'est ça | oui d'accord |
      oui parfait | si | absolument | evidemment | c'est bon pour moi | oui je veux | ajouter au panier | ajoutez le | ajoute le | je confirme oui
    `),
    no: split(`
      non | nan | non merci | pas du tout | aucun | aucune | rien | non pas ça | pas ça | pas maintenant | pas encore | je ne veux pas | je veux pas | incorrect | faux |
      ce n'est pas ça | c'est pas ça | c'est faux | laissez | laisse tomber | laissez tomber | oubliez | tant pis | pas besoin | non non | surtout pas | ni l'un ni l'autre
    `),
    cancel: split(
      "annuler | annule | annulez | abandonner | arreter | arrete | stop | quitter | j'ai changé d'avis | changé d'avis | annuler l'achat | laisser tomber",
    ),
    confirm: [
      ...each(
        "confirmer|confirmez|confirme|je confirme|passer|passez|valider|validez|valide|envoyer|envoyez",
        "la|ma|cette",
        "commande",
      ),
      ...split(
        "confirmer | confirmez | je confirme | confirmé | confirme | valider | validez | je valide | oui je confirme | oui confirmez | oui validez | passer commande maintenant | ok confirmez | c'est valide",
      ),
    ],
    askedFulfilment: split(
      "vous livrez | livrez vous | est ce que vous livrez | vous faites la livraison | faites vous la livraison | il y a la livraison | vous faites des livraisons | je peux venir chercher | on peut venir chercher | retrait possible | livraison possible",
    ),
    delivery: split(`
      livraison | livrer | livrez | livré | a domicile | livraison a domicile | a la maison | chez moi | livrez moi | livraison svp | en livraison | je veux etre livré | la livraison |
      pour livraison | expedition | envoyez le | livrez le | a mon adresse | par livraison
    `),
    pickup: split(`
      retrait | retirer | a emporter | a retirer | retrait en magasin | retrait sur place | je viens chercher | je viens le chercher | je viendrai chercher | je passe | je passe le prendre |
      je passe chercher | sur place | click and collect | en magasin | je recupere | je recupere sur place | je viens le recuperer | venir chercher | emporter | au magasin
    `),
    cash: split(
      "especes | en especes | liquide | en liquide | cash | paiement a la livraison | payer en especes | payer en liquide | je paie en especes | je paie en liquide | je paye en liquide | je paye en especes | a la livraison en especes | payer a la livraison",
    ),
    card: split(
      "carte bancaire | par carte | carte bleue | cb | payer par carte | je paie par carte | je paye par carte | carte de credit | en ligne | payer en ligne |  paypal | avec ma carte | je peux payer par carte | par cb",
    ),
    change: split(
      "changer | modifier | corriger | editer | changer quelque chose | je veux changer quelque chose | modifier la commande | modifier ma commande | changer la commande | changer ma commande | autre chose | faire un changement",
    ),
    changeCart: [
      ...each("changer|modifier", "|le|mon|la|les", "panier|quantite|quantites|articles|produits"),
      ...split(
        "enlever | supprimer | enlever quelque chose | supprimer un article | retirer un article | changer quantite",
      ),
    ],
    changeFulfilment: split(
      "livraison ou retrait | changer la livraison | changer livraison | modifier la livraison | changer le mode de livraison | mode de livraison",
    ),
    changeName: split(
      "nom | le nom | changer le nom | changer de nom | autre nom | un autre nom | changer nom | modifier le nom",
    ),
    addressWanted: split(
      "adresse | l'adresse | autre adresse | une autre adresse | changer l'adresse | changer d'adresse | nouvelle adresse | a une autre adresse | ailleurs | autre endroit | un autre endroit | modifier l'adresse | non une autre adresse",
    ),
    sameAddress: split(
      "meme adresse | la meme adresse | a la meme adresse | la meme | pareil | meme endroit | au meme endroit | oui la bas | la bas | ici | oui a la meme | comme d'habitude a la maison | mon adresse",
    ),
    reorder: split(`
      la meme chose | pareil que la derniere fois | la meme chose que la derniere fois | comme la derniere fois | comme d'habitude | l'habituel | meme commande | la meme commande |
      refaire ma commande | recommander la meme chose | renouveler ma commande | repeter la commande | repeter ma commande | la meme chose que d'habitude | comme avant | pareil que d'habitude
    `),
    cancelOrder: each(
      "annuler|annulez|annule|je veux annuler|je voudrais annuler|je peux annuler|j'aimerais annuler|puis je annuler",
      "la|ma|cette|ma derniere",
      "commande",
    ),
    returnWanted: split(`
      retourner | retours | retourner un article | remboursement | rembourser | je veux un remboursement | je veux etre remboursé | remboursez moi | echange | echanger | un retour | faire un retour |
      c'est cassé | arrivé cassé | politique de retour | je veux retourner | je veux le retourner | produit defectueux | mauvais article | me faire rembourser
    `),
    hours: split(`
      horaires | horaire | horaires d'ouverture | vos horaires | vous etes ouverts | vous etes ouvert | etes vous ouverts | etes vous ouvert | c'est ouvert | vous ouvrez quand | vous ouvrez a quelle heure |
      vous fermez a quelle heure | a quelle heure vous ouvrez | a quelle heure vous fermez | a quelle heure fermez vous | a quelle heure ouvrez vous | quand ouvrez vous | jusqu'a quelle heure | quels sont vos horaires | ouvert aujourd'hui | heures d'ouverture
    `),
    area: split(
      "zone de livraison | zones de livraison | ou livrez vous | vous livrez ou | vous livrez jusqu'ou | livrez vous chez moi | vous livrez chez moi | vous livrez dans mon quartier | vous livrez ici",
    ),
    paymentAsked: split(
      "paiement | moyens de paiement | modes de paiement | mode de paiement | moyen de paiement | comment payer | comment je paie | comment puis je payer | comment on paie | quels moyens de paiement | vous prenez la carte | vous acceptez la carte | vous acceptez les cartes | vous prenez les especes | on peut payer par carte | je peux payer en especes | vous prenez la cb",
    ),
    language: split(
      "langue | langues | changer de langue | changer la langue | autre langue | une autre langue | quelles langues parlez vous | choisir la langue",
    ),
  },
  cues: frenchCues,
  statements: frenchStatements,
  courtesies: {
    before:
      "bonjour|bonsoir|salut|coucou|ok|okay|bon|bah|ben|alors|et|maintenant|aussi|euh|ah|oh|hum|voila|dites|dis|desole|pardon|donc|bjr",
    after: "merci|maintenant|monsieur|madame|alors|ok|hein|voila|beaucoup",
    around: "svp|stp|please|s'il vous plait|s'il te plait|sil vous plait|sil te plait|si vous plait",
  },
  withdrawals:
    "arretez de m'ecrire|arrete de m'ecrire|arretez de m'envoyer des messages|arretez les messages|plus de messages|ne m'ecrivez plus|ne me contactez plus|ne m'envoyez plus|me desabonner|desabonnez moi|me desinscrire|desinscrivez moi|supprimez mon numero|retirez moi de la liste",
  questionWords:
    "comment quand ou où qui que quoi quel quelle quels quelles combien pourquoi est avez vous qu'est qu'avez puis je peut pouvez acceptez",
  languageNames: {
    en: "anglais",
    es: "espagnol|castillan",
    pt: "portugais",
    fr: "français",
    de: "allemand",
    hi: "hindi",
    ar: "arabe",
  },
  searching: {
    whether:
      "avez vous|vous avez|tu as|as tu|est ce que vous avez|y a t il|il y a|est ce qu'il y a|vendez vous|vous vendez|est ce que vous vendez|auriez vous|vous auriez|vous faites",
    show: "je cherche|cherche|on cherche|montrez moi|montre moi|montrez|montre|voir|je veux voir|je voudrais voir|recherche|chercher|trouver|quels types de|quel type de|quelles sont|quels sont|quels|quelles|infos sur|parlez moi de",
    after: "",
  },
  picking: {
    places:
      "premier=1|premiere=1|deuxieme=2|second=2|seconde=2|troisieme=3|quatrieme=4|cinquieme=5|sixieme=6|septieme=7|huitieme=8|neuvieme=9|dixieme=10",
    last: "dernier|derniere",
    marks: "numero|num|option|choix|n",
    endings: "er|ere|e|eme|ieme|nd|nde",
  },
  changes: frenchChanges,
};
