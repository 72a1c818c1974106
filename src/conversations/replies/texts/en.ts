/** What a buyer without buttons is told to reply, in capitals where the language has them; understanding knows each as its command. */
export const enReplyWords = {
  CART: "CART",
  PAY: "PAY",
  ORDERS: "ORDERS",
  BACK: "BACK",
  PERSON: "PERSON",
  MENU: "MENU",
  CHANGE: "CHANGE",
  OK: "OK",
  UNDO: "UNDO",
} as const;

/**
 * Every text in English, as ICU messages; the other languages say the same with the same arguments.
 * `{plain, select, yes {...} other {...}}` words a text for channels without buttons; `plain` is always given, and so are the words to
 * reply with (`{PAY}`). Branches are never a single bare word: `MessageValues` tells arguments from branches so.
 */
export const en = {
  "text.lines": "{lines}",

  // Home, help, small talk
  "home.welcome": "Hello from {shop}!",
  "home.choose":
    "What are you looking for?{plain, select, yes { Reply a number, or just say it. Also: {CART}, {PAY}, {ORDERS}, {BACK}, {PERSON}.} other { Choose, or just say it.}}",
  "home.page": "More of what we have:",
  "home.empty": "{shop} has nothing on sale here yet. A person can answer you.",
  "help.text":
    'Say what you want as you would to a person, like "2 x {example}" or "do you have ...?".{plain, select, yes {\nCART shows your cart, {PAY} checks out, {ORDERS} follows an order, {BACK} goes back, {PERSON} calls a person, {MENU} shows everything.} other {\nAlso: cart, checkout, my orders, back, start over, talk to a person.}}',
  "help.example": "of something",
  "thanks.welcome": "You're welcome.",
  "thanks.cartWaits":
    "You're welcome. {count, plural, one {# item} other {# items}} in your cart, {total}.{plain, select, yes { Reply {PAY} to check out.} other {}}",
  "goodbye.bye": "Bye! Write any time.",
  "goodbye.cartKept": "Bye! Your cart is kept: {count, plural, one {# item} other {# items}}, {total}.",
  "startOver.fresh": "Starting fresh.",
  "startOver.cartKept":
    "Starting fresh. Your cart is kept: {count, plural, one {# item} other {# items}}, {total}.",
  "failed.message":
    "Sorry, something went wrong here with your last message. The shop can see it. Please say it in other words.",
  "restart.lost": "Sorry, we changed something here and I lost my place. Your cart is kept.",
  "yes.toWhat": "Good. What would you like?",
  "no.fine": "All right.",
  "cancel.nothing":
    "Nothing is being ordered right now. To call off an order that is placed, ask for a person.",

  // The language of the conversation
  "language.changed": "All right, English it is.",
  "language.which": "Which language{plain, select, yes {? Reply a number:} other {?}}",

  // What was not understood
  "unknown.text":
    '"{said}": nothing here goes by that.{plain, select, yes { Say a product, or reply {MENU} to see what there is.} other { Say a product, or choose:}}',
  "unknown.notNow": 'I could not make out "{said}".',
  "unknown.question":
    "That is something I cannot answer; {plain, select, yes {reply {PERSON} for somebody who can.} other {a person can.}}",
  "unknown.nothing":
    "There is no text in that message. Say what you are looking for{plain, select, yes {, or reply {MENU}.} other {, or choose:}}",
  "unknown.which": "Which one?",
  "unknown.number": "There is no {number} to choose here.",
  "unknown.gone": "That one is not here any more.",
  "unknown.range": "I can take 1 to {highest} of something.",
  "unknown.endOfList": "That was all of it.",
  "media.photo": "Thanks for the picture. I cannot look at pictures yet: say in words what it shows.",
  "media.voice": "I cannot listen to voice messages yet: please write it.",
  "media.video": "I cannot watch videos yet: please write it.",
  "media.contact": "Thanks, but contact cards are nothing I can use: please write the name.",
  "media.sticker": "Nice one. What would you like?",
  "media.file": "I cannot open files yet: please write it.",
  "location.kept": "Noted: I will offer {place} as the delivery address.",

  // Questions about the shop
  "answer.written": "{answer}",
  "answer.unknown": "I don't know that. {offer}",
  "area.written": "Delivery to {area}: {answer}",
  "area.unknown": "I don't know whether we deliver to {area}.",
  "delivery.free": "Delivery costs nothing.",
  "person.offer": "Shall I ask a person?{plain, select, yes { Reply {PERSON}.} other {}}",
  "person.canHelp": "A person can help: {plain, select, yes {reply {PERSON}.} other {just say person.}}",
  "choice.askPerson": "Ask a person",

  // Questions about a product
  "about.which": "Which product do you mean?",
  "about.costs": "{name}: {price}.",
  "stock.yes": "Yes, we have {name}: {price}.",
  "stock.few": "Yes, {count, plural, one {one} other {#}} left of {name}: {price}.",
  "stock.variants": "Yes, we have {name} in {variants}.",
  "stock.none": "No, {name} is sold out just now.",
  "stock.noneNearest": "No, {name} is sold out just now. In stock and nearest:",
  "stock.allGone": '"{query}" is all sold out just now.',

  // Browsing and searching
  "list.category":
    "{category}: {total, plural, one {# product} other {# products}}.{plain, select, yes { Reply a number, or say what you want:} other {}}",
  "list.categoryPage": "{category}, {from} to {to} of {total}:",
  "list.empty": "There is nothing under {category} just now.",
  "list.searchPage": '"{query}", {from} to {to} of {total}:',
  "search.yes": "Yes, {total}.{plain, select, yes { Reply a number, or say what you want:} other {}}",
  "search.yesOne": "Yes:",
  "search.matches":
    '"{query}": {total, plural, one {# product} other {# products}}.{plain, select, yes { Reply a number, or say what you want:} other {}}',
  "search.wished":
    "{title}: {total, plural, one {# product} other {# products}}.{plain, select, yes { Reply a number, or say what you want:} other {}}",
  "search.everything": "Everything",
  "search.cheapest": "{what}, cheapest first",
  "search.dearest": "{what}, most expensive first",
  "search.newest": "{what}, newest first",
  "search.under": "{what} under {price}",
  "search.upTo": "{what} up to {price}",
  "search.over": "{what} over {price}",
  "search.from": "{what} from {price}",
  "search.between": "{what} from {least} to {most}",
  "search.nearest": '"{said}" is not something we have; nearest:',
  "search.nothing": '"{said}" is not something we have.',
  "search.ask": "What are you looking for?",
  "choice.more": "More",
  "choice.moreCount": "{count, plural, one {# more} other {# more}}",
  "choice.back": "Back",
  "price.one": "{price}",
  "price.from": "from {price}",
  "price.soldOut": "{price} (sold out)",
  "price.extra": "+{price}",

  // What is bought
  "item.detailed": "{name}, {details}",
  "option.no": "no {name}",
  "option.light": "light {name}",
  "option.extra": "extra {name}",
  "option.counted": "{count} {name}",
  "product.described": "{name}, {price}. {description}",

  // A product
  "product.title": "{name}, {price}",
  "product.few": "Only {count} left.",
  "product.howMany": "{plain, select, yes {Reply how many you would like.} other {How many would you like?}}",
  "product.whichVariant": "Which one{plain, select, yes {? Reply a number:} other {?}}",
  "product.whichOption": "{product}: which {group}{plain, select, yes {? Reply a number:} other {?}}",
  "product.whichThing": "Which {said}{plain, select, yes {? Reply a number:} other {?}}",
  "product.alsoSay": "You can also say: {options}.",
  "product.soldOut": "{name} is sold out.",
  "product.notSo": "{item}: it cannot be had like that.",
  "product.misfit": '"{said}" is nothing that {item} comes with.',
  "product.noSuchDetail": "{product} cannot be had like that.",
  "choice.add": "Add to cart",

  // The cart
  "line.counted": "{quantity} x {item}: {total}",
  "line.short": "{quantity} x {item}",
  "cart.addedOne": "{item} {total} is in your cart.",
  "cart.addedSome": "{quantity} x {item} {total} are in your cart.",
  "cart.addedMany": "Got it:\n{lines}",
  "cart.notHad": '"{said}" is not something we have.',
  "cart.notHadNearest": '"{said}" is not something we have; nearest: {nearest}.',
  "cart.fewer": "There {count, plural, one {is only one} other {are only #}} of {item} left.",
  "cart.next":
    "{plain, select, yes {Reply {PAY} to check out, or keep asking.} other {Check out, or keep asking.}}",
  "cart.totalNext":
    "Total {total}.{plain, select, yes { Reply {PAY} to check out, or keep asking.} other {}}",
  "cart.shown":
    "Your cart:\n{lines}\nTotal {total}.{plain, select, yes { Reply {PAY} to check out, {CHANGE} to change something.} other {}}",
  "cart.empty": "Your cart is empty.",
  "cart.nowLine": "Now {line}.",
  "cart.removed": "{item} is out of your cart.",
  "cart.emptied": "Your cart is empty now. Say {UNDO} to have it back.",
  "cart.alreadyEmpty": "Your cart is empty already.",
  "cart.restored": "It is back as it was.",
  "cart.nothingToUndo": "There is nothing to undo.",
  "cart.notInCart": "There is no {said} in your cart.",
  "cart.whichLine": "Which one do you want to change{plain, select, yes {? Reply a number:} other {?}}",
  "cart.whichRemove": "Which one shall I take out{plain, select, yes {? Reply a number:} other {?}}",
  "cart.lineHowMany": "{line}. How many shall it be? 0 takes it out.",
  "cart.lineGone": "That is not in your cart any more.",
  "cart.allThere": "All there is of {item} is in your cart already: {count}.",
  "cart.someNotKnown": "Some of that cart is not sold here any more; I left it out.",
  "cart.pruned": "Something in your cart is not sold any more; I took it out.",
  "cart.full": "A cart can hold {count} different things; this one is full.",
  "choice.addThing": "Add {name}",
  "choice.remove": "Take it out",
  "choice.checkout": "Checkout",
  "choice.viewCart": "View cart",
  "choice.changeSomething": "Change something",
  "choice.keepShopping": "Keep shopping",
  "choice.undo": "Undo",

  // Checkout
  "checkout.fulfilment": "Delivery or pickup?",
  "checkout.fulfilmentAgain": "Delivery to {address} again, or pickup?",
  "checkout.address": "What address should it go to?",
  "checkout.addressAgain": "To {address} again?",
  "checkout.addressShort": "That is too short for an address: street, number and town, please.",
  "checkout.addressLong": "That is too long for an address: street, number and town will do.",
  "checkout.name": "What name is the order for?",
  "checkout.nameUnclear": "That does not look like a name.",
  "checkout.cashOnly":
    "Payment is cash {fulfilment, select, pickup {when you pick it up} other {on delivery}} for now.",
  "checkout.cashNoted": "Cash {fulfilment, select, pickup {at pickup} other {on delivery}}, noted.",
  "checkout.summary":
    "To confirm:\n{lines}\n{how}\nName: {name}\n{payment}\nTotal {total}.{plain, select, yes { Reply {OK} to place the order, or {CHANGE}.} other {}}",
  "checkout.toAddress": "Delivery to {address}",
  "checkout.toAddressGiven": "Delivery to the address given",
  "checkout.pickup": "You pick it up",
  "checkout.payDelivery": "Cash on delivery",
  "checkout.payPickup": "Cash at pickup",
  "checkout.notPlaced": "Nothing is ordered. Your cart is kept.",
  "checkout.changed": "Something changed since that was shown.",
  "checkout.alreadyPlaced": "That order is placed already.",
  "checkout.whatToChange": "What shall I change{plain, select, yes {? Reply a number:} other {?}}",
  "checkout.placed":
    "Order {number} is placed: {how}, {total}, {payment}. Write here any time to ask about it.",
  "checkout.placedDelivery": "delivery to {address}",
  "checkout.placedDeliveryGiven": "delivery to the address given",
  "checkout.placedPickup": "pickup",
  "checkout.placedCashDelivery": "cash on delivery",
  "checkout.placedCashPickup": "cash at pickup",
  "checkout.soldOut": "Sorry, {item} has just sold out and is off the order.",
  "checkout.fewerLeft":
    "Sorry, there {count, plural, one {is only one} other {are only #}} of {item} left; the order has that many now.",
  "checkout.repriced": "{item} is now {now}, not {was}.",
  "checkout.bothWays": "Orders can be delivered or picked up: you choose at the end.",
  "checkout.nothingLeft": "With that, nothing is left to order.",
  "choice.delivery": "Delivery",
  "choice.deliverThere": "Deliver there",
  "choice.pickup": "Pickup",
  "choice.yesThere": "{plain, select, yes {The same address} other {Yes, there}}",
  "choice.anotherAddress": "Another address",
  "choice.placeOrder": "Place order",
  "choice.change": "Change",
  "choice.changeItems": "Items",
  "choice.changeHow": "Delivery or pickup",
  "choice.changeAddress": "Address",
  "choice.changeName": "Name",
  "choice.nothing": "Nothing",

  // Orders
  "orders.one": "Order {number}, {status}: {lines}. Total {total}.",
  "orders.many": "Your last orders:\n{orders}",
  "orders.line": "{number}: {status}, {total}",
  "orders.none": "You have no orders here yet.",
  "orders.noneSuch": "I find no order {number} of yours.",
  "orders.hidden": "For your safety I cannot show orders on this message. Please write again.",
  "orders.which": "Which order do you mean{plain, select, yes {? Reply a number:} other {?}}",
  "orders.toCancel": "Order {number}, {total}: {status}. Only {shop} can call it off. {offer}",
  "orders.toReturn": "Order {number}, {total}: {status}. {shop} decides on what comes back. {offer}",
  "orders.noneToCancel": "You have no order here that could be called off.",
  "orders.noneToReturn": "You have no order here that something could come back from.",
  "orders.over": "Order {number}: {status}. There is nothing left to call off.",
  "orders.cannotReturn": "Order {number}: {status}. There is nothing that could come back.",

  // What was ordered before, once more
  "again.added": "As in order {number}:\n{lines}",
  "again.inCart": "What order {number} held is in your cart already:\n{lines}\nTotal {total}.",
  "again.gone": "{item} is not sold any more.",
  "again.without": "{options} cannot be had any more, so {item} comes without.",
  "again.nothing": "Nothing of order {number} can be had just now.",
  "again.none": "You have not ordered here before, so there is nothing to repeat.",
  "choice.myOrders": "My orders",
  "status.placed": "placed",
  "status.awaiting_payment": "waiting for payment",
  "status.paid": "paid",
  "status.accepted": "accepted by the shop",
  "status.preparing": "being prepared",
  "status.ready_for_pickup": "ready to be picked up",
  "status.shipped": "on its way",
  "status.partially_shipped": "partly on its way",
  "status.delivered": "delivered",
  "status.completed": "completed",
  "status.cancelled": "called off",
  "status.rejected": "turned down by the shop",
  "status.expired": "expired",
  "status.return_requested": "return asked for",
  "status.returned": "returned",

  // A person, and being written to
  "person.told": "{shop} can see here that you want a person. I stay silent now; say {MENU} to have me back.",
  "person.back": "I am back.",
  "consent.offersOff": "You will get no offers from {shop} here. Orders and questions still work.",
  "consent.offersOffAlready": "You get no offers from {shop} as it is. Orders and questions still work.",
  "consent.offersOn": "All right, {shop} may write to you again.",
  "choice.person": "Talk to a person",
  "choice.browse": "See what we have",
  "list.open": "Choose",
} as const;
