import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startFakeCourier, type FakeCourier } from "../../../tests/support/fake-courier.js";
import { openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import {
  createLogger,
  createMetrics,
  createTaskRunner,
  createWebServer,
  systemClock,
} from "../../platform/index.js";
import { createFieldEncryption } from "../../security/index.js";
import { moveOrder } from "../orders/move-order.js";
import { createCourier } from "./courier-api.js";
import { openCourierAccount } from "./courier-account.js";
import { courierTasks } from "./courier-tasks.js";
import { courierWebhook } from "./courier-webhook.routes.js";
import { createShipment, type CreateShipmentInput } from "./create-shipment.js";
import { ownDelivery, pickup } from "./fulfilment-provider.js";
import { moveShipment, type MoveShipmentInput } from "./move-shipment.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
const encryption = createFieldEncryption("a-key-of-at-least-thirty-two-characters");
let first: TestShop;
let fake: FakeCourier;
let web: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  first = await openTestShop();
  fake = await startFakeCourier();
  web = await serve();
});
afterAll(async () => {
  await web.stop();
  await fake.close();
  await first.close();
});

async function serve() {
  const deps = { db: first.db, encryption, clock: systemClock, logger, metrics: createMetrics() };
  const server = createWebServer({ logger, routers: [courierWebhook(deps)] });
  const { port } = await server.start({ host: "127.0.0.1", port: 0 });
  return { url: `http://127.0.0.1:${port}`, stop: () => server.stop() };
}

type Lines = { position: number; quantity: number }[];

/** A shop with an order of 2 vases and 1 tee, its courier's account and what a test does with them. */
async function anOrder(fulfilment: { type: "pickup" } | { type: "delivery"; address: string }) {
  const shop = await openOrderShop(first);
  const placed = await shop.place([shop.line("vase", 2), shop.line("tee/l")], { fulfilment });
  if (placed.kind !== "placed") throw new Error(placed.kind);
  const { id: orderId, number } = placed.order;
  const courier = createCourier({ baseUrl: fake.url, apiKey: fake.apiKey }, { timeoutMs: 500 });
  const providers = { own: ownDelivery, pickup, courier };
  const account = await shop.asTenant((sql) =>
    openCourierAccount(sql, { tenantId: shop.tenantId, encryption }),
  );
  const tasks = createTaskRunner({
    ...{ db: shop.db, clock: systemClock, logger, metrics: createMetrics(), random: () => 0 },
    handlers: courierTasks({ db: shop.db, courier, publicBaseUrl: web.url }),
  });
  const create = (input: Omit<CreateShipmentInput, "number">) =>
    shop.asTenant((sql) => createShipment(sql, providers, { number, ...input }));
  const made = async (input: Omit<CreateShipmentInput, "number">) => {
    const outcome = await create(input);
    if (outcome.kind !== "created") throw new Error(outcome.kind);
    return outcome.shipment.id;
  };
  const move = async (
    shipmentId: string,
    to: MoveShipmentInput["to"],
    more: Partial<MoveShipmentInput> = {},
  ) => (await shop.asTenant((sql) => moveShipment(sql, { shipmentId, to, actor: "shop", ...more }))).kind;
  const order = async () =>
    (await shop.rows<Record<string, unknown>>("SELECT * FROM orders WHERE id = $1", orderId))[0]!;
  const shipment = async (id: string) =>
    (await shop.rows<Record<string, unknown>>("SELECT * FROM shipments WHERE id = $1", id))[0]!;
  const events = async () =>
    (
      await shop.rows<{ type: string }>(
        "SELECT type FROM order_events WHERE order_id = $1 ORDER BY seq",
        orderId,
      )
    ).map(({ type }) => type);
  const dueNow = () => shop.rows("UPDATE tasks SET due_at = now() WHERE state = 'due'");
  const hook = { url: `${web.url}/webhooks/courier/${account.token}`, secret: account.secret };
  return { ...shop, orderId, number, create, made, move, order, shipment, events, tasks, dueNow, hook };
}
const delivery = { type: "delivery", address: "12 Elm Street" } as const;

test("own delivery: the driver goes off with it and brings it; the order follows, its cash is received", async () => {
  const it = await anOrder(delivery);
  const id = await it.made({ provider: "own", driverName: "Sam" });
  expect(await it.move(id, "delivered")).toBe("wrongState");
  expect(await it.move(id, "under_way", { driverPhone: "+15550107788" })).toBe("moved");
  expect(await it.order()).toMatchObject({ status: "shipped" });
  expect(await it.shipment(id)).toMatchObject({ driver_name: "Sam", driver_phone: "+15550107788" });
  expect(await it.move(id, "under_way")).toBe("already");
  expect(await it.move(id, "delivered")).toBe("moved");
  expect(await it.move(id, "failed")).toBe("wrongState");
  expect(await it.order()).toMatchObject({ status: "delivered", payment_status: "paid" });
  expect(await it.events()).toEqual(["placed", "shipped", "delivered"]);
});

