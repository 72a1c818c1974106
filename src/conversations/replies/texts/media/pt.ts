import type { MediaTexts } from "./media-texts.js";

export const ptMedia: MediaTexts = {
  "media.pdf":
    "Documento recebido. É sobre o quê? Bastam algumas palavras: o que deseja ou de que pedido se trata.",
  "media.kept": "Recebido, obrigado.",
  "media.forReturn": "Obrigado, a foto está com a sua solicitação do pedido {number}.",
  "media.useless": "Esse arquivo não pode ser usado. Por favor, envie uma foto ou um PDF de até 16 MB.",
  "media.notThere": "A sua foto não chegou. Por favor, envie mais uma vez.",
  "catalogue.notKnown": "Não encontrado aqui, por isso não está no carrinho: {codes}.",
  "receipt.title": "Recibo",
  "receipt.order": "Pedido {number}",
  "receipt.head": "{shop}: recibo do pedido {number}, {date}",
  "receipt.line": "{quantity} x {item}: {total}",
  "receipt.amount": "{name}: {amount}",
  "receipt.subtotal": "Subtotal",
  "receipt.discount": "Desconto",
  "receipt.delivery": "Entrega",
  "receipt.tax": "Impostos",
  "receipt.taxIncluded": "Impostos incluídos",
  "receipt.total": "Total",
  "receipt.paid": "Pago",
  "receipt.open": "A pagar",
  "receipt.coming": "O PDF chega em instantes.",
  "receipt.document": "Recibo do pedido {number}",
  "receipt.link": "Recibo do pedido {number} em PDF, por 30 dias: {url}",
};
