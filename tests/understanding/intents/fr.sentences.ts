/** What French-speaking buyers type, by what they mean. Every third one is held out: nothing was tuned on it. */
export const frenchSentences = `
greeting: bonjour a tous
greeting: coucou ça va
greeting: bonsoir
thanks: merci beaucoup pour votre aide
thanks: ok merci
goodbye: au revoir bonne journee
goodbye: a bientot
yes: oui bien sur
yes: oui c'est ça
yes: d'accord parfait
no: non merci
no: non pas ça
help: comment ça marche j'ai besoin d'aide
home: qu'est ce que vous vendez
home: vous pouvez m'envoyer la carte svp
home: je veux voir tout ce que vous avez
cart: qu'est-ce qu'il y a dans mon panier
cart: ça fait combien en tout
checkout: je veux payer maintenant
checkout: c'est tout je voudrais finaliser la commande
delivery: je voudrais être livré à la maison
delivery: livraison svp
pickup: je viens le chercher moi meme
pickup: retrait en magasin
cash: je paie en espèces à la livraison
card: je préfère payer par carte
confirm: oui confirmez la commande
confirm: tout est bon passez la commande
back: retour en arriere
more: voir plus
startOver: je veux recommencer depuis le début
emptyCart: videz mon panier svp
emptyCart: enlevez tout du panier
undo: annule ça stp remets comme avant
person: je veux parler à quelqu'un
person: passez moi un vrai humain svp
orders: ou est ma commande
orders: quand est ce que mon colis arrive
orders: des nouvelles de la commande 1042
hours: vous fermez à quelle heure ce soir
hours: vous etes ouverts le dimanche ?
hours: c'est quoi vos horaires
area: vous livrez à montreuil ?
area: est-ce que vous livrez dans mon quartier
area: livraison possible en banlieue ?
price: combien coute le vase bleu
price: c'est quoi le prix de la chemise
stock: le vase bleu est en stock ?
stock: il vous reste la chemise rayee
have: vous avez des tasses ?
have: je cherche une chemise rayée
cancelOrder: je veux annuler la commande 1042
cancelOrder: est ce que je peux annuler ma commande je n'en veux plus
returnWanted: je veux retourner le vase il est arrivé cassé
returnWanted: comment me faire rembourser
returnWanted: je peux échanger la chemise pour une autre taille
reorder: la même chose que la dernière fois
reorder: refaites ma derniere commande
paymentAsked: quels moyens de paiement acceptez vous
paymentAsked: comment je peux payer
language: on peut parler en anglais
language: passez en allemand svp
thing: je voudrais deux tasses et un vase bleu
thing: une chemise rayée s'il vous plait
thing: donnez moi trois tasses
remove: enlevez les tasses
remove: je ne veux plus le vase bleu
change: finalement 3 tasses
change: mettez plutôt quatre tasses
`;
