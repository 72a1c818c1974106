import { randomUUID } from "node:crypto";
import { placeOrder, type PlaceOrderInput, type PlaceOrderOutcome } from "../../src/commerce/index.js";
import type { TestShop } from "./test-shop.js";

type ConfirmedLine = PlaceOrderInput["lines"][number];

const topping = {
  id: "topping",
  name: "Topping",
  excludable: true,
  amounts: ["light", "extra"],
  choices: [
    { id: "olives", name: "Olives", price: 100 },
    { id: "cheese", name: "Cheese", price: 150 },
    { id: "shot", name: "Shot", price: 50, countable: true },
  ],
};
export const orderCatalogue = [
  { id: "vase", name: "Blue vase", price: 4250, stock: 5 },
  {
    id: "tee",
    name: "Tee",
    variants: [
      { id: "s", name: "Small", price: 1900, stock: 2 },
      { id: "l", name: "Large", price: 2100 },
    ],
  },
  { id: "pizza", name: "Pizza", price: 900, optionGroups: ["topping"] },
];

/** Another tenant with these products, and lines of them by the file's ids: "tee/s", "pizza". */
export async function openOrderShop(first: TestShop, products: readonly object[] = orderCatalogue) {
  const shop = await first.another();
  await shop.stock(products, [topping]);
  await shop.rows("UPDATE shop_terms SET card = true, bank_transfer = true, bank_details = 'IBAN 1'");
  const rows = await shop.rows<{
    p: string;
    v: string;
    product: string;
    variant: string;
    price: number;
    named: boolean;
  }>(
    `SELECT p.id AS p, v.id AS v, p.external_id AS product, v.external_id AS variant, v.price, v.name IS NOT NULL AS named
     FROM products p JOIN variants v ON v.product_id = p.id`,
  );
  const choices = await shop.rows<{ id: string; group_id: string; external_id: string }>(
    "SELECT * FROM option_choices",
  );
  const line = (name: string, quantity = 1, changes: Partial<ConfirmedLine> = {}): ConfirmedLine => {
    const row = rows.find(
      ({ product, variant, named }) => name === (named ? `${product}/${variant}` : product),
    )!;
    return { productId: row.p, variantId: row.v, options: [], quantity, unitPrice: row.price, ...changes };
  };
  const option = (choice: string, how: object = {}) => {
    const { id, group_id } = choices.find(({ external_id }) => external_id === choice)!;
    return { groupId: group_id, choiceId: id, ...how };
  };
  const place = (
    lines: ConfirmedLine[],
    changes: Partial<PlaceOrderInput> = {},
  ): Promise<PlaceOrderOutcome> => shop.asTenant((sql) => placeOrder(sql, confirmed(lines, changes)));
  const onHand = async (name: string) =>
    (
      await shop.rows<{ n: number }>(
        "SELECT on_hand AS n FROM stock_levels WHERE variant_id = $1",
        line(name).variantId,
      )
    )[0]?.n;
  const count = async (table: string) =>
    (await shop.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n;
  return { ...shop, line, option, place, onHand, count };
}

/** What a buyer confirms who has these lines in the cart. */
export function confirmed(lines: ConfirmedLine[], changes: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  return {
    checkoutKey: randomUUID(),
    conversationId: randomUUID(),
    customer: { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann" },
    fulfilment: { type: "delivery", address: "12 Elm Street" },
    paymentMethod: "cash_on_delivery",
    lines,
    total: lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
    ...changes,
  };
}

/** Variants whose stock is not the sum of its movements, or below zero. */
export function ledgerErrors(shop: TestShop): Promise<object[]> {
  return shop.rows(`SELECT l.variant_id FROM stock_levels l LEFT JOIN stock_movements m USING (tenant_id, branch_id, variant_id)
    GROUP BY l.variant_id, l.on_hand HAVING l.on_hand <> coalesce(sum(m.delta), 0) OR l.on_hand < 0`);
}
