import type { Changes } from "../changes.js";

export const portugueseChanges: Changes = {
  remove:
    "tira|tirar|tire|remove|remover|remova|apaga|apagar|exclui|excluir|cancela|pode tirar|pode remover|elimina|retira",
  removeAfter: "nao quero mais|melhor nao|a menos|fora",
  removeAround: "tira ... do carrinho|remove ... do carrinho",
  unwanted: "nao quero mais|nao quero|sem|nao",
  change:
    "melhor|muda|mudar|troca|trocar|altera|alterar|mude|na verdade|na verdade quero|quer dizer|desculpa|que seja|que sejam|faz|deixa|muda para|muda pra",
  changeAfter: "em vez disso|no lugar|no total|unidades|ao inves",
  more: "mais|a mais",
  oneMore: "mais um|mais uma|outro|outra|um a mais|uma a mais",
  fewer: "",
  everything: "tudo|todos|todas|todo o resto|todo o carrinho",
  except: "menos|exceto|tirando|fora|com excecao de|salvo",
  keep: "deixa so ...|deixa apenas ...|so deixa ...|fica so com ...|deixe so ...|deixe apenas ...",
  swap: "troca|trocar|troque|muda|mudar|mude|substitui|substituir|substitua|pode trocar|pode mudar|quero trocar|quero mudar",
  swapFor: "por|pelo|pela|para|pra|com",
  swapAfter: "",
  insteadOf:
    "em vez de|no lugar de|ao inves de|em vez do|em vez da|no lugar do|no lugar da|ao inves do|ao inves da",
  replacedBy: "",
};
