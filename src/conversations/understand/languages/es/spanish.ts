import { each, split } from "../../phrase-lists.js";
import type { LanguageData } from "../language-data.js";
import { spanishChanges } from "./spanish-changes.js";
import { spanishCues } from "./spanish-cues.js";
import { spanishStatements } from "./spanish-statements.js";
import { paymentPhrases } from "../payment-phrases.js";

const cartNouns = "carrito|cesta|canasta|carro|bolsa";

export const spanish: LanguageData = {
  phrases: {
    ...paymentPhrases.es,
    greeting: split(`
      hola | holaa | hola hola | buenas | buenos dias | buen dia | buenas tardes | buenas noches | hola que tal | que tal | que onda |
      muy buenas | saludos | hola buenas | hola buenos dias | hola como estas | como estas | como estan | alo | hay alguien
    `),
    thanks: split(`
      gracias | muchas gracias | mil gracias | muchisimas gracias | gracias por todo | ok gracias | vale gracias | te lo agradezco |
      muy amable | genial | perfecto gracias | que bien | excelente | estupendo | buenisimo | gracias por la ayuda | jaja | jajaja
    `),
    goodbye: split(`
      adios | chao | chau | hasta luego | hasta pronto | hasta manana | nos vemos | que tengan buen dia | que tenga buen dia | bye |
      buena tarde | cuidate | que estes bien | que descanses | feliz dia
    `),
    done: split(`
      eso es todo | es todo | nada mas | ya esta | seria todo | con eso es todo | solo eso | ya termine | he terminado | listo eso es todo |
      no nada mas | nada mas gracias | eso seria todo
    `),
    help: split(`
      ayuda | ayudame | necesito ayuda | me ayudas | me puedes ayudar | que puedes hacer | como funciona | como funciona esto | como pido |
      como puedo pedir | como hago un pedido | como hago para pedir | instrucciones | que hago | no entiendo | opciones | quien eres | eres un bot
    `),
    home: [
      ...split(`
        menu | el menu | la carta | carta | catalogo | tienda | productos | categorias | inicio | que tienen | que tienes | que hay | que venden |
        que vendes | que ofrecen | que puedo pedir | que puedo comprar | que tienen de bueno | quiero pedir | quiero ordenar | quiero comprar |
        quiero hacer un pedido | hacer un pedido | comprar | pedir | ver todo | todo | seguir comprando | nuevo pedido | que mas tienen
      `),
      ...each(
        "ver|mostrar|muestrame|mandame|enviame|ensename|pasame|me pasas|me mandas|me muestras|dame|quiero ver",
        "|el|la|los|las|su|todo el|todos los",
        "menu|carta|catalogo|productos|categorias|lista|lista de precios",
      ),
    ],
    cart: [
      ...each("|ver|mostrar|muestrame|quiero ver|que hay en|que llevo en|que tengo en", "|el|mi", cartNouns),
      ...split(
        "total | cuanto es | cuanto seria | cuanto es en total | cuanto debo | cuanto llevo | que llevo | el total | cuanto sale todo | cual es el total | mi pedido hasta ahora",
      ),
    ],
    checkout: split(`
      pagar | quiero pagar | comprar ya | finalizar | finalizar compra | finalizar la compra | finalizar pedido | finalizar el pedido | terminar |
      terminar pedido | terminar compra | ir a pagar | a pagar | cobrame | la cuenta | la cuenta por favor | cerrar pedido | cerrar el pedido |
      me lo llevo | lo quiero | completar pedido | completar la compra | proceder al pago | pagar ahora | ya quiero pagar | tramitar pedido
    `),
    back: split(
      "atras | volver | regresar | volver atras | anterior | pagina anterior | regresa | vuelve | para atras",
    ),
    more: split(
      "mas | ver mas | siguiente | mostrar mas | muestrame mas | mas opciones | mas productos | otros | otras opciones | continuar | pagina siguiente | hay mas | que mas hay | seguir",
    ),
    startOver: split(
      "empezar de nuevo | empezar otra vez | reiniciar | comenzar de nuevo | desde cero | desde el principio | volver a empezar | de nuevo desde cero | quiero empezar de nuevo",
    ),
    emptyCart: [
      ...each(
        "vaciar|vacia|vaciame|borrar|borra|limpiar|limpia|eliminar|elimina|cancelar",
        "|el|mi|todo el",
        cartNouns,
      ),
      ...split(
        "quitar todo | quita todo | borrar todo | borra todo | elimina todo | eliminar todo | saca todo",
      ),
    ],
    undo: split(
      "deshacer | deshaz | deshacer eso | deshaz eso | vuelve a ponerlo | ponlo de nuevo | revertir | recuperar",
    ),
    person: split(`
      persona | humano | agente | asesor | operador | una persona | un humano | un asesor | persona real | alguien | hablar con alguien |
      hablar con una persona | hablar con un humano | hablar con un asesor | atencion al cliente | servicio al cliente | soporte | encargado |
      el encargado | gerente | queja | quiero poner una queja | llamame | contacto | vendedor
    `),
    orders: [
      ...split(`
        que pedi | que he pedido | que fue lo que pedi | que ordene | pedidos | estado | seguimiento | rastrear | donde esta | cuando llega | cuando llegara | ya viene | ya salio mi pedido | esta listo mi pedido |
        donde esta mi paquete | mis compras | historial | estado de mi pedido | como va mi pedido | mi ultimo pedido
      `),
      ...each(
        "|donde esta|ver|estado de|estado del|rastrear|seguir|cuando llega|como va|y",
        "|el|mi|mis",
        "pedido|pedidos|orden|ordenes",
      ),
    ],
    searchWanted: split(
      "buscar | busca | busco algo | buscar algo | buscar producto | buscar productos | quiero buscar algo | encontrar",
    ),
    yes: split(`
      si | sii | sip | claro | claro que si | vale | dale | ok | okey | okay | de acuerdo | por supuesto | correcto | exacto | asi es | eso es | bueno |
      esta bien | perfecto | adelante | si claro | si por favor | sip claro | si dale | si correcto | si esta bien | venga | hecho | obvio | si eso |
      va | sale | listo | si quiero | si ese | anadir al carrito | agregar al carrito | anadelo | agregalo | si gracias
    `),
    no: split(`
      no | nop | no gracias | para nada | nada | ninguno | ninguna | no eso no | eso no | ahora no | todavia no | no quiero | no es correcto | incorrecto |
      esta mal | mal | no asi no | mejor no | dejalo | olvidalo | da igual | no hace falta | no lo quiero | no no | no asi esta bien
    `),
    cancel: split(
      "cancelar | cancela | cancelalo | anular | parar | salir | cancelar compra | cancelar la compra | me arrepenti | cambie de opinion | para | detener | ya no quiero nada",
    ),
    confirm: [
      ...each(
        "confirmar|confirma|confirmo|hacer|haz|enviar|realizar|realiza|manda|mandar",
        "el|mi|la",
        "pedido|orden|compra",
      ),
      ...split(
        "confirmar | confirmo | confirmado | confirma | si confirmo | si confirma | confirmar pedido | hacer pedido | realizar pedido | ok confirmar | todo correcto confirma | pidelo | si pidelo",
      ),
    ],
    askedFulfilment: split(
      "hacen envios | hacen domicilios | hacen entregas | tienen domicilio | tienen envio | tienen entrega a domicilio | envian | reparten | entregan a domicilio | hay envio | puedo recoger | puedo recogerlo | se puede recoger | tienen delivery | hacen delivery",
    ),
    delivery: split(`
      domicilio | a domicilio | envio | envio a domicilio | entrega | entrega a domicilio | delivery | que lo traigan | traiganlo | traemelo | enviamelo |
      mandamelo | envialo | a mi casa | a casa | que me lo traigan | para llevar a casa | con envio | envio por favor | envio a casa | reparto | a mi direccion
    `),
    pickup: split(`
      recoger | recogida | recoger en tienda | lo recojo | paso a recoger | paso por el | paso a buscarlo | voy a recogerlo | lo recojo yo | retiro | retirar |
      retiro en tienda | en tienda | para llevar | yo paso | voy por el | recojo en tienda | lo paso a buscar | lo busco yo | en el local | recojo
    `),
    cash: split(
      "efectivo | en efectivo | contra reembolso | contra entrega | pago en efectivo | pagar en efectivo | pago al recibir | pago contra entrega | cash | con efectivo | pago cuando llegue | en metalico",
    ),
    card: split(
      "tarjeta | con tarjeta | pago con tarjeta | pagar con tarjeta | tarjeta de credito | tarjeta de debito | puedo pagar con tarjeta | pago en linea | pagar en linea |  bizum | online",
    ),
    change: split(
      "cambiar | modificar | editar | corregir | quiero cambiar algo | cambiar algo | hacer un cambio | cambiar pedido | cambiar el pedido | cambiar mi pedido | modificar pedido | modificar el pedido | otra cosa",
    ),
    changeCart: [
      ...each(
        "cambiar|modificar|editar",
        "|el|mi|la|los",
        `${cartNouns}|cantidad|cantidades|articulos|productos`,
      ),
      ...split("quitar | eliminar | quitar algo | eliminar algo | quitar un producto | cambiar cantidad"),
    ],
    changeFulfilment: split(
      "envio o recogida | cambiar envio | cambiar la entrega | cambiar entrega | cambiar forma de entrega | entrega o recogida | cambiar el envio | domicilio o recoger",
    ),
    changeName: split("nombre | cambiar nombre | cambiar el nombre | otro nombre | cambiar mi nombre"),
    addressWanted: split(
      "direccion | cambiar direccion | cambiar la direccion | otra direccion | nueva direccion | a otra direccion | en otro lugar | a otro lado | a otro sitio | otro lugar | no a otra direccion",
    ),
    sameAddress: split(
      "misma direccion | la misma direccion | a la misma direccion | la misma | igual | mismo lugar | el mismo lugar | ahi mismo | si ahi | ahi | alli | si a la misma | la de siempre | a la de siempre | mi direccion",
    ),
    reorder: split(`
      lo mismo | lo de siempre | lo mismo de siempre | lo mismo que la ultima vez | lo mismo de la ultima vez | igual que la ultima vez | repetir pedido |
      repetir mi pedido | repite mi pedido | repetir ultimo pedido | lo mismo otra vez | el mismo pedido | lo mismo que antes | pedir lo mismo | lo mismo por favor
    `),
    cancelOrder: each(
      "cancelar|cancela|anular|anula|quiero cancelar|puedo cancelar|quiero anular|necesito cancelar",
      "|el|mi|la",
      "pedido|orden|ultimo pedido",
    ),
    returnWanted: split(`
      devolver | devolucion | devoluciones | reembolso | quiero un reembolso | quiero devolver | quiero devolverlo | quiero una devolucion | cambio o devolucion |
      quiero mi dinero | devuelvanme mi dinero | llego roto | llego danado | vino roto | esta roto | politica de devolucion | puedo devolverlo
    `),
    hours: split(`
      horario | horarios | horario de atencion | horas | estan abiertos | estan abierto | esta abierto | abren hoy | abren manana | a que hora abren | a que hora cierran |
      cuando abren | cuando cierran | hasta que hora abren | hasta que hora | que horario tienen | cual es el horario | abierto | abierto hoy
    `),
    area: split(
      "zona de reparto | zonas de reparto | zona de entrega | zonas de entrega | a donde envian | a donde hacen envios | donde entregan | donde reparten | hasta donde llegan | llegan a mi zona | envian a mi zona | cobertura",
    ),
    paymentAsked: split(
      "pago | formas de pago | metodos de pago | medios de pago | como pago | como puedo pagar | como se paga | que formas de pago tienen | que medios de pago aceptan | aceptan tarjeta | aceptan tarjetas | aceptan efectivo | se puede pagar con tarjeta | puedo pagar en efectivo | forma de pago | metodo de pago",
    ),
    language: split(
      "idioma | idiomas | cambiar idioma | cambiar de idioma | cambiar el idioma | otro idioma | que idiomas hablan | que idiomas hay",
    ),
  },
  cues: spanishCues,
  statements: spanishStatements,
  courtesies: {
    before:
      "hola|buenas|ok|okey|vale|bueno|pues|entonces|y|ahora|tambien|ya|oye|oiga|disculpa|disculpe|perdon|eh|ah|mmm|mira|claro",
    after: "gracias|ya|ahora|amigo|amiga|señor|señora|ok|eh|entonces",
    around: "porfa|porfavor|porfis|please|plis|por favor|favor|por fa",
  },
  withdrawals:
    "no me escriban|no me escriba mas|no me escribas mas|dejen de escribirme|deja de escribirme|no me manden mas|no me manden mensajes|no me mandes mensajes|no quiero mensajes|no quiero mas mensajes|no mas mensajes|darme de baja|dar de baja mi numero|basta de mensajes|no me envien mas|no me envien mensajes|eliminen mi numero|borren mi numero|dejen de mandar mensajes|cancelar suscripcion",
  questionWords:
    "como cuando donde quien que cual cuales cuanto cuanta cuantos cuantas por tienen tienes hay puedo puedes pueden es esta estan aceptan hacen",
  languageNames: {
    en: "ingles",
    es: "español|castellano",
    pt: "portugues",
    fr: "frances",
    de: "aleman",
    hi: "hindi",
    ar: "arabe",
  },
  searching: {
    whether:
      "tienen|tienes|tiene|tendran|tendras|hay|venden|vendes|manejan|disponen de|me preguntaba si tienen|habra|tenéis|vendeis",
    show: "busco|estoy buscando|ando buscando|muestrame|mostrar|ver|quiero ver|ensename|buscar|busca|quisiera ver|que tipos de|que tipo de|cuales|me muestras|enseñame|me enseñas|que|info sobre|informacion de|cuentame de",
    after: "",
  },
  picking: {
    places:
      "primero=1|primera=1|primer=1|segundo=2|segunda=2|tercero=3|tercera=3|tercer=3|cuarto=4|cuarta=4|quinto=5|quinta=5|sexto=6|sexta=6|septimo=7|septima=7|octavo=8|octava=8|noveno=9|novena=9|decimo=10|decima=10",
    last: "ultimo|ultima",
    marks: "numero|num|nro|opcion|n",
    endings: "o|a|er|ro|ra|do|da|to|ta|vo|va|mo|ma",
  },
  changes: spanishChanges,
};
