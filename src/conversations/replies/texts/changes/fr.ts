import type { ChangeTexts } from "./change-texts.js";

export const frChanges: ChangeTexts = {
  "order.sureToCancel": "Annuler la commande {number}, {total} ? C'est définitif.",
  "choice.callOff": "L'annuler",
  "choice.keepOrder": "La garder",
  "order.cancelled": "La commande {number} est annulée.",
  "order.moneyBack": "{amount} vous est rendu par le moyen de paiement utilisé.",
  "order.tooLate": "Commande {number} : {status}. Elle ne peut plus être modifiée ici. {offer}",
  "order.noneToChange": "Vous n'avez ici aucune commande qui puisse encore être modifiée.",
  "change.open": "La commande {number} est maintenant :\n{lines}\nTotal {total}. Que faut-il changer ?",
  "change.begun": "Modification de la commande {number}.",
  "change.summary":
    "À confirmer, la commande {number} sera :\n{lines}\n{how}\nNom : {name}\n{payment}\nTotal {total} : {difference}.{plain, select, yes { Répondez {OK} pour modifier la commande, ou {CHANGE}.} other {}}",
  "change.more": "{amount} de plus qu'avant",
  "change.less": "{amount} de moins qu'avant",
  "change.same": "comme avant",
  "choice.changeOrder": "Modifier la commande",
  "change.done": "La commande {number} est modifiée. Total {total} : {difference}.",
  "change.kept": "La commande {number} reste comme elle était.",
  "change.notAll":
    "La commande {number} contient des choses qui ne se vendent plus ainsi : seul {shop} peut la modifier. {offer}",
  "watch.set": "Je vous écrirai ici dès que {item} sera de retour.",
  "watch.here": "{item} est disponible maintenant.",
  "watch.back": "{item} est de retour chez {shop}.",
  "choice.tellMe": "Prévenez-moi",
};
