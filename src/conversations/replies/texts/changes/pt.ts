import type { ChangeTexts } from "./change-texts.js";

export const ptChanges: ChangeTexts = {
  "order.sureToCancel": "Cancelar o pedido {number}, {total}? Isso não pode ser desfeito.",
  "choice.callOff": "Cancelar",
  "choice.keepOrder": "Manter",
  "order.cancelled": "O pedido {number} está cancelado.",
  "order.moneyBack": "{amount} volta para você pela forma como foi pago.",
  "order.tooLate": "Pedido {number}: {status}. Já não pode ser alterado aqui. {offer}",
  "order.noneToChange": "Você não tem aqui nenhum pedido que ainda possa ser alterado.",
  "change.open": "O pedido {number} agora:\n{lines}\nTotal {total}. O que deve mudar?",
  "change.begun": "Alterando o pedido {number}.",
  "change.summary":
    "Para confirmar, o pedido {number} será:\n{lines}\n{how}\nNome: {name}\n{payment}\nTotal {total}: {difference}.{plain, select, yes { Responda {OK} para alterar o pedido, ou {CHANGE}.} other {}}",
  "change.more": "{amount} a mais que antes",
  "change.less": "{amount} a menos que antes",
  "change.same": "igual a antes",
  "choice.changeOrder": "Alterar o pedido",
  "change.done": "O pedido {number} foi alterado. Total {total}: {difference}.",
  "change.kept": "O pedido {number} fica como estava.",
  "change.notAll":
    "O pedido {number} tem coisas que já não se vendem assim, por isso só {shop} pode alterá-lo. {offer}",
  "watch.set": "Aviso aqui quando {item} voltar.",
  "watch.here": "{item} pode ser pedido agora.",
  "watch.back": "{item} está de volta em {shop}.",
  "choice.tellMe": "Avise quando voltar",
};
