import { minorUnits } from "./open-shop.js";
import { same } from "./truth.js";
import type { Truth } from "./truth.js";

interface OrderRow {
  status: string;
  payment_status: string;
  payment_method: string;
  fulfilment: string;
  recipient_name: string;
  address: string | null;
  subtotal: string;
  discount: string;
  shipping: string;
  tax: string;
  total: string;
}

const sums = new Map<string, "total" | "subtotal" | "discount" | "shipping" | "tax">([
  ["total", "total"],
  ["subtotal", "subtotal"],
  ["discount", "discount"],
  ["delivery fee", "shipping"],
  ["tax", "tax"],
]);

/** The order's state and the facts named of it; status words may have spaces: `ready for pickup`. */
export async function checkOrder(truth: Truth, number: number, status: string, facts = ""): Promise<void> {
  const order = await truth.one<OrderRow>(
    "SELECT * FROM orders WHERE tenant_id = $1 AND number = $2",
    ...[truth.shop.id, number],
  );
  if (!order) throw new Error(`there is no order ${number}`);
  same(order.status, status.replaceAll(" ", "_"), `order ${number} is`);
  // an address has commas of its own, so it comes last
  const [before = "", address] = facts.split(/(?:^|, )to (?=\S)/);
  if (address !== undefined) same(order.address ?? "(none)", address, `order ${number} goes to`);
  for (const fact of before.split(", ").filter(Boolean)) checkFact(truth, order, number, fact);
}

function checkFact({ shop }: Truth, order: OrderRow, number: number, fact: string): void {
  const [, what = "", value = ""] =
    /^(total|subtotal|discount|delivery fee|tax|payment|by|for) (.+)$/.exec(fact) ?? [];
  const column = sums.get(what);
  const about = `${what || fact} of order ${number}`;
  if (column) same(order[column], `${minorUnits(value, shop.digits)}`, `${about} in minor units`);
  else if (what === "payment") same(order.payment_status, value.replaceAll(" ", "_"), about);
  else if (what === "by") same(order.payment_method, value.replaceAll(" ", "_"), about);
  else if (what === "for") same(order.recipient_name, value, about);
  else if (fact === "delivery" || fact === "pickup") same(order.fulfilment, fact, `order ${number} is a`);
  else
    throw new Error(`"${fact}" is no fact of an order: total 12.50, payment paid, pickup, by card, for Ann`);
}

interface StoredOption {
  choiceId: string;
  amount?: string;
  excluded?: boolean;
  count?: number;
}

interface StoredLine {
  variantId: string;
  quantity: number;
  options: StoredOption[];
}

export async function checkLines(truth: Truth, number: number, lines: string): Promise<void> {
  const { rows } = await truth.service.client.query<{
    what: string;
    options: { name: string; amount?: string; excluded?: boolean; count?: number }[];
  }>(
    `SELECT l.quantity || ' x ' || l.product_name || coalesce(', ' || l.variant_name, '') AS what, l.options
     FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.tenant_id = $1 AND o.number = $2 ORDER BY l.position`,
    [truth.shop.id, number],
  );
  const stored = rows.map(({ what, options }) =>
    [what, ...options.map((option) => inWords(option.name, option)).toSorted()].join(", "),
  );
  same(inOrder(stored), inOrder(lines.split("; ")), `the lines of ${number}`);
}

/** Lines of a cart as a shopkeeper reads them: "2 x Falafel wrap, Large, extra Hummus, no Onions". */
export async function readLines({ one }: Truth, lines: readonly StoredLine[]): Promise<string> {
  const words: string[] = [];
  for (const { variantId, quantity, options } of lines) {
    const row = await one<{ product: string; variant: string | null }>(
      "SELECT p.name AS product, v.name AS variant FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = $1",
      variantId,
    );
    const chosen: string[] = [];
    for (const option of options) {
      const choice = await one<{ name: string }>(
        "SELECT name FROM option_choices WHERE id = $1",
        option.choiceId,
      );
      chosen.push(inWords(choice?.name ?? option.choiceId, option));
    }
    const what = row?.variant ? `${row.product}, ${row.variant}` : row?.product;
    words.push([`${quantity} x ${what}`, ...chosen.toSorted()].join(", "));
  }
  return inOrder(words);
}

function inWords(name: string, { amount, excluded, count }: Omit<StoredOption, "choiceId">): string {
  return [excluded ? "no" : amount, count && count > 1 ? count : undefined, name].filter(Boolean).join(" ");
}

const inOrder = (lines: readonly string[]): string => lines.toSorted().join("; ");
