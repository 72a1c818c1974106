import type pg from "pg";
import { finding, type Finding } from "../checks/judge.js";

/** What must be true of stock, orders and money whatever happened; each with the rows of which it is not. */
const truths: Record<string, string> = {
  "stock is not the sum of its movements": `
    select v.external_id || ': ' || s.on_hand || ' on hand, ' || coalesce(sum(m.delta), 0) || ' moved' as bad
    from stock_levels s join variants v on v.id = s.variant_id
    left join stock_movements m on m.variant_id = s.variant_id and m.branch_id = s.branch_id
    group by v.external_id, s.on_hand, s.variant_id having s.on_hand <> coalesce(sum(m.delta), 0)`,
  "held is not the sum of the open holds": `
    select v.external_id || ': ' || s.held || ' held' as bad from stock_levels s join variants v on v.id = s.variant_id
    where s.held <> (select coalesce(sum(h.quantity), 0) from stock_holds h where h.variant_id = s.variant_id and h.state = 'held')`,
  "more was sold than there was": `
    select v.external_id || ': ' || sum(l.quantity) || ' of ' || i.delta as bad from order_lines l
    join orders o on o.id = l.order_id join variants v on v.id = l.variant_id
    join lateral (select sum(delta) as delta from stock_movements m where m.variant_id = v.id and m.reason = 'import') i on true
    where o.status not in ('cancelled', 'expired', 'rejected') group by v.external_id, i.delta having sum(l.quantity) > i.delta`,
  "an order's movements are not what it has": `
    select o.number || ' (' || o.status || '): ' || coalesce(m.moved, 0) || ' moved, ' || l.wanted || ' wanted' as bad from orders o
    join lateral (select sum(quantity) as wanted from order_lines l where l.order_id = o.id) l on true
    left join lateral (select sum(delta) as moved from stock_movements m where m.order_id = o.id) m on true
    where -coalesce(m.moved, 0) <> case when o.status in ('cancelled', 'expired', 'rejected', 'awaiting_payment') then 0 else l.wanted end`,
  "the ledger is not the order's total": `
    select o.number || ': ' || coalesce(sum(case e.kind when 'charged' then e.amount when 'credited' then -e.amount end), 0) as bad
    from orders o left join ledger_entries e on e.order_id = o.id group by o.id, o.number, o.total
    having coalesce(sum(case e.kind when 'charged' then e.amount when 'credited' then -e.amount end), 0) <> o.total`,
  "a paid order is not paid, or money is kept for one that ended": `
    select o.number || ' (' || o.status || ')' as bad from orders o
    left join lateral (select sum(amount) filter (where kind = 'received') as came from ledger_entries e where e.order_id = o.id) e on true
    left join lateral (select sum(amount) filter (where state <> 'failed') as back from refunds r where r.order_id = o.id) r on true
    where (o.status = 'paid' and coalesce(e.came, 0) - coalesce(r.back, 0) <> o.total)
       or (o.status in ('expired', 'cancelled') and coalesce(e.came, 0) <> coalesce(r.back, 0))`,
  "an event of a change of state came twice": `
    select o.number || ': ' || e.type as bad from order_events e join orders o on o.id = e.order_id
    where e.type in ('cancelled', 'expired') group by o.number, e.type having count(*) > 1`,
  "a buyer's last message has no answer": `
    select c.address as bad from conversations c
    join lateral (select max(seq) as seq from inbox i where i.conversation_id = c.id) i on true
    where not exists (select from outbox o where o.conversation_id = c.id and o.inbox_seq >= i.seq)`,
};

export async function judgeStock(admin: pg.Pool): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [check, text] of Object.entries(truths)) {
    const { rows } = await admin.query<{ bad: string }>(text);
    findings.push(
      finding(
        check,
        rows.map(({ bad }) => bad),
      ),
    );
  }
  return findings;
}
