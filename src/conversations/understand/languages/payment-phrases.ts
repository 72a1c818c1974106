import type { LanguageCode } from "../../languages.js";
import { each, split } from "../phrase-lists.js";

type PaymentIntent = "transfer" | "changePayment" | "payLink" | "paymentMade" | "paymentCheck";

/** What buyers say of paying for an order that is placed, and of a transfer, in each language. */
export const paymentPhrases: Readonly<Record<LanguageCode, Record<PaymentIntent, readonly string[]>>> = {
  en: {
    transfer: split(`
      bank transfer | transfer | by bank transfer | by transfer | wire transfer | wire | pay by transfer | pay by bank transfer |
      bank | ill transfer it | i will transfer | can i pay by bank transfer | can i pay by transfer | bank details | what are the bank details
    `),
    changePayment: split(`
      payment | change payment | change the payment | change payment method | another way to pay | pay another way | pay differently |
      other payment | different payment | change how i pay
    `),
    payLink: [
      ...each(
        "send|send me|resend|resend me|give me|i need|wheres|where is|i lost|i cant find",
        "|the|a|another|a new|my",
        "link|payment link|pay link",
      ),
      ...each("send me|send|resend", "the|my", "link again|payment link again"),
      ...split(`
        payment link | pay link | link | link please | the link again | link again | how do i pay now | let me pay | let me pay now | pay now |
        pay my order | pay the order | pay for my order | i want to pay my order | i want to pay for my order | i want to pay now |
        try again to pay | try payment again | try the payment again | the link does not work | the link doesnt work | link expired |
        link doesnt work | the link expired | my payment failed | payment failed | the payment failed | payment didnt work |
        pay by card instead | can i pay my order now | can i still pay
      `),
    ],
    paymentMade: split(`
      paid | i paid | i have paid | ive paid | i just paid | just paid | its paid | payment done | payment is done | payment sent | payment made |
      done the payment | i have transferred | i transferred it | transferred | i sent the money | money sent | i already paid | already paid |
      i made the payment | i have made the payment | transfer done | transfer sent | ive transferred it | ive sent it
    `),
    paymentCheck: split(`
      did you get my payment | did you receive my payment | have you received my payment | has my payment arrived | did my payment go through |
      did the payment go through | did the payment arrive | is my order paid | is it paid | did the money arrive | have you got my payment |
      did you get the payment | did you get the money | payment status | is my payment ok | did my payment work | did it go through |
      where is my refund | wheres my refund | has my refund been sent | did you refund me
    `),
  },
  es: {
    transfer: split(`
      transferencia | por transferencia | con transferencia | transferencia bancaria | pago por transferencia | pagar por transferencia |
      puedo pagar por transferencia | datos bancarios | por banco
    `),
    changePayment: split(
      "pago | cambiar el pago | cambiar la forma de pago | otra forma de pago | pagar de otra forma",
    ),
    payLink: split(`
      enlace de pago | el enlace | enlace | link de pago | el link | mandame el enlace | enviame el enlace | mandame el link | enviame el link |
      manda el enlace otra vez | mandame el enlace otra vez | enviame el enlace de nuevo | mandame otra vez el enlace | quiero pagar mi pedido |
      pagar mi pedido | quiero pagar ahora | pagar ahora | el enlace no funciona | el pago fallo | el pago no funciono | intentar el pago otra vez |
      perdi el enlace | puedo pagar mi pedido
    `),
    paymentMade: split(`
      pagado | ya pague | he pagado | ya he pagado | ya esta pagado | esta pagado | acabo de pagar | hice el pago | ya hice el pago | pago hecho |
      hice la transferencia | ya hice la transferencia | transferencia hecha | ya transferi | pago realizado
    `),
    paymentCheck: split(`
      recibiste mi pago | recibieron mi pago | ha llegado mi pago | llego mi pago | os ha llegado el pago | les llego el pago | esta pagado mi pedido |
      se hizo el pago | entro el pago | recibieron el dinero | mi pago llego | donde esta mi reembolso
    `),
  },
  pt: {
    transfer: split(`
      transferencia | por transferencia | transferencia bancaria | pagar por transferencia | posso pagar por transferencia | dados bancarios | ted
    `),
    changePayment: split(
      "pagamento | mudar o pagamento | mudar a forma de pagamento | outra forma de pagamento | pagar de outra forma",
    ),
    payLink: split(`
      link de pagamento | o link | link | me manda o link | manda o link | me envia o link | envia o link | manda o link de novo |
      me manda o link de novo | envia o link outra vez | quero pagar meu pedido | pagar meu pedido | quero pagar agora | pagar agora |
      o link nao funciona | o pagamento falhou | o pagamento nao funcionou | tentar pagar de novo | perdi o link | posso pagar meu pedido
    `),
    paymentMade: split(`
      paguei | ja paguei | esta pago | ta pago | acabei de pagar | fiz o pagamento | ja fiz o pagamento | pagamento feito | fiz a transferencia |
      ja fiz a transferencia | transferi | ja transferi | transferencia feita | pix feito | fiz o pix
    `),
    paymentCheck: split(`
      recebeu meu pagamento | voces receberam meu pagamento | recebeu o pagamento | meu pagamento chegou | o pagamento chegou | chegou o pagamento |
      meu pedido esta pago | o pagamento foi feito | o pagamento caiu | caiu o pagamento | receberam o dinheiro | cade meu reembolso
    `),
  },
  fr: {
    transfer: split(`
      virement | par virement | virement bancaire | payer par virement | je paie par virement | je peux payer par virement |
      coordonnees bancaires | rib
    `),
    changePayment: split(
      "paiement | changer le paiement | changer de paiement | changer de moyen de paiement | payer autrement | autre moyen de paiement",
    ),
    payLink: split(`
      lien de paiement | le lien | lien | envoyez moi le lien | renvoyez le lien | renvoyez moi le lien | envoie moi le lien | renvoie moi le lien |
      le lien encore une fois | je veux payer ma commande | payer ma commande | je veux payer maintenant | payer maintenant |
      le lien ne marche pas | le lien ne fonctionne pas | le paiement a echoue | le paiement na pas marche | reessayer le paiement |
      jai perdu le lien | je peux payer ma commande
    `),
    paymentMade: split(`
      paye | jai paye | cest paye | je viens de payer | paiement fait | paiement effectue | jai fait le paiement | virement fait |
      jai fait le virement | virement effectue | jai deja paye
    `),
    paymentCheck: split(`
      avez vous recu mon paiement | vous avez recu mon paiement | mon paiement est arrive | mon paiement est bien arrive | le paiement est arrive |
      ma commande est payee | est ce que ma commande est payee | le paiement est passe | mon paiement est passe | avez vous recu largent |
      ou est mon remboursement
    `),
  },
  de: {
    transfer: split(`
      uberweisung | per uberweisung | mit uberweisung | bankuberweisung | ich uberweise | per banküberweisung | kann ich uberweisen |
      kann ich per uberweisung zahlen | bankverbindung | auf rechnung uberweisen
    `),
    changePayment: split(
      "bezahlung | zahlung andern | zahlungsart | zahlungsart andern | zahlweise andern | anders bezahlen | andere zahlungsart",
    ),
    payLink: split(`
      zahlungslink | der link | link | schick mir den link | schick den link | schicken sie mir den link | schick mir den link nochmal |
      schick den link nochmal | den link nochmal | den link noch einmal | link nochmal | bezahllink | ich will meine bestellung bezahlen |
      meine bestellung bezahlen | bestellung bezahlen | jetzt bezahlen | ich mochte jetzt bezahlen | ich will jetzt bezahlen |
      der link geht nicht | der link funktioniert nicht | die zahlung hat nicht geklappt | zahlung fehlgeschlagen | zahlung nochmal versuchen |
      ich habe den link verloren | kann ich meine bestellung bezahlen
    `),
    paymentMade: split(`
      bezahlt | ich habe bezahlt | hab bezahlt | habe bezahlt | ist bezahlt | gerade bezahlt | zahlung gemacht | ich habe uberwiesen | uberwiesen |
      hab uberwiesen | ist uberwiesen | schon bezahlt | ich habe schon bezahlt | geld ist unterwegs | uberweisung ist raus
    `),
    paymentCheck: split(`
      ist meine zahlung angekommen | ist die zahlung angekommen | ist mein geld angekommen | ist das geld angekommen | ist das geld da |
      haben sie meine zahlung bekommen | habt ihr meine zahlung bekommen | hat die zahlung geklappt | hat meine zahlung geklappt |
      ist meine bestellung bezahlt | ist es bezahlt | zahlung angekommen | wo bleibt meine erstattung
    `),
  },
  hi: {
    transfer: split(`
      bank transfer | bank transfer karunga | transfer karunga | bank se | neft | imps | bank details |
      बैंक ट्रांसफर | बैंक ट्रांसफर से | ट्रांसफर | ट्रांसफर करूंगा | बैंक से | बैंक डिटेल
    `),
    changePayment: split(
      "payment badalna hai | payment badlo | भुगतान का तरीका | भुगतान बदलो | पेमेंट बदलो | दूसरे तरीके से भुगतान",
    ),
    payLink: split(`
      payment link | link bhejo | link dobara bhejo | payment link bhejo | payment link dobara bhejo | link phir se bhejo | abhi pay karna hai |
      link kaam nahi kar raha | payment fail ho gaya | payment nahi hua |
      भुगतान लिंक | पेमेंट लिंक | लिंक | लिंक भेजो | लिंक भेजें | लिंक दोबारा भेजो | लिंक फिर से भेजो | पेमेंट लिंक भेजो | ऑर्डर का भुगतान करना है |
      अभी भुगतान करना है | लिंक काम नहीं कर रहा | पेमेंट फेल हो गया | भुगतान नहीं हुआ
    `),
    paymentMade: split(`
      payment kar diya | pay kar diya | paise bhej diye | paisa bhej diya | payment ho gaya | paid kar diya | transfer kar diya |
      भुगतान कर दिया | पेमेंट कर दिया | पैसे भेज दिए | पैसा भेज दिया | ट्रांसफर कर दिया | भुगतान हो गया | पेमेंट हो गया | मैंने भुगतान कर दिया
    `),
    paymentCheck: split(`
      payment mila kya | kya payment mila | payment aaya kya | paise mile kya | kya paise mile | payment pahuncha kya |
      भुगतान मिला क्या | क्या भुगतान मिला | पेमेंट मिला क्या | क्या पेमेंट मिला | पैसे मिले क्या | क्या पैसे मिले | मेरा भुगतान मिला क्या
    `),
  },
  ar: {
    transfer: split(`
      تحويل | تحويل بنكي | بتحويل بنكي | حوالة | حوالة بنكية | ادفع بالتحويل | بالتحويل | بدفع تحويل | بيانات البنك | ممكن تحويل بنكي
    `),
    changePayment: split(
      "طريقة الدفع | تغيير طريقة الدفع | غير طريقة الدفع | طريقة دفع اخرى | ادفع بطريقة اخرى",
    ),
    payLink: split(`
      رابط الدفع | الرابط | ارسل الرابط | ارسل لي الرابط | ارسل رابط الدفع | ارسل الرابط مرة اخرى | ارسل لي الرابط مرة اخرى | ابعت الرابط |
      الرابط مرة ثانية | اريد دفع طلبي | ادفع طلبي | اريد الدفع الان | ادفع الان | الرابط لا يعمل | الرابط ما يشتغل | فشل الدفع | الدفع لم ينجح
    `),
    paymentMade: split(`
      دفعت | انا دفعت | لقد دفعت | تم الدفع | دفعت الان | حولت | حولت المبلغ | تم التحويل | ارسلت المبلغ | دفعت خلاص
    `),
    paymentCheck: split(`
      هل وصل الدفع | وصل الدفع | هل وصلتكم الدفعة | وصلكم المبلغ | هل وصل المبلغ | هل استلمتم الدفع | هل تم الدفع | هل طلبي مدفوع | وصلت الفلوس
    `),
  },
};
