import { isMessageSid } from "./address.js";
import { useOf } from "./known-fields.js";
import type { Addressee } from "./read-message.js";
import { statusRank } from "./status-rank.js";
import { storable } from "./storable-text.js";
import type { WebhookFields } from "./webhook-fields.js";

/** What a provider says became of a message of ours. */
export interface DeliveryStatus {
  tenantId: string;
  accountSid: string;
  messageSid: string;
  /** The provider's word, and how far it is (see statusRank). */
  status: string;
  statusRank: number;
  errorCode?: number;
  /** The outbox row, from the callback address we gave: a callback can come before our own send has returned. */
  outboxId?: string;
  /** What else it said. */
  details: Record<string, string>;
}

export type StatusReading =
  | { kind: "read"; status: DeliveryStatus }
  /** `problem` names the field, never its value. */
  | { kind: "malformed"; problem: string };

/** The word that tells what a request is about: a message that came in is `received`. MessageStatus only comes with callbacks. */
export function statusWord({ values }: WebhookFields): string {
  const sms = values.get("SmsStatus");
  return sms === "received" ? sms : (values.get("MessageStatus") ?? sms ?? "");
}

/** Reads a verified status callback; `target` is the request target it came to. */
export function readStatus(fields: WebhookFields, addressee: Addressee, target: string): StatusReading {
  const { values, repeated } = fields;
  for (const name of repeated) {
    if (useOf(name) === "read") return { kind: "malformed", problem: `${name} comes more than once` };
  }
  const messageSid = values.get("MessageSid") ?? values.get("SmsSid") ?? "";
  const status = statusWord(fields);
  const errorCode = values.get("ErrorCode") ?? "";
  const outboxId = outboxIdOf(target);
  if (!isMessageSid(messageSid))
    return { kind: "malformed", problem: "MessageSid is missing or not a message id" };
  if (!/^[a-z_]{1,32}$/.test(status))
    return { kind: "malformed", problem: "MessageStatus is missing or not a status" };
  if (!/^[0-9]{0,6}$/.test(errorCode)) return { kind: "malformed", problem: "ErrorCode is not a number" };
  return {
    kind: "read",
    status: {
      tenantId: addressee.tenantId,
      accountSid: values.get("AccountSid") ?? "",
      messageSid,
      status,
      statusRank: statusRank(status),
      ...(Number(errorCode) > 0 && { errorCode: Number(errorCode) }),
      ...(outboxId !== undefined && { outboxId }),
      details: readDetails(values),
    },
  };
}

function outboxIdOf(target: string): string | undefined {
  return /[?&]outbox=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:&|$)/.exec(target)?.[1];
}

const mostDetails = 64;
const longestDetail = 1000;

function readDetails(values: ReadonlyMap<string, string>): Record<string, string> {
  const said = [...values].filter(([name, value]) => {
    const use = useOf(name);
    return value !== "" && (use === undefined || use === "kept");
  });
  return Object.fromEntries(
    said.slice(0, mostDetails).map(([name, value]) => [storable(name, 200), storable(value, longestDetail)]),
  );
}
