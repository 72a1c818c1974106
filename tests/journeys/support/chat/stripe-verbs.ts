import type { StripeEventBody } from "../../../support/fake-stripe.js";
import type { ChatService } from "./chat-service.js";
import { minorUnits } from "./open-shop.js";
import type { ChatShop } from "./open-shop.js";

/** What of a dialogue this touches. */
interface Play {
  service: ChatService;
  shops: readonly ChatShop[];
}

interface Verb {
  says: string;
  pattern: RegExp;
  run(play: Play, shop: ChatShop, match: readonly string[]): Promise<void>;
}

/** What happens at the payment provider, by itself or because a buyer pays there. What it tells the service, it tells at once unless "unheard". */
const verbs: Verb[] = [
  {
    says: "the buyer pays 1001 (or: pays 12.00 for 1001; in EUR; , unheard)",
    pattern: /^the buyer pays (?:([\d.]+) for )?(\d+)(?: in ([A-Z]{3}))?(, unheard)?$/,
    run: async (play, shop, [, amount, number, currency, unheard]) => {
      const { stripe } = play.service;
      const paid = {
        ...(amount && { amount: minorUnits(amount, shop.digits) }),
        ...(currency && { currency: currency.toLowerCase() }),
      };
      const event = stripe.pay(await openPage(play, shop, Number(number)), paid);
      if (!event) throw new Error("the page is closed");
      if (!unheard) await tell(play, [event]);
    },
  },
  {
    says: "the page of 1001 is closed",
    pattern: /^the page of (\d+) is closed$/,
    run: async (play, shop, [, number]) => {
      const { status } = await followLink(play, shop, Number(number));
      if (status === 303) throw new Error("its address still leads to a page where one can pay");
    },
  },
  {
    says: "tells everything (again, backwards)",
    pattern: /^tells everything(?: (again|backwards))?$/,
    run: async (play, _, [, how]) => {
      const events = [...play.service.stripe.events];
      await tell(play, how === "backwards" ? events.reverse() : events);
    },
  },
  {
    says: "refunds 5.00 of 1001 by hand",
    pattern: /^refunds ([\d.]+) of (\d+) by hand$/,
    run: async (play, shop, [, amount = "", number]) => {
      const { stripe } = play.service;
      const row = await paymentOf(play, shop, Number(number));
      const before = stripe.events.length;
      stripe.books.refundByHand(row.payment_ref ?? "", minorUnits(amount, shop.digits));
      await tell(play, stripe.events.slice(before));
    },
  },
  {
    says: "refuses refunds (makes them)",
    pattern: /^(refuses refunds|makes refunds)$/,
    run: async ({ service }, _, [how]) => {
      service.stripe.books.refundsBecome = how === "refuses refunds" ? "failed" : "succeeded";
    },
  },
  {
    says: "is well again",
    pattern: /^is well again$/,
    run: async ({ service }) => {
      service.stripe.faults.length = 0;
    },
  },
  {
    says: "fails 5 times",
    pattern: /^fails (\d+) times$/,
    run: async ({ service }, _, [, times]) => {
      for (let n = 0; n < Number(times); n += 1) service.stripe.faults.push({ kind: "error" });
    },
  },
];

/** `stripe: the buyer pays 1001` */
export async function stripeDoes(play: Play, does: string): Promise<void> {
  const shop = play.shops[0]!;
  for (const { pattern, run } of verbs) {
    const match = pattern.exec(does);
    if (match) {
      await run(play, shop, match);
      return play.service.settle(shop.id);
    }
  }
  throw new Error(
    `no such thing happens at Stripe: "${does}". There is:${verbs.map((v) => `\n       ${v.says}`).join("")}`,
  );
}

async function tell({ service, shops }: Play, events: readonly StripeEventBody[]): Promise<void> {
  for (const event of events) {
    const status = await service.stripe.deliver(`${service.url}/webhooks/stripe`, event);
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
  }
  for (const shop of shops) await service.settle(shop.id);
}

async function paymentOf({ service }: Play, shop: ChatShop, number: number) {
  const { rows } = await service.client.query<{ short_url: string | null; payment_ref: string | null }>(
    `SELECT p.short_url, p.payment_ref FROM payments p JOIN orders o ON o.id = p.order_id
     WHERE o.tenant_id = $1 AND o.number = $2 AND p.method = 'card' ORDER BY p.created_at DESC, p.id DESC LIMIT 1`,
    [shop.id, number],
  );
  if (!rows[0]) throw new Error(`order ${number} has no card payment`);
  return rows[0];
}

/** Opens the short address as a buyer's browser does. */
async function followLink(play: Play, shop: ChatShop, number: number): Promise<Response> {
  const { short_url: link } = await paymentOf(play, shop, number);
  if (!link) throw new Error("the link is not there yet");
  return fetch(link, { redirect: "manual" });
}

/** The session of the page that the short address leads to. */
async function openPage(play: Play, shop: ChatShop, number: number): Promise<string> {
  const response = await followLink(play, shop, number);
  const session = /\/c\/pay\/(cs_\w+[\w-]*)/.exec(response.headers.get("location") ?? "")?.[1];
  if (response.status !== 303 || !session)
    throw new Error(`the link answered ${response.status} and leads to no page`);
  return session;
}
