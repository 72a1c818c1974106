import type { PaymentTexts } from "./payment-texts.js";

export const frPayments: PaymentTexts = {
  "payment.ask": "Comment voulez-vous payer ?",
  "choice.card": "Carte",
  "choice.cash": "Espèces",
  "choice.transfer": "Virement",
  "choice.payLink": "Lien de paiement",
  "choice.changePayment": "Paiement",
  "payment.card": "Paiement par carte",
  "payment.transfer": "Paiement par virement",
  "payment.byCard": "par carte",
  "payment.byCash": "en espèces",
  "payment.byTransfer": "par virement",
  "payment.ways": "Vous pouvez payer : {ways}.",
  "payment.cardNot": "Les cartes ne sont pas acceptées ici.",
  "payment.transferNot": "Les virements ne sont pas acceptés ici.",
  "payment.cashNot": "Cette commande ne peut pas être payée en espèces.",
  "payment.cashUpTo": "Les espèces sont possibles jusqu'à {limit}.",
  "payment.noWay": "Il n'y a pas moyen de payer cette commande ici. Une personne peut vous aider.",
  "payment.placedCard": "par carte, le lien arrive tout de suite",
  "payment.keptUntil": "Elle est gardée pour vous jusqu'à : {when}.",
  "payment.details": "Virez {amount}, référence {number} :\n{details}",
  "payment.sayPaid": 'Envoyez ensuite ici une photo du reçu, ou dites "payé".',
  "payment.link": "Commande {number} : payez {amount} ici : {url}",
  "payment.linkUntil": "Commande {number} : payez {amount} ici, jusqu'à {when} : {url}",
  "payment.failed":
    'Le paiement de la commande {number} n\'a pas marché. Dites "lien de paiement" pour réessayer.',
  "payment.received": "Commande {number} : {amount} bien reçus. Merci.",
  "payment.wrong":
    "Pour la commande {number}, {came} sont arrivés au lieu de {asked}. La somme vous est rendue ; la commande n'est pas encore payée.",
  "payment.late":
    "Votre paiement de {came} est arrivé après la fin de la commande {number}. La somme vous est rendue.",
  "payment.soldOut":
    "Votre paiement de {came} pour la commande {number} est arrivé trop tard : tout n'est plus disponible. La somme vous est rendue.",
  "payment.twice": "La commande {number} était déjà payée. Votre second paiement de {came} vous est rendu.",
  "payment.refundedCard":
    "{amount} de la commande {number} ont été rendus sur votre carte. Cela peut prendre quelques jours.",
  "payment.refunded": "{shop} a rendu {amount} pour la commande {number}.",
  "payment.refundFailed":
    "Le remboursement de {amount} pour la commande {number} n'a pas marché. {shop} le voit et s'en occupe.",
  "payment.declined":
    "{shop} ne trouve pas votre virement de {amount} pour la commande {number}. Vérifiez qu'il est parti et envoyez ici une photo du reçu.",
  "payment.coming": "Le lien pour la commande {number} est en préparation et arrive tout de suite.",
  "payment.isPaid": "Oui, la commande {number} est payée : {amount}.",
  "payment.wentBack": "Ce qui a été payé pour la commande {number} vous a été rendu : {amount}.",
  "payment.notYet":
    "Rien n'est encore arrivé pour la commande {number}. Je vous préviens ici dès que c'est le cas.",
  "payment.looking":
    "Merci. {shop} vérifie si {amount} pour la commande {number} sont arrivés, et je vous préviens ici.",
  "payment.inCash": "La commande {number} se paie en espèces à la réception : {amount}.",
  "payment.nothing": "Il n'y a rien à payer ici.",
  "payment.over": "Commande {number} : {status}. Il n'y a plus rien à payer.",
  "payment.pageBack":
    "Vous pouvez fermer cette page et revenir à la discussion. Elle vous prévient dès que le paiement est arrivé.",
  "payment.pagePaid": "C'est payé. Merci ! Vous pouvez fermer cette page.",
  "payment.pageOver": "Il n'y a plus rien à payer ici. Écrivez dans la discussion, s'il vous plaît.",
  "payment.pageWait": "Cette page est en préparation. Revenez dans un instant.",
};
