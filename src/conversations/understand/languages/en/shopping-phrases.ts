import { each, split } from "../../phrase-lists.js";

const cartNouns = "cart|basket|bag|trolley|order so far";

/** What buyers type on the way to a cart: folded, without apostrophes, politeness and leading greetings. */
export const shoppingPhrases = {
  greeting: split(`
    hi | hello | hey | hiya | yo | hi there | hello there | hey there | good morning | good afternoon |
    good evening | good day | morning | evening | howdy | hola | salam | salaam | assalamualaikum |
    bonjour | greetings | hi all | hello anyone there | anyone there | hi bot | hello bot | sup |
    whats up | namaste | hallo | ciao
  `),
  thanks: split(`
    thanks | thank you | thx | ty | tysm | cheers | thank you so much | thank you very much |
    thanks a lot | thanks so much | many thanks | much appreciated | great thanks | ok thanks |
    okay thanks | ok thank you | perfect thanks | perfect thank you | thanks again | appreciate it |
    great | perfect | cool | nice | awesome | lovely | amazing | good | thats great | good job | love it |
    wow | haha | lol
  `),
  goodbye: split(`
    bye | goodbye | bye bye | see you | see ya | cya | good night | later | talk later | have a nice day |
    take care | ttyl
  `),
  done: split(`
    thats all | thats it | that is all | that is it | that will be all | nothing else | im done | done |
    i am done | no thats all | no thats it | no thats everything | thats everything | finished | finish |
    thats all for now | no nothing else
  `),
  help: split(`
    help | help me | i need help | info | what can you do | what can i say | what can i do |
    how does this work | how does it work | how do i order | how to order | how can i order |
    how do i use this | options | commands | instructions | how | what now | what do i do | who are you |
    are you a bot | are you a robot | is this a bot | am i talking to a bot
  `),
  home: [
    ...split(`
    menu | main menu | home | the menu | browse | catalogue | catalog | shop | store | products |
    categories | all products | everything | what do you have | what do u have | what have you got |
    what do you sell | what do u sell | what can i order | what can i buy | what can i get |
    what is on the menu | whats on the menu | whats available | what is available | list | show all |
    keep shopping | continue shopping | shopping | i want to order | id like to order |
    i would like to order | order | order something | i want to buy something | i want to buy | buy |
    new order | start shopping | bot | what else do you have | what else
  `),
    ...each(
      "show|see|view|show me|send|send me|open|get|browse",
      "|the|your|all|all the",
      "menu|catalogue|catalog|products|categories|items|list|shop|store|everything|what you have|what we have",
    ),
  ],
  cart: [
    ...split(cartNouns),
    ...each(
      "show|see|view|open|check|show me|whats in|what is in|look at|go to|what do i have in|can i see",
      "|the|my",
      `${cartNouns}|items`,
    ),
    ...each("", "my|the", cartNouns),
    ...split(`
    what do i have | what did i order so far | what have i got | whats my total | total | how much do i owe | the total | what is the total | whats the total |
    how much so far | how much in total | how much altogether
  `),
  ],
  checkout: [
    ...split(`
    checkout | check out | pay | pay now | buy now | order now | to checkout | ready to order |
    im ready to order | ready to pay | i want to pay | id like to pay | let me pay | purchase | proceed |
    go to checkout | proceed to checkout | continue to checkout | i want to checkout |
    i want to check out | id like to check out | can i check out | can i checkout | can i pay |
    finish order | finish my order | complete order | complete my order | finalize | finalise |
    checkout now | check out now | ill take it | ill take that | take it | bill please | the bill |
    pay cart
  `),
    ...each("lets|let us|please", "", "checkout|check out|pay"),
  ],
  back: split(`
    back | go back | previous | prev | return | b | one back | go back please | back to list |
    back to the list | take me back | previous page
  `),
  more: split(`
    more | next | next page | show more | see more | more items | more products | more options |
    show me more | m | continue | more please | any more | the rest | what else is there | others |
    show others | show me others | other options | further | load more | older | keep going | and more
  `),
  startOver: split(`
    start over | restart | reset | start again | begin again | start fresh | start anew |
    from the beginning | from the start | lets start over | can we start over | i want to start over |
    start from scratch | new chat | forget it all | scratch that
  `),
  emptyCart: [
    ...each(
      "empty|clear|delete|cancel|discard|remove|reset",
      "|the|my|whole|the whole|my whole|entire",
      "cart|basket|bag",
    ),
    ...split(`
    remove everything | remove all | delete everything | delete all | clear all | clear everything |
    remove all items | empty it | clear it | delete all items | throw everything away | remove it all |
    delete it all
  `),
    ...each("remove|delete|clear", "everything|all|all items", "from cart|from my cart|from the cart"),
  ],
  undo: split(`
    undo | undo that | undo it | put it back | put that back | revert | revert that | oops undo |
    restore | bring it back | restore my cart | restore cart
  `),
  person: [
    ...split(`
    person | human | agent | operator | representative | real person | a person | a human | an agent |
    staff | support | customer service | customer support | call me | speak to someone | talk to someone |
    somebody | someone | live agent | live chat | contact | contact us | seller | owner | manager |
    complaint | i have a complaint | i want to complain | talk to shop | talk to the shop | talk to you |
    call
  `),
  ],
  orders: [
    ...split(`
    orders | status | tracking | track | order history | past orders | previous orders | my last order |
    last order | old orders | my past orders | did my order go through | has my order shipped |
    where are my orders | wheres my stuff | where is my stuff | where is my package | wheres my package |
    where is my parcel | wheres my parcel | where is my delivery | wheres my delivery |
    is my order ready | is my order on its way | is my order coming | when will it arrive |
    when does it arrive | when will my order arrive | when is my order coming | when will my order come |
    where is it | what did i order | what have i ordered | what did we order | what did i buy | what i ordered
  `),
    ...each(
      "where is|wheres|where|track|check|see|show|view|status of|show me|what about|any news on|hows|how is",
      "|the|my",
      "order|orders",
    ),
    ...each("", "my|the", "order|orders|order status"),
    ...split(`
    order status | check order status | check my order status | what is my order status |
    whats my order status | whats the status of my order | what is the status of my order |
    what happened to my order
  `),
  ],
  searchWanted: split(
    "search|find|look|look for something|i am looking for something|im looking for something|search products|find something|search for something|find a product|find product",
  ),
};
