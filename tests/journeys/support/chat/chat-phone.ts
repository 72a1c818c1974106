import { randomBytes } from "node:crypto";
import { postSigned } from "../phone.js";
import type { Shown } from "../fake-twilio.js";
import type { ChatService } from "./chat-service.js";
import type { ChatShop } from "./open-shop.js";
import type { ChannelWord } from "./dialogue.js";
import { readAttachments } from "./attachments.js";

/** One person's chat with one shop on one channel. */
export interface ChatPhone {
  /** As Twilio writes it. */
  from: string;
  shop: ChatShop;
  /** What was shown since the last thing that was done, oldest first. */
  news(): Shown[];
  says(text: string, how?: "once" | "twice"): Promise<void>;
  taps(label: string): Promise<void>;
  /** Answers the newest message that holds these words. */
  quotes(words: string, text: string): Promise<void>;
}

interface PhoneOf {
  shop: ChatShop;
  channel: ChannelWord;
  number: string;
  name: string;
}

export function createChatPhone(service: ChatService, { shop, channel, number, name }: PhoneOf): ChatPhone {
  const account = shop.accounts[channel];
  const from = channel === "whatsapp" ? `whatsapp:${number}` : number;
  const ours = ({ to, from: sender }: Shown): boolean => to === from && sender === account.address;

  async function send(fields: Record<string, string>, times = 1): Promise<void> {
    const sid = `SM${randomBytes(16).toString("hex")}`;
    const form: Record<string, string> = {
      ...{ AccountSid: account.accountSid, ApiVersion: "2010-04-01", SmsStatus: "received" },
      ...{ MessageSid: sid, SmsSid: sid, SmsMessageSid: sid, NumMedia: "0", NumSegments: "1" },
      ...{ From: from, To: account.address, Body: "" },
      ...(channel === "whatsapp" ? { WaId: number.slice(1), ProfileName: name, MessageType: "text" } : {}),
      ...fields,
    };
    for (let time = 0; time < times; time += 1) {
      const answer = await postSigned(service.url, "/webhooks/twilio/inbound", account.authToken, form);
      if (answer.status !== 200) throw new Error(`the webhook answered ${answer.status}: ${answer.body}`);
    }
    await service.settle(shop.id);
  }

  return {
    from,
    shop,
    news: () => service.twilio.shown.slice(service.seen()).filter(ours),
    async says(text, how) {
      await send(await readAttachments(text, service, shop, account.accountSid), how === "twice" ? 2 : 1);
    },
    async taps(label) {
      const wanted = label.toLowerCase();
      const fits = (title: string): boolean => title.toLowerCase().startsWith(wanted);
      const shown = service.twilio.shown.filter(ours).reverse();
      const message = shown.find(({ choices }) => choices.some(({ title }) => fits(title)));
      const choice = message?.choices.find(({ title }) => fits(title));
      if (!message || !choice) throw new Error(`nothing to tap that begins with "${label}"`);
      const isList = message.choices.length > 3;
      await send({
        ...{ Body: choice.title, MessageType: "interactive", OriginalRepliedMessageSid: message.sid },
        ...(isList
          ? { ListId: choice.id, ListTitle: choice.title }
          : { ButtonText: choice.title, ButtonPayload: choice.id }),
      });
    },
    async quotes(words, text) {
      const message = service.twilio.shown.filter(ours).findLast((shown) => shown.text.includes(words));
      if (!message) throw new Error(`no message holds "${words}"`);
      const fields = await readAttachments(text, service, shop, account.accountSid);
      await send({ ...fields, OriginalRepliedMessageSid: message.sid });
    },
  };
}
