/**
 * How one language changes what was chosen before: a translator's file. Phrases between bars, with or without accents; "..." stands for what
 * is meant.
 */
export interface Changes {
  /** Verbs that take a thing out, before it, behind it and around it: "remove", "out of my cart", "take ... out". */
  remove: string;
  removeAfter: string;
  removeAround: string;
  /** Words that refuse as well as remove: "no", "i dont want". Only what is in the cart is removed by them. */
  unwanted: string;
  /** Before and behind a new number or a new size: "make it", "instead". */
  change: string;
  changeAfter: string;
  /** Beside a number that comes on top: "more". And one more, whole: "another one". */
  more: string;
  oneMore: string;
  /** Behind a number that goes: "less". */
  fewer: string;
  /** "Everything", and what stands before what is left: "except". Whole: "keep only ...". */
  everything: string;
  except: string;
  keep: string;
  /** One thing for another: "swap", "for"; behind both of them where a language says it there. */
  swap: string;
  swapFor: string;
  swapAfter: string;
  /** Behind the new thing, before the old: "instead of". And the other way round: "ki jagah". */
  insteadOf: string;
  replacedBy: string;
}
