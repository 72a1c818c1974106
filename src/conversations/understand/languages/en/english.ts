import { each, split } from "../../phrase-lists.js";
import type { LanguageData } from "../language-data.js";
import { checkoutPhrases } from "./checkout-phrases.js";
import { englishChanges } from "./english-changes.js";
import { englishCues } from "./english-cues.js";
import { shoppingPhrases } from "./shopping-phrases.js";
import { englishStatements } from "./english-statements.js";
import { paymentPhrases } from "../payment-phrases.js";

export const english: LanguageData = {
  phrases: {
    ...paymentPhrases.en,
    ...shoppingPhrases,
    ...checkoutPhrases,
    reorder: [
      ...each(
        "reorder|repeat|repeat order|order again|same order|same again|same thing|the same thing|the same",
        "",
        "|again|as last time|like last time|as before|as always|as usual|my last order|my last one|last order",
      ).filter((phrase) => phrase.includes(" ") && phrase !== "the same"),
      ...split(
        "same as last time|same as before|same as usual|as usual|the usual|usual|same as always|my usual|reorder|my usual order|the usual order|what i had last time|same order as last time|my last order again",
      ),
    ],
    cancelOrder: [
      ...each(
        "cancel|i want to cancel|i need to cancel|can i cancel|can you cancel",
        "my|the|that|last|my last",
        "order",
      ),
    ],
    returnWanted: split(`
      return | returns | refund | refunds | i want a refund | i want my money back | money back | return policy |
      i want to return something | i want to return it | can i return it | can i get a refund | exchange | return my order |
      refund my order | its broken | it is broken | it came broken | wrong item | i got the wrong item | return it
    `),
    hours: split(`
      hours | opening hours | open hours | business hours | your hours | opening times | are you open | r u open | you open |
      are you open now | are you open today | are you closed | when do you open | when do you close | what are your hours |
      whats your hours | open now | open today | working hours | store hours | shop hours | when are you open
    `),
    area: split(`
      delivery area | delivery areas | delivery zone | delivery zones | where do you deliver | where do you deliver to |
      where do you ship | where do you ship to | do you deliver to my area | do you deliver here | what areas do you deliver to |
      do you deliver in my area | do you deliver to me | how far do you deliver
    `),
    paymentAsked: split(`
      payment | payment methods | payment options | how can i pay | how do i pay | how to pay | ways to pay |
      what payment methods do you accept | what payments do you take | what do you accept | which cards do you take |
      do you accept cash | do you take cash | can i pay cash | can i pay in cash | do you accept credit cards |
      do you take credit cards | which payment methods | payment method | what payment do you take
    `),
    language: split(`
      language | languages | change language | change the language | other language | another language | switch language |
      what languages do you speak | which languages do you speak | choose language
    `),
  },
  cues: englishCues,
  statements: englishStatements,
  courtesies: {
    before: "hi|hello|hey|hiya|ok|okay|so|well|um|uh|oh|hmm|and|then|now|also|just|yo|alright",
    after: "thanks|thank|thx|ty|you|now|then|mate|sir|madam|maam|miss|bro|dear|friend|there|cheers|guys",
    around: "please|pls|plz|plss|kindly|pleaseee",
  },
  withdrawals: "take me off your list|stop texting|stop messaging",
  questionWords:
    "how when why where who what which can could do does did is are will would whats hows wheres whos whens",
  languageNames: {
    en: "english",
    es: "spanish|espanol",
    pt: "portuguese|brazilian",
    fr: "french",
    de: "german",
    hi: "hindi",
    ar: "arabic",
  },
  searching: {
    whether:
      "do you have|do u have|do ya have|do you guys have|d you have|you have|u have|have you got|have u got|have you|you got|got|got any|do you sell|do u sell|do you stock|do you carry|you sell|is there|are there|is there any|are there any|any|do you do|is|are",
    show: "show me|show|let me see|can i see|i want to see|see|looking for|im looking for|i am looking for|i look for|search|search for|find|find me|i need to find|what about|how about|how much is|how much are|how much for|how much does|how much do|whats the price of|what is the price of|price of|prices of|price for|how much|whats the price for|what kind of|what kinds of|what types of|what sort of|what sorts of|what|which|which kind of|tell me about|more about|info on|info about|information about|details of|describe|can i get info on|whats in|what is in|where are the|where can i find|browse|view|i would like to see|id like to see|please show me|can you show me|could you show me|can you find|your|list",
    after: "",
  },
  picking: {
    places: "first=1|second=2|third=3|fourth=4|fifth=5|sixth=6|seventh=7|eighth=8|ninth=9|tenth=10",
    last: "last|the last",
    marks: "number|no|nr|num|option|item|choice",
    endings: "st|nd|rd|th",
  },
  changes: englishChanges,
};
