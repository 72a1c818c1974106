import type { Statements } from "../statements.js";

export const frenchStatements: Statements = {
  distress:
    "je veux mourir|j'ai envie de mourir|envie de mourir|je voudrais mourir|je veux me tuer|me tuer|je vais me tuer|me suicider|suicide|suicidaire|je ne veux plus vivre|je veux plus vivre|plus envie de vivre|en finir avec la vie|mettre fin a mes jours|mettre fin a ma vie|me faire du mal",
  past: "hier|avant hier|la derniere fois|l'autre jour|la semaine derniere|le mois dernier|il y a quelques jours|j'ai pris|j'ai eu|j'ai mange|j'ai bu|j'ai achete|j'ai commande|j'ai goute|j'ai essaye|on a pris|on a mange|on a commande|a pris|a mange|a commande|a bu|avais|ai commande|ai achete|ai pris|ai mange",
  been: "etait|etaient|avait",
  others:
    "mon ami|mon amie|mes amis|un ami|une amie|ma femme|mon mari|ma soeur|mon frere|ma mere|mon pere|mon fils|ma fille|mes enfants|mon chef|mon copain|ma copine|il|elle|ils|elles|tout le monde|les gens|quelqu'un",
  told: "aime|aiment|adore|adorent|deteste|detestent|prefere|boit|mange|a dit|dit|recommande|a pris|a mange|a bu|a commande|a achete",
  dislikes: "je deteste|je hais|je n'aime pas|j'aime pas|je ne supporte pas|je supporte pas|j'ai horreur",
  complaints:
    "froid|froide|froids|froides|tiede|tiedes|mauvais|mauvaise|horrible|degoutant|infect|brule|brulee|sec|seche|en retard|casse|cassee|abime|abimee|cru|crue|sale|jamais arrive|pas bon|pas bonne",
  wishes:
    "je veux|je voudrais|je prends|je vais prendre|j'aimerais|on voudrait|nous voudrions|puis je|je peux|pouvez|peux tu|donnez|donne moi|mettez|envoyez|il me faut|j'ai besoin|encore|a nouveau|la meme chose|le meme|la meme|svp|s'il vous plait|s'il te plait|ajoutez|ajoute|enlevez|enleve|changez|change|montrez|montre|ou est|quand|rembourser|remboursement|retourner|annuler|panier",
  diets:
    "vegan|vegans|vegane|vegetalien|vegetalienne|vegetarien|vegetarienne|vegetariens|vegetariennes|sans gluten|sans lactose|sans sucre|halal|casher|kasher|keto|bio|coeliaque|coeliaques|diabetiques|diabetique|enceinte|enceintes",
  substances:
    "noix|cacahuete|cacahuetes|arachide|arachides|amandes|noisettes|fruits a coque|gluten|ble|lactose|lait|oeuf|oeufs|soja|sesame|crustaces|poisson|moutarde|porc|gelatine|alcool|sucre|cafeine|viande|miel|allergenes",
  containing:
    "contient|contiennent|ingredient|ingredients|dans|dedans|fait avec|fait de|faite avec|a base de|traces de|convient|conviennent|compose",
  allergies:
    "allergique|allergiques|allergie|allergies|intolerant|intolerante|intolerance|allergene|allergenes|maladie coeliaque",
  sentence:
    "adresse|nom|demander|est|c'est|ce|ca|cela|ne|pas|pourquoi|veux|voulez|j'ai|je|tu|vous|deja|dit|arretez|arrete|demander|demandez|demande|que|quoi|comment|long|attends|jamais|trop|toujours|personne|suis|regarde|sais|comprends|assez|mon nom|me",
};
