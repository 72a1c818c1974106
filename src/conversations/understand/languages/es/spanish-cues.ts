import type { LanguageData } from "../language-data.js";

export const spanishCues: LanguageData["cues"] = {
  when: "cuando|a que hora|que hora|hasta que hora|desde que hora|que dias|hasta cuando|en cuanto tiempo",
  open: "abren|abre|abrir|abierto|abiertos|abierta|abris|abres|atienden|trabajan",
  close: "cierran|cierra|cerrar|cerrado|cerrados|cerrais",
  hours: "horario|horarios|horario de atencion|horas de apertura|horas",
  day: "hoy|mañana|esta noche|lunes|martes|miercoles|jueves|viernes|sabado|sabados|domingo|domingos|fin de semana|festivo|festivos|feriado|feriados|noche|tarde|navidad",
  now: "ahora|ahorita|todavia|aun|en este momento|ya",
  asks: "tienen|tienes|ustedes|puedo|puedes|pueden|podria|podrian|podemos|se puede|es posible|es|esta|estan|hay|que|cual|cuales|aceptan|hacen|me|sera|alguna|algun|saben",
  how: "como|como puedo|como hago|de que forma",
  deliver:
    "envian|envia|envio|envios|enviar|entregan|entrega|entregas|entregar|reparten|reparto|repartir|domicilio|domicilios|llevan|llevar|delivery|mandan|manden|traen|traigan|llegan a|llegan hasta|llegan|a domicilio|mandar",
  fetch:
    "recoger|recogerlo|recogerla|recogerlos|recojo|recogida|retirar|retiro|retirarlo|buscarlo|paso a|paso por|paso yo|pasar por",
  area: "mi zona|mi barrio|mi ciudad|mi colonia|mi direccion|zona|barrio|ciudad|colonia|centro|pueblo|afueras|extranjero|codigo postal|aqui|cerca",
  home: "casa|mi casa|a casa|oficina|trabajo",
  toPlace: "a|en|hasta|hacia|para|al",
  pay: "pagar|pago|pagos|pague|pagan|pagarlo|pagaria",
  cash: "efectivo|contra entrega|contra reembolso|metalico|cash",
  card: "tarjeta|tarjetas|visa|mastercard|transferencia|bizum|paypal|debito|credito|nequi|mercado pago|yape|deposito",
  method: "formas|forma|metodos|metodo|medios|medio|opciones",
  accept: "aceptan|acepta|aceptas|reciben|recibe|toman|aceptais|tienen",
  price:
    "cuanto cuesta|cuanto cuestan|cuanto vale|cuanto valen|precio|precios|cuesta|cuestan|que precio tiene|a cuanto|a como|cuanto sale|cuanto es|cuanto por|que vale|que cuesta|cuanto",
  stock:
    "stock|en stock|disponible|disponibles|agotado|agotada|agotados|quedan|queda|existencias|existencia|disponibilidad|inventario",
  have: "tienen|tienes|hay|venden|queda|quedan",
  order: "pedido|pedidos|orden|paquete|compra|mi pedido|envio|mi orden|pedi|ordene|comida",
  where: "donde|donde esta|por donde|en donde",
  arrive:
    "llega|llegado|llegar|llegara|llego|viene|tarda|tardara|tardan|demora|en camino|enviado|salio|listo|tardando|recibo|recibir|llegue",
  status:
    "estado|seguimiento|rastrear|rastreo|novedades|noticias|saben algo|que paso|como va|que pasa|que paso con|status",
  cancel: "cancelar|cancela|cancelen|anular|anula|cancelarlo|anulen|cancelacion|cancele",
  return: "devolver|devolverlo|devolverla|devolucion|devuelvo|devoluciones|regresar|retornar",
  refund:
    "reembolso|reembolsar|reembolsen|mi dinero|dinero de vuelta|plata de vuelta|politica de devolucion|devuelvan|devuelvanme",
  exchange: "cambiar|cambio|cambiarlo|cambiarla|cambien|canjear",
  broken:
    "roto|rota|rotos|dañado|dañada|defectuoso|defectuosa|equivocado|equivocada|mal estado|falta|faltaba|no funciona|quebrado|no me queda|me queda chico|me queda chica|me queda grande|no es lo que pedi|vino mal|llego mal|llego sin|frio|fria",
  size: "otra talla|talla|otro color|otra medida|otro modelo|por otra|por otro",
  same: "lo mismo|mismo|misma|igual|lo de|lo que pedi|mismo pedido",
  last: "ultima vez|ultimo|ultima|siempre|antes|anterior|ayer|la otra vez|vez pasada|semana pasada|pasado",
  again: "otra vez|de nuevo|repite|repetir|repitan|repetirlo|repiteme|nuevamente",
  person:
    "persona|humano|alguien|asesor|asesora|agente|encargado|encargada|operador|vendedor|vendedora|dueño|dueña|gerente|responsable|atencion al cliente|servicio al cliente|persona real|supervisor|ser humano",
  talk: "hablar|hablo|comunicar|comunicarme|comunicame|pasar|pasame|pasen|pasan|contactar|llamar|atienda|quiero|necesito|me pueden|me puede|ponme|conectame|chatear",
  speak:
    "hablar|hablas|hablan|hablamos|hablame|habla|responde|respondeme|escribe|escribeme|hablemos|entienden|entiendes",
  switchTo: "cambia|cambiar|cambia a|cambiar a|en|pon|usa|pasar a|pasa a",
  language: "idioma|idiomas|lengua",
  cart: "carrito|cesta|canasta|carro|bolsa",
  empty: "vaciar|vacia|vaciame|limpiar|limpia|vacie|vaciarlo",
  all: "todo|toda|todos|todas|completo",
  remove: "quita|quitar|borra|borrar|elimina|eliminar|saca|sacar|quite|quiten",
  total: "total|cuanto debo|cuanto llevo|en total|cuanto es todo|suma|cuanto sale todo|cuanto seria",
  menu: "menu|carta|catalogo|productos|categorias|lista de precios|mercancia",
  show: "ver|mostrar|muestrame|mandame|enviame|pasame|pasas|mandas|muestras|que llevo|que hay|que tengo|enseñame|mandar|enviar|compartir|comparte|pasan",
  sell: "venden|vende|vendes|ofrecen|que tienen|tienen|manejan|que vendes",
  help: "ayuda|ayudar|ayudame|ayudenme|no entiendo|no se como|perdido|perdida|instrucciones|explicame|duda",
  works: "funciona|pedir|ordenar|comprar|hacer un pedido|pido|hago un pedido|se usa|sirve|compro",
  finish: "finalizar|terminar|completar|cerrar|concluir|tramitar",
  confirm: "confirma|confirmo|confirmar|confirmen|haz|hagan|realiza|correcto|todo bien|adelante",
  start: "empezar|comenzar|reiniciar|desde cero|principio|inicio",
  undo: "deshacer|deshaz|revertir|devuelvelo|como estaba|como antes",
  back: "volver|atras|regresar|regresa|vuelve",
  more: "mas|siguiente|otros|otras|ver mas|mas opciones",
  want: "quiero|quisiera|necesito|deseo|me gustaria|prefiero|queremos|querria|puedo|puedes|podrias|voy a|favor|que me lo|que me|quería",
  my: "mi|mis|me|yo|nuestro",
  not: "no|ya no|nunca|tampoco|aun no",
  filler:
    "amable|amables|el|la|los|las|un|una|unos|unas|de|del|en|a|al|y|o|con|por|para|que|se|lo|le|les|te|me|su|sus|es|son|esta|este|esto|eso|ese|esa|hola|buenas|buenos|dias|tardes|noches|favor|porfa|porfavor|gracias|ok|vale|bueno|pues|si|ya|muy|asi|aqui|alli|ahi|tambien|pero|porque|como|ustedes|usted|tu|yo|ella|nosotros|mas|oye|oigan|disculpa|disculpe|perdon|amigo|gusta|seria|hacer|hacen|hace|hago|estoy|estan|tienen|tengo|tiene|tienda|local|cosas|algo|cosa|hora|horas|minutos|rato|he|ha|han|había|fue|era|les|nos|todo|bien|sobre|desde|hasta|si|sabes|saben|decirme|dime|quiero|puede|pueden|puedo|podrian|llegó|llego|quede|quedo|recibi|compre|pedi|fin",
};
