import type { PaymentTexts } from "./payment-texts.js";

export const ptPayments: PaymentTexts = {
  "payment.ask": "Como você quer pagar?",
  "choice.card": "Cartão",
  "choice.cash": "Dinheiro",
  "choice.transfer": "Transferência",
  "choice.payLink": "Link de pagamento",
  "choice.changePayment": "Pagamento",
  "payment.card": "Pagamento com cartão",
  "payment.transfer": "Pagamento por transferência",
  "payment.byCard": "com cartão",
  "payment.byCash": "em dinheiro",
  "payment.byTransfer": "por transferência",
  "payment.ways": "Você pode pagar: {ways}.",
  "payment.cardNot": "Aqui não se aceitam cartões.",
  "payment.transferNot": "Aqui não se aceitam transferências.",
  "payment.cashNot": "Este pedido não pode ser pago em dinheiro.",
  "payment.cashUpTo": "Em dinheiro dá para pagar até {limit}.",
  "payment.noWay": "Não há como pagar este pedido aqui. Uma pessoa pode ajudar.",
  "payment.placedCard": "com cartão, o link chega em instantes",
  "payment.keptUntil": "Fica guardado para você até {when}.",
  "payment.details": "Transfira {amount}, com a referência {number}:\n{details}",
  "payment.sayPaid": 'Depois envie aqui uma foto do comprovante, ou diga "paguei".',
  "payment.link": "Pedido {number}: pague {amount} aqui: {url}",
  "payment.linkUntil": "Pedido {number}: pague {amount} aqui, até {when}: {url}",
  "payment.failed":
    'O pagamento do pedido {number} não funcionou. Diga "link de pagamento" para tentar de novo.',
  "payment.received": "Pedido {number}: chegaram {amount}. Obrigado.",
  "payment.wrong":
    "Para o pedido {number} chegaram {came}, não {asked}. O valor volta para você; o pedido ainda não está pago.",
  "payment.late":
    "Seu pagamento de {came} chegou depois que o pedido {number} tinha terminado. O valor volta para você.",
  "payment.soldOut":
    "Seu pagamento de {came} do pedido {number} chegou tarde: nem tudo dele ainda existe. O valor volta para você.",
  "payment.twice": "O pedido {number} já estava pago. Seu segundo pagamento de {came} volta para você.",
  "payment.refundedCard":
    "{amount} do pedido {number} voltaram para o seu cartão. Pode levar alguns dias para aparecer.",
  "payment.refunded": "{shop} devolveu {amount} do pedido {number}.",
  "payment.refundFailed":
    "A devolução de {amount} do pedido {number} não funcionou. {shop} vê isso e cuida do caso.",
  "payment.declined":
    "{shop} não encontra sua transferência de {amount} do pedido {number}. Veja se foi enviada e mande aqui uma foto do comprovante.",
  "payment.coming": "O link do pedido {number} está sendo feito e chega em instantes.",
  "payment.isPaid": "Sim, o pedido {number} está pago: {amount}.",
  "payment.wentBack": "O que foi pago pelo pedido {number} voltou para você: {amount}.",
  "payment.notYet": "Ainda não chegou nada do pedido {number}. Aviso aqui assim que chegar.",
  "payment.looking": "Obrigado. {shop} vê se {amount} do pedido {number} chegaram, e aviso aqui.",
  "payment.inCash": "O pedido {number} é pago em dinheiro quando você receber: {amount}.",
  "payment.nothing": "Não há nada a pagar aqui.",
  "payment.over": "Pedido {number}: {status}. Já não há nada a pagar.",
  "payment.pageBack":
    "Você pode fechar esta página e voltar ao chat. Lá avisamos assim que o pagamento chegar.",
  "payment.pagePaid": "Está pago. Obrigado! Você pode fechar esta página.",
  "payment.pageOver": "Já não há nada a pagar aqui. Escreva no chat, por favor.",
  "payment.pageWait": "Esta página está sendo feita. Volte em instantes.",
};
