import type { OrderWords } from "../../order/order-words.js";

export const portugueseOrderWords: OrderWords = {
  numbers:
    "dois=2|duas=2|tres=3|quatro=4|cinco=5|seis=6|meia=6|sete=7|oito=8|nove=9|dez=10|onze=11|doze=12|treze=13|catorze=14|quatorze=14|quinze=15|dezesseis=16|dezasseis=16|dezessete=17|dezassete=17|dezoito=18|dezenove=19|dezanove=19|vinte=20|trinta=30|quarenta=40|cinquenta=50|sessenta=60|setenta=70|oitenta=80|noventa=90|cem=100",
  units:
    "duzia=12|duzia de=12|duzias=12|duzias de=12|par=2|par de=2|pares de=2|pares=2|dezena de=10|dezena=10",
  halves: "meia",
  articles: "um|uma|outro|outra|mais um|mais uma",
  joiners: "e|mais|e tambem|tambem|alem de|junto com|e depois|e mais",
  alternatives: "ou|nem",
  withs: "com|com o|com a|que tenha|que venha com|com os|com as",
  refusals:
    "sem|sem o|sem a|sem os|sem as|nao|nada de|tira|tira o|tira a|tirar|que nao tenha|nao poe|nao coloca|nao quero|exceto|menos|mas sem|nem",
  exceptions: "mas|menos",
  extras:
    "extra|muito|muita|muitos|muitas|bastante|mais|adicional|dobro de|com muito|com muita|com extra|caprichado no|caprichada no|caprichado",
  lights: "pouco|pouca|pouquinho|pouquinho de|um pouco de|um pouquinho de|leve|com pouco|com pouca|menos de",
  multiples: "duplo=2|dupla=2|dobrado=2|triplo=3|tripla=3|quadruplo=4",
  pointing:
    "esses|essas|estes|estas|eles|elas|os mesmos|as mesmas|o mesmo|a mesma|todos eles|todas elas|cada um|cada uma",
  asides: "porcao de|uma porcao de|acompanhamento de|dose de|uma dose de",
  besides: "a parte|de acompanhamento|separado|separada|para beber|pra beber|para acompanhar",
  corrections:
    "nao espera|espera|melhor|nao melhor|alias|desculpa|quer dizer|quero dizer|quis dizer|na verdade|corrigindo|muda para|muda pra|que seja|que sejam|digo|ops",
  openings:
    "quero|eu quero|queria|eu queria|gostaria|gostaria de|eu gostaria de|quero pedir|queria pedir|gostaria de pedir|quero comprar|me ve|me da|me de|me manda|me mande|me traz|me traga|me veja|manda|mande|traz|traga|da me|de me|preciso|preciso de|adiciona|adicionar|adicione|coloca|coloque|poe|bota|vou querer|vou levar|vou de|vou pedir|pra mim|para mim|pede|pedir|pode me dar|pode mandar|pode ser|posso pedir|me arruma|me envia|envia|envie|queremos|tambem quero|quero tambem|agora quero|so quero|e|e tambem|faz favor|desejo|anota|anota ai|ve pra mim|quero uma porcao de|encomendo",
  verbs:
    "quero|queria|gostaria|ve|veja|da|manda|mande|traz|traga|preciso|adiciona|adicionar|adicione|coloca|coloque|poe|bota|querer|levar|pedir|pede|dar|envia|envie|queremos|desejo|anota|comprar|arruma",
  shorts: "gde=grande|peq=pequeno|med=medio|un=unidade|c=com|s=sem|xl=extra grande",
  describing:
    "preto|preta|pretos|pretas|branco|branca|brancos|brancas|vermelho|vermelha|verde|verdes|amarelo|amarela|azul|azuis|marrom|castanho|grelhado|grelhada|frito|frita|fritas|assado|assada|fresco|fresca|quente|frio|fria|gelado|gelada|doce|picante|novo|nova",
  fillers:
    "viagem|levar|o|a|os|as|um|uma|de|do|da|dos|das|em|no|na|para|pra|pro|por|que|me|te|se|meu|minha|seu|sua|favor|pfv|obrigado|obrigada|oi|ola|bom|boa|dia|tarde|noite|sim|ok|bem|entao|agora|hoje|tambem|so|somente|apenas|ja|muito|este|esta|isto|esse|essa|isso|tipo|coisa|coisas|unidade|unidades|peca|pecas|cada|todo|todos|todas|ambos|os dois|as duas|eu|voce|voces|vc|quero|tamanho|cor|pode|ser|seja|igual|ah|eh|ei|gente|moco|moca|acho|gostaria|comer|jantar|almoco|pronto|nada|algo|outra|outro|mais|claro|aqui|pedido|e|poe|coloca|vai|vao|beleza|ta|mim|por favor",
};
