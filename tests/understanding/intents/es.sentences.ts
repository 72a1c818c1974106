/** What Spanish-speaking buyers type, by what they mean. Every third one is held out: nothing was tuned on it. */
export const spanishSentences = `
greeting: hola buenas tardes
greeting: holaa que tal
greeting: buenos dias
thanks: muchas gracias por todo
thanks: ok gracias
goodbye: adios que tengan buen dia
goodbye: hasta luego
yes: si claro
yes: sí por favor
yes: dale perfecto
no: no gracias asi esta bien
no: no eso no
help: como funciona esto necesito ayuda
home: que venden ustedes
home: me pasas el menu porfa
home: quiero ver todo lo que tienen
cart: que llevo en el carrito
cart: cuanto es en total
checkout: ya quiero pagar
checkout: eso es todo quiero finalizar la compra
delivery: que me lo manden a domicilio
delivery: envio a casa por favor
pickup: paso yo a recogerlo
pickup: lo recojo en la tienda
cash: pago en efectivo al recibir
card: prefiero pagar con tarjeta
confirm: si confirma el pedido
confirm: todo bien haz el pedido
back: volver atras
more: ver mas
startOver: quiero empezar de nuevo
emptyCart: vacia el carrito por favor
emptyCart: borra todo del carrito
undo: deshacer eso
person: quiero hablar con una persona
person: me pueden pasar con alguien de la tienda
orders: donde esta mi pedido
orders: cuando llega mi paquete
orders: saben algo del pedido 1042
hours: a que hora cierran hoy
hours: estan abiertos los domingos?
hours: cual es su horario
area: hacen envios a chapinero
area: reparten en mi zona?
area: entregan en el centro
price: cuanto cuesta el jarron azul
price: que precio tiene la camisa
stock: hay stock del jarron azul
stock: todavia les queda la camisa a rayas
have: tienen tazas?
have: busco una camisa a rayas
cancelOrder: quiero cancelar el pedido 1042
cancelOrder: se puede anular mi pedido ya no lo quiero
returnWanted: quiero devolver el jarron llego roto
returnWanted: como pido un reembolso
returnWanted: puedo cambiar la camisa por otra talla
reorder: lo mismo que la ultima vez
reorder: repite mi ultimo pedido
paymentAsked: que formas de pago aceptan
paymentAsked: como puedo pagar
language: podemos hablar en ingles
language: cambia a portugues por favor
thing: quiero dos tazas y un jarron azul
thing: una camisa a rayas por favor
thing: dame tres tazas
remove: quita las tazas
remove: ya no quiero el jarron azul
change: mejor que sean 3 tazas
change: cambia las tazas a cuatro
`;
