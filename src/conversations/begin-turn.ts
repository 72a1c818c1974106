import type { InboundMessage } from "../channels/index.js";
import { buyerWithin, memberAt, sellerChatOf } from "./seller-chat.js";
import type { SellerChat } from "./seller-chat.js";
import { startSellerTurn } from "./take-seller-turn.js";
import { startTurn } from "./take-turn.js";
import type { Turn } from "./take-turn.js";
import type { ConversationState, TurnContext } from "./turn.js";
import { readSeller } from "./understand/seller/read-seller.js";

/**
 * Begins the turn of whoever writes: a member of the shop runs it, unless they chose to see it as a buyer does; everybody else buys. Who
 * may have been somebody else (a number that the channel cannot vouch for) is a buyer.
 */
export function beginTurn(state: ConversationState, message: InboundMessage, context: TurnContext): Turn {
  const member = message.trusted ? memberAt(context.shop, message.from) : undefined;
  if (!member) return startTurn({ ...state, snapshot: buyerWithin(state.snapshot) }, message, context);
  const chat = sellerChatOf(state.snapshot);
  const view = wishedView(message, chat, context) ?? chat.view;
  if (view === "seller") return startSellerTurn(state, message, context, { chat: { ...chat, view }, member });
  const asBuyer = { ...state, snapshot: chat.buyer };
  // The words that change the view say nothing to the shop itself: the buyer is shown what is there.
  const said = chat.view === "buyer" ? message : { ...message, text: "menu", choiceId: undefined };
  return within({ ...chat, view }, startTurn(asBuyer, said, context));
}

function wishedView(
  { text, choiceId }: InboundMessage,
  chat: SellerChat,
  { shop }: TurnContext,
): SellerChat["view"] | undefined {
  if (choiceId !== undefined || text.length > 60) return undefined;
  const language = chat.context.language ?? "en";
  const { type } = readSeller(text, { language, currency: shop.currency });
  if (chat.view === "seller") return type === "asBuyer" ? "buyer" : undefined;
  return type === "asSeller" ? "seller" : undefined;
}

/** The buyer's turn of a seller, stored within the seller's chat. */
function within(chat: SellerChat, turn: Turn): Turn {
  const { goOn } = turn;
  if (goOn) return { ...turn, goOn: (answer) => within(chat, goOn(answer)) };
  return { ...turn, state: { ...turn.state, snapshot: { ...chat, buyer: turn.state.snapshot } } };
}
