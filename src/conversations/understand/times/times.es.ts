import type { TimeWords } from "./time-words.js";

export const spanishTimes: TimeWords = {
  asap: "lo antes posible|cuanto antes|ya|ahora|ahora mismo|ya mismo|en seguida|enseguida|de inmediato|inmediatamente|lo mas pronto posible|lo mas rapido posible|cuando puedan|cuando pueda",
  today: "hoy",
  tomorrow: "mañana",
  dayAfterTomorrow: "pasado mañana|pasado",
  tonight: "esta noche|hoy en la noche",
  thisAfternoon: "esta tarde",
  weekdays: [
    "lunes|lun",
    "martes|mar",
    "miercoles|mie",
    "jueves|jue",
    "viernes|vie",
    "sabado|sab|sabados",
    "domingo|dom|domingos",
  ],
  months:
    "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre".split(
      " ",
    ),
  morning: "por la mañana|en la mañana|de la mañana|a la mañana|temprano",
  noon: "al mediodia|mediodia|a mediodia|del mediodia",
  afternoon: "por la tarde|en la tarde|de la tarde|a la tarde|tarde",
  evening: "por la noche|en la noche|de la noche|a la noche|noche",
  am: "am|a m",
  pm: "pm|p m",
  hour: "h|hs|hrs|horas|hora|en punto",
  shiftsBefore: {},
  shiftsAfter: { "y media": 30, "y cuarto": 15, "menos cuarto": -15 },
  within: "en|dentro de",
  minutes: "minutos|minuto|min|mins",
  hours: "horas|hora|h|hrs",
  at: "a las|a la|las|sobre las|hacia las|como a las|tipo|entre|entre las|desde las|despues de las|antes de las|para las|de las",
  until: "a|a las|hasta|hasta las|y|y las",
  ofMonth: "de|del",
  numbers: "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
  filler:
    "el|la|los|para|por|favor|este|esta|proximo|que viene|dia|quiero|quisiera|puede|pueden|ser|seria|entrega|entregar|entreguen|recoger|recojo|envio|manden|mejor|si|vale|ok|en|de|lo|me|mi|pedido|hora|horario|cambia|cambiar|a|gracias|alrededor",
};
