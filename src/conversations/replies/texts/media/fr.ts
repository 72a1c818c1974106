import type { MediaTexts } from "./media-texts.js";

export const frMedia: MediaTexts = {
  "media.pdf":
    "Document bien reçu. De quoi s'agit-il ? Quelques mots suffisent : ce que vous souhaitez, ou la commande concernée.",
  "media.kept": "Bien reçu, merci.",
  "media.forReturn": "Merci, la photo est jointe à votre demande pour la commande {number}.",
  "media.useless":
    "Ce fichier ne peut pas être utilisé. Envoyez une photo ou un PDF de 16 Mo au plus, s'il vous plaît.",
  "media.notThere": "Votre photo n'est pas arrivée. Envoyez-la encore une fois, s'il vous plaît.",
  "catalogue.notKnown": "Introuvable ici, donc pas dans votre panier : {codes}.",
  "receipt.title": "Reçu",
  "receipt.order": "Commande {number}",
  "receipt.head": "{shop} : reçu de la commande {number}, {date}",
  "receipt.line": "{quantity} x {item} : {total}",
  "receipt.amount": "{name} : {amount}",
  "receipt.subtotal": "Sous-total",
  "receipt.discount": "Remise",
  "receipt.delivery": "Livraison",
  "receipt.tax": "Taxes",
  "receipt.taxIncluded": "Taxes comprises",
  "receipt.total": "Total",
  "receipt.paid": "Payé",
  "receipt.open": "À payer",
  "receipt.coming": "Le PDF arrive dans un instant.",
  "receipt.document": "Reçu de la commande {number}",
  "receipt.link": "Reçu de la commande {number} en PDF, pendant 30 jours : {url}",
};
