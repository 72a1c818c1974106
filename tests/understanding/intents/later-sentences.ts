import type { LanguageCode } from "../../../src/conversations/languages.js";

/**
 * Written when the words and rules were done, to see how they do on what they were not made for; what was missing was added afterwards, so
 * they now guard against going back.
 */
export const laterSentences: Record<LanguageCode, string> = {
  en: `
hours: are you guys still open
hours: when do you open tomorrow morning
hours: do u open on christmas day
hours: hey is the shop open today?
area: hi do you ship to canada
area: can u deliver to my place in brooklyn
area: is my neighborhood in your delivery zone
orders: my order still hasnt come
orders: its been 2 hours where is my food
orders: can you check on order 1042 for me
orders: what happened to my delivery
cancelOrder: i changed my mind cancel my order 1042
cancelOrder: dont send my order, cancel it please
returnWanted: the shirt doesnt fit me can i send it back
returnWanted: i received the wrong item
returnWanted: my mug arrived broken
reorder: give me the usual
reorder: same order as yesterday pls
reorder: i want what i had last time
paymentAsked: can i pay with paypal
paymentAsked: do you accept credit cards
language: english please
language: habla espanol?
language: talk to me in hindi
person: let me talk to your manager
person: is there anybody i can call
price: whats the price on blue vase
price: blue vase how much
stock: any blue vases left
stock: you got striped shirts in stock?
home: what else do you sell
home: show me what you got
cart: what did i order so far
cart: how much do i owe you
checkout: thats all, checkout please
checkout: i wanna pay
undo: put it back please
thing: i need a cash box
thing: blue vase please
yes: yup thats it
no: no thats wrong
thanks: awesome thank you
goodbye: thanks bye
more: any more?
emptyCart: empty everything
confirm: go ahead and place my order
`,
  es: `
hours: hasta que hora atienden hoy
area: llegan hasta mi colonia?
area: envian a valparaiso?
orders: todavia no llega mi pedido
orders: que paso con mi pedido
cancelOrder: por favor cancelen mi pedido 1042
returnWanted: me llego una taza rota quiero que me devuelvan el dinero
reorder: quiero lo mismo de la otra vez
paymentAsked: se puede pagar con tarjeta?
language: hablas ingles?
person: pasame con un asesor por favor
price: a cuanto estan las tazas
stock: les quedan tazas?
home: que mas venden
cart: muestrame mi carrito
checkout: listo quiero pagar
thing: quiero una taza
thanks: gracias muy amables
yes: si esta bien
no: no asi no
`,
  pt: `
hours: até que horas vocês ficam abertos no sábado
area: vocês entregam em curitiba?
orders: meu pedido ainda não chegou
orders: cadê minha encomenda
cancelOrder: cancela o pedido 1042 por favor
returnWanted: a caneca chegou quebrada quero meu dinheiro de volta
reorder: quero o mesmo de sempre
paymentAsked: dá pra pagar com pix?
language: vocês falam inglês?
person: quero falar com o gerente
price: quanto tá a caneca
stock: ainda tem caneca?
cart: me mostra o carrinho
checkout: quero fechar o pedido
thing: quero uma caneca
thanks: valeu demais
yes: sim pode ser
no: não quero isso
`,
  fr: `
hours: vous êtes ouvert jusqu'à quelle heure le samedi
area: vous pouvez livrer à lyon ?
orders: ma commande n'est toujours pas arrivée
orders: où en est mon colis
cancelOrder: annulez la commande 1042 svp
returnWanted: la tasse est arrivée cassée je veux être remboursé
reorder: je prends comme d'habitude
paymentAsked: on peut payer avec paypal ?
language: vous parlez anglais ?
person: je voudrais parler au responsable
price: c'est combien la tasse
stock: il vous reste des tasses ?
cart: montrez moi mon panier
checkout: je voudrais régler
thing: je prends une tasse
thanks: merci c'est gentil
yes: oui c'est parfait
no: non c'est pas bon
`,
  de: `
hours: bis wann habt ihr samstags auf
area: kommt ihr auch nach kreuzberg liefern
orders: meine bestellung ist immer noch nicht da
orders: wo ist mein paket
cancelOrder: bitte storniert meine bestellung 1042
returnWanted: die tasse ist kaputt angekommen ich will mein geld zurück
reorder: ich nehme das gleiche wie immer
paymentAsked: kann man bei euch mit paypal zahlen
language: sprecht ihr englisch?
person: kann ich bitte mit einem mitarbeiter reden
price: was kosten die tassen
stock: sind noch tassen da
home: was habt ihr sonst noch im angebot
cart: zeig mir bitte meinen warenkorb
checkout: ich würde gern bezahlen
thing: ich hätte gern eine tasse
thanks: super vielen dank euch
yes: ja das passt
no: nein das ist falsch
`,
  hi: `
hours: aap log kitne baje tak khule rehte ho
area: kya pune mein delivery milegi
orders: mera order abhi tak nahi aaya
orders: मेरा पार्सल अभी तक नहीं आया
cancelOrder: order 1042 cancel kar dijiye
returnWanted: mug tuta hua mila paise wapas chahiye
reorder: wahi bhej do jo pichli baar bheja tha
paymentAsked: kya paytm chalega
language: kya aap english bolte ho
person: manager se baat karwao
price: mug kitne ka hai
stock: mug bacha hai kya
cart: mera cart dikhao
checkout: ab bill banao
thing: ek mug chahiye
thanks: dhanyavad bhaiya
yes: haan kar do
no: nahi rehne do
`,
  ar: `
hours: لين متى فاتحين يوم الخميس
area: توصلون للرياض؟
orders: طلبي ما وصل لحد الان
orders: وين شحنتي
cancelOrder: لو سمحت الغوا الطلب 1042
returnWanted: الكوب وصل مكسور ابغى استرجع فلوسي
reorder: ابغى نفس طلب المرة الماضية
paymentAsked: اقدر ادفع بالبطاقة؟
language: تتكلمون انجليزي؟
person: ابغى اكلم المدير
price: كم سعر الكوب
stock: الكوب متوفر؟
cart: وريني السلة
checkout: ابغى احاسب
thing: ابغى كوب
thanks: شكرا لكم
yes: ايوه تمام
no: لا ما ابغى
`,
};
