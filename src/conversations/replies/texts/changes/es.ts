import type { ChangeTexts } from "./change-texts.js";

export const esChanges: ChangeTexts = {
  "order.sureToCancel": "¿Cancelar el pedido {number}, {total}? No se puede deshacer.",
  "choice.callOff": "Cancelarlo",
  "choice.keepOrder": "Dejarlo",
  "order.cancelled": "El pedido {number} está cancelado.",
  "order.moneyBack": "{amount} se te devuelve por donde se pagó.",
  "order.tooLate": "Pedido {number}: {status}. Ya no se puede cambiar aquí. {offer}",
  "order.noneToChange": "No tienes aquí ningún pedido que aún se pueda cambiar.",
  "change.open": "El pedido {number} es ahora:\n{lines}\nTotal {total}. ¿Qué debe cambiar?",
  "change.begun": "Cambiando el pedido {number}.",
  "change.summary":
    "Para confirmar, el pedido {number} será:\n{lines}\n{how}\nNombre: {name}\n{payment}\nTotal {total}: {difference}.{plain, select, yes { Responde {OK} para cambiar el pedido, o {CHANGE}.} other {}}",
  "change.more": "{amount} más que antes",
  "change.less": "{amount} menos que antes",
  "change.same": "igual que antes",
  "choice.changeOrder": "Cambiar el pedido",
  "change.done": "El pedido {number} está cambiado. Total {total}: {difference}.",
  "change.kept": "El pedido {number} queda como estaba.",
  "change.notAll":
    "El pedido {number} tiene cosas que ya no se venden así, por eso solo {shop} puede cambiarlo. {offer}",
  "watch.set": "Te escribiré aquí cuando vuelva a haber {item}.",
  "watch.here": "{item} se puede pedir ahora.",
  "watch.back": "{shop} vuelve a tener {item}.",
  "choice.tellMe": "Avísame cuando haya",
};
