/** What English-speaking buyers type, by what they mean. Every third one is held out: nothing was tuned on it. */
export const englishSentences = `
greeting: good evening everyone
greeting: heyyy
greeting: hi there good morning
thanks: thank you so much for the help
thanks: thx a lot guys
thanks: ok great thank u
goodbye: bye have a good one
goodbye: ok see you later then
yes: yeah that sounds good
yes: yes that is right
yes: ok sure go ahead
no: no thats not what i meant
no: nope not now
no: nah im good thanks
help: im lost how does this thing work
help: how am i supposed to order here
home: can you send me your menu
home: so what do you guys sell
home: let me see everything you have
cart: can you show me whats in my basket
cart: what have i got in my cart so far
cart: whats the total right now
checkout: ok id like to pay now
checkout: im done lets check out
checkout: ready to finish my order
delivery: i want it delivered to my house
delivery: delivery would be great
pickup: i'll come and collect it myself
pickup: can i get it for pick up please
cash: ill pay in cash when it comes
cash: cash on delivery is fine
card: i would rather pay with my card
confirm: yes please place the order
confirm: all correct, confirm it
back: take me back please
more: show me some more
startOver: lets start over from the beginning
emptyCart: please clear out my whole cart
emptyCart: remove everything from my basket
undo: oops undo that please
person: can i speak to someone who works there
person: i want to talk with a human being
person: get me a real person pls
orders: hey where is my order its been an hour
orders: when is my package gonna arrive
orders: any update on order 1042?
orders: has my order been shipped yet
hours: hey could u tell me til when ur open on saturdays
hours: what time do you close tonight
hours: r u guys open right now
hours: whats your opening hours on sunday
area: do you deliver to oak park
area: can you bring it to the airport area
area: is delivery possible to springfield
area: u deliver in my neighborhood?
price: how much does the blue vase cost
price: whats the price of the striped shirt
price: how much r the mugs
stock: is the blue vase in stock
stock: do you still have the striped shirt available
stock: is the tea pot sold out
have: do you have any mugs
have: looking for a striped shirt do u have that
cancelOrder: i need to cancel order 1042
cancelOrder: please cancel my order i dont want it anymore
cancelOrder: can i still cancel the order i placed
returnWanted: i want to return my order 1042
returnWanted: the vase came broken i want my money back
returnWanted: how can i get a refund
returnWanted: can i exchange the shirt its too small
reorder: same as last time please
reorder: can i get the same thing i ordered last time
reorder: repeat my last order
paymentAsked: what payment methods do you accept
paymentAsked: how can i pay
paymentAsked: do u take visa or mastercard
language: can we speak spanish
language: switch to german please
language: do you speak french
thing: an open back dress
thing: 2 blue vases and a mug please
thing: i want three striped shirts
thing: order me a tea pot
thing: cash box
thing: can i get a dress with an open back
remove: take the blue vase out of my cart
remove: i dont want the mug anymore
remove: can you remove the mugs please
change: make it 3 mugs instead
change: change the mugs to four
change: actually i want 5 mugs not 2
`;
