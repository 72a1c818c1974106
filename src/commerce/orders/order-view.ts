import type { MoneyView } from "../money/money-view.js";
import type { OrderActor } from "./order-events.js";
import type { OrderSummaryLine } from "./order.js";
import type { OrderRecord } from "./order.store.js";
import type { OrderStatus, PaymentStatus } from "./order.js";

/** An order as the admin API shows it (DESIGN 5). Ids of products, variants and options are the catalogue file's own. */
export interface OrderView {
  number: number;
  status: OrderStatus;
  payment_status: PaymentStatus;
  payment_method: string;
  fulfilment: "delivery" | "pickup";
  recipient_name: string;
  address: string | null;
  lines: OrderLineView[];
  totals: Record<"subtotal" | "discount" | "shipping" | "tax" | "total", MoneyView>;
  customer: { id: string; name: string; phone: string | null };
  /** Why it was called off or turned down. */
  reason: string | null;
  /** Until when its things are kept for who has yet to pay. */
  hold_until: string | null;
  created_at: string;
}

/** An order with all that happened to it, oldest first. */
export interface OrderDetailView extends OrderView {
  events: { type: string; actor: OrderActor; data: Record<string, unknown>; at: string }[];
}

export interface OrderLineView {
  product: string;
  product_name: string;
  /** Absent for a product without variants. */
  variant?: string;
  variant_name?: string;
  options: {
    group: string;
    choice: string;
    name: string;
    amount?: "light" | "extra";
    excluded?: true;
    count?: number;
  }[];
  quantity: number;
  unit_price: MoneyView;
  total: MoneyView;
}

export function orderView(order: OrderRecord): OrderView {
  const money = (amount: number): MoneyView => ({ amount, currency: order.currency });
  return {
    number: order.number,
    status: order.status,
    payment_status: order.paymentStatus,
    payment_method: order.paymentMethod,
    fulfilment: order.fulfilment,
    recipient_name: order.recipientName,
    address: order.address ?? null,
    lines: order.lines.map((line) => lineView(line, money)),
    totals: {
      subtotal: money(order.subtotal),
      discount: money(order.discount),
      shipping: money(order.shipping),
      tax: money(order.tax),
      total: money(order.total),
    },
    customer: order.customer,
    reason: order.reason,
    hold_until: order.holdUntil?.toISOString() ?? null,
    created_at: order.placedAt.toISOString(),
  };
}

function lineView(line: OrderSummaryLine, money: (amount: number) => MoneyView): OrderLineView {
  return {
    product: line.productExternalId,
    product_name: line.productName,
    ...(line.variantExternalId !== null && {
      variant: line.variantExternalId,
      variant_name: line.variantName ?? "",
    }),
    options: line.options.map(({ groupName, price, ...option }) => option),
    quantity: line.quantity,
    unit_price: money(line.unitPrice),
    total: money(line.total),
  };
}
