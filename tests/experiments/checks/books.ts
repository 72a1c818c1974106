import type pg from "pg";

/** What the database says after a run, read past row-level security. */
export interface Books {
  inbox: InboxRow[];
  outbox: OutboxRow[];
  /** Pieces by buyer and product, in carts and in orders. */
  pieces: { buyer: string; product: string; quantity: number }[];
  /** Lines of carts in their order. */
  cartLines: { buyer: string; product: string; line: number }[];
  orders: { buyer: string; orders: number }[];
  stock: { product: string; onHand: number; moved: number; ordered: number }[];
}

export interface InboxRow {
  seq: number;
  messageSid: string;
  buyer: string;
  state: string;
  failure: string | null;
}

export interface OutboxRow {
  id: string;
  seq: number;
  inboxSeq: number | null;
  buyer: string;
  state: string;
  statusRank: number;
  duplicatePossible: boolean;
  failure: string | null;
  /** The transaction that made it: all replies of one turn share it. */
  madeBy: string;
}

export async function readBooks(admin: pg.Pool): Promise<Books> {
  const read = async <Row extends pg.QueryResultRow>(text: string) => (await admin.query<Row>(text)).rows;
  return {
    inbox: await read(`
      select i.seq::int, i.message_sid as "messageSid", c.address as buyer, i.state, i.failure
        from inbox i join conversations c on c.id = i.conversation_id order by i.seq`),
    outbox: await read(`
      select o.id, o.seq::int, o.inbox_seq::int as "inboxSeq", o.address as buyer, o.state, o.status_rank as "statusRank",
             o.duplicate_possible as "duplicatePossible", o.failure, o.created_at::text as "madeBy"
        from outbox o order by o.seq`),
    pieces: await read(`
      with piece as (
        select c.address as buyer, p.external_id as product, (line ->> 'quantity')::int as quantity
          from conversations c cross join jsonb_array_elements(c.cart) line
          join products p on p.id = (line ->> 'productId')::uuid
        union all
        select c.address, l.product_external_id, l.quantity
          from orders o join order_lines l on l.order_id = o.id join conversations c on c.id = o.conversation_id)
      select buyer, product, sum(quantity)::int as quantity from piece group by 1, 2`),
    cartLines: await read(`
      select c.address as buyer, p.external_id as product, line.place::int as line
        from conversations c cross join jsonb_array_elements(c.cart) with ordinality as line (item, place)
        join products p on p.id = (line.item ->> 'productId')::uuid order by 1, 3`),
    orders: await read(`
      select c.address as buyer, count(*)::int as orders
        from orders o join conversations c on c.id = o.conversation_id group by 1`),
    stock: await read(`
      select p.external_id as product, sum(s.on_hand)::int as "onHand",
             (select coalesce(sum(m.delta), 0)::int from stock_movements m where m.variant_id = v.id) as moved,
             (select coalesce(sum(l.quantity), 0)::int from order_lines l where l.variant_id = v.id) as ordered
        from stock_levels s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
       group by p.external_id, v.id`),
  };
}
