/**
 * What one language says that asks for nothing to buy: a translator's file. Phrases between bars, with or without accents; they are looked
 * for anywhere in a message.
 */
export interface Statements {
  /** Who writes this may be in danger. Heard in every chat, whatever its language is. */
  distress: string;
  /** What was: "i had", "last time". And words that need a complaint beside them: "was". */
  past: string;
  been: string;
  /** Somebody else, and what is told of them: "my sister", "likes". */
  others: string;
  told: string;
  /** "I hate". */
  dislikes: string;
  /** How it was: "cold", "awful". */
  complaints: string;
  /** Makes a wish or a question of it after all: "i was wondering", "again". */
  wishes: string;
  /** Ways of eating that a thing may be fit for: "vegan", "gluten free". */
  diets: string;
  /** What people must know of: "nuts", "gluten". And ways to ask whether it is in a thing: "contain", "in the". */
  substances: string;
  containing: string;
  /** "I am allergic". */
  allergies: string;
  /** Words of a sentence that no address and no name has two of: "is", "dont", "asking". */
  sentence: string;
}
