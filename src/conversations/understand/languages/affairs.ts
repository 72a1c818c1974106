import type { LanguageCode } from "../../languages.js";

/**
 * How people say what is about themselves. Between bars; `%` stands for what is to come no more or again: in `off` and `on` one of
 * `reminders` or `offers`, in `forget` a label or words of an address. Lower case, accents or none.
 */
export interface AffairSpeech {
  off: string;
  on: string;
  reminders: string;
  offers: string;
  dataExport: string;
  dataErase: string;
  usual: string;
  addresses: string;
  /** All of them. */
  forgetAll: string;
  /** Before what names one. */
  forget: string;
  /** Wherever it stands in a wish to give something back: money is meant. */
  refund: string;
  /** After a number of stars. */
  stars: string;
}

export const affairSpeech: Record<LanguageCode, AffairSpeech> = {
  en: {
    off: "no %|no more %|stop %|stop the %|stop sending %|stop sending me %|dont send %|dont send me %|dont send me any %|do not send me %|turn off %|turn off the %|turn % off|i dont want %|i dont want any %|i dont want any more %|unsubscribe from %|% off|without %",
    on: "send %|send me %|i want %|turn on %|turn on the %|turn % on|% on|allow %|% again|send me % again|i want % again|subscribe to %|sign me up for %",
    reminders: "reminders|reminder|cart reminders|reminder messages|reminder texts",
    offers: "ads|ad|advertising|offers|promotions|promos|marketing|special offers|newsletter|newsletters|promotional messages|marketing messages",
    dataExport: "my data|export my data|download my data|send me my data|give me my data|i want my data|what data do you have about me|what data do you have on me|what do you know about me|what do you store about me|a copy of my data|send me a copy of my data|data export",
    dataErase: "delete my data|erase my data|delete all my data|erase all my data|forget me|delete everything about me|erase everything about me|remove my data|delete my account|delete my information|delete my personal data|forget everything about me",
    usual: "the usual|my usual|usual|the usual please|my usual order|the usual order|as always|same as always|what i always get|what i always order",
    addresses: "my addresses|saved addresses|my saved addresses|which addresses do you have|what addresses do you have|show my addresses",
    forgetAll: "forget my addresses|delete my addresses|remove my addresses|forget all my addresses|delete all my addresses|forget my address|delete my address|remove my address",
    forget: "forget|forget my|forget the address|delete my|delete the address|remove the address|forget address",
    refund: "refund|money back|refunded|my money",
    stars: "star|stars|out of 5|of 5|/5",
  },
  es: {
    off: "no mas %|sin %|no quiero %|no quiero mas %|no me envies %|no me envies mas %|no me mandes %|no me mandes mas %|deja de enviar %|desactivar %|desactiva %|desactiva los %|desactiva las %|no %",
    on: "quiero %|quiero recibir %|enviame %|mandame %|activar %|activa %|activa los %|activa las %|quiero % otra vez|% otra vez",
    reminders: "recordatorios|recordatorio|avisos del carrito",
    offers: "ofertas|publicidad|promociones|anuncios|propaganda|marketing",
    dataExport: "mis datos|quiero mis datos|enviame mis datos|mandame mis datos|que datos tienes de mi|que datos tienen de mi|que sabes de mi|que saben de mi|exportar mis datos|descargar mis datos|una copia de mis datos",
    dataErase: "borra mis datos|borrar mis datos|borren mis datos|elimina mis datos|eliminar mis datos|eliminen mis datos|borra todos mis datos|olvidame|borra mi cuenta|elimina mi cuenta|eliminar mi cuenta",
    usual: "lo de siempre|lo mismo de siempre|mi pedido de siempre|el pedido de siempre|como siempre|lo habitual",
    addresses: "mis direcciones|direcciones guardadas|mis direcciones guardadas|que direcciones tienes",
    forgetAll: "olvida mis direcciones|borra mis direcciones|elimina mis direcciones|olvida mi direccion|borra mi direccion|elimina mi direccion",
    forget: "olvida|olvida la direccion|borra la direccion|elimina la direccion",
    refund: "reembolso|devolucion del dinero|mi dinero|reembolsar",
    stars: "estrella|estrellas|de 5",
  },
  pt: {
    off: "sem %|nao quero %|nao quero mais %|chega de %|pare de enviar %|pare de mandar %|nao me envie %|nao me envie mais %|nao me mande %|nao me mande mais %|desativar %|desative %|desative os %|desative as %|nao mais %|parar %",
    on: "quero %|quero receber %|me envie %|me mande %|ativar %|ative %|ative os %|ative as %|quero % de novo|% de novo",
    reminders: "lembretes|lembrete|lembretes do carrinho",
    offers: "ofertas|promocoes|propaganda|propagandas|publicidade|anuncios|marketing",
    dataExport: "meus dados|os meus dados|quero meus dados|me envie meus dados|que dados voces tem sobre mim|quais dados voces tem sobre mim|o que voces sabem de mim|o que voces sabem sobre mim|exportar meus dados|baixar meus dados|uma copia dos meus dados",
    dataErase: "apague meus dados|apagar meus dados|apaga meus dados|exclua meus dados|excluir meus dados|delete meus dados|remova meus dados|apague todos os meus dados|me esqueca|apague minha conta|excluir minha conta|exclua minha conta",
    usual: "o de sempre|o mesmo de sempre|meu pedido de sempre|o pedido de sempre|como sempre|o de costume",
    addresses: "meus enderecos|enderecos salvos|meus enderecos salvos|quais enderecos voces tem",
    forgetAll: "esqueca meus enderecos|apague meus enderecos|remova meus enderecos|esqueca meu endereco|apague meu endereco|remova meu endereco",
    forget: "esqueca|esqueca o endereco|apague o endereco|remova o endereco",
    refund: "reembolso|dinheiro de volta|meu dinheiro|estorno",
    stars: "estrela|estrelas|de 5",
  },
  fr: {
    off: "plus de %|pas de %|sans %|je ne veux pas de %|je ne veux plus de %|je veux plus de %|ne m envoyez plus de %|arretez les %|arreter les %|arrete les %|stop aux %|desactiver les %|desactivez les %|desactive les %|stop %",
    on: "je veux des %|je veux les %|envoyez moi des %|envoyez moi les %|envoie moi des %|activer les %|activez les %|active les %|je veux recevoir des %|je veux recevoir les %|des % a nouveau",
    reminders: "rappels|rappel|relances",
    offers: "offres|publicites|publicite|pub|pubs|promotions|promos|newsletter|newsletters",
    dataExport: "mes donnees|je veux mes donnees|envoyez moi mes donnees|quelles donnees avez vous sur moi|que savez vous de moi|que savez vous sur moi|exporter mes donnees|telecharger mes donnees|une copie de mes donnees",
    dataErase: "supprimez mes donnees|supprimer mes donnees|supprime mes donnees|effacez mes donnees|effacer mes donnees|efface mes donnees|oubliez moi|supprimez mon compte|supprimer mon compte|supprimez toutes mes donnees",
    usual: "comme d habitude|comme d hab|la meme chose que d habitude|ma commande habituelle|comme toujours|l habituel",
    addresses: "mes adresses|adresses enregistrees|mes adresses enregistrees|quelles adresses avez vous",
    forgetAll: "oubliez mes adresses|supprimez mes adresses|effacez mes adresses|oubliez mon adresse|supprimez mon adresse|effacez mon adresse|supprimer mes adresses",
    forget: "oubliez|oubliez l adresse|supprimez l adresse|effacez l adresse",
    refund: "remboursement|rembourser|remboursez|mon argent",
    stars: "etoile|etoiles|sur 5",
  },
  de: {
    off: "keine %|keine % mehr|ich will keine %|ich will keine % mehr|ich mochte keine %|ich mochte keine % mehr|schick mir keine % mehr|schicken sie mir keine % mehr|% aus|% abbestellen|% ausschalten|ohne %|% stoppen",
    on: "% an|% einschalten|% bestellen|schick mir %|schicken sie mir %|ich will %|ich mochte %|ich will wieder %|ich mochte wieder %|wieder %",
    reminders: "erinnerungen|erinnerung",
    offers: "werbung|angebote|newsletter|reklame|marketing|aktionen",
    dataExport: "meine daten|ich will meine daten|ich mochte meine daten|schick mir meine daten|schicken sie mir meine daten|welche daten habt ihr von mir|welche daten haben sie von mir|welche daten habt ihr uber mich|was wisst ihr uber mich|was wissen sie uber mich|daten exportieren|meine daten exportieren|eine kopie meiner daten",
    dataErase: "losche meine daten|loscht meine daten|loschen sie meine daten|meine daten loschen|alle meine daten loschen|losch meine daten|vergiss mich|vergesst mich|konto loschen|mein konto loschen|losche mein konto",
    usual: "wie immer|das ubliche|das gleiche wie immer|das selbe wie immer|dasselbe wie immer|meine ubliche bestellung|wie immer bitte|wie ublich",
    addresses: "meine adressen|gespeicherte adressen|meine gespeicherten adressen|welche adressen habt ihr",
    forgetAll: "vergiss meine adressen|losche meine adressen|meine adressen loschen|vergiss meine adresse|losche meine adresse|meine adresse loschen|adressen loschen",
    forget: "vergiss|vergiss die adresse|losche die adresse|vergiss adresse",
    refund: "erstattung|geld zuruck|mein geld|erstatten|ruckerstattung",
    stars: "stern|sterne|von 5",
  },
  hi: {
    off: "% बंद करो|% बंद करें|% बंद कीजिए|% मत भेजो|% मत भेजिए|% नहीं चाहिए|और % नहीं|कोई % नहीं|% band karo|% mat bhejo|% nahi chahiye",
    on: "% चालू करो|% चालू करें|% भेजो|% भेजिए|% चाहिए|% फिर से भेजो|% chalu karo|% bhejo|% chahiye",
    reminders: "रिमाइंडर|याद दिलाने वाले संदेश|reminder|reminders",
    offers: "ऑफर|ऑफ़र|विज्ञापन|प्रचार|offer|offers|vigyapan",
    dataExport: "मेरा डेटा|मेरा डेटा भेजो|मेरा डेटा भेजिए|मेरा डेटा चाहिए|मेरे बारे में क्या जानते हो|मेरे बारे में क्या जानते हैं|मेरी जानकारी भेजो|मेरी जानकारी भेजिए|mera data|mera data bhejo",
    dataErase: "मेरा डेटा मिटाओ|मेरा डेटा मिटाएं|मेरा डेटा मिटा दो|मेरा डेटा हटाओ|मेरा डेटा हटाएं|मेरा डेटा डिलीट करो|मेरा डेटा डिलीट करें|मुझे भूल जाओ|मेरा खाता हटाओ|मेरी जानकारी मिटाओ|mera data delete karo|mera data mitao",
    usual: "हमेशा वाला|हमेशा की तरह|वही जो हमेशा|जो हमेशा लेता हूं|जो हमेशा लेती हूं|hamesha wala|hamesha ki tarah",
    addresses: "मेरे पते|सहेजे गए पते|मेरे सहेजे पते|mere pate",
    forgetAll: "मेरे पते भूल जाओ|मेरे पते मिटाओ|मेरे पते हटाओ|मेरा पता भूल जाओ|मेरा पता मिटाओ|मेरा पता हटाओ",
    forget: "भूल जाओ|पता भूल जाओ|पता मिटाओ|पता हटाओ",
    refund: "रिफंड|रिफ़ंड|पैसे वापस|refund|paise wapas",
    stars: "तारा|तारे|सितारे|स्टार|star|stars",
  },
  ar: {
    off: "لا %|بدون %|اوقف %|أوقف %|ايقاف %|إيقاف %|لا اريد %|لا أريد %|لا ترسل %|لا ترسلوا %|لا ترسل لي %|لا مزيد من %|كفى %",
    on: "اريد %|أريد %|ارسل %|أرسل %|ارسل لي %|أرسل لي %|شغل %|تفعيل %|فعل %|اريد % مرة اخرى",
    reminders: "التذكيرات|تذكيرات|التذكير|تذكير|رسائل التذكير",
    offers: "العروض|عروض|الاعلانات|إعلانات|الإعلانات|اعلانات|الدعاية|دعاية",
    dataExport: "بياناتي|اريد بياناتي|أريد بياناتي|ارسل بياناتي|أرسل لي بياناتي|ارسل لي بياناتي|ماذا تعرفون عني|ما البيانات التي لديكم عني|نسخة من بياناتي",
    dataErase: "احذف بياناتي|احذفوا بياناتي|امسح بياناتي|امسحوا بياناتي|حذف بياناتي|مسح بياناتي|انسني|انسوني|احذف حسابي|احذفوا حسابي|احذف كل بياناتي",
    usual: "المعتاد|طلبي المعتاد|كالعادة|كالمعتاد|مثل كل مرة|مثل العادة|نفس طلبي المعتاد",
    addresses: "عناويني|العناوين المحفوظة|عناويني المحفوظة",
    forgetAll: "انس عناويني|احذف عناويني|امسح عناويني|انس عنواني|احذف عنواني|امسح عنواني",
    forget: "انس|انس العنوان|احذف العنوان|امسح العنوان",
    refund: "استرداد|استرجاع المال|فلوسي|مالي|نقودي",
    stars: "نجمة|نجوم|نجمات|من 5",
  },
}; // prettier-ignore
