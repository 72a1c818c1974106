/** The words that narrow and order a search in one language: a translator's file. Folded phrases (no accents, no apostrophes) between bars. */
export interface SearchWords {
  /** Before an amount that is not reached: "under 50". */
  under: string;
  /** Before an amount that may be reached: "up to 50". With a thing behind the number it is no amount: "up to 3 cups". */
  upTo: string;
  over: string;
  from: string;
  /** Before two amounts, and between them. */
  between: string;
  to: string;
  cheapest: string;
  dearest: string;
  newest: string;
  /** Words for money. */
  currencies: string;
  /** Behind a number: it is no amount of money. */
  otherUnits: string;
  /** Of hours and ways: numbers beside them are no prices. */
  otherMatters: string;
  /** Amounts in words. */
  numbers: string;
  /** Why it is bought: says nothing about the thing. */
  occasions: string;
  /** Words for whatever the shop has. */
  anything: string;
  /** Who it is for, in words of a shop's own sections: `women=her|wife`. */
  people: readonly string[];
}

export const englishSearchWords: SearchWords = {
  under:
    "under|below|less than|cheaper than|lower than|not over|not more than|no more than|for less than|for under|costing less than|beneath|priced under|priced below",
  upTo: "up to|at most|max|maximum|maximum of|max of|no higher than|within|budget of|budget is|my budget is",
  over: "over|above|more than|costing more than|priced over|priced above",
  from: "from|at least|starting at|starting from|minimum|min",
  between: "between|from|in between|anywhere between|range",
  to: "and|to|till|until|through|or",
  cheapest:
    "cheapest|the cheapest|lowest price|lowest priced|lowest prices|best price|best prices|best priced|least expensive|most affordable|cheapest first|from cheapest|from the cheapest|cheap to expensive|from cheap to expensive|cheapest to most expensive|from cheapest to most expensive|from cheapest to dearest|low to high|lowest to highest|sorted by price|sort by price|ordered by price|by price|cheaper|cheap|affordable|inexpensive|on a budget|budget|low cost|low budget",
  dearest:
    "most expensive|the most expensive|most expensive first|priciest|dearest|highest price|highest priced|highest prices|expensive to cheap|from expensive to cheap|most expensive to cheapest|from most expensive to cheapest|high to low|highest to lowest|most costly",
  newest:
    "newest|the newest|newest first|latest|the latest|new arrivals|new arrival|new in|whats new|what is new|anything new|something new|new stuff|new items|new things|new products|just arrived|recently added|just in|added recently",
  currencies: "dollars|dollar|usd|bucks|buck|quid|pounds|pound|gbp|euro|euros|eur|rupees|rupee|rs|inr|cents",
  otherUnits:
    "am|pm|oclock|o|hour|hours|hrs|hr|minute|minutes|mins|day|days|week|weeks|month|months|year|years|km|kms|kilometers|mile|miles|meter|meters|people|persons|guests|kg|kilo|kilos|grams|lbs|inch|inches|cm|mm|ft|feet|percent|tomorrow|today|tonight|noon|midnight",
  otherMatters:
    "open|opened|opening|close|closed|closing|deliver|delivers|delivery|delivered|ship|shipping|arrive|arrives|pickup|collect|come|wait|book|reserve|reservation|call|meet",
  numbers:
    "ten=10|fifteen=15|twenty=20|thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90|hundred=100|a hundred=100|one hundred=100|two hundred=200|three hundred=300|five hundred=500|a thousand=1000|one thousand=1000",
  occasions:
    "gift|gifts|present|presents|birthday|christmas|xmas|anniversary|wedding|valentines|valentine|graduation|party|surprise|idea|ideas|recommendation|recommendations|recommend|suggest|suggestion|suggestions",
  anything:
    "stuff|goods|shop|store|option|options|range|selection|collection|merchandise|good|nice|priced|first|best",
  people: [
    "women=her|wife|girlfriend|gf|mum|mom|mother|mommy|mummy|sister|daughter|ladies|lady|female|girl|girls|woman|womens|aunt|grandma|grandmother|fiancee",
    "men=him|husband|boyfriend|bf|dad|father|daddy|brother|son|gents|gentlemen|gentleman|male|guy|guys|boy|boys|man|mens|uncle|grandpa|grandfather|fiance",
    "=friend|friends|kid|kids|baby|someone|somebody|colleague|boss|teacher|parents|partner|family|myself|couple",
  ],
};
