import type { Changes } from "../changes.js";

export const spanishChanges: Changes = {
  remove:
    "quita|quitar|quitame|quite|quitalo|elimina|eliminar|borra|borrar|saca|sacar|sacame|retira|cancela|puedes quitar|puede quitar|me quitas|quitale",
  removeAfter: "ya no|mejor no|menos|de menos|fuera",
  removeAround: "saca ... del carrito|quita ... del carrito",
  unwanted: "ya no quiero|no quiero|sin|no",
  change:
    "mejor que sean|pon mejor|ponme mejor|mejor|que sean|cambia|cambiar|cambiame|cambialo a|cambialas a|ponle|en realidad|en realidad quiero|de hecho|que sea|haz que sean|quiero decir|perdon|que mejor sean|dejalo en",
  changeAfter: "en vez|en su lugar|mejor|en total|unidades",
  more: "mas",
  oneMore: "otro|otra|otro mas|otra mas|uno mas|una mas|otro igual|otra igual",
  fewer: "",
  everything: "todo|todos|todas|todo lo demas|todo el carrito|todo lo del carrito",
  except: "menos|excepto|salvo|a excepcion de|aparte de|excepto por",
  keep: "deja solo ...|deja solamente ...|solo deja ...|quedate solo con ...|dejame solo ...",
  swap: "cambia|cambiame|cambiar|cambie|reemplaza|sustituye|puedes cambiar|puede cambiar|quiero cambiar|quisiera cambiar|cambiamos",
  swapFor: "por|a|con|para",
  swapAfter: "",
  insteadOf: "en vez de|en lugar de|en vez del|en lugar del",
  replacedBy: "",
};
