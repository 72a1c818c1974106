const list = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Words that questions are made of and that no question is about, folded, in the languages of the product. Two questions that share
 * only these have nothing in common.
 */
export const smallWords: ReadonlySet<string> = new Set(
  [
    // English, beyond what is no wish in an order either
    "whose whom why because about into after before between during while been being am were will would shall must every",
    "question wondering wonder know tell us possible possibly please any ever still yet",
    // Spanish
    "el la los las un una unos unas de del al a en con por para sin y o u que cual cuales como cuando donde quien cuanto cuanta cuantos",
    "cuantas es son esta estan hay ser tener tiene tienen tienes puedo puede pueden puedes se me te le lo les nos su sus mi mis tu tus",
    "ustedes usted hacen hace ofrecen si no algun alguna algo muy mas tambien favor porfa hola",
    // Portuguese
    "o os as um uma uns umas do da dos das no na nos nas ao em com sem e ou qual quais quando onde quem quanto quanta quantos quantas",
    "sao esta estao tem ter voces voce vcs vc posso pode podem seu sua seus suas meu minha fazem faz oferecem sim nao mais tambem ola oi",
    // French
    "le la les l un une des du de d au aux en avec sans et ou que qu qui quoi quel quelle quels quelles quand comment combien est sont",
    "ce cet cette ces c il elle ils elles on vous nous je j tu votre vos mon ma mes avez faites puis peut peux peuvent y a t oui non pas",
    "plus aussi bonjour svp plait",
    // German
    "der die das den dem des ein eine einen einem einer und oder mit ohne fur fuer von zu zum zur im in am an bei auf aus wer was wann wo",
    "wie welche welcher welches warum ist sind hat haben habt gibt es ihr sie ich wir du man kann konnen koennen kannst konnt koennt mein",
    "meine euer eure auch noch ja nein nicht bitte hallo macht",
    // Hindi in Latin letters, and as it is written
    "kya kab kaha kahan kaun kaise kitna kitne kitni hai hain ho ka ki ke ko se me mein par aap ap aapka aapke hum main mera meri kar karte",
    "karta karti sakta sakte sakti hota hote milta milti milega ji haan nahi koi bhi",
    "क्या कब कहा कहां कौन कैसे कितना कितने कितनी है हैं हो का की के को से में पर आप हम मैं मेरा मेरी कर करते करता सकता सकते सकती होता मिलता मिलेगा जी हां नहीं कोई भी",
    // Arabic
    "هل ما ماذا متي اين كيف كم من الي علي في عن مع هو هي هذا هذه ذلك انتم انت انا نحن لديكم عندكم يمكن يمكنني ممكن يوجد هناك لو سمحت نعم لا او و",
  ].flatMap(list),
);
