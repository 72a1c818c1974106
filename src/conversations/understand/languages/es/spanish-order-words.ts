import type { OrderWords } from "../../order/order-words.js";

export const spanishOrderWords: OrderWords = {
  numbers:
    "uno=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|once=11|doce=12|trece=13|catorce=14|quince=15|dieciseis=16|diecisiete=17|dieciocho=18|diecinueve=19|veinte=20|veintiuno=21|veintidos=22|veintitres=23|veinticuatro=24|veinticinco=25|treinta=30|cuarenta=40|cincuenta=50|sesenta=60|setenta=70|ochenta=80|noventa=90|cien=100",
  units:
    "docena=12|docena de=12|docenas=12|docenas de=12|par=2|par de=2|pares de=2|pares=2|decena=10|decena de=10",
  halves: "media",
  articles: "un|una|otro|otra",
  joiners: "y|e|mas|y tambien|tambien|ademas|y ademas|junto con|asi como|y luego",
  alternatives: "o|ni|u",
  withs: "con|que tenga|que lleve|que traiga|con el|con la|con las|con los",
  refusals:
    "sin|sin nada de|sin el|sin la|sin los|sin las|no|nada de|quita|quitale|quitar|que no lleve|que no tenga|no le pongas|no quiero|excepto|menos|ni|pero sin|evita",
  exceptions: "pero|menos",
  extras:
    "extra|doble de|mucho|mucha|muchos|muchas|bastante|mas|adicional|con extra|con mucho|con mucha|extra de",
  lights: "poco|poca|poquito|un poco de|un poquito de|poquita|ligero|ligera|con poco|con poca|menos de",
  multiples: "doble=2|triple=3|cuadruple=4",
  pointing:
    "esos|esas|estos|estas|los mismos|las mismas|el mismo|la misma|todos ellos|todas ellas|cada uno|cada una",
  asides: "aparte una|aparte un|orden de|una orden de|racion de|una racion de|porcion de|una porcion de",
  besides: "aparte|de acompañamiento|de acompanamiento|por separado|para beber|para tomar|de beber|de tomar",
  corrections:
    "no espera|espera|no mejor|mejor|perdon|quise decir|quiero decir|digo|en realidad|cambia a|que sean|que sea|mejor que sean|mejor dicho|corrijo|me equivoque",
  openings:
    "quiero|quisiera|queria|yo quiero|quiero pedir|quiero ordenar|quisiera pedir|quiero comprar|me gustaria|me gustaria pedir|me das|me da|me pones|me pone|me trae|me traes|me mandas|me manda|me puedes dar|me puede dar|puedes darme|dame|deme|denme|ponme|pongame|mandame|mandeme|enviame|traeme|traigame|necesito|agrega|agregar|agregame|anade|anadir|anademe|pon|pide|pedir|para mi|tomo|tomare|voy a querer|voy a pedir|voy a llevar|me llevo|me llevaria|regalame|regaleme|puedo pedir|podria pedir|me podrias dar|queremos|quiero tambien|tambien quiero|y tambien|y|hola quiero|ahora quiero|solo quiero|deseo|me apetece|busco|quiero una orden de|dejame|apuntame|sumale",
  verbs:
    "quiero|quisiera|queria|gustaria|das|da|pones|trae|traes|mandas|manda|dame|deme|denme|ponme|pongame|mandame|enviame|traeme|necesito|agrega|agregar|agregame|anade|anadir|pon|pide|pedir|llevo|querer|regalame|queremos|deseo|apuntame|sumale|darme",
  shorts: "gde=grande|peq=pequeño|med=mediano|pz=pieza|c=con|s=sin|xl=extra grande",
  describing:
    "negro|negra|negros|negras|blanco|blanca|blancos|blancas|rojo|roja|rojos|rojas|verde|verdes|amarillo|amarilla|azul|azules|marron|asado|asada|frito|frita|fritos|fritas|fresco|fresca|frescos|frescas|caliente|frio|fria|dulce|picante|grande|nuevo|nueva",
  fillers:
    "llevar|porfis|el|la|los|las|lo|un|una|de|del|a|al|en|por|para|que|me|te|se|mi|su|es|favor|porfa|porfavor|gracias|hola|buenas|buenos|dias|tardes|noches|si|ok|vale|bueno|pues|entonces|ahora|hoy|tambien|solo|solamente|ya|muy|este|esta|esto|ese|esa|eso|tipo|cosa|cosas|unidad|unidades|pieza|piezas|cada|uno|todo|todos|todas|ambos|ambas|las dos|los dos|yo|usted|ustedes|tu|quiero|tamaño|tamano|talla|color|favor de|puede|puedes|ser|sea|igual|ah|eh|oye|disculpa|digamos|creo|gustaria|amigo|comer|cenar|listo|nada|algo|otra|otro|mas|claro|con todo|favorcito|como|aqui|pedido|orden|y|le|les|pongan|ponle|va|van",
};
