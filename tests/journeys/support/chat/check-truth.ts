import type { ChatPhone } from "./chat-phone.js";
import type { ChatService } from "./chat-service.js";
import { checkOrder, checkLines, readLines } from "./check-order.js";
import { minorUnits } from "./open-shop.js";
import type { ChatShop } from "./open-shop.js";
import type { Play } from "./play.js";
import { same } from "./truth.js";
import type { Truth } from "./truth.js";

interface Check {
  says: string;
  pattern: RegExp;
  run(truth: Truth, match: readonly string[]): Promise<void>;
}

const checks: Check[] = [
  {
    says: "order 1001 is placed, total 12.50, payment unpaid, pickup, by cash on delivery, for Ann, to 12 Elm Street",
    pattern: /^order (\d+) is (\w[\w ]*?)(?:, (.+))?$/,
    run: (truth, [, number, status = "", facts]) => checkOrder(truth, Number(number), status, facts),
  },
  {
    says: "order 1001 has 2 x Lentil soup; 1 x Falafel wrap, Large, no Onions",
    pattern: /^order (\d+) has (.+)$/,
    run: (truth, [, number, lines = ""]) => checkLines(truth, Number(number), lines),
  },
  {
    says: "no orders / 1 order / 2 orders",
    pattern: /^(no|\d+) orders?$/,
    run: async ({ one, shop }, [, count]) => {
      const row = await one<{ n: number }>(
        "SELECT count(*)::int AS n FROM orders WHERE tenant_id = $1",
        shop.id,
      );
      same(`${row?.n ?? 0}`, count === "no" ? "0" : `${count}`, "orders");
    },
  },
  {
    says: "stock of Vase is 3, 1 held (or: Tee, Large)",
    pattern: /^stock of (.+?) is (\d+)(?:, (\d+) held)?$/,
    run: checkStock,
  },
  {
    says: "ledger of 1001: charged 12.50, received 12.50, refunded 2.00",
    pattern: /^ledger of (\d+): (.+)$/,
    run: checkLedger,
  },
  {
    says: "events of 1001: placed, accepted",
    pattern: /^events of (\d+): (.+)$/,
    run: async ({ one, shop }, [, number, events = ""]) => {
      const row = await one<{ types: string | null }>(
        `SELECT string_agg(e.type, ', ' ORDER BY e.created_at, e.id) AS types FROM order_events e
         JOIN orders o ON o.id = e.order_id WHERE o.tenant_id = $1 AND o.number = $2`,
        ...[shop.id, Number(number)],
      );
      same(row?.types ?? "", events, `the events of ${number}`);
    },
  },
  {
    says: "cart is empty / cart is 2 x Lentil soup; 1 x Falafel wrap, Large",
    pattern: /^cart is (.+)$/,
    run: async (truth, [, lines = ""]) => {
      const chat = await truth.one<{ cart: [] }>(
        "SELECT cart FROM conversations WHERE tenant_id = $1 AND address = $2",
        ...[truth.shop.id, truth.phone.from],
      );
      same(await readLines(truth, chat?.cart ?? []), lines === "empty" ? "" : lines, "the cart");
    },
  },
  {
    says: "chat is with a person / chat is with the bot",
    pattern: /^chat is with (a person|the bot)$/,
    run: async ({ one, shop, phone }, [, who]) => {
      const row = await one<{ mode: string }>(
        "SELECT mode FROM conversations WHERE tenant_id = $1 AND address = $2",
        ...[shop.id, phone.from],
      );
      same(row?.mode, who === "the bot" ? "bot" : "person", "the chat is with the");
    },
  },
  {
    says: "consent to reminder is off / consent to all is on (all, reminder, marketing)",
    pattern: /^consent to (\w+) is (on|off|unsaid)$/,
    run: async ({ one, shop, phone }, [, purpose, state]) => {
      const row = await one<{ granted: boolean }>(
        `SELECT granted FROM consents WHERE tenant_id = $1 AND address = $2 AND purpose = $3
         ORDER BY created_at DESC, id DESC LIMIT 1`,
        ...[shop.id, phone.from, purpose],
      );
      const stored = row === undefined ? "unsaid" : row.granted ? "on" : "off";
      same(stored, state, `consent to ${purpose}`);
    },
  },
  {
    says: "a task hold_end waits / no task hold_end waits",
    pattern: /^(a|no) task (\w+) waits$/,
    run: async ({ one, shop }, [, some, kind]) => {
      const row = await one(
        "SELECT 1 FROM tasks WHERE tenant_id = $1 AND kind = $2 AND state = 'due'",
        shop.id,
        kind,
      );
      same(row ? "a" : "no", some, `waiting tasks ${kind}`);
    },
  },
  {
    says: "select count(*) from ratings where tenant_id = $1 => 1 ($1 is the shop; every column of the row, joined by spaces)",
    pattern: /^(select [\s\S]+?) => (.*)$/i,
    run: async ({ one, shop }, [, text = "", value]) => {
      const row = await one(
        text.includes("$1") ? text : `${text} -- $1`,
        ...(text.includes("$1") ? [shop.id] : []),
      );
      same(row ? Object.values(row).map(shown).join(" ") : "", value, "it");
    },
  },
];

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** `then:`: what the database holds. */
export async function checkTruth({ service }: Play, phone: ChatPhone, check: string): Promise<void> {
  const { shop } = phone;
  const one: Truth["one"] = async <Row extends object>(text: string, ...values: unknown[]) =>
    (await service.client.query<Row>(text, values)).rows[0];
  for (const { pattern, run } of checks) {
    const match = pattern.exec(check);
    if (match) return run({ service, shop, phone, one }, match);
  }
  const known = checks.map(({ says }) => `\n       ${says}`).join("");
  throw new Error(`"${check}" cannot be checked. These can:${known}`);
}