test("refused at the door: the order comes back and its customer is remembered for it", async () => {
  const it = await anOrder(delivery);
  const id = await it.made({ provider: "own" });
  await it.move(id, "under_way");
  expect(await it.move(id, "failed", { refused: true, reason: "not what I wanted" })).toBe("moved");
  expect(await it.order()).toMatchObject({
    status: "returned",
    refused_at_door: true,
    reason: "not what I wanted",
  });
});

test("nobody there: the goods can go into another shipment", async () => {
  const it = await anOrder(delivery);
  const id = await it.made({ provider: "own" });
  await it.move(id, "under_way");
  expect(await it.create({ provider: "own" })).toEqual({ kind: "nothingLeft" });
  await it.move(id, "failed", { reason: "nobody at home" });
  const again = await it.made({ provider: "own" });
  await it.move(again, "under_way");
  await it.move(again, "delivered");
  expect(await it.order()).toMatchObject({ status: "delivered", refused_at_door: false });
  expect(await it.events()).toEqual(["placed", "shipped", "shipment_failed", "shipment_left", "delivered"]);
});

test("in parts: partially shipped until the last line is off, delivered with the last shipment", async () => {
  const it = await anOrder(delivery);
  const lines = (...of: [number, number][]): Lines =>
    of.map(([position, quantity]) => ({ position, quantity }));
  const one = await it.made({ provider: "own", lines: lines([0, 1]) });
  await it.move(one, "under_way");
  expect(await it.order()).toMatchObject({ status: "partially_shipped" });
  for (const tooMuch of [lines([0, 2]), lines([0, 1], [0, 1]), lines([7, 1]), lines([0, 0])])
    expect(await it.create({ provider: "own", lines: tooMuch })).toEqual({ kind: "nothingLeft" });
  const two = await it.made({ provider: "own" });
  await it.move(one, "delivered");
  expect(await it.order()).toMatchObject({ status: "partially_shipped" });
  await it.move(two, "under_way");
  expect(await it.order()).toMatchObject({ status: "shipped" });
  await it.move(two, "delivered");
  expect(await it.order()).toMatchObject({ status: "delivered" });
  expect(await it.rows("SELECT quantity, shipped FROM order_lines ORDER BY position")).toEqual([
    { quantity: 2, shipped: 2 },
    { quantity: 1, shipped: 1 },
  ]);
});

test("two who ship the same goods at once: one does", async () => {
  const it = await anOrder(delivery);
  const outcomes = await Promise.all([1, 2, 3].map(() => it.create({ provider: "own" })));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["created", "nothingLeft", "nothingLeft"]);
});

test("pickup: ready gives a code once, and only the code hands it over", async () => {
  const it = await anOrder({ type: "pickup" });
  expect(await it.create({ provider: "own" })).toEqual({ kind: "wrongFulfilment" });
  const id = await it.made({ provider: "pickup" });
  expect(await it.move(id, "under_way")).toBe("wrongState");
  await it.move(id, "ready");
  const { status, pickup_code: code } = await it.order();
  expect([status, code]).toEqual(["ready_for_pickup", expect.stringMatching(/^\d{6}$/)]);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  for (const said of [wrong, undefined, ""])
    expect(await it.move(id, "delivered", { code: said })).toBe("wrongCode");
  const spaced = `${String(code).slice(0, 3)} ${String(code).slice(3)}`;
  expect(await it.move(id, "delivered", { code: spaced })).toBe("moved");
  expect(await it.order()).toMatchObject({ status: "delivered", pickup_code: code });
});

test("a courier is booked once, however often its answer is lost; label and tracking are kept", async () => {
  const it = await anOrder(delivery);
  fake.faults.push(
    { kind: "dropped", committed: true },
    { kind: "error", status: 503 },
    { kind: "nonsense" },
  );
  const before = fake.shipments.length;
  const id = await it.made({ provider: "courier" });
  for (let tries = 0; tries < 4; tries += 1) {
    await it.dueNow();
    await it.tasks.drain();
  }
  expect(fake.shipments.length).toBe(before + 1);
  expect(fake.shipments.at(-1)?.body).toMatchObject({
    reference: id,
    recipient: { name: "Ann", phone: "+15550001111", address: "12 Elm Street" },
    items: [
      { name: "Blue vase", quantity: 2 },
      { name: "Tee, Large", quantity: 1 },
    ],
    collect: { amount: 10600, currency: "USD" },
    webhook_url: it.hook.url,
  });
  expect(await it.shipment(id)).toMatchObject({
    provider_ref: fake.shipments.at(-1)?.id,
    carrier: "Swift Bikes",
    tracking_code: expect.stringMatching(/^TRK/),
    tracking_url: expect.stringContaining("/track/"),
    label_url: expect.stringContaining("/labels/"),
    state: "preparing",
  });
});

