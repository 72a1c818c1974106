import type { Facts } from "../events.js";
import { cartValues, itemCount, nextSteps } from "../replies/cart.replies.js";
import { toBrowse, toCart, toCheckout, toHome, toOrders, toPerson } from "../replies/choices.js";
import { nearestList } from "../replies/list.replies.js";
import { reply, say, together } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import { asksSomething } from "../understand/is-question.js";
import type { BuyerContext } from "./buyer-context.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { choiceId } from "./choice-ids.js";
import { nearestTo } from "./places.js";
import { showable } from "./showable.js";
import { offeredAgain } from "../replies/offered-again.js";

/** How to speak to the shop; the example is something it has. */
export function explain({ event }: Args): Reply {
  const example = event.facts.shop.catalogue.products[0]?.name;
  return reply(
    "help.text",
    { example: example ?? say("help.example") },
    { suggestions: [toBrowse, toCart, toPerson] },
  );
}

export function welcome(_: BuyerContext, { facts }: { facts: Facts }): Decision {
  return {
    changes: { trail: [choiceId.home()], wanted: [], checkingOut: undefined },
    says: [reply("home.welcome", { shop: facts.shop.name })],
  };
}

export function thank({ context, event }: Args): Reply {
  if (itemCount(context) === 0) return reply("thanks.welcome", {});
  return reply("thanks.cartWaits", cartValues(context, event.facts), {
    suggestions: [toCheckout, toCart, toHome],
  });
}

export function sayGoodbye({ context, event }: Args): Reply {
  return itemCount(context) === 0
    ? reply("goodbye.bye", {})
    : reply("goodbye.cartKept", cartValues(context, event.facts));
}

/** "Yes" to nothing that was asked. */
export function nod({ context }: Args): Reply {
  return together([say("yes.toWhat")], { suggestions: nextSteps(context) });
}

/** First words that mean nothing here are what a welcome is for, once. */
export function welcomeStranger(context: BuyerContext, { facts }: { facts: Facts }): Decision {
  const welcomed = context.trail.length > 0;
  return {
    changes: { trail: [choiceId.home()] },
    says: welcomed ? [] : [reply("home.welcome", { shop: facts.shop.name })],
  };
}

export function isStranger({ context, event }: Args): boolean {
  return event.facts.isNew && context.cart.length === 0 && context.trail.length < 2;
}

/** A text that means nothing here: a question goes to a person, the rest is named, with what comes nearest. */
export function notUnderstood(_: BuyerContext, { text, facts }: On<"text">): Decision {
  if (asksSomething(text))
    return { says: [reply("unknown.question", {}, { suggestions: [toPerson, toBrowse] })] };
  const nearest = nearestTo(text, facts);
  const said = showable(text);
  if (nearest.length > 0 && said !== "") return { says: [nearestList(said, nearest)] };
  return { says: [reply("unknown.text", { said }, { suggestions: [toBrowse, toCart, toPerson] })] };
}

/** A question that is put again after something that is no answer to it. */
export function notAnAnswer({ event }: Args): Reply {
  const text = event.type === "text" ? event.text : event.type === "search" ? event.query : "";
  if (asksSomething(text)) return reply("unknown.question", {});
  return reply("unknown.notNow", { said: showable(text) });
}

export function mediaReply({ event }: Args): Reply {
  const kind = event.type === "media" ? event.kind : "file";
  return reply(`media.${kind}`, {}, { suggestions: [toBrowse, toPerson] });
}

export function cancelNothing(): Reply {
  return reply("cancel.nothing", {}, { suggestions: [toOrders, toPerson] });
}

/** Several of the offered things fit what was said. */
export function whichOf({ context, event }: Args): Reply {
  const ids = event.type === "which" ? event.choiceIds : [];
  const choices = ids
    .map((id) => offeredAgain(id, context, event.facts))
    .filter((choice) => choice !== undefined);
  return reply("unknown.which", {}, { choices });
}
