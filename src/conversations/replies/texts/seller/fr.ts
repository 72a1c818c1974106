/** What the people who run a shop are told. */
export const frSeller = {
  "seller.help":
    "Ici vous gérez la boutique. Dites par exemple :\nstock A12 +20, vase 0\nprix vase bleu 39\nmasquer pot\ncommandes, 1042, accepter 1042, expédiée 1042\naujourd'hui, cette semaine, meilleures ventes, stock bas\ndéfaire, vue client",
  "seller.unread":
    '"{said}" ne dit rien que je puisse faire pour la boutique. Dites aide pour voir ce que je peux.',
  "seller.unreadPart": 'Pas lu : "{said}"',
  "seller.nothingWaits": "Rien n'attend un oui ou un non.",
  "seller.notAllowed":
    "Cela ne fait pas partie de ce que vous pouvez faire dans cette boutique. Le propriétaire le peut, ou vous donne ce rôle.",
  "seller.preview": "Prêt à changer :\n{lines}",
  "seller.applyAsk": "Je le fais ?{plain, select, yes { Répondez {OK} pour le faire.} other {}}",
  "seller.choiceApply": "Faites-le",
  "seller.choiceDiscard": "Abandonner",
  "seller.noChange": "Cela ne changerait rien.",
  "seller.discarded": "Rien n'a été changé.",
  "seller.applied": "Fait :\n{lines}",
  "seller.canUndo": "Dites défaire dans les {minutes} minutes pour revenir en arrière.",
  "seller.undone": "Annulé :\n{lines}",
  "seller.nothingToUndo": "Il n'y a rien de vous à annuler des {minutes} dernières minutes.",
  "seller.moved": "Rien n'a été changé : {labels} n'est plus ce que c'était. Regardez encore une fois.",
  "seller.lineStock": "{label} : stock {before} -> {after}",
  "seller.linePrice": "{label} : {before} -> {after}",
  "seller.lineShown": "{label} : masqué -> visible",
  "seller.lineHidden": "{label} : visible -> masqué",
  "seller.lineName": "{before} -> {after}",
  "seller.lineCategory": "{label} : catégorie {before} -> {after}",
  "seller.lineAlias": "{label} : aussi {after}",
  "seller.notCounted": "non compté",
  "seller.problemUnknown": '"{said}" : rien dans la boutique ne s\'appelle ainsi.',
  "seller.problemAmount":
    '"{said}" : ce ne peut pas être autant. Des commandes en réservent peut-être, ou personne ne le compte encore.',
  "seller.problemBound":
    "\"{said}\" : c'est plus du double ou moins de la moitié. Un tel prix ne se change que dans l'administration.",
  "seller.problemSame": '"{said}" : c\'est déjà ainsi.',
  "seller.problemTwice": '"{said}" : c\'est deux fois dans votre message. Lequel vaut ?',
  "seller.problemSeveral": '"{said}" : lequel ? {options}',
  "seller.orders":
    "{filter, select, unpaid {Pas encore payées :} late {Deux heures sans suite :} open {À faire :} other {Dernières commandes :}}\n{lines}",
  "seller.noOrders":
    "{filter, select, unpaid {Aucune commande n'attend un paiement.} late {Aucune commande n'est en retard.} open {Rien à faire : aucune commande ouverte.} other {Pas encore de commande.}}",
  "seller.orderLine": "{number} {name}, {total} : {status}",
  "seller.moreOrders": "et d'autres",
  "seller.order": "Commande {number} : {status}\n{lines}\n{total}, {name}, {place}",
  "seller.news":
    "{event, select, amended {Changée par le client :} cancelled {Annulée par le client :} returnRequested {Le client demande à la rendre :} proofSent {Le client dit avoir payé ; veuillez vérifier :} buyerSilent {Le client ne veut plus de messages et ne peut être prévenu de rien :} buyerBack {On peut de nouveau écrire au client :} rated {Notée par le client :} other {Nouveau :}}",
  "seller.pickup": "vient la chercher",
  "seller.noSuchOrder": "Il n'y a pas de commande {number} dans cette boutique.",
  "seller.whichOrder": "Quelle commande ? Dites son numéro.",
  "seller.confirmMove":
    "La commande {number} sera : {status}, et le client en sera informé. Cela ne peut pas être annulé.",
  "seller.orderMoved": "Commande {number} : {status}. Le client est informé.",
  "seller.orderAlready": "La commande {number} l'est déjà : {status}.",
  "seller.orderSoldOut": "La commande {number} était terminée, et tout n'est plus en stock.",
  "seller.orderRefused": "La commande {number} est : {status} ; elle ne peut pas devenir : {to}.",
  "seller.choiceAccept": "Accepter",
  "seller.choiceReject": "Refuser",
  "seller.choicePrepare": "En préparation",
  "seller.choiceReady": "Prête",
  "seller.choiceShip": "Expédiée",
  "seller.choiceDeliver": "Livrée",
  "seller.sales":
    "{period, select, yesterday {Hier :} week {7 derniers jours :} month {30 derniers jours :} other {Aujourd'hui jusqu'ici :}} {orders, plural, one {# commande} many {# commandes} other {# commandes}}, {revenue}",
  "seller.salesBefore":
    "La période d'avant : {orders, plural, one {# commande} many {# commandes} other {# commandes}}, {revenue}",
  "seller.best":
    "{period, select, yesterday {Meilleures ventes d'hier :} week {Meilleures ventes sur 7 jours :} month {Meilleures ventes sur 30 jours :} other {Meilleures ventes du jour :}}\n{lines}",
  "seller.nothingSold":
    "{period, select, yesterday {Rien n'a été vendu hier.} week {Rien n'a été vendu en 7 jours.} month {Rien n'a été vendu en 30 jours.} other {Rien de vendu aujourd'hui jusqu'ici.}}{lines}",
  "seller.bestLine": "{quantity} x {name} : {revenue}",
  "seller.lowStock": "Bientôt épuisé :\n{lines}",
  "seller.lowLine": "{name} : reste {left}",
  "seller.noLowStock": "Rien de ce qui est compté ne s'épuise.",
  "seller.own": "Dans la boutique :\n{lines}",
  "seller.ownLine": "{label} : {price}, stock {stock}",
  "seller.ownHidden": "{label} : {price}, stock {stock}, masqué",
} as const;
