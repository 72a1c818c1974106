import type { ChatShop } from "./open-shop.js";
import type { Play } from "./play.js";

export type Match = readonly string[];

/** Something a shop can be said to do; `says` is what a writer of dialogues reads when a line fits none. */
export interface Verb {
  says: string;
  pattern: RegExp;
  run(play: Play, shop: ChatShop, match: Match): Promise<void>;
}
