import type { Word } from "../../commerce/index.js";
import { heardLanguages } from "./heard-languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import { lexiconOf } from "./lexicon.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { spotCues } from "./spot-cues.js";
import type { OrderSpeech } from "./order/order-words.js";
import type { Spot } from "./spot-cues.js";

/** What all readers of one message share: what its words may be, and what they are said to. */
export interface Hearing {
  languages: HeardLanguages;
  lexicon: Lexicon;
  listening: Listening;
  /** How orders are said in these languages. */
  speech: OrderSpeech;
  /** What the words hint at, looked for once however many readers ask. */
  cuesIn(words: readonly Word[]): readonly Spot[];
}

export function hear(text: string, listening: Listening): Hearing {
  const languages = heardLanguages(listening.language, text);
  const lexicon = lexiconOf(listening.catalogue);
  const spotted = new Map<readonly Word[], readonly Spot[]>();
  return {
    languages,
    speech: orderSpeechOf(languages),
    lexicon,
    listening,
    cuesIn(words) {
      let spots = spotted.get(words);
      if (!spots) spotted.set(words, (spots = spotCues(words, languages, lexicon)));
      return spots;
    },
  };
}
