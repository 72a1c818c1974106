/** What the people who run a shop are told. */
export const esSeller = {
  "seller.help":
    "Aquí llevas la tienda. Di por ejemplo:\nstock A12 +20, jarrón 0\nprecio jarrón azul 39\nocultar maceta\npedidos, 1042, aceptar 1042, enviado 1042\nhoy, esta semana, más vendidos, poco stock\ndeshacer, como cliente",
  "seller.unread": '"{said}" no dice nada que pueda hacer por la tienda. Di ayuda para ver qué puedo.',
  "seller.unreadPart": 'No leído: "{said}"',
  "seller.nothingWaits": "Nada espera un sí o un no.",
  "seller.notAllowed":
    "Eso no está entre lo que puedes hacer en esta tienda. El dueño puede hacerlo, o darte el papel.",
  "seller.preview": "Listo para cambiar:\n{lines}",
  "seller.applyAsk": "¿Lo hago?{plain, select, yes { Responde {OK} para hacerlo.} other {}}",
  "seller.choiceApply": "Hazlo",
  "seller.choiceDiscard": "Descartar",
  "seller.noChange": "Eso no cambiaría nada.",
  "seller.discarded": "No se cambió nada.",
  "seller.applied": "Hecho:\n{lines}",
  "seller.canUndo": "Di deshacer en {minutes} minutos para volver atrás.",
  "seller.undone": "Deshecho:\n{lines}",
  "seller.nothingToUndo": "No hay nada tuyo que deshacer de los últimos {minutes} minutos.",
  "seller.moved": "No se cambió nada: {labels} ya no es lo que era. Míralo de nuevo.",
  "seller.lineStock": "{label}: stock {before} -> {after}",
  "seller.linePrice": "{label}: {before} -> {after}",
  "seller.lineShown": "{label}: oculto -> visible",
  "seller.lineHidden": "{label}: visible -> oculto",
  "seller.lineName": "{before} -> {after}",
  "seller.lineCategory": "{label}: categoría {before} -> {after}",
  "seller.lineAlias": "{label}: también {after}",
  "seller.notCounted": "sin contar",
  "seller.problemUnknown": '"{said}": nada en la tienda se llama así.',
  "seller.problemAmount":
    '"{said}": no puede ser tanto. Puede que haya pedidos que lo reservan, o que nadie lo cuente todavía.',
  "seller.problemBound":
    '"{said}": es más del doble o menos de la mitad. Un precio así solo se cambia en la administración.',
  "seller.problemSame": '"{said}": ya está así.',
  "seller.problemTwice": '"{said}": está dos veces en tu mensaje. ¿Cuál vale?',
  "seller.problemSeveral": '"{said}": ¿cuál? {options}',
  "seller.orders":
    "{filter, select, unpaid {Sin pagar:} late {Dos horas sin tocar:} open {Por hacer:} other {Últimos pedidos:}}\n{lines}",
  "seller.noOrders":
    "{filter, select, unpaid {Ningún pedido espera un pago.} late {Ningún pedido va tarde.} open {Nada por hacer: ningún pedido abierto.} other {Todavía no hay pedidos.}}",
  "seller.orderLine": "{number} {name}, {total}: {status}",
  "seller.moreOrders": "y más",
  "seller.order": "Pedido {number}: {status}\n{lines}\n{total}, {name}, {place}",
  "seller.news":
    "{event, select, amended {Cambiado por el cliente:} cancelled {Cancelado por el cliente:} returnRequested {El cliente pide devolverlo:} proofSent {El cliente dice que está pagado; míralo:} buyerSilent {El cliente no quiere más mensajes y no se le puede avisar de nada:} buyerBack {Ya se puede escribir al cliente otra vez:} rated {Valorado por el cliente:} other {Nuevo:}}",
  "seller.pickup": "lo recoge",
  "seller.noSuchOrder": "No hay ningún pedido {number} en esta tienda.",
  "seller.whichOrder": "¿Qué pedido? Di su número.",
  "seller.confirmMove":
    "El pedido {number} quedará así: {status}, y se avisará al cliente. No se puede deshacer.",
  "seller.orderMoved": "Pedido {number}: {status}. El cliente está avisado.",
  "seller.orderAlready": "El pedido {number} ya está así: {status}.",
  "seller.orderSoldOut": "El pedido {number} había terminado y ya no hay de todo.",
  "seller.orderRefused": "El pedido {number} está así: {status}; desde ahí no puede pasar a {to}.",
  "seller.choiceAccept": "Aceptar",
  "seller.choiceReject": "Rechazar",
  "seller.choicePrepare": "Preparando",
  "seller.choiceReady": "Listo",
  "seller.choiceShip": "Enviado",
  "seller.choiceDeliver": "Entregado",
  "seller.sales":
    "{period, select, yesterday {Ayer:} week {Últimos 7 días:} month {Últimos 30 días:} other {Hoy hasta ahora:}} {orders, plural, one {# pedido} many {# pedidos} other {# pedidos}}, {revenue}",
  "seller.salesBefore":
    "El tiempo anterior: {orders, plural, one {# pedido} many {# pedidos} other {# pedidos}}, {revenue}",
  "seller.best":
    "{period, select, yesterday {Lo más vendido ayer:} week {Lo más vendido en 7 días:} month {Lo más vendido en 30 días:} other {Lo más vendido hoy:}}\n{lines}",
  "seller.nothingSold":
    "{period, select, yesterday {Ayer no se vendió nada.} week {No se vendió nada en 7 días.} month {No se vendió nada en 30 días.} other {Hoy no se ha vendido nada.}}{lines}",
  "seller.bestLine": "{quantity} x {name}: {revenue}",
  "seller.lowStock": "Queda poco:\n{lines}",
  "seller.lowLine": "{name}: quedan {left}",
  "seller.noLowStock": "Nada de lo que se cuenta se está acabando.",
  "seller.own": "En la tienda:\n{lines}",
  "seller.ownLine": "{label}: {price}, stock {stock}",
  "seller.ownHidden": "{label}: {price}, stock {stock}, oculto",
} as const;
