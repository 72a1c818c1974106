import type { Changes } from "../changes.js";

export const frenchChanges: Changes = {
  remove:
    "enlevez|enleve|enlever|supprimez|supprime|supprimer|retirez|retire|retirer|otez|annulez|vous pouvez enlever|pouvez vous enlever|tu peux enlever",
  removeAfter: "en moins|de moins|finalement non",
  removeAround: "enleve ... du panier|enlevez ... du panier|retirez ... du panier",
  unwanted:
    "je ne veux plus|je ne veux plus de|je veux plus|je ne veux pas|je n'en veux plus|sans|pas de|plus de|non",
  change:
    "finalement|plutot|mettez plutot|mets plutot|changez|change|changer|en fait|en fait je veux|je voulais dire|pardon|modifiez|passez|plutot que",
  changeAfter: "plutot|a la place|en tout|au lieu|finalement",
  more: "encore|de plus|en plus",
  oneMore: "un autre|une autre|encore un|encore une|un de plus|une de plus",
  fewer: "",
  everything: "tout|tous|toutes|tout le reste|tout le panier",
  except: "sauf|a part|excepte|hormis|a l'exception de|sauf le|sauf la|sauf les",
  keep: "garde seulement ...|gardez seulement ...|garde juste ...|gardez juste ...|gardez que ...|ne gardez que ...|ne garde que ...",
  swap: "changez|change|changer|remplacez|remplace|remplacer|echangez|echange|pouvez vous changer|vous pouvez changer|vous pouvez remplacer|tu peux changer|je veux changer|je voudrais changer",
  swapFor: "par|pour|contre|en|avec",
  swapAfter: "",
  insteadOf:
    "au lieu de|au lieu du|a la place de|a la place du|plutot que|au lieu d'un|au lieu d'une|a la place d'un",
  replacedBy: "",
};
