import { personOf } from "../message.js";
import { answerError, answerJson } from "./rest-answer.js";
import type { RestAnswer, RestRequest, Route } from "./rest-answer.js";
import { twilioErrors } from "./twilio-error.js";

/** The typing indicator (public beta): also marks the person's message as read. v2 takes a form, v3 JSON in capitals. */
export const typingRoutes: Route[] = [
  {
    method: "POST",
    path: /^\/v2\/Indicators\/Typing\.json$/,
    endpoint: "typing",
    run: (request) =>
      indicate(request, request.form.get("messageId"), request.form.get("channel") === "whatsapp"),
  },
  {
    method: "POST",
    path: /^\/v3\/Indicators\/Typing\.json$/,
    endpoint: "typing",
    run: (request) => {
      const body = (request.json ?? {}) as { messageId?: unknown; channel?: unknown };
      return indicate(request, String(body.messageId), body.channel === "WHATSAPP");
    },
  },
];

function indicate(
  { world, account }: RestRequest,
  messageSid: string | null,
  validChannel: boolean,
): RestAnswer {
  const message = world.messages.find(messageSid ?? "");
  const theirs = message?.direction === "inbound" && message.channel === "whatsapp";
  if (!validChannel || !theirs || message.accountSid !== account.accountSid)
    return answerError(twilioErrors.invalidParameter(validChannel ? "messageId" : "channel"));
  if (message.ticks !== "read") world.messages.change(message, { ticks: "read" });
  world.events.emit({ type: "typing", person: personOf(message), sender: message.to });
  return answerJson(200, { success: true });
}
