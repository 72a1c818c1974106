import { maskedAddress } from "../addresses.js";
import type { MessageStatus, StoredMessage } from "../message.js";
import type { SimulatedAccount } from "../options.js";
import type { FormField } from "../sign-request.js";
import type { World } from "../world.js";
import { postWebhook } from "./post-webhook.js";

/** Tells the service about a message's statuses, one after the other; a status is not held up by a slow service. */
export interface CallbackLine {
  tell(status: MessageStatus): Promise<void>;
  done(): Promise<void>;
}

export function openCallbackLine(
  world: World,
  account: SimulatedAccount,
  message: StoredMessage,
): CallbackLine {
  const url = message.statusCallback;
  let line = Promise.resolve();
  return {
    tell(status) {
      if (url === null) return line;
      const fields = callbackFields(world, message, status);
      line = line.then(async () => {
        await postWebhook(world, account, { purpose: "status", url, fields, message, messageStatus: status });
      });
      return line;
    },
    done: () => line,
  };
}

const failures = new Set<MessageStatus>(["failed", "undelivered"]);

/** Fields as Twilio documents them ("Track outbound message status") and as seen in captured WhatsApp callbacks. */
function callbackFields(world: World, message: StoredMessage, status: MessageStatus): FormField[] {
  const fields: Record<string, string> = {
    SmsSid: message.sid,
    SmsStatus: status,
    MessageStatus: status,
    To: message.to,
    MessageSid: message.sid,
    AccountSid: message.accountSid,
    From: message.from ?? "",
    ApiVersion: "2010-04-01",
  };
  if (message.messagingServiceSid) fields["MessagingServiceSid"] = message.messagingServiceSid;
  if (failures.has(status) && message.errorCode !== null) fields["ErrorCode"] = String(message.errorCode);
  return Object.entries({
    ...fields,
    ...(message.channel === "sms" ? smsFields(world, status) : whatsappFields(world, message, status)),
  });
}

function smsFields(world: World, status: MessageStatus): Record<string, string> {
  if (status !== "delivered" && status !== "undelivered") return {};
  const digits = new Date(world.timeline.now()).toISOString().replace(/\D/g, "");
  return { RawDlrDoneDate: digits.slice(2, 12) };
}

function whatsappFields(world: World, message: StoredMessage, status: MessageStatus): Record<string, string> {
  return {
    ChannelInstallSid: world.random.sidFor("XE", message.from ?? ""),
    ChannelPrefix: "whatsapp",
    ChannelToAddress: maskedAddress(message.to),
    StructuredMessage: String(message.contentSid !== null),
    ...((status === "delivered" || status === "read") && { EventType: status.toUpperCase() }),
    ...(failures.has(status) && {
      ChannelStatusMessage: `Message failed with error ${message.errorCode ?? "unknown"}`,
    }),
  };
}
