import { blockScope, carrierTexts } from "../opt-out.js";
import type { Keyword } from "../opt-out.js";
import type { StoredMessage } from "../message.js";
import type { SimulatedAccount, SimulatedSender } from "../options.js";
import type { World } from "../world.js";
import { sendFromNetwork } from "./send-from-network.js";

/**
 * What Twilio does by itself on STOP, START and HELP: blocks or unblocks the pair, and answers, but a person who is already
 * out (or in) gets no second answer. The message goes to the service all the same.
 */
export function obeyKeyword(
  world: World,
  account: SimulatedAccount,
  sender: SimulatedSender,
  message: StoredMessage,
  keyword: Keyword,
): void {
  const scope = blockScope(sender);
  const person = message.from ?? "";
  const changes = world.pairs.isBlocked(scope, person) !== (keyword === "stop");
  if (keyword !== "help" && !changes) return;
  if (keyword === "stop") world.pairs.block(scope, person);
  if (keyword === "start") world.pairs.unblock(scope, person);
  sendFromNetwork(world, account, sender, message, { body: carrierTexts[keyword], mediaUrls: [] }, "carrier");
}
