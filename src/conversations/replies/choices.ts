import { choiceId } from "../flows/choice-ids.js";
import type { ReplyChoice } from "./reply.js";
import { say } from "./reply.js";

/** Commands one tap away, as they stand under many replies. */
export const toCheckout: ReplyChoice = { id: choiceId.command("checkout"), label: say("choice.checkout") };
export const toCart: ReplyChoice = { id: choiceId.command("cart"), label: say("choice.viewCart") };
export const toHome: ReplyChoice = { id: choiceId.home(), label: say("choice.keepShopping") };
export const toBrowse: ReplyChoice = { id: choiceId.home(), label: say("choice.browse") };
export const toPerson: ReplyChoice = { id: choiceId.command("person"), label: say("choice.person") };
/** The answer to an offer to ask one. */
export const toAskPerson: ReplyChoice = { id: choiceId.command("person"), label: say("choice.askPerson") };
export const toOrders: ReplyChoice = { id: choiceId.orders, label: say("choice.myOrders") };
export const toPayLink: ReplyChoice = { id: choiceId.command("payLink"), label: say("choice.payLink") };
export const toChange: ReplyChoice = { id: choiceId.command("change"), label: say("choice.changeSomething") };
export const toUndo: ReplyChoice = { id: choiceId.command("undo"), label: say("choice.undo") };
export const goBack: ReplyChoice = { id: choiceId.command("back"), label: say("choice.back"), number: 0 };
