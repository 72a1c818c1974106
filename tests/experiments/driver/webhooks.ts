import { createHash } from "node:crypto";
import { inboundForm, signForm } from "../../../bench/rig/sign.js";
import type { Shop } from "../../../bench/rig/prepare-shop.js";
import type { SentMessage } from "../provider-entry.js";
import type { Webhook } from "./deliver.js";

/** What a provider would post to the shop, signed as it would. */
export interface WebhookMaker {
  message(messageSid: string, from: string, text: string): Webhook;
  status(sent: SentMessage, status: ProviderStatus): Webhook;
}

/** How far each word of the provider is; the same numbers as the columns of the database. */
export const statusRanks = { sent: 3, delivered: 5, read: 6 } as const;
export type ProviderStatus = keyof typeof statusRanks;

export function createWebhookMaker(shop: Shop, publicUrl: string): WebhookMaker {
  const sign = (target: string, form: Record<string, string>): Webhook => ({
    target,
    ...signForm(shop.token, publicUrl + target, form),
  });
  return {
    message(messageSid, from, text) {
      const form = inboundForm({ accountSid: shop.accountSid, messageSid, from, to: shop.address, text });
      return sign("/webhooks/twilio/inbound", form);
    },
    status(sent, status) {
      return sign(`/webhooks/twilio/status?outbox=${sent.outboxId}`, {
        SmsSid: sent.sid,
        SmsStatus: status,
        MessageStatus: status,
        To: sent.to,
        MessageSid: sent.sid,
        AccountSid: shop.accountSid,
        From: sent.from,
        ApiVersion: "2010-04-01",
      });
    },
  };
}

/** A message id as Twilio's look, the same for the same seed and number. */
export function messageSidOf(seed: number, number: number): string {
  return `SM${createHash("md5").update(`${seed}/${number}`).digest("hex")}`;
}

export const buyerAddress = (index: number): string => `+1555${String(2_000_000 + index)}`;
