import type { Statements } from "../statements.js";

export const portugueseStatements: Statements = {
  distress:
    "quero morrer|queria morrer|vontade de morrer|quero me matar|vou me matar|me matar|quero me suicidar|me suicidar|suicidio|nao quero viver|nao quero mais viver|nao quero mais estar vivo|nao quero mais estar viva|acabar com a minha vida|acabar com minha vida|tirar minha vida|tirar minha propria vida|tirar a minha vida|me machucar|me ferir",
  past: "ontem|anteontem|da ultima vez|na ultima vez|ultima vez|semana passada|mes passado|outro dia|dias atras|noite passada|tive|pedi|pedimos|comprei|compramos|comi|comemos|bebi|tomei|provei|chegou|chegaram",
  been: "estava|estavam|esteve|foi|foram|tinha",
  others:
    "meu amigo|minha amiga|meus amigos|um amigo|uma amiga|minha esposa|minha mulher|meu marido|meu esposo|minha irma|meu irmao|minha mae|meu pai|meu filho|minha filha|meus filhos|meu chefe|minha namorada|meu namorado|ele|ela|eles|elas|todo mundo|as pessoas|alguem",
  told: "tomou|pediu|comprou|comeu|bebeu|provou|gosta|gostam|adora|adoram|odeia|odeiam|disse|falou|recomendou|prefere|bebe|come|gostou",
  dislikes: "odeio|detesto|nao gosto|nao gosto de|nao suporto|nao aguento|tenho nojo",
  complaints:
    "frio|fria|frios|frias|quente|quentes|ruim|ruins|horrivel|pessimo|pessima|nojento|queimado|queimada|seco|seca|atrasado|tarde|errado|errada|quebrado|quebrada|estragado|cru|crua|sujo|nunca chegou",
  wishes:
    "quero|queria|gostaria|queremos|posso|poderia|pode|podem|me da|me ve|manda|traz|preciso|de novo|outra vez|o mesmo|a mesma|mesmo de|por favor|adiciona|coloca|tira|troca|mostra|mostre|onde|quando|devolver|reembolso|cancelar|carrinho|vou querer",
  diets:
    "vegano|vegana|veganos|veganas|vegetariano|vegetariana|vegetarianos|vegetarianas|sem gluten|sem lactose|sem acucar|halal|kosher|keto|organico|organica|celiacos|celiaco|celiaca|diabeticos|gravida|gravidas",
  substances:
    "noz|nozes|amendoim|amendoins|castanha|castanhas|amendoas|avelas|gluten|trigo|lactose|leite|laticinios|ovo|ovos|soja|gergelim|frutos do mar|camarao|peixe|mostarda|porco|gelatina|alcool|acucar|cafeina|carne|mel|alergenicos",
  containing:
    "contem|contém|ingrediente|ingredientes|leva|levam|feito de|feito com|feita de|feita com|tracos de|livre de|apropriado para|tem no|tem na|no|na|nos|nas",
  allergies:
    "alergico|alergica|alergicos|alergia|alergias|intolerante|intolerancia|alergenico|alergenicos|doenca celiaca",
  sentence:
    "endereco|nome|perguntar|perguntarem|esta|estao|isso|isto|nao|por que|porque|quero|tenho|tem|disse|falei|ja|para|pare|parem|pergunta|perguntar|perguntando|que|como|demora|demorando|espero|esperando|nunca|muito|sempre|ninguem|estou|sou|interessa|importa|entendo|chega|meu nome|me|voce|voces",
};
