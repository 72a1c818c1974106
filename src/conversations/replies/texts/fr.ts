import { frChanges } from "./changes/fr.js";
import { frSeller } from "./seller/fr.js";
import { frMedia } from "./media/fr.js";
import { frPayments } from "./payments/fr.js";
import { frFulfilment } from "./fulfilment/fr.js";
import type { ReplyWords, Texts } from "./texts.js";

/** What a buyer without buttons is told to reply. */
export const frReplyWords: ReplyWords = {
  CART: "PANIER",
  PAY: "PAYER",
  ORDERS: "COMMANDES",
  BACK: "RETOUR",
  PERSON: "CONSEILLER",
  MENU: "MENU",
  CHANGE: "MODIFIER",
  OK: "OK",
  UNDO: "RÉTABLIR",
};

/** French with "vous", as shops write; a space before : ; ? !, and no apostrophe right before a brace (it would quote it). */
export const fr: Texts = {
  ...frSeller,
  "text.lines": "{lines}",
  "text.comma": ", ",

  // Home, help, small talk
  "home.welcome": "Bonjour, ici {shop} !",
  "home.choose":
    "Que cherchez-vous ?{plain, select, yes { Répondez un numéro ou dites-le avec vos mots. Aussi : {CART}, {PAY}, {ORDERS}, {BACK}, {PERSON}.} other { Choisissez ou dites-le avec vos mots.}}",
  "home.page": "La suite de ce que nous avons :",
  "home.empty": "{shop} ne vend encore rien ici. Quelqu'un peut vous répondre.",
  "help.text":
    'Dites ce que vous voulez comme à une personne, par exemple "2 x {example}" ou "avez-vous ... ?".{plain, select, yes {\n{CART} montre le panier, {PAY} passe à la commande, {ORDERS} suit une commande, {BACK} revient en arrière, {PERSON} appelle quelqu\'un, {MENU} montre tout.} other {\nAussi : panier, payer, mes commandes, retour, recommencer, parler à quelqu\'un.}}',
  "help.example": "quelque chose",
  "thanks.welcome": "Je vous en prie.",
  "thanks.cartWaits":
    "Je vous en prie. Dans votre panier : {count, plural, one {# article} many {# articles} other {# articles}}, {total}.{plain, select, yes { Répondez {PAY} pour commander.} other {}}",
  "goodbye.bye": "Au revoir ! Écrivez quand vous voulez.",
  "goodbye.cartKept":
    "Au revoir ! Votre panier est gardé : {count, plural, one {# article} many {# articles} other {# articles}}, {total}.",
  "startOver.fresh": "On recommence.",
  "startOver.cartKept":
    "On recommence. Votre panier est gardé : {count, plural, one {# article} many {# articles} other {# articles}}, {total}.",
  "failed.message":
    "Désolé, quelque chose n'a pas marché ici avec votre dernier message. La boutique peut le voir. Dites-le autrement, s'il vous plaît.",
  "restart.lost": "Désolé, nous avons changé quelque chose ici et j'ai perdu le fil. Votre panier est gardé.",
  "yes.toWhat": "Bien. Que désirez-vous ?",
  "no.fine": "D'accord.",
  "cancel.nothing":
    "Rien n'est en cours de commande. Pour annuler une commande déjà passée, demandez à parler à quelqu'un.",

  // The language of the conversation
  "language.changed": "Très bien, continuons en français.",
  "language.which": "Dans quelle langue{plain, select, yes { ? Répondez un numéro :} other { ?}}",

  // What was not understood
  "unknown.text":
    '"{said}" : rien ici ne porte ce nom.{plain, select, yes { Dites un produit, ou répondez {MENU} pour voir ce qu\'il y a.} other { Dites un produit ou choisissez :}}',
  "unknown.notNow": 'Je n\'ai pas compris "{said}".',
  "unknown.question":
    "À cela je ne sais pas répondre ; {plain, select, yes {répondez {PERSON} pour joindre quelqu'un qui sait.} other {quelqu'un de la boutique le peut.}}",
  "unknown.nothing":
    "Ce message ne contient pas de texte. Dites ce que vous cherchez{plain, select, yes {, ou répondez {MENU}.} other {, ou choisissez :}}",
  "unknown.which": "Lequel ?",
  "unknown.number": "Il n'y a pas de {number} à choisir ici.",
  "unknown.gone": "Cela n'est plus ici.",
  "unknown.range": "Je peux noter de 1 à {highest} de chaque chose.",
  "unknown.endOfList": "C'est tout.",
  "media.photo":
    "Photo bien reçue. De quoi s'agit-il ? Quelques mots suffisent : ce que vous souhaitez, ou la commande concernée.",
  "media.voice":
    "Je ne peux pas écouter les messages vocaux. Écrivez-le, s'il vous plaît ; une photo avec quelques mots convient aussi.",
  "media.video":
    "Je ne peux pas voir les vidéos. Écrivez-le, s'il vous plaît, ou envoyez une photo avec quelques mots.",
  "media.contact":
    "Merci, mais je ne peux pas utiliser les fiches de contact : écrivez le nom ou l'adresse, s'il vous plaît.",
  "media.sticker": "Joli. Que désirez-vous ?",
  "media.file":
    "Je ne peux pas ouvrir ce genre de fichier. Les photos, les PDF et tout ce que vous écrivez conviennent.",
  "location.kept": "C'est noté : je proposerai {place} comme adresse de livraison.",

  // Browsing and searching
  "list.category":
    "{category} : {total, plural, one {# produit} many {# produits} other {# produits}}.{plain, select, yes { Répondez un numéro ou dites ce que vous voulez :} other {}}",
  "list.categoryPage": "{category}, {from} à {to} sur {total} :",
  "list.empty": "Il n'y a rien dans {category} en ce moment.",
  "list.searchPage": '"{query}", {from} à {to} sur {total} :',
  "search.yes":
    "Oui, {total}.{plain, select, yes { Répondez un numéro ou dites ce que vous voulez :} other {}}",
  "search.yesOne": "Oui :",
  "search.matches":
    '"{query}" : {total, plural, one {# produit} many {# produits} other {# produits}}.{plain, select, yes { Répondez un numéro ou dites ce que vous voulez :} other {}}',
  "search.wished":
    "{title} : {total, plural, one {# produit} many {# produits} other {# produits}}.{plain, select, yes { Répondez un numéro ou dites ce que vous voulez :} other {}}",
  "search.everything": "Tout",
  "search.cheapest": "{what}, du moins cher au plus cher",
  "search.dearest": "{what}, du plus cher au moins cher",
  "search.newest": "{what}, le plus récent d'abord",
  "search.under": "{what} à moins de {price}",
  "search.upTo": "{what} jusqu'à {price}",
  "search.over": "{what} à plus de {price}",
  "search.from": "{what} à partir de {price}",
  "search.between": "{what} de {least} à {most}",
  "search.nearest": 'Nous n\'avons pas "{said}" ; le plus proche :',
  "search.nothing": 'Nous n\'avons pas "{said}".',
  "search.ask": "Que cherchez-vous ?",
  "choice.more": "Plus",
  "choice.moreCount": "{count, plural, one {# de plus} many {# de plus} other {# de plus}}",
  "choice.back": "Retour",
  "price.one": "{price}",
  "price.from": "à partir de {price}",
  "price.upTo": "jusqu'à {price}",
  "price.soldOut": "{price} (épuisé)",
  "price.extra": "+{price}",

  // What is bought
  "item.detailed": "{name}, {details}",
  "option.no": "sans {name}",
  "option.light": "moins de {name}",
  "option.extra": "extra {name}",
  "option.counted": "{count} {name}",
  "product.described": "{name}, {price}. {description}",

  // A product
  "product.title": "{name}, {price}",
  "product.few": "Plus que {count}.",
  "product.howMany":
    "{plain, select, yes {Répondez combien vous en voulez.} other {Combien en voulez-vous ?}}",
  "product.whichVariant": "Lequel{plain, select, yes { ? Répondez un numéro :} other { ?}}",
  "product.whichOption":
    "{product}, {group} : que choisissez-vous{plain, select, yes { ? Répondez un numéro :} other { ?}}",
  "product.whichThing": "{said} : lequel{plain, select, yes { ? Répondez un numéro :} other { ?}}",
  "product.alsoSay": "Vous pouvez aussi demander : {options}.",
  "product.soldOut": "{name} : épuisé.",
  "product.notSo": "{item} : pas possible ainsi.",
  "product.misfit": '"{said}" ne va pas avec {item}.',
  "product.noSuchDetail": "{product} : pas possible ainsi.",
  "choice.add": "Ajouter au panier",

  // The cart
  "line.counted": "{quantity} x {item} : {total}",
  "line.short": "{quantity} x {item}",
  "cart.addedOne": "Dans votre panier : {item}, {total}.",
  "cart.addedSome": "Dans votre panier : {quantity} x {item}, {total}.",
  "cart.addedMany": "C'est noté :\n{lines}",
  "cart.notHad": 'Nous n\'avons pas "{said}".',
  "cart.notHadNearest": 'Nous n\'avons pas "{said}" ; le plus proche : {nearest}.',
  "cart.fewer":
    "{item} : {count, plural, one {il n'en reste que #} many {il n'en reste que #} other {il n'en reste que #}}.",
  "cart.next":
    "{plain, select, yes {Répondez {PAY} pour commander, ou continuez.} other {Commandez, ou continuez vos achats.}}",
  "cart.totalNext":
    "Total {total}.{plain, select, yes { Répondez {PAY} pour commander, ou continuez.} other {}}",
  "cart.shown":
    "Votre panier :\n{lines}\nTotal {total}.{plain, select, yes { Répondez {PAY} pour commander, {CHANGE} pour changer quelque chose.} other {}}",
  "cart.empty": "Votre panier est vide.",
  "cart.nowLine": "Maintenant {line}.",
  "cart.removed": "{item} n'est plus dans votre panier.",
  "cart.removedSome": "Retiré de votre panier : {items}.",
  "cart.emptied": "Votre panier est vide maintenant. Dites {UNDO} pour le retrouver.",
  "cart.alreadyEmpty": "Votre panier est déjà vide.",
  "cart.restored": "Tout est comme avant.",
  "cart.nothingToUndo": "Il n'y a rien à rétablir.",
  "cart.notInCart": "{said} : pas dans votre panier.",
  "cart.whichLine": "Lequel voulez-vous changer{plain, select, yes { ? Répondez un numéro :} other { ?}}",
  "cart.whichRemove": "Lequel dois-je enlever{plain, select, yes { ? Répondez un numéro :} other { ?}}",
  "cart.lineHowMany": "{line}. Combien en tout ? Avec 0 je l'enlève.",
  "cart.lineGone": "Cela n'est plus dans votre panier.",
  "cart.allThere": "Tout ce qu'il y a de {item} est déjà dans votre panier : {count}.",
  "cart.pruned": "Quelque chose dans votre panier n'est plus vendu ; je l'ai enlevé.",
  "cart.full": "Un panier contient au plus {count} choses différentes ; celui-ci est plein.",
  "choice.addThing": "Ajouter {name}",
  "choice.remove": "Enlever",
  "choice.checkout": "Valider le panier",
  "choice.viewCart": "Voir le panier",
  "choice.changeSomething": "Modifier",
  "choice.keepShopping": "Continuer mes achats",
  "choice.undo": "Rétablir",

  // Checkout
  "checkout.fulfilment": "Livraison ou retrait ?",
  "checkout.fulfilmentAgain": "Livraison à nouveau à {address}, ou retrait ?",
  "checkout.address": "À quelle adresse ?",
  "checkout.addressAgain": "À nouveau à {address} ?",
  "checkout.addressShort": "C'est trop court pour une adresse : rue, numéro et ville, s'il vous plaît.",
  "checkout.addressLong": "C'est trop long pour une adresse : rue, numéro et ville suffisent.",
  "checkout.name": "À quel nom est la commande ?",
  "checkout.nameUnclear": "Cela ne ressemble pas à un nom.",
  "checkout.cashOnly":
    "Pour l'instant on paie en espèces {fulfilment, select, pickup {au retrait} other {à la livraison}}.",
  "checkout.cashNoted":
    "En espèces {fulfilment, select, pickup {au retrait} other {à la livraison}}, c'est noté.",
  "checkout.summary":
    "À confirmer :\n{lines}\n{how}\nNom : {name}\n{payment}\nTotal {total}.{plain, select, yes { Répondez {OK} pour passer la commande, ou {CHANGE}.} other {}}",
  "checkout.toAddress": "Livraison : {address}",
  "checkout.toAddressGiven": "Livraison à l'adresse donnée",
  "checkout.pickup": "Retrait par vous-même",
  "checkout.payDelivery": "Espèces à la livraison",
  "checkout.payPickup": "Espèces au retrait",
  "checkout.notPlaced": "Rien n'est commandé. Votre panier est gardé.",
  "checkout.changed": "Quelque chose a changé depuis que je l'ai montré.",
  "checkout.alreadyPlaced": "Cette commande est déjà passée.",
  "checkout.whatToChange": "Que dois-je changer{plain, select, yes { ? Répondez un numéro :} other { ?}}",
  "checkout.placed":
    "Commande {number} passée : {how}, {total}, {payment}. Écrivez ici quand vous voulez pour en savoir plus.",
  "checkout.placedDelivery": "livraison, {address}",
  "checkout.placedDeliveryGiven": "livraison à l'adresse donnée",
  "checkout.placedPickup": "retrait",
  "checkout.placedCashDelivery": "espèces à la livraison",
  "checkout.placedCashPickup": "espèces au retrait",
  "checkout.soldOut": "Désolé, {item} vient d'être épuisé et sort de la commande.",
  "checkout.fewerLeft":
    "Désolé, {item} : {count, plural, one {il n'en reste que #} many {il n'en reste que #} other {il n'en reste que #}} ; la commande est ajustée.",
  "checkout.repriced": "{item} coûte maintenant {now}, et non {was}.",
  "checkout.leftOut": `"{item}" n''est pas encore choisi, donc pas dans cette commande.`,
  "checkout.bothWays": "Les commandes sont livrées ou à retirer : vous choisissez à la fin.",
  "checkout.nothingLeft": "Il ne reste alors rien à commander.",
  "choice.delivery": "Livraison",
  "choice.deliverThere": "Livrer là",
  "choice.pickup": "Retrait",
  "choice.yesThere": "{plain, select, yes {La même adresse} other {Oui, là}}",
  "choice.anotherAddress": "Autre adresse",
  "choice.placeOrder": "Confirmer",
  "choice.change": "Modifier",
  "choice.changeItems": "Changer les articles",
  "choice.changeHow": "Livraison ou retrait",
  "choice.changeAddress": "Adresse",
  "choice.changeName": "Nom",
  "choice.nothing": "Rien",

  // Orders
  "orders.one": "Commande {number}, {status} : {lines}. Total {total}.",
  "orders.many": "Vos dernières commandes :\n{orders}",
  "orders.line": "{number} : {status}, {total}",
  "orders.none": "Vous n'avez pas encore de commande ici.",
  "orders.noneSuch": "Je ne trouve pas de commande {number} à vous.",
  "orders.hidden":
    "Pour votre sécurité, je ne peux pas montrer de commandes en réponse à ce message. Écrivez encore une fois, s'il vous plaît.",
  "orders.which": "Quelle commande{plain, select, yes { ? Répondez un numéro :} other { ?}}",
  "orders.detail": "{status}, {total}",
  "orders.toCancel":
    "Commande {number}, {total} : {status}. Seule la boutique ({shop}) peut l'annuler. {offer}",
  "orders.toReturn": "Commande {number}, {total} : {status}. La boutique ({shop}) décide du retour. {offer}",
  "orders.noneToCancel": "Vous n'avez ici aucune commande qui puisse être annulée.",
  "orders.noneToReturn": "Vous n'avez ici aucune commande dont on puisse retourner quelque chose.",
  "orders.over": "Commande {number} : {status}. Il n'y a plus rien à annuler.",
  "orders.cannotReturn": "Commande {number} : {status}. Il n'y a rien à retourner.",
  "choice.myOrders": "Mes commandes",
  "status.placed": "passée",
  "status.awaiting_payment": "en attente de paiement",
  "status.paid": "payée",
  "status.accepted": "acceptée par la boutique",
  "status.preparing": "en préparation",
  "status.ready_for_pickup": "prête à retirer",
  "status.shipped": "en route",
  "status.partially_shipped": "en partie en route",
  "status.delivered": "livrée",
  "status.completed": "terminée",
  "status.cancelled": "annulée",
  "status.rejected": "refusée par la boutique",
  "status.expired": "expirée",
  "status.return_requested": "retour demandé",
  "status.returned": "retournée",

  // What happened to an order
  "news.paid": "Commande {number} : votre paiement de {total} est arrivé.",
  "news.accepted": "{shop} a accepté la commande {number}.",
  "news.preparing": "La commande {number} est en préparation.",
  "news.ready": "La commande {number} est prête à être retirée.",
  "news.shipped": "La commande {number} est en route.",
  "news.partlyShipped": "Une partie de la commande {number} est en route ; le reste suivra.",
  "news.delivered": "La commande {number} est livrée.",
  "news.cancelled": "{shop} a annulé la commande {number}, {total}.",
  "news.rejected": "Désolé, {shop} ne peut pas prendre la commande {number}, {total}.",
  "news.expired":
    "La commande {number}, {total}, n'a pas été payée à temps : elle est terminée et plus rien n'est réservé pour elle.",
  "news.returned": "Ce que vous avez renvoyé de la commande {number} est arrivé.",
  "news.reason": "Motif : {reason}",
  "news.nothingPaid": "Rien n'a été débité.",

  // Questions about the shop
  "answer.written": "{answer}",
  "answer.unknown": "Cela, je ne le sais pas. {offer}",
  "area.written": "Livraison à {area} : {answer}",
  "area.unknown": "Je ne sais pas si nous livrons à {area}.",
  "delivery.free": "La livraison est gratuite.",
  "diet.unknown":
    "Je ne peux pas dire avec certitude ce que contiennent nos produits, et je ne devine pas. {offer}",
  "diet.described": `{shop} écrit sur {name} : "{description}" Je n'en sais pas plus, et je ne devine pas. {offer}`,
  "diet.named": `Porte ici le nom "{said}" ; je n'en sais pas plus que le nom. {offer}`,
  "remark.complaint": "Je suis désolé de l'apprendre. {offer}",
  "remark.dislike":
    "Bien noté. En commandant, dites ce qu'il faut enlever, et ce sera sans si c'est possible.",
  "remark.past": "Merci de me le dire.",
  "distress.heard":
    "Je suis vraiment désolé que ce soit si dur. Vous n'avez pas à porter cela sans aide : parlez à une personne près de vous, ou appelez maintenant le numéro d'urgence local. Une personne de {shop} peut aussi vous écrire ici.{plain, select, yes { Répondez {PERSON}.} other {}}",
  "person.offer":
    "Voulez-vous que je demande à quelqu'un ?{plain, select, yes { Répondez {PERSON}.} other {}}",
  "person.canHelp":
    "Quelqu'un peut aider : {plain, select, yes {répondez {PERSON}.} other {dites conseiller.}}",
  "choice.askPerson": "Demander conseil",

  // Questions about a product
  "about.which": "De quel produit parlez-vous ?",
  "about.costs": "{name} : {price}.",
  "about.counted": "{quantity} x {name} : {price}.",
  "about.together": "En tout {price}.",
  "stock.yes": "Oui, nous avons {name} : {price}.",
  "stock.few":
    "Oui, {name} : {count, plural, one {il n'en reste que #} many {il en reste #} other {il en reste #}}, {price}.",
  "stock.variants": "Oui, nous avons {name} en {variants}.",
  "stock.none": "Non, {name} : épuisé pour le moment.",
  "stock.nearest": "Le plus proche en stock :",
  "stock.noneNearest": "Non, {name} : épuisé pour le moment. Le plus proche en stock :",
  "stock.allGone": '"{query}" : tout est épuisé pour le moment.',
  "category.other": "Autres articles",

  // What was ordered before, once more
  "again.added": "Comme dans la commande {number} :\n{lines}",
  "again.inCart": "Le contenu de la commande {number} est déjà dans votre panier :\n{lines}",
  "again.gone": "{item} n'est plus vendu.",
  "again.without": "Il n'y a plus {options} ; {item} vient donc sans.",
  "again.nothing": "Rien de la commande {number} n'est disponible pour le moment.",
  "again.none": "Vous n'avez encore rien commandé ici, il n'y a donc rien à répéter.",

  // What an order costs, codes of promotions, delivery zones
  "price.subtotal": "Sous-total : {amount}",
  "price.discount": "{name} : -{amount}",
  "price.discounted": "Remise : {amount}",
  "price.deliveryOff": "{name} : livraison gratuite",
  "price.delivery": "Livraison : {amount}",
  "price.taxAdded": "{name} : {amount}",
  "price.taxIncluded": "Dont {name} {amount}",
  "price.withTax": "taxes comprises : {amount}",
  "price.plusTax": "taxes : {amount}",
  "price.totalWith": "{total} ({costs})",
  "price.freeFrom": "Encore {missing} et la livraison est gratuite.",
  "price.changed": "Le total est maintenant {now}, et non {was}.",
  "price.below": "La commande minimum pour la livraison est de {minimum} : encore {missing} et nous livrons.",
  "price.belowPickup": "La commande minimum est de {minimum} : encore {missing} et nous la prenons.",
  "promo.ask": "Avec plaisir : quel est le code ?",
  "promo.how": "Écrivez-le ainsi : code SAVE10",
  "promo.applied": "{code} : {name}, {amount} de moins.",
  "promo.appliedDelivery": "{code} : {name}, la livraison est gratuite.",
  "promo.noted": "{code} ({name}) est noté et compte avec votre commande.",
  "promo.replaced": "Il remplace {code}.",
  "promo.removed": "{code} est retiré.",
  "promo.none": "Il n'y a pas de code sur votre commande.",
  "promo.unknown": "Il n'y a pas de code {code} ici. Vérifiez comment il s'écrit.",
  "promo.ended": "Le code {code} est terminé.",
  "promo.notYet": "Le code {code} vaut à partir du {day}.",
  "promo.usedUp": "Le code {code} est épuisé.",
  "promo.usedByYou": "Vous avez déjà utilisé le code {code}.",
  "promo.nothingFits": "Le code {code} n'est pas pour ce qui est dans votre panier.",
  "promo.onlyDelivery": "Le code {code} est seulement pour la livraison.",
  "promo.alreadyFree": "Le code {code} est pour la livraison, et elle est déjà gratuite.",
  "promo.below": "Le code {code} vaut à partir de {minimum} : encore {missing}.",
  "way.deliveryOnly": "Nous livrons toutes les commandes ; il n'y a pas de retrait.",
  "way.pickupOnly": "Les commandes sont à retirer ici ; nous ne livrons pas.",
  "zone.free": "gratuit",
  "zone.costs": "{fee}",
  "zone.freeFrom": "gratuit dès {amount}",
  "zone.minimum": "commande minimum {amount}",
  "zone.minutes": "environ {count, plural, one {# minute} many {# minutes} other {# minutes}}",
  "zone.line": "{zone} : {terms}",
  "zone.list": "Nous livrons à :\n{zones}",
  "zone.names": "Nous livrons à : {zones}.",
  "zone.yes": "Oui, nous livrons à {place} : {terms}.",
  "zone.notTo": "Désolé, nous ne livrons pas à {place}.",
  "zone.notThere": "Désolé, nous ne livrons pas à cette adresse.",
  "zone.depends": "Pour {place}, cela dépend de l'adresse et de son code postal.",
  "zone.sendPlace": "Si possible, envoyez votre position : elle est peut-être assez proche.",
  "zone.pickupToo": "Vous pouvez aussi retirer votre commande.",

  // A person, and being written to
  "person.told":
    "{shop} peut voir ici que vous voulez parler à quelqu'un. Je me tais maintenant ; dites {MENU} pour que je revienne.",
  "person.back": "Me revoici.",
  "consent.offersOff":
    "Vous ne recevrez plus d'offres de {shop} ici. Commandes et questions marchent toujours.",
  "consent.offersOffAlready":
    "Vous ne recevez déjà plus d'offres de {shop}. Commandes et questions marchent toujours.",
  "consent.offersOn": "D'accord, {shop} peut de nouveau vous écrire.",
  "consent.remindersOff":
    "Vous ne recevrez plus de rappels de {shop}. Les nouvelles de vos commandes arrivent toujours.",
  "consent.remindersOn":
    "{shop} peut de nouveau vous envoyer des rappels, par exemple pour un panier en attente.",
  "consent.marketingOff": "Vous ne recevrez pas d''offres de {shop}.",
  "consent.marketingOn": "{shop} peut vous envoyer des offres. Écrivez \"pas d''offres\" pour arrêter.",
  "reminder.cart":
    '{shop} : toujours dans votre panier :\n{lines}\nTotal {total}.{plain, select, yes { Répondez {PAY} pour commander, ou "pas de rappels".} other {}}',
  "choice.noReminders": "Pas de rappels",
  "handover.over":
    "{shop} : le bot répond de nouveau ici. Votre panier est intact.{plain, select, yes { Répondez {PERSON} pour une personne.} other {}}",
  "rating.ask": "Comment était la commande {number} de {shop} ?",
  "rating.stars1": "1 étoile",
  "rating.stars2": "2 étoiles",
  "rating.stars3": "3 étoiles",
  "rating.stars4": "4 étoiles",
  "rating.stars5": "5 étoiles",
  "rating.thanks": "Merci. {shop} le verra ; un mot de plus est bienvenu.",
  "rating.sorry": "Merci de le dire. Qu''est-ce qui n''allait pas ? {shop} verra votre réponse.",
  "rating.remarked": "C''est noté, merci. {shop} peut le voir.",
  "rating.nothing": "Aucune commande n''est encore arrivée.",
  "privacy.preparing": "Je rassemble ce qui est enregistré sur vous. Le lien arrive ici dans un instant.",
  "privacy.ready": "Ce qui est enregistré sur vous, pendant 24 heures : {url}",
  "privacy.eraseAsk":
    "Supprimer tout ce que {shop} a enregistré sur vous : nom, numéro, adresses, cette conversation ? Les commandes restent en comptabilité sans votre nom. C''est définitif.",
  "privacy.eraseYes": "Tout supprimer",
  "privacy.eraseNo": "Tout garder",
  "privacy.kept": "Rien n''a été supprimé.",
  "return.reason":
    "Quel est le problème avec la commande {number} ? Écrivez-le ici ; des photos peuvent suivre.",
  "return.requested":
    "La boutique a votre demande pour la commande {number} et répondra ici. Vous pouvez envoyer des photos.",
  "return.already": "La boutique a déjà une demande pour la commande {number} et répondra ici.",
  "return.tooLate":
    "La commande {number} est arrivée il y a trop longtemps : les retours sont acceptés pendant {days} jours. Une personne peut vous aider.",
  "return.not": "La commande {number} ne peut pas être retournée ici.",
  "news.returnApproved": "La boutique accepte votre demande pour la commande {number}.",
  "news.returnDeclined": "La boutique refuse votre demande pour la commande {number}.",
  "privacy.erasing":
    "Ce que {shop} a enregistré sur vous est en cours de suppression. Ceci est le dernier message.",
  "privacy.openOrders": "Une de vos commandes est encore en cours. Redemandez quand elle sera terminée.",
  "address.labelled": "{label}: {address}",
  "address.saved":
    'Vos adresses enregistrées :\n{lines}\nPour en retirer une, écrivez par exemple "oubliez maison".',
  "address.none": "Aucune adresse n''est enregistrée.",
  "address.notFound": "Aucune adresse enregistrée ne correspond.",
  "address.forgotten": "C''est oublié.",
  "checkout.addressWhich": "Quelle adresse ? Choisissez ou écrivez-en une autre.",
  "checkout.resumed":
    "Vous étiez en train de commander :\n{lines}\nTotal {total}. Prix et stock sont revérifiés avant toute commande.",
  "choice.person": "Parler à quelqu'un",
  "choice.browse": "Voir les produits",
  "list.open": "Choisir",
  "list.line": "{label} : {detail}",
  ...frChanges,
  ...frFulfilment,
  ...frPayments,
  ...frMedia,
};
