import type { ReplyWords, Texts } from "./texts.js";

/** What a buyer without buttons is told to reply. */
export const esReplyWords: ReplyWords = {
  CART: "CARRITO",
  PAY: "PAGAR",
  ORDERS: "PEDIDOS",
  BACK: "VOLVER",
  PERSON: "PERSONA",
  MENU: "MENÚ",
  CHANGE: "CAMBIAR",
  OK: "OK",
  UNDO: "DESHACER",
};

/** Spanish as it is understood from Madrid to Mexico; the buyer is "tú", as shops write on WhatsApp. */
export const es: Texts = {
  "text.lines": "{lines}",
  "text.comma": ", ",

  // Home, help, small talk
  "home.welcome": "¡Hola! Somos {shop}.",
  "home.choose":
    "¿Qué buscas?{plain, select, yes { Responde con un número o dilo con tus palabras. También: {CART}, {PAY}, {ORDERS}, {BACK}, {PERSON}.} other { Elige o dilo con tus palabras.}}",
  "home.page": "Más de lo que tenemos:",
  "home.empty": "{shop} todavía no tiene nada a la venta aquí. Una persona puede atenderte.",
  "help.text":
    'Di lo que quieres como se lo dirías a una persona, por ejemplo "2 x {example}" o "¿tienen ...?".{plain, select, yes {\n{CART} muestra tu carrito, {PAY} termina la compra, {ORDERS} sigue un pedido, {BACK} vuelve atrás, {PERSON} llama a una persona, {MENU} muestra todo.} other {\nTambién: carrito, pagar, mis pedidos, volver, empezar de nuevo, hablar con alguien.}}',
  "help.example": "algo",
  "thanks.welcome": "De nada.",
  "thanks.cartWaits":
    "De nada. En tu carrito: {count, plural, one {# artículo} many {# de artículos} other {# artículos}}, {total}.{plain, select, yes { Responde {PAY} para terminar la compra.} other {}}",
  "goodbye.bye": "¡Hasta luego! Escribe cuando quieras.",
  "goodbye.cartKept":
    "¡Hasta luego! Guardamos tu carrito: {count, plural, one {# artículo} many {# de artículos} other {# artículos}}, {total}.",
  "startOver.fresh": "Empezamos de nuevo.",
  "startOver.cartKept":
    "Empezamos de nuevo. Tu carrito sigue ahí: {count, plural, one {# artículo} many {# de artículos} other {# artículos}}, {total}.",
  "failed.message":
    "Perdón, algo falló aquí con tu último mensaje. La tienda puede verlo. Dilo con otras palabras, por favor.",
  "restart.lost": "Perdón, cambiamos algo aquí y perdí el hilo. Tu carrito sigue ahí.",
  "yes.toWhat": "Bien. ¿Qué te gustaría?",
  "no.fine": "De acuerdo.",
  "cancel.nothing":
    "Ahora mismo no se está pidiendo nada. Para anular un pedido ya hecho, pide hablar con una persona.",

  // The language of the conversation
  "language.changed": "Claro, seguimos en español.",
  "language.which": "¿En qué idioma{plain, select, yes {? Responde con un número:} other {?}}",

  // What was not understood
  "unknown.text":
    '"{said}": no tenemos nada con ese nombre.{plain, select, yes { Di un producto, o responde {MENU} para ver lo que hay.} other { Di un producto o elige:}}',
  "unknown.notNow": 'No entendí "{said}".',
  "unknown.question":
    "A eso no sé responder; {plain, select, yes {responde {PERSON} y te atiende alguien que sabe.} other {una persona sí puede.}}",
  "unknown.nothing":
    "Ese mensaje no trae texto. Di qué buscas{plain, select, yes {, o responde {MENU}.} other {, o elige:}}",
  "unknown.which": "¿Cuál?",
  "unknown.number": "Aquí no hay un {number} para elegir.",
  "unknown.gone": "Eso ya no está aquí.",
  "unknown.range": "Puedo anotar de 1 a {highest} de cada cosa.",
  "unknown.endOfList": "Eso es todo lo que hay.",
  "media.photo": "Gracias por la foto. Todavía no puedo ver imágenes: dime con palabras qué muestra.",
  "media.voice": "Todavía no puedo escuchar mensajes de voz: escríbelo, por favor.",
  "media.video": "Todavía no puedo ver videos: escríbelo, por favor.",
  "media.contact": "Gracias, pero no puedo usar tarjetas de contacto: escribe el nombre, por favor.",
  "media.sticker": "Qué bueno. ¿Qué te gustaría?",
  "media.file": "Todavía no puedo abrir archivos: escríbelo, por favor.",
  "location.kept": "Anotado: te propondré {place} como dirección de entrega.",

  // Browsing and searching
  "list.category":
    "{category}: {total, plural, one {# producto} many {# de productos} other {# productos}}.{plain, select, yes { Responde con un número o di qué quieres:} other {}}",
  "list.categoryPage": "{category}, {from} a {to} de {total}:",
  "list.empty": "Ahora mismo no hay nada en {category}.",
  "list.searchPage": '"{query}", {from} a {to} de {total}:',
  "search.yes": "Sí, {total}.{plain, select, yes { Responde con un número o di qué quieres:} other {}}",
  "search.yesOne": "Sí:",
  "search.matches":
    '"{query}": {total, plural, one {# producto} many {# de productos} other {# productos}}.{plain, select, yes { Responde con un número o di qué quieres:} other {}}',
  "search.wished":
    "{title}: {total, plural, one {# producto} many {# de productos} other {# productos}}.{plain, select, yes { Responde con un número o di qué quieres:} other {}}",
  "search.everything": "Todo",
  "search.cheapest": "{what}, del más barato al más caro",
  "search.dearest": "{what}, del más caro al más barato",
  "search.newest": "{what}, lo más nuevo primero",
  "search.under": "{what} por menos de {price}",
  "search.upTo": "{what} hasta {price}",
  "search.over": "{what} por más de {price}",
  "search.from": "{what} desde {price}",
  "search.between": "{what} de {least} a {most}",
  "search.nearest": 'No tenemos "{said}"; lo más parecido:',
  "search.nothing": 'No tenemos "{said}".',
  "search.ask": "¿Qué buscas?",
  "choice.more": "Más",
  "choice.moreCount": "{count, plural, one {# más} many {# más} other {# más}}",
  "choice.back": "Volver",
  "price.one": "{price}",
  "price.from": "desde {price}",
  "price.upTo": "hasta {price}",
  "price.soldOut": "{price} (agotado)",
  "price.extra": "+{price}",

  // What is bought
  "item.detailed": "{name}, {details}",
  "option.no": "sin {name}",
  "option.light": "menos {name}",
  "option.extra": "{name} extra",
  "option.counted": "{count} {name}",
  "product.described": "{name}, {price}. {description}",

  // A product
  "product.title": "{name}, {price}",
  "product.few": "Últimas unidades: {count}.",
  "product.howMany": "{plain, select, yes {Responde cuántos quieres.} other {¿Cuántos quieres?}}",
  "product.whichVariant": "¿Cuál{plain, select, yes {? Responde con un número:} other {?}}",
  "product.whichOption": "{product}: ¿qué {group}{plain, select, yes {? Responde con un número:} other {?}}",
  "product.whichThing": "{said}: ¿cuál{plain, select, yes {? Responde con un número:} other {?}}",
  "product.alsoSay": "También puedes pedir: {options}.",
  "product.soldOut": "{name}: agotado.",
  "product.notSo": "{item}: así no se puede pedir.",
  "product.misfit": '{item} no lleva "{said}".',
  "product.noSuchDetail": "{product}: así no se puede pedir.",
  "choice.add": "Añadir al carrito",

  // The cart
  "line.counted": "{quantity} x {item}: {total}",
  "line.short": "{quantity} x {item}",
  "cart.addedOne": "En tu carrito: {item}, {total}.",
  "cart.addedSome": "En tu carrito: {quantity} x {item}, {total}.",
  "cart.addedMany": "Anotado:\n{lines}",
  "cart.notHad": 'No tenemos "{said}".',
  "cart.notHadNearest": 'No tenemos "{said}"; lo más parecido: {nearest}.',
  "cart.fewer": "De {item} {count, plural, one {solo queda #} many {solo quedan #} other {solo quedan #}}.",
  "cart.next":
    "{plain, select, yes {Responde {PAY} para terminar la compra, o sigue pidiendo.} other {Termina la compra o sigue pidiendo.}}",
  "cart.totalNext":
    "Total {total}.{plain, select, yes { Responde {PAY} para terminar la compra, o sigue pidiendo.} other {}}",
  "cart.shown":
    "Tu carrito:\n{lines}\nTotal {total}.{plain, select, yes { Responde {PAY} para terminar la compra, {CHANGE} para cambiar algo.} other {}}",
  "cart.empty": "Tu carrito está vacío.",
  "cart.nowLine": "Ahora {line}.",
  "cart.removed": "{item}: ya no está en tu carrito.",
  "cart.removedSome": "Ya no está en tu carrito: {items}.",
  "cart.emptied": "Tu carrito está vacío ahora. Di {UNDO} para recuperarlo.",
  "cart.alreadyEmpty": "Tu carrito ya está vacío.",
  "cart.restored": "Está otra vez como antes.",
  "cart.nothingToUndo": "No hay nada que deshacer.",
  "cart.notInCart": "{said}: no está en tu carrito.",
  "cart.whichLine": "¿Qué quieres cambiar{plain, select, yes {? Responde con un número:} other {?}}",
  "cart.whichRemove": "¿Qué quito{plain, select, yes {? Responde con un número:} other {?}}",
  "cart.lineHowMany": "{line}. ¿Cuántos serán? Con 0 lo quito.",
  "cart.lineGone": "Eso ya no está en tu carrito.",
  "cart.allThere": "Todo lo que hay de {item} ya está en tu carrito: {count}.",
  "cart.someNotKnown": "Parte de ese carrito ya no se vende aquí; no la incluí.",
  "cart.pruned": "Algo de tu carrito ya no se vende; lo quité.",
  "cart.full": "En un carrito caben {count} cosas distintas; este está lleno.",
  "choice.addThing": "Añadir {name}",
  "choice.remove": "Quitar",
  "choice.checkout": "Terminar compra",
  "choice.viewCart": "Ver carrito",
  "choice.changeSomething": "Cambiar algo",
  "choice.keepShopping": "Seguir comprando",
  "choice.undo": "Deshacer",

  // Checkout
  "checkout.fulfilment": "¿A domicilio o lo recoges?",
  "checkout.fulfilmentAgain": "¿A domicilio otra vez, a {address}, o lo recoges?",
  "checkout.address": "¿A qué dirección va?",
  "checkout.addressAgain": "¿A {address} otra vez?",
  "checkout.addressShort": "Es muy corto para una dirección: calle, número y ciudad, por favor.",
  "checkout.addressLong": "Es muy largo para una dirección: basta con calle, número y ciudad.",
  "checkout.name": "¿A nombre de quién va el pedido?",
  "checkout.nameUnclear": "Eso no parece un nombre.",
  "checkout.cashOnly":
    "Por ahora se paga en efectivo {fulfilment, select, pickup {al recoger} other {al recibir el pedido}}.",
  "checkout.cashNoted": "En efectivo {fulfilment, select, pickup {al recoger} other {al recibir}}, anotado.",
  "checkout.summary":
    "Para confirmar:\n{lines}\n{how}\nNombre: {name}\n{payment}\nTotal {total}.{plain, select, yes { Responde {OK} para hacer el pedido, o {CHANGE}.} other {}}",
  "checkout.toAddress": "A domicilio: {address}",
  "checkout.toAddressGiven": "A domicilio, a la dirección indicada",
  "checkout.pickup": "Lo recoges tú",
  "checkout.payDelivery": "Pago en efectivo al recibir",
  "checkout.payPickup": "Pago en efectivo al recoger",
  "checkout.notPlaced": "No se ha pedido nada. Tu carrito sigue ahí.",
  "checkout.changed": "Algo cambió desde que te lo mostré.",
  "checkout.alreadyPlaced": "Ese pedido ya está hecho.",
  "checkout.whatToChange": "¿Qué cambio{plain, select, yes {? Responde con un número:} other {?}}",
  "checkout.placed":
    "Pedido {number} hecho: {how}, {total}, {payment}. Escribe aquí cuando quieras para preguntar por él.",
  "checkout.placedDelivery": "a domicilio, {address}",
  "checkout.placedDeliveryGiven": "a domicilio, a la dirección indicada",
  "checkout.placedPickup": "para recoger",
  "checkout.placedCashDelivery": "en efectivo al recibir",
  "checkout.placedCashPickup": "en efectivo al recoger",
  "checkout.soldOut": "Perdón, {item} se acaba de agotar y sale del pedido.",
  "checkout.fewerLeft":
    "Perdón, de {item} {count, plural, one {solo queda #} many {solo quedan #} other {solo quedan #}}; el pedido lleva ahora esa cantidad.",
  "checkout.repriced": "{item} cuesta ahora {now}, no {was}.",
  "checkout.leftOut": `"{item}" aún no está elegido, así que no va en este pedido.`,
  "checkout.bothWays": "Los pedidos se llevan a domicilio o se recogen: lo eliges al final.",
  "checkout.nothingLeft": "Con eso no queda nada que pedir.",
  "choice.delivery": "A domicilio",
  "choice.deliverThere": "Enviar ahí",
  "choice.pickup": "Recoger",
  "choice.yesThere": "{plain, select, yes {La misma dirección} other {Sí, ahí}}",
  "choice.anotherAddress": "Otra dirección",
  "choice.placeOrder": "Confirmar pedido",
  "choice.change": "Cambiar",
  "choice.changeItems": "Cambiar productos",
  "choice.changeHow": "Entrega o recogida",
  "choice.changeAddress": "Dirección",
  "choice.changeName": "Nombre",
  "choice.nothing": "Nada",

  // Orders
  "orders.one": "Pedido {number}, {status}: {lines}. Total {total}.",
  "orders.many": "Tus últimos pedidos:\n{orders}",
  "orders.line": "{number}: {status}, {total}",
  "orders.none": "Todavía no tienes pedidos aquí.",
  "orders.noneSuch": "No encuentro ningún pedido {number} tuyo.",
  "orders.hidden":
    "Por tu seguridad no puedo mostrar pedidos en respuesta a este mensaje. Escribe otra vez, por favor.",
  "orders.which": "¿Qué pedido{plain, select, yes {? Responde con un número:} other {?}}",
  "orders.detail": "{status}, {total}",
  "orders.toCancel": "Pedido {number}, {total}: {status}. Solo {shop} puede anularlo. {offer}",
  "orders.toReturn": "Pedido {number}, {total}: {status}. {shop} decide sobre la devolución. {offer}",
  "orders.noneToCancel": "No tienes aquí ningún pedido que se pueda anular.",
  "orders.noneToReturn": "No tienes aquí ningún pedido del que se pueda devolver algo.",
  "orders.over": "Pedido {number}: {status}. Ya no queda nada que anular.",
  "orders.cannotReturn": "Pedido {number}: {status}. No hay nada que se pueda devolver.",
  "choice.myOrders": "Mis pedidos",
  "status.placed": "hecho",
  "status.awaiting_payment": "pendiente de pago",
  "status.paid": "pagado",
  "status.accepted": "aceptado por la tienda",
  "status.preparing": "en preparación",
  "status.ready_for_pickup": "listo para recoger",
  "status.shipped": "en camino",
  "status.partially_shipped": "en parte en camino",
  "status.delivered": "entregado",
  "status.completed": "completado",
  "status.cancelled": "anulado",
  "status.rejected": "rechazado por la tienda",
  "status.expired": "caducado",
  "status.return_requested": "devolución solicitada",
  "status.returned": "devuelto",

  // What happened to an order
  "news.paid": "Pedido {number}: tu pago de {total} ha llegado.",
  "news.accepted": "{shop} ha aceptado el pedido {number}.",
  "news.preparing": "El pedido {number} ya se está preparando.",
  "news.ready": "El pedido {number} está listo para recoger.",
  "news.shipped": "El pedido {number} está en camino.",
  "news.partlyShipped": "Una parte del pedido {number} está en camino; el resto llegará después.",
  "news.delivered": "El pedido {number} se ha entregado.",
  "news.cancelled": "{shop} ha cancelado el pedido {number}, {total}.",
  "news.rejected": "Lo sentimos, {shop} no puede aceptar el pedido {number}, {total}.",
  "news.expired":
    "El pedido {number}, {total}, no se pagó a tiempo, así que ha terminado y ya no se guarda nada para él.",
  "news.returned": "Lo que devolviste del pedido {number} ha llegado.",
  "news.reason": "Motivo: {reason}",
  "news.nothingPaid": "No se ha cobrado nada.",

  // Questions about the shop
  "answer.written": "{answer}",
  "answer.unknown": "Eso no lo sé. {offer}",
  "area.written": "Entrega en {area}: {answer}",
  "area.unknown": "No sé si entregamos en {area}.",
  "delivery.free": "La entrega no cuesta nada.",
  "diet.unknown": "No puedo decirte con certeza qué llevan nuestros productos, y no adivino. {offer}",
  "diet.described": '{shop} escribe sobre {name}: "{description}" Más no sé, y no adivino. {offer}',
  "diet.named": 'Aquí se llama "{said}"; más que el nombre no sé. {offer}',
  "remark.complaint": "Lo siento mucho. {offer}",
  "remark.dislike": "Entendido. Al pedir, dime qué quitar y va sin eso si se puede.",
  "remark.past": "Gracias por contármelo.",
  "distress.heard":
    "Siento mucho que lo estés pasando tan mal. No tienes que llevarlo a solas: habla con alguien cerca de ti o llama ahora al número de emergencias de tu zona. Una persona de {shop} también puede escribirte aquí.{plain, select, yes { Responde {PERSON}.} other {}}",
  "person.offer": "¿Le pregunto a una persona?{plain, select, yes { Responde {PERSON}.} other {}}",
  "person.canHelp":
    "Una persona puede ayudarte: {plain, select, yes {responde {PERSON}.} other {di persona.}}",
  "choice.askPerson": "Preguntar a alguien",

  // Questions about a product
  "about.which": "¿De qué producto hablas?",
  "about.costs": "{name}: {price}.",
  "about.counted": "{quantity} x {name}: {price}.",
  "about.together": "En total {price}.",
  "stock.yes": "Sí, tenemos {name}: {price}.",
  "stock.few": "Sí, {count, plural, one {solo queda #} many {quedan #} other {quedan #}} de {name}: {price}.",
  "stock.variants": "Sí, tenemos {name} en {variants}.",
  "stock.none": "No, {name}: agotado por ahora.",
  "stock.nearest": "Lo más parecido que hay:",
  "stock.noneNearest": "No, {name}: agotado por ahora. Lo más parecido que hay:",
  "stock.allGone": '"{query}": todo agotado por ahora.',
  "category.other": "Otras cosas",

  // What was ordered before, once more
  "again.added": "Como en el pedido {number}:\n{lines}",
  "again.inCart": "Lo del pedido {number} ya está en tu carrito:\n{lines}",
  "again.gone": "{item} ya no se vende.",
  "again.without": "Ya no hay {options}; {item} va sin eso.",
  "again.nothing": "Nada del pedido {number} se puede pedir ahora.",
  "again.none": "Todavía no has pedido nada aquí, así que no hay nada que repetir.",

  // A person, and being written to
  "person.told":
    "{shop} puede ver aquí que quieres hablar con una persona. Ahora me callo; di {MENU} para que vuelva.",
  "person.back": "Aquí estoy otra vez.",
  "consent.offersOff": "No recibirás ofertas de {shop} aquí. Los pedidos y las preguntas siguen funcionando.",
  "consent.offersOffAlready":
    "Ya no recibes ofertas de {shop}. Los pedidos y las preguntas siguen funcionando.",
  "consent.offersOn": "De acuerdo, {shop} puede volver a escribirte.",
  "choice.person": "Hablar con alguien",
  "choice.browse": "Ver productos",
  "list.open": "Elegir",
  "list.line": "{label}: {detail}",
};
