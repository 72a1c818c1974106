import { formatMoney } from "../../commerce/index.js";
import type { OrderSummary, Receipt, ReceiptPage, Shop } from "../../commerce/index.js";
import { toOrders, toPerson } from "./choices.js";
import type { Label, Moment, Phrase } from "./messages.js";
import { momentInWords } from "./moment-in-words.js";
import { labelInWords } from "./put-into-words.js";
import type { Wording } from "./put-into-words.js";
import { commas, lines, money, phrase, reply, say } from "./reply.js";
import type { Reply } from "./reply.js";

type Line = OrderSummary["lines"][number];

/** A receipt as text; the document follows it. */
export function receiptText(receipt: Receipt, shop: Shop): Reply {
  const { order } = receipt;
  const things = order.lines.map((line) =>
    phrase("receipt.line", { quantity: line.quantity, item: itemOf(line), total: money(line.total) }),
  );
  const totals = totalsOf(receipt).map(({ name, minor }) =>
    phrase("receipt.amount", { name, amount: money(minor) }),
  );
  const head = phrase("receipt.head", {
    shop: shop.name,
    number: String(order.number),
    date: dateOf(order, shop),
  });
  return reply(
    "text.lines",
    { lines: lines([head, ...things, ...totals, say("receipt.coming")]) },
    { suggestions: [toOrders, toPerson] },
  );
}

/** The same for paper, in words. */
export function receiptPage(receipt: Receipt, shop: Shop, wording: Wording): ReceiptPage {
  const { order } = receipt;
  const words = (label: Label) => labelInWords(label, wording);
  const amount = (minor: number) => formatMoney(minor, order.currency, wording.language);
  return {
    language: wording.language,
    title: words(say("receipt.title")),
    shop: shop.name,
    about: [
      words(phrase("receipt.order", { number: String(order.number) })),
      momentInWords(dateOf(order, shop), wording.language),
      order.recipientName,
      ...(order.address === undefined ? [] : [order.address]),
    ],
    lines: order.lines.map((line) => ({ item: words(itemOf(line)), amount: amount(line.total) })),
    totals: totalsOf(receipt).map(({ name, minor, strong }) => ({
      ...{ name: words(name), amount: amount(minor) },
      ...(strong && { strong }),
    })),
  };
}

interface Total {
  name: Phrase;
  minor: number;
  strong?: true;
}

/** What stands under the things: only what there is, so that the amounts above the total add up to it. */
function totalsOf({ order, paid }: Receipt): Total[] {
  const { subtotal, discount, shipping, tax, taxIncluded, total } = order;
  const parts: Total[] = [
    { name: say("receipt.subtotal"), minor: subtotal },
    { name: say("receipt.discount"), minor: -discount },
    { name: say("receipt.delivery"), minor: shipping },
    ...(taxIncluded ? [] : [{ name: say("receipt.tax"), minor: tax }]),
  ].filter(({ minor }) => minor !== 0);
  return [
    ...(parts.length > 1 ? parts : []),
    { name: say("receipt.total"), minor: total, strong: true },
    ...(taxIncluded && tax > 0 ? [{ name: say("receipt.taxIncluded"), minor: tax }] : []),
    ...(paid > 0 ? [{ name: say("receipt.paid"), minor: paid }] : []),
    ...(paid > 0 && paid < total ? [{ name: say("receipt.open"), minor: total - paid }] : []),
  ];
}

function itemOf({ productName, variantName, options }: Line): Label {
  const details = [...(variantName === null ? [] : [variantName]), ...options.map(optionOf)];
  return details.length === 0
    ? productName
    : phrase("item.detailed", { name: productName, details: commas(details) });
}

function optionOf({ name, excluded, amount, count }: Line["options"][number]): Label {
  if (excluded) return phrase("option.no", { name });
  if (amount) return phrase(amount === "light" ? "option.light" : "option.extra", { name });
  return count !== undefined && count > 1 ? phrase("option.counted", { count, name }) : name;
}

function dateOf({ placedAt }: OrderSummary, { timezone }: Shop): Moment {
  return { instant: new Date(placedAt).toISOString(), zone: timezone, shows: "day" };
}
