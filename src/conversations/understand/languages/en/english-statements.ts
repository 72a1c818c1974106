import type { Statements } from "../statements.js";

export const englishStatements: Statements = {
  distress:
    "want to die|wanna die|wana die|want to be dead|i wish i was dead|i wish i were dead|kill myself|killing myself|kill my self|end my life|ending my life|take my own life|taking my own life|end it all|suicide|suicidal|i dont want to live|i do not want to live|dont want to live anymore|do not want to live anymore|dont want to be alive|do not want to be alive|hurt myself|hurting myself|harm myself|self harm|cut myself|better off dead|no reason to live",
  past: "yesterday|last time|last week|last month|last year|last night|the other day|a while ago|i had|we had|he had|she had|they had|friend had|i ordered|we ordered|he ordered|she ordered|i bought|we bought|he bought|she bought|i got|we got|i ate|we ate|i drank|i tried|we tried|i used to|tasted|came cold|came late",
  been: "was|were|wasnt|werent",
  others:
    "my friend|my friends|a friend|my wife|my husband|my sister|my brother|my mother|my mum|my mom|my father|my dad|my son|my daughter|my kid|my kids|my boss|my colleague|my neighbour|my neighbor|my girlfriend|my boyfriend|he|she|they|everybody|everyone|people|somebody",
  told: "likes|loves|hates|loved|liked|hated|prefers|drinks|eats|had|got|ordered|bought|ate|drank|tried|told|said|says|recommended|dislikes|enjoys|enjoyed",
  dislikes:
    "i hate|i really hate|i dislike|i cant stand|i cannot stand|we hate|i detest|i dont like|i do not like|not a fan of|im not a fan of",
  complaints:
    "cold|warm|awful|bad|terrible|horrible|disgusting|burnt|burned|stale|soggy|raw|late|wrong|missing|broken|spoiled|dry|salty|never came|tasteless|not good|not great|not fresh|dirty|rude",
  wishes:
    "i want|we want|i wanted|we wanted|i would like|id like|we would like|wed like|id love|i would love|can i|could i|can we|could we|can you|could you|may i|let me|give me|get me|send me|add|please|pls|plz|again|same|another|i need|we need|ill have|i will have|ill take|i will take|was wondering|was thinking|was hoping|was going to|was looking|were wondering|were thinking|were hoping|were looking|wants|order me|like to order|like to get|like to have|like to buy|love to order|love to have|so i|refund|return|exchange|replace|cancel|where|when|show|cart|basket|remove|change|make it|make that|no wait|i meant",
  diets:
    "vegan|vegans|vegetarian|vegetarians|veggie|gluten free|gluten-free|dairy free|lactose free|sugar free|nut free|egg free|halal|kosher|keto|low carb|low calorie|diabetic|diabetics|organic|plant based|decaffeinated|pregnant|celiac|celiacs|coeliac|coeliacs",
  substances:
    "nut|nuts|peanut|peanuts|walnuts|almonds|hazelnuts|cashews|gluten|wheat|dairy|lactose|milk|egg|eggs|soy|soya|sesame|shellfish|fish|mustard|celery|pork|gelatin|gelatine|alcohol|sugar|caffeine|meat|honey|allergens|allergen|additives|preservatives|palm oil|msg",
  containing:
    "contain|contains|containing|ingredient|ingredients|in the|in it|in this|in that|in your|in there|in them|inside|made with|made of|made from|made out of|traces of|trace of|free from|free of|have any|has any|with any|does the|does this|does your|do the|is made|are made|safe for|ok for|okay for|suitable for",
  allergies:
    "allergic|allergy|allergies|alergic|allergics|intolerant|intolerance|celiac disease|coeliac disease|allergen|allergens|anaphylaxis|anaphylactic|epipen",
  sentence:
    "is|are|was|were|isnt|arent|do|does|dont|doesnt|didnt|cant|cannot|wont|wouldnt|shouldnt|not|have|has|had|havent|want|need|told|tell|said|ask|asked|asking|stop|i|you|your|youre|it|its|that|thats|this|they|takes|took|none|me|my|name|address|forever|why|what|how|taking|waiting|already|hate|never|too|stupid|nobody|know|sure|mean|annoying|enough|business|ridiculous|just|please",
};
