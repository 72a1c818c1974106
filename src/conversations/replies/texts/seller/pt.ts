/** What the people who run a shop are told. */
export const ptSeller = {
  "seller.help":
    "Aqui você cuida da loja. Diga por exemplo:\nestoque A12 +20, vaso 0\npreço vaso azul 39\nocultar pote\npedidos, 1042, aceitar 1042, enviado 1042\nhoje, esta semana, mais vendidos, pouco estoque\ndesfazer, como cliente",
  "seller.unread": '"{said}" não diz nada que eu possa fazer pela loja. Diga ajuda para ver o que posso.',
  "seller.unreadPart": 'Não lido: "{said}"',
  "seller.nothingWaits": "Nada espera um sim ou um não.",
  "seller.notAllowed":
    "Isso não está entre o que você pode fazer nesta loja. O dono pode, ou lhe dá o papel.",
  "seller.preview": "Pronto para mudar:\n{lines}",
  "seller.applyAsk": "Posso?{plain, select, yes { Responda {OK} para fazer.} other {}}",
  "seller.choiceApply": "Faça",
  "seller.choiceDiscard": "Descartar",
  "seller.noChange": "Isso não mudaria nada.",
  "seller.discarded": "Nada foi mudado.",
  "seller.applied": "Feito:\n{lines}",
  "seller.canUndo": "Diga desfazer em {minutes} minutos para voltar atrás.",
  "seller.undone": "Desfeito:\n{lines}",
  "seller.nothingToUndo": "Não há nada seu para desfazer dos últimos {minutes} minutos.",
  "seller.moved": "Nada foi mudado: {labels} já não é o que era. Veja de novo.",
  "seller.lineStock": "{label}: estoque {before} -> {after}",
  "seller.linePrice": "{label}: {before} -> {after}",
  "seller.lineShown": "{label}: oculto -> visível",
  "seller.lineHidden": "{label}: visível -> oculto",
  "seller.lineName": "{before} -> {after}",
  "seller.lineCategory": "{label}: categoria {before} -> {after}",
  "seller.lineAlias": "{label}: também {after}",
  "seller.notCounted": "sem contagem",
  "seller.problemUnknown": '"{said}": nada na loja se chama assim.',
  "seller.problemAmount":
    '"{said}": não pode ser tanto. Talvez pedidos reservem parte, ou ninguém o conte ainda.',
  "seller.problemBound":
    '"{said}": é mais que o dobro ou menos que a metade. Um preço assim só se muda na administração.',
  "seller.problemSame": '"{said}": já está assim.',
  "seller.problemTwice": '"{said}": aparece duas vezes na sua mensagem. Qual vale?',
  "seller.problemSeveral": '"{said}": qual? {options}',
  "seller.orders":
    "{filter, select, unpaid {Não pagos:} late {Duas horas sem mexer:} open {A fazer:} other {Últimos pedidos:}}\n{lines}",
  "seller.noOrders":
    "{filter, select, unpaid {Nenhum pedido espera pagamento.} late {Nenhum pedido está atrasado.} open {Nada a fazer: nenhum pedido aberto.} other {Ainda não há pedidos.}}",
  "seller.orderLine": "{number} {name}, {total}: {status}",
  "seller.moreOrders": "e mais",
  "seller.order": "Pedido {number}: {status}\n{lines}\n{total}, {name}, {place}",
  "seller.news":
    "{event, select, amended {Mudado pelo cliente:} cancelled {Cancelado pelo cliente:} returnRequested {O cliente pede para devolver:} proofSent {O cliente diz que pagou; confira:} buyerSilent {O cliente não quer mais mensagens e não pode ser avisado de nada:} buyerBack {Já se pode escrever ao cliente de novo:} rated {Avaliado pelo cliente:} other {Novo:}}",
  "seller.pickup": "retira na loja",
  "seller.noSuchOrder": "Não há pedido {number} nesta loja.",
  "seller.whichOrder": "Qual pedido? Diga o número.",
  "seller.confirmMove":
    "O pedido {number} ficará assim: {status}, e o cliente será avisado. Não dá para desfazer.",
  "seller.orderMoved": "Pedido {number}: {status}. O cliente foi avisado.",
  "seller.orderAlready": "O pedido {number} já está assim: {status}.",
  "seller.orderSoldOut": "O pedido {number} tinha acabado e já não há de tudo.",
  "seller.orderRefused": "O pedido {number} está assim: {status}; daí não pode passar a {to}.",
  "seller.choiceAccept": "Aceitar",
  "seller.choiceReject": "Recusar",
  "seller.choicePrepare": "Preparando",
  "seller.choiceReady": "Pronto",
  "seller.choiceShip": "Enviado",
  "seller.choiceDeliver": "Entregue",
  "seller.sales":
    "{period, select, yesterday {Ontem:} week {Últimos 7 dias:} month {Últimos 30 dias:} other {Hoje até agora:}} {orders, plural, one {# pedido} many {# pedidos} other {# pedidos}}, {revenue}",
  "seller.salesBefore":
    "O tempo anterior: {orders, plural, one {# pedido} many {# pedidos} other {# pedidos}}, {revenue}",
  "seller.best":
    "{period, select, yesterday {Mais vendidos ontem:} week {Mais vendidos em 7 dias:} month {Mais vendidos em 30 dias:} other {Mais vendidos hoje:}}\n{lines}",
  "seller.nothingSold":
    "{period, select, yesterday {Ontem nada foi vendido.} week {Nada foi vendido em 7 dias.} month {Nada foi vendido em 30 dias.} other {Hoje nada foi vendido ainda.}}{lines}",
  "seller.bestLine": "{quantity} x {name}: {revenue}",
  "seller.lowStock": "Acabando:\n{lines}",
  "seller.lowLine": "{name}: restam {left}",
  "seller.noLowStock": "Nada do que se conta está acabando.",
  "seller.own": "Na loja:\n{lines}",
  "seller.ownLine": "{label}: {price}, estoque {stock}",
  "seller.ownHidden": "{label}: {price}, estoque {stock}, oculto",
} as const;
