import type { Statements } from "../statements.js";

export const spanishStatements: Statements = {
  distress:
    "quiero morir|quiero morirme|me quiero morir|deseo morir|quisiera morir|quisiera morirme|me quiero matar|quiero matarme|voy a matarme|me voy a matar|suicidarme|suicidio|me voy a suicidar|no quiero vivir|no quiero seguir viviendo|no quiero vivir mas|acabar con mi vida|quitarme la vida|terminar con mi vida|hacerme daño|lastimarme",
  past: "ayer|anoche|anteayer|la ultima vez|la otra vez|la vez pasada|la semana pasada|el mes pasado|el otro dia|hace dias|tuve|pedi|pedimos|compre|compramos|comi|comimos|bebi|probe|probamos|me comi|me tome|llego|llegaron|sabia a",
  been: "estaba|estaban|estuvo|estuvieron|fue|fueron|tenia",
  others:
    "mi amigo|mi amiga|mis amigos|un amigo|una amiga|mi esposa|mi mujer|mi esposo|mi marido|mi hermana|mi hermano|mi madre|mi mama|mi padre|mi papa|mi hijo|mi hija|mis hijos|mi jefe|mi novia|mi novio|ella|ellos|todos|la gente|alguien",
  told: "tomo|pidio|compro|comio|bebio|probo|le gusta|le gustan|les gusta|les gustan|le encanta|le encantan|odia|dijo|dice|recomendo|adora|prefiere|bebe|come",
  dislikes: "odio|detesto|no me gusta|no me gustan|no soporto|no aguanto|no nos gusta|me da asco|me dan asco",
  complaints:
    "frio|fria|frios|frias|caliente|calientes|malo|mala|malos|malas|mal|horrible|asqueroso|quemado|quemada|seco|seca|tarde|equivocado|equivocada|roto|rota|pasado|crudo|cruda|nunca llego|feo|fea|sucio",
  wishes:
    "quiero|quisiera|queria|queremos|me gustaria|nos gustaria|puedo|podria|puedes|puede|dame|deme|ponme|pongame|traeme|mandame|necesito|otra vez|de nuevo|lo mismo|el mismo|la misma|por favor|porfa|agrega|anade|quita|cambia|muestra|muestrame|donde|cuando|devolver|reembolso|cancelar|carrito|voy a querer|me das|me da|me pones",
  diets:
    "vegano|vegana|veganos|veganas|vegetariano|vegetariana|vegetarianos|vegetarianas|sin gluten|sin lactosa|sin azucar|sin lacteos|halal|kosher|keto|organico|organica|celiacos|celiacas|celiaco|celiaca|diabeticos|embarazada|embarazadas",
  substances:
    "nuez|nueces|cacahuete|cacahuetes|mani|cacahuate|cacahuates|almendras|avellanas|frutos secos|gluten|trigo|lactosa|leche|lacteos|huevo|huevos|soja|soya|sesamo|marisco|mariscos|pescado|mostaza|cerdo|gelatina|alcohol|azucar|cafeina|carne|miel|alergenos",
  containing:
    "contiene|contienen|ingrediente|ingredientes|lleva|llevan|tiene el|tiene la|tienen los|tienen las|hecho de|hecho con|hecha de|hecha con|trazas de|libre de|apto para|apta para|aptos para|en el|en la",
  allergies:
    "alergico|alergica|alergicos|alergia|alergias|intolerante|intolerancia|alergeno|alergenos|celiaquia",
  sentence:
    "les|direccion|nombre|de nuevo|preguntarme|es|esta|estan|esto|eso|no|por que|porque|quiero|tengo|tiene|tienen|dije|digo|ya|deja|dejen|deje|pregunta|preguntar|preguntes|preguntan|preguntando|que|como|tarda|tardando|espero|esperando|nunca|demasiado|siempre|nadie|mucho|estoy|soy|le importa|les importa|te importa|entiendo|basta|mi nombre|me|te|se",
};
