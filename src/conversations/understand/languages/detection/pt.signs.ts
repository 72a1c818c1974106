import type { LanguageSigns } from "./language-signs.js";

export const portugueseSigns: LanguageSigns = {
  sure: `
    cheguei voltem muda repete meu voltar melhor tudo olá oie obrigado obrigada obg brigado tchau não nao desculpa
    desculpe quero queria gostaria preciso precisava dá manda mande mandem traz traga posso pode podem poderia
    poderiam consigo vocês voces você voce vcs vc têm tens tinha temos tenho procuro mostra mostre mostrar quais qual
    quanto quanta quantos quantas quando onde cadê cade quem até ate desde é está esta estão estao tá tô sou estou são
    fui estar faz fazem faço fica uns umas muito muita muitos muitas também tambem tb mas porque hoje amanhã amanha
    ontem depois já ainda sempre nunca minha meus minhas seus suas nosso nós eu elas isso isto esse essa esses essas
    aquele dois duas quatro oito nove dez doze treze vinte dúzia duzia algo outro outra pedidos carrinho pagar
    pagamento entregam entregar entregas retirar retirada buscar dinheiro cartão cartao endereço endereco morada
    trocar troca tira tirar remova remover adiciona adicionar apaga apagar limpar esvaziar cancelar devolver ajuda
    cardápio cardapio preço preco preços precos custa custam abrem aberto aberta fecham fechado horário horario abre
    fecha pessoa alguém alguem atendente mesmo mesma última ultima vez aceitam chega chegou entregador boleto pfv
    obrigadão pronto beleza blz língua lingua idioma comprar encomenda encomendar gostava levantar sem pelo pela pelos
    pelas numa aos à às vlw
  `,
  likely: `
    compra portugues português os um uma com valeu oi ser era foi bom boa dia favor tem dos das pra pro nos nas num ao
    loja ver seu sua ele ela eles nada pedido pix igual entrega falar tarde noite claro agora humano o a e ou se no na
    do da de em por para que me te mais menos três tres cinco seis sete onze grande grandes pequeno pequena extra só
    so há fim sim ta cesto
  `,
  whole: `sim claro valeu oi`,
};
