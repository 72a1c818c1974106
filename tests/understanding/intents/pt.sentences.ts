/** What Portuguese-speaking buyers type, by what they mean. Every third one is held out: nothing was tuned on it. */
export const portugueseSentences = `
greeting: oi boa tarde
greeting: ola tudo bem
greeting: bom dia
thanks: muito obrigada pela ajuda
thanks: ok valeu
goodbye: tchau ate mais
goodbye: até logo
yes: sim claro
yes: isso mesmo
yes: pode ser beleza
no: nao obrigado
no: não é isso
help: como funciona isso preciso de ajuda
home: o que vocês vendem
home: me manda o cardapio pfv
home: quero ver tudo que tem
cart: o que tem no meu carrinho
cart: quanto deu no total
checkout: quero pagar agora
checkout: é só isso quero fechar a compra
delivery: quero que entregue na minha casa
delivery: entrega por favor
pickup: eu vou buscar na loja
pickup: prefiro retirar
cash: pago em dinheiro na entrega
card: prefiro pagar no cartao
confirm: sim pode confirmar o pedido
confirm: tudo certo faz o pedido
back: voltar por favor
more: mostra mais
startOver: quero começar de novo
emptyCart: esvazia o carrinho
emptyCart: tira tudo do carrinho
undo: desfaz isso
person: quero falar com uma pessoa
person: tem algum atendente ai pra me ajudar
orders: cade meu pedido
orders: quando chega minha encomenda
orders: alguma novidade do pedido 1042
hours: que horas voces fecham hoje
hours: abrem no domingo?
hours: qual o horario de funcionamento
area: vocês entregam em pinheiros
area: entrega no meu bairro?
area: fazem entrega no centro
price: quanto custa o vaso azul
price: qual o preço da camisa
stock: tem vaso azul em estoque
stock: ainda tem a camisa listrada disponivel
have: vocês tem canecas?
have: to procurando uma camisa listrada
cancelOrder: quero cancelar o pedido 1042
cancelOrder: da pra cancelar meu pedido nao quero mais
returnWanted: quero devolver o vaso chegou quebrado
returnWanted: como peço reembolso
returnWanted: posso trocar a camisa por outro tamanho
reorder: o mesmo da última vez
reorder: repete meu ultimo pedido
paymentAsked: quais formas de pagamento vocês aceitam
paymentAsked: como posso pagar
language: podemos falar em ingles
language: muda para espanhol por favor
thing: quero duas canecas e um vaso azul
thing: uma camisa listrada por favor
thing: me vê três canecas
remove: tira as canecas
remove: nao quero mais o vaso azul
change: melhor 3 canecas
change: muda as canecas pra quatro
`;
