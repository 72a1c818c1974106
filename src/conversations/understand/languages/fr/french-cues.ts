import type { LanguageData } from "../language-data.js";

export const frenchCues: LanguageData["cues"] = {
  when: "quand|a quelle heure|quelle heure|jusqu'a quelle heure|quels jours|jusqu'a quand|quand est ce que|dans combien de temps",
  open: "ouvert|ouverts|ouverte|ouvrez|ouvre|ouvrent|ouvrir|ouverture",
  close: "fermez|ferme|ferment|fermé|fermer|fermés|fermeture",
  hours: "horaires|horaire|heures d'ouverture|vos heures",
  day: "aujourd'hui|demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week end|weekend|ferie|feries|soir|matin|noel|le midi",
  now: "maintenant|encore|toujours|en ce moment|la maintenant|deja",
  asks: "avez vous|vous avez|vous etes|etes vous|est ce que|est ce qu'il|je peux|puis je|on peut|pouvez vous|vous pouvez|peut on|est|il y a|y a|c'est quoi|qu'est ce que|quel|quelle|quels|quelles|vous|possible|il reste|des",
  how: "comment|comment je|comment faire|de quelle facon",
  deliver:
    "livrez|livrer|livraison|livraisons|livre|livrent|livré|livrés|envoyez|expediez|expedition|apportez|etre livré",
  fetch:
    "chercher|recuperer|recupere|retirer|retrait|emporter|venir chercher|je passe|prendre moi meme|viens le|sur place|le prendre|passer le prendre",
  area: "mon quartier|ma ville|ma zone|mon secteur|mon adresse|quartier|ville|zone|secteur|centre ville|banlieue|etranger|code postal|ici|chez moi|par chez moi|environs",
  home: "maison|chez moi|la maison|bureau|domicile|travail",
  toPlace: "a|au|aux|dans|en|sur|vers|jusqu'a|pour",
  pay: "payer|paie|paye|paiement|paiements|regler|payez|reglement",
  cash: "especes|liquide|cash|a la livraison",
  card: "carte|cartes|visa|mastercard|cb|carte bleue|carte bancaire|virement|paypal|cheque|cheques|apple pay|ticket resto|tickets restaurant",
  method: "moyens|moyen|modes|mode|methodes|facons|options",
  accept: "acceptez|accepte|acceptent|prenez|prend|acceptés",
  price:
    "combien coute|combien coutent|coute|coutent|prix|quel prix|c'est combien|combien pour|tarif|tarifs|combien ca coute|vaut|a combien|combien vaut|combien",
  stock:
    "stock|en stock|disponible|disponibles|dispo|epuisé|epuisée|rupture|il reste|reste|restent|il vous reste|disponibilité",
  have: "avez|avez vous|vendez",
  order: "commande|commandes|colis|achat|ma commande|livraison|commandé|repas",
  where: "ou|ou est|ou en est|ou se trouve|ou sont",
  arrive:
    "arrive|arrivé|arrivee|arriver|arrivent|vient|en route|expedié|expediée|parti|partie|prete|pret|recevoir|recois|reçois|retard|livrée|tarde",
  status:
    "suivi|suivre|statut|etat|nouvelles|que se passe|qu'est ce qui se passe|ou en est|avancement|tracer",
  cancel: "annuler|annulez|annule|annulation|annulée|decommander",
  return: "retourner|retour|renvoyer|rendre|retours|renvoie|ramener",
  refund: "remboursement|rembourser|remboursez|remboursé|rembourse|mon argent|politique de retour|argent",
  exchange: "echanger|echange|echangez|remplacer|remplacement|changer",
  broken:
    "cassé|cassée|cassés|abimé|abimée|endommagé|defectueux|defectueuse|mauvais|mauvaise|manque|manquait|marche pas|ne fonctionne pas|dechiré|trop petit|trop petite|trop grand|trop grande|pas ce que j'ai commandé|sans la|froid|froide",
  size: "autre taille|taille|autre couleur|autre modele|une autre|un autre",
  same: "la meme|meme|pareil|la meme chose|meme chose|identique|comme|ce que j'avais",
  last: "derniere fois|derniere|dernier|d'habitude|avant|precedente|hier|habitude|semaine derniere|habituel|habituelle",
  again:
    "encore une fois|a nouveau|refaire|refaites|repeter|repetez|de nouveau|renouveler|refais|recommander",
  person:
    "personne|humain|quelqu'un|conseiller|conseillere|agent|responsable|gerant|operateur|vendeur|vendeuse|patron|service client|vraie personne|etre humain|manager|employé",
  talk: "parler|parle|passez|passez moi|contacter|appeler|joindre|discuter|je veux|je voudrais|besoin|mettez moi|passe moi|echanger avec",
  speak:
    "parler|parlez|parle|parlons|parlez vous|repondez|reponds|ecrivez|ecris|discuter|continuer|comprenez",
  switchTo: "passer en|passez en|passe en|changer|changez|en|mettre en|mettez en|basculer",
  language: "langue|langues",
  cart: "panier|caddie",
  empty: "vider|videz|vide|nettoyer",
  all: "tout|toute|tous|toutes|tout le|entier",
  remove: "enlevez|enlever|enleve|supprimez|supprimer|supprime|retirez|retirer|effacez|effacer",
  total: "total|en tout|je dois|je vous dois|somme|montant|ca fait combien|combien ca fait",
  menu: "menu|la carte|carte|catalogue|produits|categories|articles|liste",
  show: "voir|montrez|montre|montrer|envoyez|envoyer|m'envoyer|afficher|affiche|qu'est ce qu'il y a|il y a quoi|regarder|consulter|dans mon",
  sell: "vendez|vend|proposez|vous avez|vous vendez|avez vous|vous proposez",
  help: "aide|aider|aidez|perdu|perdue|comprends pas|comprends rien|ne comprends|instructions|expliquez|besoin d'aide|sais pas comment",
  works: "marche|fonctionne|commander|commande|acheter|utiliser|passer commande|faire",
  finish: "finaliser|terminer|finir|valider|conclure|finalise",
  confirm:
    "confirmez|confirme|confirmer|validez|valide|valider|passez|tout est bon|c'est bon|tout est correct|exact",
  start: "recommencer|recommence|debut|zero|repartir",
  undo: "defaire|remettez|remets|comme avant|retablir|annule ca|annulez ca",
  back: "retour|arriere|revenir|precedent|reviens",
  more: "plus|suivant|suivante|autres|voir plus|suite",
  want: "je veux|je voudrais|voudrais|veux|j'aimerais|aimerais|besoin|souhaite|je souhaite|prefere|je prefere|veut|svp|peux|pouvez|on veut|il faut",
  my: "mon|ma|mes|moi|je|me|m|notre",
  not: "pas|ne|plus|jamais|non",
  filler:
    "le|la|les|un|une|des|de|du|d|l|en|a|au|aux|y|et|ou|avec|pour|par|que|qui|se|ce|ca|cela|cette|cet|ces|il|elle|on|nous|vous|ils|je|j|tu|te|me|m|ne|n|est|sont|suis|etes|ai|as|avez|ont|ete|bonjour|bonsoir|salut|svp|stp|sil|plait|merci|ok|bon|alors|donc|tres|aussi|mais|si|oui|ici|deja|votre|vos|ma|mon|mes|faire|fait|faites|bien|etre|peux|peut|pouvez|puis|aller|va|chose|quelque|magasin|boutique|heure|heures|minutes|temps|jour|soir|depuis|dans|sur|chez|sans|moi|meme|encore|savoir|dire|dites|recu|achete|c|s|qu|desole|pardon|excusez|monsieur|madame|quoi|cest|jai|t|parce|car|comme|tout|passe",
};
