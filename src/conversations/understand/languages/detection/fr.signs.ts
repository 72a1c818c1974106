import type { LanguageSigns } from "./language-signs.js";

export const frenchSigns: LanguageSigns = {
  sure: `
    arrière arriere retour bientôt bientot finalement plutôt plutot bonjour bonsoir salut coucou merci oui ouais svp
    stp désolé desole pardon voudrais voudrait veux veut voulons besoin donnez mets mettez envoyez apportez puis peux
    peut pouvez peuvent pourrais pourriez avez avons ont suis sommes êtes etes cherche montrez montre j'ai j'aimerais
    j'voudrais jai jaimerais jvoudrais c'est cest n'est d'accord daccord s'il sil qu'avez quel quelle quels quelles
    combien quand où comment pourquoi jusqu'à jusqua jusqu'a depuis est était etait être etre faites fais une très
    beaucoup aussi parce aujourd'hui aujourdhui demain hier maintenant après apres déjà deja encore toujours jamais
    votre vos notre je vous ils elles ça ca cela cet deux quatre cinq huit neuf dix onze douze treize vingt douzaine
    quelque autre autres commande commandes panier payer paiement livraison livrez livrer retirer retrait espèces
    especes liquide adresse changer enlève enleve enlevez enlever retirez ajoute ajoutez ajouter supprimer supprime
    vider annuler rembourser remboursement retourner échanger echanger magasin coûte coute coûtent ouvrez ouvert
    ouverts fermez fermé ferme horaires heures heure ouvre ouvrent personne parler quelqu'un quelquun humain pareil
    même meme dernière derniere acceptez prenez livreur colis bonne soirée plaît plait vas voilà langue acheter voir
    avec sans chez vers
  `,
  likely: `
    francais français tres sur ma mes ton tu il elle chose rien bien carte des les pour moi nous ou sept parfait le du
    au aux nan dans mon ces fait ce cette sont nos qui quoi la un et de en se sa son on ne pas plus moins y a trois
    six grand grande grands petit petite extra si non que par dis mais bon boutique prix quest retire commander aide
    arrive fois sous
  `,
  whole: `si`,
};