async function checkStock(truth: Truth, [, named = "", onHand, held]: readonly string[]): Promise<void> {
  const [name, variant] = named.split(", ");
  const row = await truth.one<{ on_hand: number; held: number }>(
    `SELECT sum(l.on_hand)::int AS on_hand, sum(l.held)::int AS held FROM stock_levels l
     JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
     WHERE l.tenant_id = $1 AND p.name = $2 AND ($3::text IS NULL OR v.name = $3)`,
    ...[truth.shop.id, name, variant ?? null],
  );
  const is = (count: number, of: number): string =>
    held === undefined ? `${count}` : `${count}, ${of} held`;
  same(is(row?.on_hand ?? NaN, row?.held ?? NaN), is(Number(onHand), Number(held)), `stock of ${named}`);
}

async function checkLedger(truth: Truth, [, number, kinds = ""]: readonly string[]): Promise<void> {
  for (const part of kinds.split(", ")) {
    const [, kind, amount = ""] = /^(charged|credited|received|refunded) ([\d.]+)$/.exec(part) ?? [];
    if (!kind) throw new Error(`"${part}" is no part of a ledger: charged 12.50`);
    const row = await truth.one<{ sum: string }>(
      `SELECT coalesce(sum(l.amount), 0) AS sum FROM ledger_entries l JOIN orders o ON o.id = l.order_id
       WHERE o.tenant_id = $1 AND o.number = $2 AND l.kind = $3`,
      ...[truth.shop.id, Number(number), kind],
    );
    same(row?.sum, `${minorUnits(amount, truth.shop.digits)}`, `${kind} of ${number} in minor units`);
  }
}

/** What is true at the end of every dialogue, whatever it is about; what is not, in sentences. */
export async function checkWhole({ client }: ChatService, shop: ChatShop): Promise<string[]> {
  const { rows } = await client.query<{ wrong: string }>({
    name: "whole-truth",
    text: `
      SELECT format('the stock of a variant is %s, its movements %s', l.on_hand, coalesce(sum(m.delta), 0)) AS wrong
        FROM stock_levels l LEFT JOIN stock_movements m USING (tenant_id, branch_id, variant_id)
        WHERE l.tenant_id = $1 GROUP BY l.branch_id, l.variant_id, l.on_hand HAVING l.on_hand <> coalesce(sum(m.delta), 0)
      UNION ALL SELECT format('%s of a variant is held, but its holds are %s', l.held, coalesce(sum(h.quantity), 0))
        FROM stock_levels l LEFT JOIN stock_holds h ON h.tenant_id = l.tenant_id AND h.branch_id = l.branch_id
          AND h.variant_id = l.variant_id AND h.state = 'held'
        WHERE l.tenant_id = $1 GROUP BY l.branch_id, l.variant_id, l.held HAVING l.held <> coalesce(sum(h.quantity), 0)
      UNION ALL SELECT format('order %s costs %s, its ledger says %s', o.number, o.total,
          sum(CASE e.kind WHEN 'charged' THEN e.amount WHEN 'credited' THEN -e.amount END))
        FROM orders o JOIN ledger_entries e ON e.order_id = o.id WHERE o.tenant_id = $1
          AND o.status NOT IN ('cancelled', 'rejected', 'expired') GROUP BY o.id
        HAVING o.total <> sum(CASE e.kind WHEN 'charged' THEN e.amount WHEN 'credited' THEN -e.amount END)
      UNION ALL SELECT 'a message was given up: ' || coalesce(failure, '') FROM inbox WHERE tenant_id = $1 AND state = 'parked'
      UNION ALL SELECT 'a message could not be sent: ' || coalesce(failure, '') FROM outbox WHERE tenant_id = $1 AND state = 'dead'
      UNION ALL SELECT format('the task %s failed: %s', kind, failure) FROM tasks
        WHERE tenant_id = $1 AND failure IS NOT NULL AND state <> 'done'`,
    values: [shop.id],
  });
  return rows.map(({ wrong }) => wrong);
}
