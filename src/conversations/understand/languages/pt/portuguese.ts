import { each, split } from "../../phrase-lists.js";
import type { LanguageData } from "../language-data.js";
import { portugueseChanges } from "./portuguese-changes.js";
import { portugueseCues } from "./portuguese-cues.js";
import { portugueseStatements } from "./portuguese-statements.js";
import { paymentPhrases } from "../payment-phrases.js";

const cartNouns = "carrinho|cesto|sacola|cesta";

export const portuguese: LanguageData = {
  phrases: {
    ...paymentPhrases.pt,
    greeting: split(`
      oi | ola | oii | oie | opa | e ai | eai | bom dia | boa tarde | boa noite | oi tudo bem | ola tudo bem | tudo bem | tudo bom | oi bom dia |
      ola bom dia | oi boa tarde | oi boa noite | ola boa tarde | ola boa noite | salve | como vai | alo | tem alguem ai
    `),
    thanks: split(`
      obrigado | obrigada | muito obrigado | muito obrigada | obg | brigado | brigada | valeu | vlw | obrigadao | agradeco | grato | grata | ok obrigado |
      ok obrigada | ok valeu | perfeito obrigado | otimo | legal | maravilha | muito bom | que bom | excelente | kkk | kkkk | rsrs
    `),
    goodbye: split(
      "tchau | tchauzinho | ate logo | ate mais | ate breve | ate amanha | adeus | ate a proxima | bom fim de semana | falou | fui | bye",
    ),
    done: split(
      "e so isso | so isso | e isso | e so | mais nada | nada mais | so isso mesmo | era so isso | pronto | terminei | acabei | e tudo | por hoje e so | nao so isso | so isso obrigado",
    ),
    help: split(`
      ajuda | me ajuda | preciso de ajuda | pode me ajudar | me ajude | o que voce faz | como funciona | como funciona isso | como faco um pedido |
      como peco | como faco para pedir | como faco pra pedir | instrucoes | o que faco | nao entendi | opcoes | quem e voce | voce e um robo
    `),
    home: [
      ...split(`
        menu | o menu | cardapio | o cardapio | catalogo | loja | produtos | categorias | inicio | o que tem | o que voces tem | o que vocês vendem | o que vende |
        o que posso pedir | o que posso comprar | quero pedir | quero comprar | quero fazer um pedido | gostaria de fazer um pedido | fazer pedido |
        fazer um pedido | comprar | pedir | ver tudo | tudo | continuar comprando | novo pedido | o que mais tem
      `),
      ...each(
        "ver|mostra|mostre|mostrar|me mostra|manda|me manda|envia|me envia|quero ver|cade",
        "|o|os|as|seu|todo o|todos os",
        "menu|cardapio|catalogo|produtos|categorias|lista|lista de precos",
      ),
    ],
    cart: [
      ...each(
        "|ver|mostrar|mostra|me mostra|quero ver|o que tem no|o que tenho no",
        "|o|meu|o meu",
        cartNouns,
      ),
      ...split(
        "total | quanto deu | quanto e | quanto ficou | quanto fica | quanto da tudo | quanto fica tudo | qual o total | qual e o total | quanto devo | quanto deu tudo | o total | quanto deu no total | meu pedido ate agora",
      ),
    ],
    checkout: split(`
      pagar | quero pagar | finalizar | finalizar compra | finalizar a compra | finalizar pedido | finalizar o pedido | fechar pedido | fechar o pedido |
      fechar a compra | fechar compra | concluir | concluir pedido | concluir compra | terminar pedido | ir para o pagamento | a conta | pagar agora | pode fechar |
      fecha o pedido | quero finalizar | vou levar | quero esse | quero este | encerrar compra | pode fechar o pedido | a conta por favor
    `),
    back: split("voltar | volta | atras | para tras | anterior | pagina anterior | retornar | volte"),
    more: split(
      "mais | ver mais | proximo | proxima | proxima pagina | mostrar mais | mostra mais | mais opcoes | mais produtos | outros | outras opcoes | continuar | tem mais | o que mais",
    ),
    startOver: split(
      "comecar de novo | recomecar | reiniciar | comecar do zero | do zero | do inicio | desde o inicio | comecar novamente | vamos comecar de novo | quero comecar de novo",
    ),
    emptyCart: [
      ...each(
        "esvaziar|esvazia|limpar|limpa|apagar|apaga|zerar|zera|excluir|cancelar",
        "|o|meu|o meu",
        cartNouns,
      ),
      ...split(
        "tirar tudo | tira tudo | remover tudo | remove tudo | apagar tudo | apaga tudo | excluir tudo | limpar tudo",
      ),
    ],
    undo: split(
      "desfazer | desfaz | desfaz isso | desfaca | volta como estava | coloca de volta | poe de volta | reverter",
    ),
    person: split(`
      pessoa | humano | atendente | uma pessoa | um humano | um atendente | pessoa real | alguem | falar com alguem | falar com atendente | falar com um atendente |
      falar com uma pessoa | falar com um humano | atendimento | atendimento humano | suporte | gerente | o gerente | reclamacao | quero reclamar | sac | vendedor | me liga
    `),
    orders: [
      ...split(`
        o que eu pedi | o que pedi | o que foi que eu pedi | pedidos | status | rastreio | rastrear | rastreamento | onde esta | cade | quando chega | quando vai chegar | ja saiu | meu pedido ja saiu | minhas compras |
        historico | status do meu pedido | como esta meu pedido | meu ultimo pedido | cade minha encomenda | onde esta minha encomenda | ja esta vindo
      `),
      ...each(
        "|onde esta|cade|ver|status do|rastrear|acompanhar|quando chega|como esta|e",
        "|o|meu|o meu|meus|os meus",
        "pedido|pedidos",
      ),
    ],
    searchWanted: split(
      "buscar | busca | procurar | procuro | procurar produto | quero procurar algo | pesquisar | pesquisa | encontrar",
    ),
    yes: split(`
      sim | s | ss | simm | claro | claro que sim | ok | okay | ta | ta bom | tá certo | certo | isso | isso mesmo | exato | correto | com certeza | pode ser | pode |
      beleza | blz | perfeito | bora | vai | aham | uhum | sim claro | sim por favor | sim pode | sim isso | esta bem | esta bom | tudo certo | combinado |
      fechado | de acordo | positivo | e isso ai | quero sim | adicionar ao carrinho | adiciona | sim obrigado | pode sim
    `),
    no: split(`
      nao | n | nn | nao obrigado | nao obrigada | negativo | de jeito nenhum | nenhum | nenhuma | nada | agora nao | ainda nao | nao quero | errado | incorreto |
      nao e isso | isso nao | nao esta certo | deixa | deixa pra la | esquece | nao precisa | nem | melhor nao | nao nao
    `),
    cancel: split(
      "cancelar | cancela | cancele | anular | parar | para | sair | cancelar compra | cancelar a compra | desisto | desisti | mudei de ideia | nao quero mais nada",
    ),
    confirm: [
      ...each(
        "confirmar|confirma|confirmo|confirme|fazer|faz|enviar|pode confirmar|pode fazer|manda",
        "o|meu|o meu",
        "pedido",
      ),
      ...split(
        "confirmar | confirmo | confirmado | confirma | confirme | sim confirmo | sim confirma | confirmar pedido | fazer o pedido | pode confirmar | sim pode confirmar | ok confirma | confirmar compra | confirmar a compra",
      ),
    ],
    askedFulfilment: split(
      "fazem entrega | faz entrega | voces entregam | voces fazem entrega | tem entrega | tem delivery | entregam | entrega em casa | posso retirar | posso buscar | da para retirar | da pra retirar | tem retirada",
    ),
    delivery: split(`
      entrega | delivery | entregar | para entrega | pra entrega | entrega em casa | entregar em casa | na minha casa | em casa | manda entregar | quero entrega |
      quero que entregue | envio | com entrega | para entregar | traz aqui | no meu endereco | entrega ao domicilio | para entrega em casa
    `),
    pickup: split(`
      retirada | retirar | retiro | retirar na loja | vou retirar | vou buscar | buscar | eu busco | eu retiro | levantar | levantamento | vou levantar | na loja |
      para retirar | pra retirar | para levar | pra viagem | vou ai buscar | passo ai | passo pegar | vou pegar | pegar na loja | recolher na loja | levantar na loja
    `),
    cash: split(
      "dinheiro | em dinheiro | pagar em dinheiro | pago em dinheiro | pagamento na entrega | pagar na entrega | pago na entrega | pagar no local | em especie | a vista em dinheiro | com dinheiro | cash | contra entrega",
    ),
    card: split(
      "cartao | com cartao | no cartao | pagar com cartao | pago com cartao | cartao de credito | cartao de debito | credito | debito | posso pagar com cartao | pix | no pix | pagar com pix | boleto | online | mb way |  multibanco",
    ),
    change: split(
      "mudar | alterar | trocar | editar | modificar | corrigir | quero mudar | quero mudar algo | mudar algo | alterar pedido | alterar o pedido | mudar pedido | mudar o pedido | mudar meu pedido | fazer uma alteracao | outra coisa",
    ),
    changeCart: [
      ...each("mudar|alterar|editar", "|o|meu|a|os", `${cartNouns}|quantidade|quantidades|itens|produtos`),
      ...split(
        "tirar | remover | tirar algo | remover algo | remover item | tirar um item | mudar quantidade | excluir item",
      ),
    ],
    changeFulfilment: split(
      "entrega ou retirada | mudar entrega | mudar a entrega | trocar entrega | alterar entrega | alterar a entrega | mudar forma de entrega",
    ),
    changeName: split(
      "nome | mudar nome | mudar o nome | outro nome | trocar nome | trocar o nome | alterar nome | alterar o nome",
    ),
    addressWanted: split(
      "endereco | morada | outro endereco | mudar endereco | mudar o endereco | trocar endereco | novo endereco | outra morada | em outro endereco | em outro lugar | outro lugar | alterar endereco | alterar o endereco | nao outro endereco",
    ),
    sameAddress: split(
      "mesmo endereco | o mesmo endereco | no mesmo endereco | mesma morada | o mesmo | mesmo lugar | no mesmo lugar | ai mesmo | la mesmo | sim la | la | sim no mesmo | o de sempre | no de sempre | meu endereco",
    ),
    reorder: split(`
      o mesmo de sempre | de sempre | o de sempre por favor | mesmo da ultima vez | o mesmo da ultima vez | igual da ultima vez | igual a ultima vez | repetir pedido | repetir o pedido |
      repete o pedido | repetir meu pedido | repetir ultimo pedido | mesmo pedido | o mesmo pedido | a mesma coisa | a mesma coisa da ultima vez | pedir de novo | mesma coisa de sempre
    `),
    cancelOrder: each(
      "cancelar|cancela|cancele|anular|quero cancelar|posso cancelar|preciso cancelar|gostaria de cancelar",
      "|o|meu|o meu",
      "pedido|ultimo pedido",
    ),
    returnWanted: split(`
      devolver | devolucao | devolucoes | reembolso | estorno | quero reembolso | quero meu dinheiro de volta | quero devolver | quero fazer uma devolucao |
      troca | troca ou devolucao | chegou quebrado | veio quebrado | veio errado | chegou errado | politica de troca | politica de devolucao | posso devolver | dinheiro de volta
    `),
    hours: split(`
      horario | horarios | horario de funcionamento | horas | estao abertos | esta aberto | ta aberto | abre hoje | abrem hoje | que horas abre | que horas abrem |
      que horas fecha | que horas fecham | a que horas abrem | a que horas fecham | quando abre | quando abrem | quando fecham | ate que horas | ate que horas ficam abertos | aberto | aberto hoje |
      qual o horario | qual o horario de funcionamento
    `),
    area: split(
      "area de entrega | areas de entrega | zona de entrega | onde entregam | onde voces entregam | para onde entregam | entregam na minha area | entregam no meu bairro | ate onde entregam | bairros atendidos",
    ),
    paymentAsked: split(
      "pagamento | formas de pagamento | forma de pagamento | metodos de pagamento | meios de pagamento | como pago | como posso pagar | como faco para pagar | quais formas de pagamento | quais as formas de pagamento | aceita cartao | aceitam cartao | aceita pix | aceitam pix | aceitam dinheiro | da pra pagar no cartao | posso pagar em dinheiro",
    ),
    language: split(
      "idioma | idiomas | lingua | linguas | mudar idioma | mudar o idioma | mudar de idioma | trocar idioma | outro idioma | outra lingua | que idiomas voces falam",
    ),
  },
  cues: portugueseCues,
  statements: portugueseStatements,
  courtesies: {
    before:
      "oi|ola|opa|ok|okay|bom|boa|então|entao|e|agora|tambem|ah|eh|hum|olha|ei|ta|certo|beleza|desculpa|desculpe",
    after: "obrigado|obrigada|valeu|agora|amigo|amiga|moço|moça|então|entao|ta|ok|né|ne",
    around: "por favor|pfv|pf|porfavor|please|faz favor",
  },
  withdrawals:
    "pare de me mandar mensagens|parem de mandar mensagem|parem de mandar mensagens|para de mandar mensagem|nao me mande mais mensagens|nao me mandem mensagem|nao quero receber mensagens|nao quero mais mensagens|chega de mensagens|descadastrar|me descadastre|cancelar inscricao|remova meu numero|apague meu numero|nao me escreva mais|me tire da lista",
  questionWords:
    "como quando onde quem que qual quais quanto quanta quantos quantas tem têm posso pode podem é e esta estao ta voces aceita aceitam fazem cade",
  languageNames: {
    en: "ingles",
    es: "espanhol|castelhano",
    pt: "portugues",
    fr: "frances",
    de: "alemao",
    hi: "hindi",
    ar: "arabe",
  },
  searching: {
    whether:
      "tem|tens|voces tem|voce tem|vcs tem|têm|ha|existe|vendem|vende|trabalham com|sera que tem|por acaso tem",
    show: "procuro|estou procurando|to procurando|tô procurando|ando a procura de|a procura de|busco|mostra|mostre|me mostra|me mostre|mostrar|ver|quero ver|gostaria de ver|buscar|procurar|que tipos de|que tipo de|quais|informacoes sobre|info sobre|me fala de",
    after: "",
  },
  picking: {
    places:
      "primeiro=1|primeira=1|segundo=2|segunda=2|terceiro=3|terceira=3|quarto=4|quarta=4|quinto=5|quinta=5|sexto=6|sexta=6|setimo=7|setima=7|oitavo=8|oitava=8|nono=9|nona=9|decimo=10|decima=10",
    last: "ultimo|ultima",
    marks: "numero|num|opcao|n",
    endings: "o|a",
  },
  changes: portugueseChanges,
};