test("a courier that will not do it is a shipment that failed, and its goods are free", async () => {
  const it = await anOrder({ type: "delivery", address: "Nowhere 5" });
  const id = await it.made({ provider: "courier" });
  await it.tasks.drain();
  expect(await it.shipment(id)).toMatchObject({ state: "failed", failure: "We do not go there." });
  expect((await it.create({ provider: "own" })).kind).toBe("created");
});

test("called off: before it is booked nothing is booked, after it the courier is told; so with the whole order", async () => {
  const it = await anOrder(delivery);
  const before = fake.shipments.length;
  const early = await it.made({ provider: "courier" });
  await it.move(early, "cancelled");
  await it.tasks.drain();
  expect(fake.shipments.length).toBe(before);
  const late = await it.made({ provider: "courier" });
  await it.tasks.drain();
  await it.asTenant((sql) => moveOrder(sql, { orderId: it.orderId, to: "cancelled", actor: "shop" }));
  await it.tasks.drain();
  expect(await it.shipment(late)).toMatchObject({ state: "cancelled" });
  expect(fake.shipments.at(-1)).toMatchObject({ reference: late, state: "cancelled" });
});

test("a courier's reports move it on, each once and never back, whoever else reads along cannot", async () => {
  const it = await anOrder(delivery);
  const id = await it.made({ provider: "courier" });
  await it.tasks.drain();
  const off = {
    id: randomUUID(),
    reference: id,
    state: "picked_up",
    driver: { name: "Kim", phone: "+15550002" },
  };
  expect(await fake.report(it.hook, off)).toBe(200);
  expect(await fake.report(it.hook, off)).toBe(200);
  expect(await it.order()).toMatchObject({ status: "shipped" });
  expect(await it.shipment(id)).toMatchObject({
    state: "under_way",
    driver_name: "Kim",
    driver_phone: "+15550002",
  });
  expect(await fake.report(it.hook, { reference: id, state: "delivered" })).toBe(200);
  for (const state of ["picked_up", "failed", "booked"])
    expect(await fake.report(it.hook, { reference: id, state })).toBe(200);
  expect(await it.shipment(id)).toMatchObject({ state: "delivered" });
  expect(await it.events()).toEqual(["placed", "shipped", "delivered"]);

  const told = { reference: id, state: "delivered" };
  expect(await fake.report({ ...it.hook, secret: "cs_wrong" }, told)).toBe(403);
  const old = new Date(Date.now() - 6 * 60_000);
  expect(await fake.report(it.hook, told, { at: old })).toBe(403);
  expect(await fake.report({ ...it.hook, url: `${it.hook.url.slice(0, -1)}_` }, told)).toBe(404);
  expect(await fake.report({ ...it.hook, url: `${web.url}/webhooks/courier/x` }, told)).toBe(404);
  expect(await fake.report(it.hook, { reference: "x", state: "delivered" })).toBe(400);
});

test("a report of another shop's shipment does nothing", async () => {
  const [one, two] = [await anOrder(delivery), await anOrder(delivery)];
  const id = await one.made({ provider: "courier" });
  expect(await fake.report(two.hook, { reference: id, state: "delivered" })).toBe(200);
  expect(await one.shipment(id)).toMatchObject({ state: "preparing" });
  expect(await two.rows("SELECT outcome FROM provider_events")).toEqual([{ outcome: "ignored" }]);
});

test("reports at once, out of order and twice end where the last of them is", async () => {
  const it = await anOrder(delivery);
  const id = await it.made({ provider: "courier" });
  await it.tasks.drain();
  const reports = ["delivered", "picked_up", "out_for_delivery", "picked_up", "delivered"].map((state) => ({
    id: randomUUID(),
    reference: id,
    state,
  }));
  await Promise.all([...reports, ...reports].map((told) => fake.report(it.hook, told)));
  expect(await it.shipment(id)).toMatchObject({ state: "delivered" });
  expect(await it.order()).toMatchObject({ status: "delivered" });
});
