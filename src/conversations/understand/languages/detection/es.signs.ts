import type { LanguageSigns } from "./language-signs.js";

export const spanishSigns: LanguageSigns = {
  sure: `
    odio detesto dejen preguntar preguntarme preguntas llevo lleva quisieras eso dale tal cambia deshacer volver mejor sean sea quédate tarda tardan cuesten equivoqué
    equivoque queda quedan hola gracias adios adiós buenas buenos sí perdon perdón disculpa disculpe quiero quisiera
    querría necesito quería queria dame deme denme ponme póngame pongame mandame mándame envíame enviame tráeme traeme
    puedo puede puedes podria podría podrían pueden tienen tienes tiene busco muéstrame muestrame enséñame qué cuál
    cual cuáles cuales cuánto cuanto cuánta cuanta cuántos cuantos cuántas cuantas cuándo cuando dónde donde cómo
    quién quien hasta desde es está esta estan están soy estoy somos son fue estar hacen hago tengo unos unas mucho
    muchos muchas también tambien pero porque según hoy mañana manana ayer ahora luego después despues todavía todavia
    siempre nunca mis nuestro nosotros ustedes usted ellos ese esos esas aquel yo tú cuatro ocho nueve diez trece
    veinte docena algo otro otra pedido pedidos carrito pagar pago envío envio envían envian domicilio recoger recojo
    efectivo direccion dirección cambiar quita quitar quítame quitame añade añadir agrega agregar agregame borrar
    eliminar vaciar cancelar devolver ayuda precio precios cuesta cuestan abren abierto cierran cerrado horario abre
    cierra hablar alguien mismo misma última ultima aceptan entregan reparten llega llegó llego repartidor buena días
    dias tardes noches porfa porfavor idioma comprar quieres gustaría gustaria
  `,
  likely: `
    deja castellano espanol español das tres vale claro mi su sus el los ver ya era ser tarjeta tienda bien bueno listo uno
    una igual muy nada sobre hay vez este esto hace humano persona borra doce ella favor la las un y o si no con sin
    de del al en por para que me te se lo le más mas menos dos cinco seis siete once grande grandes pequeño pequeña
    extra solo sólo a ha he menú
  `,
  whole: `si vale claro listo`,
};
