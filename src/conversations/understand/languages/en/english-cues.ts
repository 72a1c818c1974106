import type { LanguageData } from "../language-data.js";

export const englishCues: LanguageData["cues"] = {
  when: "when|whens|what time|which time|how late|how early|until what time|til when|till when|until when|what hour|what hours|what days",
  open: "open|opened|opens|opening|reopen",
  close: "close|closes|closed|closing|shut|shuts",
  hours:
    "opening hours|opening times|business hours|open hours|working hours|store hours|shop hours|hours|timings|opening time|closing time",
  day: "today|tonight|tomorrow|sunday|monday|tuesday|wednesday|thursday|friday|saturday|sundays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|weekend|weekends|weekday|weekdays|holiday|holidays|christmas|easter|morning|evening|night|afternoon|mornings|evenings",
  now: "now|right now|still|yet|at the moment|currently",
  asks: "do you|do u|do ya|do you guys|can you|can u|could you|could u|can i|could i|may i|are you|r u|are u|r you|is it|is there|are there|will you|would you|is the|is my|are the|what|whats|what is|which|is|are|does|did|has|was|any|possible|anything",
  how: "how|how do|how can|how to|how does|hows",
  deliver:
    "deliver|delivers|delivered|delivering|delivery|deliveries|ship|ships|shipping|bring|send to|bring it|deliver it|ship it",
  fetch:
    "pick it up|pick up|pickup|collect|collect it|collecting|come get|come by|come and get|fetch it|takeaway|take away",
  area: "my area|my neighborhood|my neighbourhood|my city|my town|my street|my zip|my place|my zone|area|neighborhood|neighbourhood|zone|downtown|the city|city|town|suburbs|outside|abroad|internationally|overseas|postcode|zip|zip code|here|nearby",
  home: "home|my house|my home|house|my address|my door|doorstep|my office|the office|work",
  toPlace: "to|in|into|within|around|at|near",
  pay: "pay|paying|pays|paid|payment|payments",
  cash: "cash|cash on delivery|cash on pickup|cod|in cash",
  card: "card|cards|credit card|credit cards|debit|visa|mastercard|amex|paypal|apple pay|google pay|venmo|pix|upi|bank transfer|transfer|crypto|bitcoin|klarna|cheque|check by mail",
  method: "methods|method|options|option|ways|way|kinds|kind|types|type|forms|form",
  accept: "accept|accepts|accepted|accepting|take|takes|taking|support",
  price: "how much|price|prices|cost|costs|pricing|how expensive|priced|fee|fees|charge",
  stock:
    "stock|in stock|available|availability|sold out|out of stock|left|still have|still got|restock|back in stock",
  have: "have|got|sell|carry|offer",
  order:
    "order|orders|ordr|ordrs|package|packages|parcel|delivery|shipment|food|stuff|purchase|the order|my order|ordered",
  where: "where|wer|whr|wheres my|wheres|where is|where are|where r|wheres",
  arrive:
    "arrive|arrives|arrived|arriving|come|coming|get here|gets here|gotten here|been delivered|get it|show up|on its way|on the way|out for delivery|late|taking so long|taking so long|eta|shipped|dispatched|been shipped|ready|receive|received",
  status:
    "status|track|tracking|trace|update|updates|news|happened|happening|whats up|progress|follow up|check on|check",
  cancel: "cancel|cancelled|canceled|cancellation|call off|cancelling|canceling",
  return:
    "return|returns|returning|send back|send it back|give back|bring back|take back|send them back|give it back",
  refund:
    "refund|refunds|refunded|money back|reimburse|reimbursed|reimbursement|my money|compensation|return policy|refund policy",
  exchange: "exchange|exchanges|swap|replace|replaced|replacement|exchange it|trade it",
  broken:
    "broken|broke|damaged|defect|defective|faulty|cracked|torn|ripped|wrong item|wrong one|wrong size|wrong color|doesnt fit|does not fit|doesnt work|not working|missing|came without|arrived without|too small|too big|too tight|cold|spoiled|not what i ordered|wrong order|wrong thing",
  size: "other size|another size|different size|bigger size|smaller size|different color|another color|different one",
  same: "same|same as|same thing|same order|usual|identical|what i ordered|what i had|what i got|that i ordered|i ordered|what i bought",
  last: "last time|last order|last|previous|previously|before|yesterday|last week|earlier|always|past",
  again: "again|repeat|reorder|re order|once more|one more time",
  person:
    "person|human|human being|agent|someone|somebody|staff|representative|rep|operator|manager|owner|employee|seller|real person|real human|anyone|anybody|customer service|customer support|live agent|live person|supervisor",
  talk: "talk|talk to|talk with|speak to|speak with|speak|chat with|call|contact|reach|connect|transfer me|get me|give me|let me talk|put me through|talking|want|need|get|ask|connect me",
  speak:
    "speak|speak in|talk|talk in|speaking|write in|write|chat in|reply in|answer in|say it in|understand",
  switchTo: "switch|switch to|change to|change|use|in|go to|continue in|set|translate",
  language: "language|languages",
  cart: "cart|basket|my bag|trolley|order so far|shopping cart|shopping bag",
  empty: "empty|clear|clear out|wipe|dump|reset|clean",
  all: "everything|all|whole|entire|it all|all of it|every item|all items",
  remove: "remove|delete|take out|drop|discard|get rid of|throw out",
  total:
    "total|subtotal|how much do i owe|how much so far|sum|altogether|how much in total|how much is it all|how much is everything|grand total|amount due",
  menu: "menu|catalog|catalogue|product list|price list|categories|product range|products|your list|items you have",
  show: "show|see|view|send me|let me see|can i see|look at|list|give me|send|whats in|what is in|what do i have|what have i|have i got|browse|look through|open|check",
  sell: "sell|offer|you have|u have|you got|u got|you guys have|you guys sell|you guys got|do you have|do u have",
  help: "help|lost|confused|instructions|assist|stuck|dont understand|dont get it|do not understand|not sure how",
  works:
    "work|works|order here|order|use this|do this|start|this thing|ordering|buy here|to order|place an order",
  finish:
    "finish|complete|finalize|finalise|check out|checkout|wrap up|settle|ready to pay|ready to order|ready to check out|pay now|pay for",
  confirm: "confirm|confirmed|place|submit|finalize|go ahead|go ahead with|all correct|all good|looks right",
  start: "start over|start again|begin again|from scratch|from the beginning|restart|start fresh|new start",
  undo: "undo|revert|put it back|put that back|bring it back|restore",
  back: "go back|back to|previous page|back|step back|take me back",
  more: "more|next|further|other options|the rest|keep going|more options|some more",
  want: "want|wanna|give me|get me|send me|would like|id like|i would like|like|need|gonna|going to|will|ill|would rather|rather|prefer|id rather|would love|let|lets|let me|please|hope|want to|like to|can i|could i|ready",
  my: "my|i|me|mine|our|we",
  not: "not|dont|do not|didnt|never|cant|no longer|isnt|hasnt|havent|no",
  filler:
    "a|an|a lot|lots|fine|nice|the|this|that|it|its|you|u|ur|your|youre|guys|hi|hey|hello|hi there|pls|plz|please|thanks|thank you|thx|ok|okay|so|well|then|just|and|n|or|of|for|on|to|in|at|with|by|from|be|been|being|was|were|am|im|ive|has|have|had|does|did|do|tell|me|know|if|there|here|about|up|out|off|as|but|because|cause|cuz|since|gonna|go|going|really|actually|maybe|also|too|very|much|some|one|them|they|he|she|we|us|put|make|made|get|got|would|should|could|can|will|tell me|by the way|btw|sorry|excuse me|sir|mam|bro|man|dear|friend|kindly|good|nice|great|hour|hours ago|minutes|mins|days|day ago|ago|already|yes|yeah|yep|no|oops|thing|things|stuff|store|shop|place|restaurant|company|myself|until|til|till|after|late|early|time|all|day|long|full|till|yo|need|wondering|question|quick|let|like|love|wanted|happy|not|sure|where|when",
};
