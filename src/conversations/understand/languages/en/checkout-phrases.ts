import { each, split } from "../../phrase-lists.js";

/** What buyers type on the way from a cart to an order, and as an answer to any question. */
export const checkoutPhrases = {
  yes: split(`
    yes | y | yep | yeah | yea | ya | yup | sure | ok | okay | k | kk | okey | oki | ok then | ok sure |
    yes ok | of course | correct | right | thats right | that is right | thats correct | go ahead |
    do it | absolutely | definitely | sounds good | fine | all good | looks good | looks right |
    thats fine | alright | all right | yes correct | yes do it | yes sure | yess | yesss | yas | aye |
    affirmative | exactly | agreed | deal | si | oui | yes that one | yes it is | yes i do | i do |
    please do | why not | good to go | yes good | yes fine | yes right | lets do it | lets go | add to cart | add it to cart |
    add it | add this | add that | add to my cart | add it to my cart | add to basket | add
  `),
  no: split(`
    no | n | nope | nah | not now | no thank you | never mind | nevermind | nvm | neither | none |
    none of them | none of those | no not that | not that | negative | wrong | thats wrong | not yet |
    no dont | dont | do not | no way | not really | i dont | no i dont | not correct | no wrong |
    not right | dont want it | i dont want it | i dont want that | no need | not interested | leave it |
    forget it | skip | keep it | nothing
  `),
  cancel: [
    ...split(`
    cancel | cancel it | cancel that | cancel this | stop it | abort | quit | exit | end | leave |
    i changed my mind | changed my mind | stop | cancel checkout | stop checkout
  `),
    ...each("cancel|stop", "|the|my|this", "order|orders|purchase|checkout"),
  ],
  confirm: [
    ...each("place|confirm|submit|send|complete|finalize|finalise|make", "|the|my|this", "order"),
    ...split(`
    confirm | confirmed | i confirm | confirm it | place it | yes place it | yes place order |
    yes place the order | yes place my order | yes confirm | yes confirm it | ok confirm |
    ok place order | ok place it | ok place the order | place order now | order it | yes order it |
    confirm please | confirm and pay | confirm and place order | submit | im sure | yes im sure |
    yes i confirm | go ahead and place it | go ahead and order | place
  `),
  ],
  askedFulfilment: split(`
    do you deliver | do u deliver | can you deliver | can you deliver it | do you do delivery | is there delivery |
    do you have delivery | do you offer delivery | can it be delivered | can i pick up | can i pick it up |
    can i collect | can i collect it | do you have pickup | do you ship
  `),
  delivery: split(`
    delivery | deliver | deliver it | deliver it please | home delivery | delivered | deliver to me |
    deliver it to me | bring it | bring it to me | ship | ship it | shipping | send it | i want delivery |
    i want it delivered | delivery then | id like delivery | for delivery | delivery instead |
    to my place | to my home | to my address | make it delivery | change to delivery | delivery please |
    by delivery | d
  `),
  pickup: split(`
    pickup | pick up | pick it up | ill pick it up | ill pick up | i will pick it up | i will pick up |
    i pick it up | collect | collection | ill collect | ill collect it | i will collect |
    i will collect it | takeaway | take away | takeout | take out | to go | carryout | carry out |
    in store | store pickup | self pickup | pickup instead | pick up instead | for pickup |
    i want pickup | id like pickup | ill come and get it | ill come get it | ill come by |
    make it pickup | change to pickup | i will come | by pickup | pick up in store
  `),
  cash: split(`
    cash on delivery | cod | cash | pay cash | pay in cash | pay with cash | paying cash | by cash |
    with cash | in cash | cash payment | cash on pickup | cash at pickup | ill pay cash |
    i will pay cash | ill pay in cash | cash please | payment on delivery | pay on delivery |
    pay at delivery | pay on arrival | pay at pickup | pay when it arrives | cash to the driver |
    cash is fine | i pay cash
  `),
  card: split(`
    card | pay by card | pay with card | pay card | credit card | debit card | by card | with card |
    pay online | online payment | card payment | by credit card | can i pay by card |
    can i pay with card | apple pay | google pay | paypal | 
    pay by credit card | visa | mastercard | do you take card | do you take cards | do you accept cards
  `),
  change: [
    ...split(`
    change | edit | change something | modify | something else | change it | make changes |
    make a change | i want to change something | change that | thats not right | something is wrong |
    not quite | correct it | fix it | change details | change my details
  `),
    ...each("change|edit|modify|update|amend", "|the|my", "order"),
  ],
  changeCart: [
    ...each(
      "change|edit|modify|update",
      "|the|my",
      "cart|basket|items|item|quantity|quantities|amount|line|lines",
    ),
    ...split(`
    remove something | remove an item | remove item | delete item | change quantity | remove | delete | items
  `),
  ],
  changeFulfilment: each(
    "|change|switch",
    "|the|my|to",
    "delivery or pickup|fulfilment|delivery method|shipping method",
  ),
  changeName: [...each("change|edit|different|another|new|other|wrong", "|the|my", "name"), "name"],
  addressWanted: [
    ...each(
      "change|edit|different|another|new|other|wrong|to another|to a different|a different|a new|update|use another",
      "|the|my",
      "address|place|location",
    ),
    ...split(`
    somewhere else | address | not there | other | elsewhere | no another address | no somewhere else |
    a different one | another one please
  `),
  ],
  sameAddress: split(`
    same address | same | yes there | there | same place | same as last time | same as before |
    same as usual | as usual | the usual | usual | usual address | the usual address | my address |
    to my usual address | same one | yes same | yes same address | the same | the same address |
    same again | same as always | yes to there | yes that address | that address | deliver there |
    there please | there again | same please | same location
  `),
};
