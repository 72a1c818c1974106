import type { MediaTexts } from "./media-texts.js";

export const esMedia: MediaTexts = {
  "media.pdf":
    "Documento recibido. ¿De qué se trata? Bastan unas palabras: qué te gustaría o de qué pedido es.",
  "media.kept": "Recibido, gracias.",
  "media.forReturn": "Gracias, la foto está con tu solicitud del pedido {number}.",
  "media.useless": "Ese archivo no se puede usar. Envía una foto o un PDF de 16 MB como máximo, por favor.",
  "media.notThere": "Tu foto no ha llegado. Envíala otra vez, por favor.",
  "catalogue.notKnown": "No lo encontramos, así que no está en el carrito: {codes}.",
  "receipt.title": "Recibo",
  "receipt.order": "Pedido {number}",
  "receipt.head": "{shop}: recibo del pedido {number}, {date}",
  "receipt.line": "{quantity} x {item}: {total}",
  "receipt.amount": "{name}: {amount}",
  "receipt.subtotal": "Subtotal",
  "receipt.discount": "Descuento",
  "receipt.delivery": "Entrega",
  "receipt.tax": "Impuestos",
  "receipt.taxIncluded": "Impuestos incluidos",
  "receipt.total": "Total",
  "receipt.paid": "Pagado",
  "receipt.open": "Por pagar",
  "receipt.coming": "El PDF llega enseguida.",
  "receipt.document": "Recibo del pedido {number}",
  "receipt.link": "Recibo del pedido {number} en PDF, durante 30 días: {url}",
};
