import { reply } from "../replies/reply.js";
import { buyer, decide } from "./buyer-setup.js";
import { speak } from "./language.js";
import { returnToPlace } from "./navigation.js";

const back = { type: "say", params: reply("person.back", {}) } as const;

/** A person of the shop has the chat: silent, whatever is said, until the buyer or the shop wants the machine back. */
export const personFlow = buyer.createStateConfig({
  on: {
    "*": {},
    language: { actions: decide((_, event) => speak(event)) },
    home: { target: "#buyer.home", actions: [back, "ask"] },
    back: { target: "#buyer.resting", actions: [back, ...returnToPlace.actions] },
    startOver: { target: "#buyer.home", actions: [back, "ask"] },
  },
});
