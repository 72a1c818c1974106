import type { ReplyWords, Texts } from "./texts.js";

/** What a buyer without buttons is told to reply. */
export const ptReplyWords: ReplyWords = {
  CART: "CARRINHO",
  PAY: "PAGAR",
  ORDERS: "PEDIDOS",
  BACK: "VOLTAR",
  PERSON: "ATENDENTE",
  MENU: "MENU",
  CHANGE: "MUDAR",
  OK: "OK",
  UNDO: "DESFAZER",
};

/** Portuguese as in Brazil, where shops live on WhatsApp; the buyer is "você". */
export const pt: Texts = {
  "text.lines": "{lines}",
  "text.comma": ", ",

  // Home, help, small talk
  "home.welcome": "Olá! Aqui é {shop}.",
  "home.choose":
    "O que você procura?{plain, select, yes { Responda com um número ou diga do seu jeito. Também: {CART}, {PAY}, {ORDERS}, {BACK}, {PERSON}.} other { Escolha ou diga do seu jeito.}}",
  "home.page": "Mais do que temos:",
  "home.empty": "{shop} ainda não tem nada à venda aqui. Uma pessoa pode atender você.",
  "help.text":
    'Diga o que quer como diria a uma pessoa, por exemplo "2 x {example}" ou "vocês têm ...?".{plain, select, yes {\n{CART} mostra o carrinho, {PAY} fecha a compra, {ORDERS} acompanha um pedido, {BACK} volta, {PERSON} chama uma pessoa, {MENU} mostra tudo.} other {\nTambém: carrinho, pagar, meus pedidos, voltar, começar de novo, falar com uma pessoa.}}',
  "help.example": "algo",
  "thanks.welcome": "De nada.",
  "thanks.cartWaits":
    "De nada. No carrinho: {count, plural, one {# item} many {# de itens} other {# itens}}, {total}.{plain, select, yes { Responda {PAY} para fechar a compra.} other {}}",
  "goodbye.bye": "Até logo! Escreva quando quiser.",
  "goodbye.cartKept":
    "Até logo! Seu carrinho fica guardado: {count, plural, one {# item} many {# de itens} other {# itens}}, {total}.",
  "startOver.fresh": "Vamos começar de novo.",
  "startOver.cartKept":
    "Vamos começar de novo. Seu carrinho continua guardado: {count, plural, one {# item} many {# de itens} other {# itens}}, {total}.",
  "failed.message":
    "Desculpe, algo deu errado aqui com sua última mensagem. A loja pode ver isso. Diga com outras palavras, por favor.",
  "restart.lost": "Desculpe, mudamos algo aqui e eu me perdi. Seu carrinho continua guardado.",
  "yes.toWhat": "Certo. O que você gostaria?",
  "no.fine": "Tudo bem.",
  "cancel.nothing":
    "Nada está sendo pedido agora. Para desistir de um pedido já feito, peça para falar com uma pessoa.",

  // The language of the conversation
  "language.changed": "Claro, vamos em português.",
  "language.which": "Em que idioma{plain, select, yes {? Responda com um número:} other {?}}",

  // What was not understood
  "unknown.text":
    '"{said}": não temos nada com esse nome.{plain, select, yes { Diga um produto, ou responda {MENU} para ver o que há.} other { Diga um produto ou escolha:}}',
  "unknown.notNow": 'Não entendi "{said}".',
  "unknown.question":
    "Isso eu não sei responder; {plain, select, yes {responda {PERSON} e alguém que sabe atende.} other {uma pessoa sabe.}}",
  "unknown.nothing":
    "Essa mensagem veio sem texto. Diga o que procura{plain, select, yes {, ou responda {MENU}.} other {, ou escolha:}}",
  "unknown.which": "Qual deles?",
  "unknown.number": "Não há um {number} para escolher aqui.",
  "unknown.gone": "Isso já não está mais aqui.",
  "unknown.range": "Posso anotar de 1 a {highest} de cada coisa.",
  "unknown.endOfList": "Isso é tudo.",
  "media.photo": "Obrigado pela foto. Ainda não consigo ver imagens: diga com palavras o que ela mostra.",
  "media.voice": "Ainda não consigo ouvir áudios: escreva, por favor.",
  "media.video": "Ainda não consigo ver vídeos: escreva, por favor.",
  "media.contact": "Obrigado, mas não consigo usar cartões de contato: escreva o nome, por favor.",
  "media.sticker": "Boa! O que você gostaria?",
  "media.file": "Ainda não consigo abrir arquivos: escreva, por favor.",
  "location.kept": "Anotado: vou sugerir {place} como endereço de entrega.",

  // Browsing and searching
  "list.category":
    "{category}: {total, plural, one {# produto} many {# de produtos} other {# produtos}}.{plain, select, yes { Responda com um número ou diga o que quer:} other {}}",
  "list.categoryPage": "{category}, {from} a {to} de {total}:",
  "list.empty": "Não há nada em {category} no momento.",
  "list.searchPage": '"{query}", {from} a {to} de {total}:',
  "search.yes": "Sim, {total}.{plain, select, yes { Responda com um número ou diga o que quer:} other {}}",
  "search.yesOne": "Sim:",
  "search.matches":
    '"{query}": {total, plural, one {# produto} many {# de produtos} other {# produtos}}.{plain, select, yes { Responda com um número ou diga o que quer:} other {}}',
  "search.wished":
    "{title}: {total, plural, one {# produto} many {# de produtos} other {# produtos}}.{plain, select, yes { Responda com um número ou diga o que quer:} other {}}",
  "search.everything": "Tudo",
  "search.cheapest": "{what}, do mais barato ao mais caro",
  "search.dearest": "{what}, do mais caro ao mais barato",
  "search.newest": "{what}, o mais novo primeiro",
  "search.under": "{what} por menos de {price}",
  "search.upTo": "{what} até {price}",
  "search.over": "{what} por mais de {price}",
  "search.from": "{what} a partir de {price}",
  "search.between": "{what} de {least} a {most}",
  "search.nearest": 'Não temos "{said}"; o mais parecido:',
  "search.nothing": 'Não temos "{said}".',
  "search.ask": "O que você procura?",
  "choice.more": "Mais",
  "choice.moreCount": "{count, plural, one {mais #} many {mais #} other {mais #}}",
  "choice.back": "Voltar",
  "price.one": "{price}",
  "price.from": "a partir de {price}",
  "price.upTo": "até {price}",
  "price.soldOut": "{price} (esgotado)",
  "price.extra": "+{price}",

  // What is bought
  "item.detailed": "{name}, {details}",
  "option.no": "sem {name}",
  "option.light": "menos {name}",
  "option.extra": "{name} extra",
  "option.counted": "{count} {name}",
  "product.described": "{name}, {price}. {description}",

  // A product
  "product.title": "{name}, {price}",
  "product.few": "Últimas unidades: {count}.",
  "product.howMany": "{plain, select, yes {Responda quantos você quer.} other {Quantos você quer?}}",
  "product.whichVariant": "Qual deles{plain, select, yes {? Responda com um número:} other {?}}",
  "product.whichOption": "{product}: qual {group}{plain, select, yes {? Responda com um número:} other {?}}",
  "product.whichThing": "{said}: qual deles{plain, select, yes {? Responda com um número:} other {?}}",
  "product.alsoSay": "Você também pode pedir: {options}.",
  "product.soldOut": "{name}: esgotado.",
  "product.notSo": "{item}: não dá para pedir assim.",
  "product.misfit": '{item} não vem com "{said}".',
  "product.noSuchDetail": "{product}: não dá para pedir assim.",
  "choice.add": "Pôr no carrinho",

  // The cart
  "line.counted": "{quantity} x {item}: {total}",
  "line.short": "{quantity} x {item}",
  "cart.addedOne": "No carrinho: {item}, {total}.",
  "cart.addedSome": "No carrinho: {quantity} x {item}, {total}.",
  "cart.addedMany": "Anotado:\n{lines}",
  "cart.notHad": 'Não temos "{said}".',
  "cart.notHadNearest": 'Não temos "{said}"; o mais parecido: {nearest}.',
  "cart.fewer": "De {item} {count, plural, one {só resta #} many {só restam #} other {só restam #}}.",
  "cart.next":
    "{plain, select, yes {Responda {PAY} para fechar a compra, ou continue pedindo.} other {Feche a compra ou continue pedindo.}}",
  "cart.totalNext":
    "Total {total}.{plain, select, yes { Responda {PAY} para fechar a compra, ou continue pedindo.} other {}}",
  "cart.shown":
    "Seu carrinho:\n{lines}\nTotal {total}.{plain, select, yes { Responda {PAY} para fechar a compra, {CHANGE} para mudar algo.} other {}}",
  "cart.empty": "Seu carrinho está vazio.",
  "cart.nowLine": "Agora {line}.",
  "cart.removed": "{item}: fora do carrinho.",
  "cart.removedSome": "Fora do carrinho: {items}.",
  "cart.emptied": "Seu carrinho está vazio agora. Diga {UNDO} para ter tudo de volta.",
  "cart.alreadyEmpty": "Seu carrinho já está vazio.",
  "cart.restored": "Está como antes.",
  "cart.nothingToUndo": "Não há nada para desfazer.",
  "cart.notInCart": "{said}: não está no seu carrinho.",
  "cart.whichLine": "Qual você quer mudar{plain, select, yes {? Responda com um número:} other {?}}",
  "cart.whichRemove": "Qual eu tiro{plain, select, yes {? Responda com um número:} other {?}}",
  "cart.lineHowMany": "{line}. Quantos vão ser? Com 0 eu tiro.",
  "cart.lineGone": "Isso já não está no seu carrinho.",
  "cart.allThere": "Tudo o que há de {item} já está no seu carrinho: {count}.",
  "cart.someNotKnown": "Parte desse carrinho já não é vendida aqui; deixei de fora.",
  "cart.pruned": "Algo do seu carrinho já não é vendido; eu tirei.",
  "cart.full": "Um carrinho comporta {count} coisas diferentes; este está cheio.",
  "choice.addThing": "Pôr {name}",
  "choice.remove": "Tirar",
  "choice.checkout": "Fechar compra",
  "choice.viewCart": "Ver carrinho",
  "choice.changeSomething": "Mudar algo",
  "choice.keepShopping": "Continuar comprando",
  "choice.undo": "Desfazer",

  // Checkout
  "checkout.fulfilment": "Entrega ou retirada?",
  "checkout.fulfilmentAgain": "Entrega em {address} de novo, ou retirada?",
  "checkout.address": "Qual é o endereço de entrega?",
  "checkout.addressAgain": "Em {address} de novo?",
  "checkout.addressShort": "É curto demais para um endereço: rua, número e cidade, por favor.",
  "checkout.addressLong": "É longo demais para um endereço: bastam rua, número e cidade.",
  "checkout.name": "O pedido fica em nome de quem?",
  "checkout.nameUnclear": "Isso não parece um nome.",
  "checkout.cashOnly":
    "Por enquanto o pagamento é em dinheiro {fulfilment, select, pickup {na retirada} other {na entrega}}.",
  "checkout.cashNoted": "Em dinheiro {fulfilment, select, pickup {na retirada} other {na entrega}}, anotado.",
  "checkout.summary":
    "Para confirmar:\n{lines}\n{how}\nNome: {name}\n{payment}\nTotal {total}.{plain, select, yes { Responda {OK} para fazer o pedido, ou {CHANGE}.} other {}}",
  "checkout.toAddress": "Entrega em {address}",
  "checkout.toAddressGiven": "Entrega no endereço informado",
  "checkout.pickup": "Você retira",
  "checkout.payDelivery": "Dinheiro na entrega",
  "checkout.payPickup": "Dinheiro na retirada",
  "checkout.notPlaced": "Nada foi pedido. Seu carrinho continua guardado.",
  "checkout.changed": "Algo mudou desde que mostrei isso.",
  "checkout.alreadyPlaced": "Esse pedido já foi feito.",
  "checkout.whatToChange": "O que eu mudo{plain, select, yes {? Responda com um número:} other {?}}",
  "checkout.placed":
    "Pedido {number} feito: {how}, {total}, {payment}. Escreva aqui quando quiser para saber dele.",
  "checkout.placedDelivery": "entrega em {address}",
  "checkout.placedDeliveryGiven": "entrega no endereço informado",
  "checkout.placedPickup": "retirada",
  "checkout.placedCashDelivery": "dinheiro na entrega",
  "checkout.placedCashPickup": "dinheiro na retirada",
  "checkout.soldOut": "Desculpe, {item} acabou de esgotar e saiu do pedido.",
  "checkout.fewerLeft":
    "Desculpe, de {item} {count, plural, one {só resta #} many {só restam #} other {só restam #}}; o pedido tem agora essa quantidade.",
  "checkout.repriced": "{item} custa agora {now}, não {was}.",
  "checkout.leftOut": `"{item}" ainda não foi escolhido, então não entra neste pedido.`,
  "checkout.bothWays": "Os pedidos podem ser entregues ou retirados: você escolhe no fim.",
  "checkout.nothingLeft": "Assim não sobra nada para pedir.",
  "choice.delivery": "Entrega",
  "choice.deliverThere": "Entregar lá",
  "choice.pickup": "Retirada",
  "choice.yesThere": "{plain, select, yes {O mesmo endereço} other {Sim, lá}}",
  "choice.anotherAddress": "Outro endereço",
  "choice.placeOrder": "Confirmar pedido",
  "choice.change": "Mudar",
  "choice.changeItems": "Itens",
  "choice.changeHow": "Entrega ou retirada",
  "choice.changeAddress": "Endereço",
  "choice.changeName": "Nome",
  "choice.nothing": "Nada",

  // Orders
  "orders.one": "Pedido {number}, {status}: {lines}. Total {total}.",
  "orders.many": "Seus últimos pedidos:\n{orders}",
  "orders.line": "{number}: {status}, {total}",
  "orders.none": "Você ainda não tem pedidos aqui.",
  "orders.noneSuch": "Não encontro nenhum pedido {number} seu.",
  "orders.hidden":
    "Para sua segurança, não posso mostrar pedidos em resposta a esta mensagem. Escreva de novo, por favor.",
  "orders.which": "Qual pedido{plain, select, yes {? Responda com um número:} other {?}}",
  "orders.detail": "{status}, {total}",
  "orders.toCancel": "Pedido {number}, {total}: {status}. Só {shop} pode cancelar. {offer}",
  "orders.toReturn": "Pedido {number}, {total}: {status}. {shop} decide sobre a devolução. {offer}",
  "orders.noneToCancel": "Você não tem aqui nenhum pedido que possa ser cancelado.",
  "orders.noneToReturn": "Você não tem aqui nenhum pedido de que algo possa ser devolvido.",
  "orders.over": "Pedido {number}: {status}. Não há mais nada para cancelar.",
  "orders.cannotReturn": "Pedido {number}: {status}. Não há nada que possa ser devolvido.",
  "choice.myOrders": "Meus pedidos",
  "status.placed": "feito",
  "status.awaiting_payment": "aguardando pagamento",
  "status.paid": "pago",
  "status.accepted": "aceito pela loja",
  "status.preparing": "em preparo",
  "status.ready_for_pickup": "pronto para retirada",
  "status.shipped": "a caminho",
  "status.partially_shipped": "em parte a caminho",
  "status.delivered": "entregue",
  "status.completed": "concluído",
  "status.cancelled": "cancelado",
  "status.rejected": "recusado pela loja",
  "status.expired": "expirado",
  "status.return_requested": "devolução solicitada",
  "status.returned": "devolvido",

  // What happened to an order
  "news.paid": "Pedido {number}: seu pagamento de {total} chegou.",
  "news.accepted": "{shop} aceitou o pedido {number}.",
  "news.preparing": "O pedido {number} está sendo preparado.",
  "news.ready": "O pedido {number} está pronto para retirar.",
  "news.shipped": "O pedido {number} está a caminho.",
  "news.partlyShipped": "Parte do pedido {number} está a caminho; o resto vem depois.",
  "news.delivered": "O pedido {number} foi entregue.",
  "news.cancelled": "{shop} cancelou o pedido {number}, {total}.",
  "news.rejected": "Desculpe, {shop} não pode aceitar o pedido {number}, {total}.",
  "news.expired":
    "O pedido {number}, {total}, não foi pago a tempo, por isso terminou e nada mais fica reservado para ele.",
  "news.returned": "O que voltou do pedido {number} chegou.",
  "news.reason": "Motivo: {reason}",
  "news.nothingPaid": "Nada foi cobrado.",

  // Questions about the shop
  "answer.written": "{answer}",
  "answer.unknown": "Isso eu não sei. {offer}",
  "area.written": "Entrega em {area}: {answer}",
  "area.unknown": "Não sei se entregamos em {area}.",
  "delivery.free": "A entrega é grátis.",
  "diet.unknown": "Não posso dizer com certeza o que vai nos nossos produtos, e não adivinho. {offer}",
  "diet.described":
    '{shop} escreve sobre {name}: "{description}" Mais do que isso eu não sei, e não adivinho. {offer}',
  "diet.named": 'Aqui se chama "{said}"; mais do que o nome eu não sei. {offer}',
  "remark.complaint": "Sinto muito por isso. {offer}",
  "remark.dislike": "Anotado. Ao pedir, diga o que tirar e vai sem isso, se for possível.",
  "remark.past": "Obrigado por contar.",
  "distress.heard":
    "Sinto muito que esteja tão difícil. Você não precisa passar por isso sem ajuda: fale com alguém perto de você ou ligue agora para o número de emergência da sua região. Uma pessoa de {shop} também pode escrever aqui.{plain, select, yes { Responda {PERSON}.} other {}}",
  "person.offer": "Quer que eu pergunte a uma pessoa?{plain, select, yes { Responda {PERSON}.} other {}}",
  "person.canHelp":
    "Uma pessoa pode ajudar: {plain, select, yes {responda {PERSON}.} other {diga atendente.}}",
  "choice.askPerson": "Perguntar a alguém",

  // Questions about a product
  "about.which": "De qual produto você fala?",
  "about.costs": "{name}: {price}.",
  "about.counted": "{quantity} x {name}: {price}.",
  "about.together": "No total {price}.",
  "stock.yes": "Sim, temos {name}: {price}.",
  "stock.few": "Sim, {count, plural, one {só resta #} many {restam #} other {restam #}} de {name}: {price}.",
  "stock.variants": "Sim, temos {name} em {variants}.",
  "stock.none": "Não, {name}: esgotado no momento.",
  "stock.nearest": "O mais parecido que temos:",
  "stock.noneNearest": "Não, {name}: esgotado no momento. O mais parecido que temos:",
  "stock.allGone": '"{query}": tudo esgotado no momento.',
  "category.other": "Outras coisas",

  // What was ordered before, once more
  "again.added": "Como no pedido {number}:\n{lines}",
  "again.inCart": "O que havia no pedido {number} já está no seu carrinho:\n{lines}",
  "again.gone": "{item} já não é vendido.",
  "again.without": "Não há mais {options}; {item} vai sem isso.",
  "again.nothing": "Nada do pedido {number} está disponível agora.",
  "again.none": "Você ainda não pediu aqui, então não há nada para repetir.",

  // A person, and being written to
  "person.told":
    "{shop} pode ver aqui que você quer falar com uma pessoa. Agora fico em silêncio; diga {MENU} para eu voltar.",
  "person.back": "Estou de volta.",
  "consent.offersOff":
    "Você não vai receber ofertas de {shop} aqui. Pedidos e perguntas continuam funcionando.",
  "consent.offersOffAlready":
    "Você já não recebe ofertas de {shop}. Pedidos e perguntas continuam funcionando.",
  "consent.offersOn": "Tudo bem, {shop} pode voltar a escrever para você.",
  "choice.person": "Falar com alguém",
  "choice.browse": "Ver produtos",
  "list.open": "Escolher",
  "list.line": "{label}: {detail}",
};
