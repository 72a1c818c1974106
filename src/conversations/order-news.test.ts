import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { insertShop } from "../../tests/support/a-shop.js";
import { openOrderShop } from "../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../tests/support/test-shop.js";
import type { OutgoingMessage } from "../channels/index.js";
import { createShopCache, recordOrderEvent, takeOrderNews } from "../commerce/index.js";
import { createLogger, createMetrics, createTaskRunner, systemClock } from "../platform/index.js";
import { createOrderNews } from "./order-news.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

type ShopEvent = Parameters<typeof recordOrderEvent>[1];

async function openPlacedOrder() {
  const shop = await openOrderShop(first);
  const conversationId = randomUUID();
  const senderId = randomUUID();
  await shop.rows(
    `INSERT INTO senders (id, tenant_id, channel, address, account_sid, auth_token)
     VALUES ($1, current_tenant(), 'sms', $2, $2, 'sealed')`,
    senderId,
    `+1${senderId}`,
  );
  await shop.rows(
    `INSERT INTO conversations (id, tenant_id, sender_id, channel, address) VALUES ($1, current_tenant(), $2, 'sms', '+1')`,
    conversationId,
    senderId,
  );
  const outcome = await shop.place([shop.line("vase")], { conversationId });
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  const orderId = outcome.order.id;
  const shops = createShopCache({ db: shop.db, logger });
  const wakes: number[] = [];
  const handler = createOrderNews({ db: shop.db, shops, onReplies: () => wakes.push(1) });
  const runner = () =>
    createTaskRunner({
      ...{ db: shop.db, handlers: { tell_order_event: handler } },
      ...{ clock: systemClock, logger, metrics: createMetrics() },
    });
  const record = (...events: { type: string; actor: string; data?: object }[]) =>
    shop.asTenant(async (sql) => {
      for (const event of events)
        await recordOrderEvent(sql, { orderId, data: { from: "placed" }, ...event } as ShopEvent);
    });
  const told = async () => {
    const rows = await shop.rows<{ content: OutgoingMessage; purpose: string }>(
      "SELECT content, purpose FROM outbox WHERE conversation_id = $1 ORDER BY seq",
      conversationId,
    );
    return rows.map(({ content }) => content.text);
  };
  const run = () => handler({ tenantId: shop.tenantId, key: orderId } as Parameters<typeof handler>[0]);
  return { ...shop, conversationId, orderId, wakes, record, told, run, drain: () => runner().drain() };
}

test("the buyer is told what the shop did, in order and once, however often the task runs", async () => {
  const order = await openPlacedOrder();
  await order.record({ type: "accepted", actor: "shop" }, { type: "preparing", actor: "shop" });
  await order.drain();
  await order.run();
  await order.record({ type: "delivered", actor: "provider" });
  await order.drain();
  expect(await order.told()).toEqual([
    "Test shop has accepted order 1001.",
    "Order 1001 is being prepared now.",
    "Order 1001 is delivered.",
  ]);
  expect(order.wakes).toHaveLength(2);
});

test("two processes that tell at the same time tell it once", async () => {
  const order = await openPlacedOrder();
  await order.record({ type: "accepted", actor: "shop" });
  await Promise.all([order.run(), order.run(), order.drain()]);
  expect(await order.told()).toHaveLength(1);
});

test("an order that comes to nothing: why, and that nothing was charged", async () => {
  const order = await openPlacedOrder();
  await order.record({
    ...{ type: "rejected", actor: "shop" },
    data: { from: "placed", reason: "We are out of clay." },
  });
  await order.drain();
  expect(await order.told()).toEqual([
    "Sorry, Test shop cannot take order 1001, $42.50.\nWhy: We are out of clay.\nNothing was charged.",
  ]);
});

test("of what the buyer did in the chat nothing more is told", async () => {
  const order = await openPlacedOrder();
  await order.record({ type: "cancelled", actor: "buyer" });
  await order.run();
  expect(await order.told()).toEqual([]);
  expect(await order.rows("SELECT key FROM tasks WHERE kind = 'tell_order_event'")).toEqual([]);
});

test("news whose telling fails stay to be told", async () => {
  const order = await openPlacedOrder();
  await order.record({ type: "accepted", actor: "shop" });
  const failing = order.asTenant(async (sql) => {
    expect((await takeOrderNews(sql, order.orderId))?.events).toHaveLength(1);
    throw new Error("the process died here");
  });
  await expect(failing).rejects.toThrow("died");
  await order.drain();
  expect(await order.told()).toHaveLength(1);
});

test("another tenant's task finds nothing of it", async () => {
  const order = await openPlacedOrder();
  await order.record({ type: "accepted", actor: "shop" });
  const other = await insertShop(first.superuserUrl);
  await first.db.withTenant(other.tenantId, async (sql) => {
    expect(await takeOrderNews(sql, order.orderId)).toBeUndefined();
  });
});
