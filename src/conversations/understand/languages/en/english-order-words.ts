import type { OrderWords } from "../../order/order-words.js";

export const englishOrderWords: OrderWords = {
  numbers:
    "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|thirty=30|forty=40|fifty=50|single=1",
  units: "dozen=12|dozen of=12|dozens=12|couple=2|couple of=2|pair=2|pair of=2|pairs of=2|pairs=2",
  halves: "half|half a",
  articles: "a|an|another",
  joiners: "and|n|nd|plus|then|also|and also|and then|as well as|along with|together with|followed by",
  alternatives: "or|nor",
  withs:
    "with|w|topped with|that has|that have|which has|that comes with|comes with|containing|including|include|on it|on them|on top",
  refusals:
    "no|not|without|without any|without adding|minus|w/o|wo|hold|hold the|hold on the|skip|skip the|leave off|leave off the|leave out|leave out the|leave the|dont want|dont want any|do not want|do not want any|hate|i hate|dont need|dont need any|do not need|dont like|do not like|dont add|dont add any|do not add|do not add any|dont put|dont put any|do not put|dont include|do not include|dont give me|dont send|dont send me|do not send|do not send me|dont bring|dont order|do not order|never order|except|except for|excluding|exclude|but no|avoid|remove|take off|omit|free of|not any|never|neither|nothing but no|cut the|lose the|ditch the|easy no|and not",
  exceptions: "but|but the",
  extras:
    "extra|extra helping of|more|double|additional|lots of|a lot of|lot of|plenty of|heavy|heavy on|heavy on the|tons of|loads of|loaded with|generous|bunch of|a bunch of",
  lights:
    "light|light on|light on the|lightly|less|little|a little|a little bit of|little bit of|a bit of|bit of|lite|easy|easy on|easy on the|go easy on|go easy on the|touch of|a touch of|drizzle of|a drizzle of|dash of|a dash of|splash of|a splash of|hint of|a hint of|sprinkle of|a sprinkle of|small amount of|a small amount of|not too much|not much|just a little|slightly",
  multiples: "double=2|triple=3|quadruple=4|quad=4|twice=2",
  pointing:
    "those|these|them|all of those|all of these|all of them|both of them|each of them|the same|both|all with|both with|each with",
  asides: "side of|a side of|side order of|order of|orders of|an order of|sides of",
  besides:
    "on the side|on side|as a side|for the side|on the sides|to drink|for a drink|as a drink|for drink",
  corrections:
    "no wait|wait|wait no|no make|make it|make that|make them|make this|make all of them|make all|change it to|change that to|change them to|actually|actually make it|i meant|i mean|sorry|oops|scratch that|rather|correction|no sorry|instead make it|or rather",
  openings:
    "i want|i wanna|i want to order|i want to buy|i wanted|i wanted to order|we want|id like|i would like|id love|i would love|id like to order|i would like to order|i like to order|can i get|can i have|could i get|could i have|may i have|may i get|may i please have|can we get|can we have|can you give me|can u give me|can you get me|get me|give me|gimme|ill have|ill take|ill get|ill try|ill order|i will have|i will take|i will try|i take|i need|i need to order|we need|let me get|let me have|let me order|lemme get|order|place an order for|put in an order for|buy|add|put|send me|please add|also add|and add|add me|just|i order|i buy|want|need|make me|get|wanna|can you add|could you add|id also like|i would also like|also|and|and also|then|take|grab me|looking for|im looking for|i am looking for|i prefer|ill go with|ill do|we would like|wed like|bring me|can you make me|could you make me|my order is|id go for|ill go for",
  verbs:
    "want wanted wanna like love get give gimme have take need order buy add put send try prefer make bring"
      .split(" ")
      .join("|"),
  shorts:
    "s=small|m=medium|l=large|sm=small|sml=small|med=medium|md=medium|lg=large|lrg=large|xl=extra large|xs=extra small|reg=regular|pc=piece|w=with",
  describing:
    "black|white|red|green|yellow|blue|brown|pink|orange|purple|grey|gray|golden|dark|grilled|fried|roasted|baked|steamed|toasted|smoked|cooked|raw|fresh|hot|cold|iced|warm|frozen|sweet|spicy|mild|sour|salty|crispy|crunchy|creamy|soft|hard|big|low|high|free|new|old|real|whole|mixed|sliced|diced|chopped|shredded|homemade|special|spiced|dried|thick|thin",
  fillers:
    `a an the this that these those some any all both each every my all your our me i im id ill ive we wed us you u it its they them he
    she to too of for from in on at by as is are was be been am do does did have has had got get can could may might will would
    shall should want wanted need like love take make let lets give gimme send put add order buy grab see show find please pls plz
    plss kindly thanks thank thx ty hi hey hello ok okay so well then now just only really again maybe um uh er hmm oh one ones thing
    things item items piece pieces kind kinds type types there here what whats which who how when where why if along side wanna gonna
    gotta lemme go going come comes coming looking look with and plus also actually today tonight tomorrow morning evening afternoon
    night day right yes yeah yep up out over else instead quick quickly asap good how though think guess try bring prefer sure
    appreciate much lot lots favor favour definitely important size sized styled style top start
    finish first second last two couple but because cause allergic very really nice great hungry family friend party dinner
    lunch breakfast bottle bottles can cans cup cups glass glasses box boxes pack packs packet bag bags plate plates serving servings portion portions regular normal plain standard usual dont know im thats all be me serve served inside flavor flavour flavored kindly order ordering place
    got something anything everything nothing`
      .split(/\s+/)
      .join("|"),
};
