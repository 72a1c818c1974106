import type { LanguageData } from "../language-data.js";

export const portugueseCues: LanguageData["cues"] = {
  when: "quando|que horas|a que horas|ate que horas|que hora|ate quando|que dias|qual horario|em quanto tempo",
  open: "abrem|abre|abrir|aberto|abertos|aberta|funciona|funcionam|atendem|atende",
  close: "fecham|fecha|fechar|fechado|fechados",
  hours: "horario|horarios|horario de funcionamento|horas de abertura|expediente|funcionamento",
  day: "hoje|amanha|esta noite|segunda|terca|quarta|quinta|sexta|sabado|domingo|domingos|sabados|fim de semana|feriado|feriados|noite|tarde|natal|segunda feira|sexta feira",
  now: "agora|ainda|neste momento|no momento|ja",
  asks: "tem|tens|posso|pode|podem|podemos|da pra|da para|e possivel|e|esta|estao|ta|que|qual|quais|aceitam|aceita|fazem|faz|sera|alguma|algum|sabem|consegue|consigo|voces",
  how: "como|como posso|como faco|de que forma",
  deliver:
    "entregam|entrega|entregas|entregar|entregue|entreguem|entregamos|envia|enviam|envio|envios|enviar|mandam|manda|mande|levam|trazem|traz|delivery",
  fetch:
    "retirar|retiro|retirada|buscar|busco|levantar|levanto|pegar|recolher|passo ai|retirar na|vou buscar|vou retirar",
  area: "minha area|meu bairro|minha cidade|minha zona|minha regiao|meu endereco|area|bairro|cidade|zona|regiao|centro|exterior|cep|aqui|perto",
  home: "casa|minha casa|em casa|escritorio|trabalho",
  toPlace: "em|no|na|nos|nas|para|pra|pro|ate|a|ao",
  pay: "pagar|pago|pagamento|pagamentos|pague|paga|pagando",
  cash: "dinheiro|em especie|contra entrega",
  card: "cartao|cartoes|visa|mastercard|transferencia|pix|boleto|paypal|debito|credito|mb way|multibanco|vale",
  method: "formas|forma|metodos|metodo|meios|meio|opcoes",
  accept: "aceitam|aceita|recebem|recebe|aceitas|tem",
  price:
    "quanto custa|quanto custam|quanto e|quanto sai|quanto fica|quanto ta|quanto esta|preco|precos|custa|custam|valor|qual o preco|qual o valor|a quanto|quanto",
  stock:
    "estoque|em estoque|stock|disponivel|disponiveis|esgotado|esgotada|esgotou|acabou|sobrou|restam|disponibilidade|ainda tem",
  have: "tem|tens|vendem|ha",
  order: "pedido|pedidos|encomenda|encomendas|pacote|compra|meu pedido|entrega|pedi|comida",
  where: "onde|onde esta|cade|aonde|por onde",
  arrive:
    "chega|chegou|chegar|chegam|vem|demora|demorando|demorar|a caminho|enviado|saiu|sair|pronto|recebo|receber|chegue|vai chegar|atrasado",
  status:
    "status|rastreio|rastrear|rastreamento|acompanhar|novidade|novidades|noticia|noticias|o que houve|o que aconteceu|como esta|como anda|andamento",
  cancel: "cancelar|cancela|cancelem|cancele|anular|cancelamento|anula|cancelo",
  return: "devolver|devolvo|devolucao|devolucoes|retornar|devolvi",
  refund:
    "reembolso|reembolsar|estorno|estornar|meu dinheiro|dinheiro de volta|politica de troca|politica de devolucao|reembolsem",
  exchange: "trocar|troca|troco|troquem|substituir",
  broken:
    "quebrado|quebrada|quebrados|danificado|danificada|defeito|errado|errada|estragado|estragada|falta|faltou|faltando|nao funciona|rasgado|rasgada|ficou pequeno|ficou pequena|ficou grande|nao serviu|nao e o que pedi|veio sem|chegou sem|partido|partida|frio|fria",
  size: "outro tamanho|tamanho|outra cor|outro modelo|por outro|por outra|maior|menor",
  same: "o mesmo|mesmo|mesma|igual|mesma coisa|mesmo pedido|o que pedi",
  last: "ultima vez|ultimo|ultima|sempre|antes|anterior|ontem|outra vez passada|semana passada|passado|passada",
  again: "de novo|outra vez|novamente|repete|repetir|repita|repita o|repete o",
  person:
    "pessoa|humano|alguem|atendente|agente|gerente|operador|vendedor|vendedora|dono|dona|responsavel|pessoa real|atendimento|suporte|supervisor|ser humano",
  talk: "falar|falo|conversar|passa|passar|me passa|contato|ligar|quero|preciso|me ajudar|chama|chamar|transfere|transferir|tem",
  speak: "falar|fala|falam|falamos|fale|responde|responda|escreve|escreva|conversar|vamos falar|entendem",
  switchTo: "muda|mudar|muda para|mudar para|troca|trocar|em|usa|passa para|coloca em",
  language: "idioma|idiomas|lingua|linguas",
  cart: "carrinho|cesto|sacola|cesta",
  empty: "esvaziar|esvazia|limpar|limpa|zerar|zera|esvazie|limpe",
  all: "tudo|todo|toda|todos|todas",
  remove: "tira|tirar|remove|remover|apaga|apagar|exclui|excluir|tire|remova",
  total: "total|quanto devo|no total|deu tudo|quanto deu|soma|quanto fica tudo|quanto ficou",
  menu: "menu|cardapio|catalogo|produtos|categorias|lista de precos|lista",
  show: "ver|mostrar|mostra|mostre|manda|me manda|envia|o que tem|o que tenho|me passa|mandar|enviar|compartilha",
  sell: "vendem|vende|vendes|oferecem|o que tem|que tem|o que voces tem",
  help: "ajuda|ajudar|ajude|me ajuda|nao entendi|nao entendo|nao sei como|perdido|perdida|instrucoes|explica|duvida",
  works: "funciona|pedir|comprar|fazer um pedido|faco um pedido|peco|fazer pedido|usar|faco|compro",
  finish: "finalizar|terminar|concluir|fechar|encerrar|finaliza",
  confirm: "confirma|confirmo|confirmar|confirme|confirmem|faz|certo|tudo certo|correto|pode mandar",
  start: "comecar|recomecar|reiniciar|do zero|inicio|comeco",
  undo: "desfazer|desfaz|reverter|como estava|como antes|desfaca",
  back: "voltar|volta|atras|tras",
  more: "mais|proximo|proxima|outros|outras|ver mais|mais opcoes",
  want: "quero|queria|gostaria|preciso|desejo|prefiro|queremos|posso|pode|podem|vou|gostava|favor",
  my: "meu|minha|meus|minhas|me|eu|nosso",
  not: "nao|nunca|nem|nao quero mais",
  filler:
    "o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|em|no|na|ao|e|ou|com|por|para|pra|pro|pelo|pela|que|se|lhe|te|me|seu|sua|sao|esta|este|isto|isso|esse|essa|oi|ola|bom|boa|dia|tarde|noite|favor|pfv|obrigado|obrigada|ok|bem|entao|ja|muito|assim|aqui|ali|la|ai|tambem|mas|porque|como|voces|voce|vc|vcs|eu|ele|ela|nos|mais|desculpa|desculpe|amigo|seria|fazer|fazem|faz|faco|estou|estao|to|ta|tem|tenho|tinha|loja|coisa|coisas|algo|hora|horas|minutos|tempo|foi|era|vai|vou|bem|sobre|ate|sabe|sabem|dizer|diz|fala|pode|podem|posso|chegou|ficou|recebi|comprei|pedi|so|agora|queria|gente|pessoal|tudo|dela|dele",
};
