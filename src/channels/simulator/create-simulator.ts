import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createContentStore } from "./content.js";
import { createEventLog } from "./events.js";
import { createFaults } from "./faults.js";
import { createJobs } from "./jobs.js";
import { openJournal } from "./journal.js";
import { createLanes } from "./lanes.js";
import { createMediaStore } from "./media-store.js";
import { createMessageStore } from "./message-store.js";
import { personOf } from "./message.js";
import type { MessageStatus } from "./message.js";
import { dispatchMessage } from "./network/deliver-message.js";
import { createSenderQueues } from "./network/sender-queues.js";
import { createWebhookClient } from "./network/webhook-client.js";
import type { SimulatorOptions } from "./options.js";
import type { Simulator } from "./simulator.js";
import { createPairBook } from "./pair-book.js";
import { receiveMessage } from "./phone/receive-message.js";
import { createRandomness } from "./randomness.js";
import { createHandler } from "./serve.js";
import { createTimeline } from "./timeline.js";
import { findSender } from "./world.js";
import type { World } from "./world.js";

/** Inbound webhooks of different people that Twilio has under way at once. */
const parallelPeople = 20;

/** A local Twilio for development and tests. Refuses any other environment: whoever reaches it can speak as any buyer. */
export function createSimulator(options: SimulatorOptions): Simulator {
  if (options.environment !== "development")
    throw new Error(`The simulator runs in development only, not in ${options.environment}.`);
  const world = createWorld(options);
  const servers = new Set<Server>();
  const simulator: Simulator = {
    handle: (req, res) => handler(req, res),
    listen: (port = 0) => listen(simulator, servers, port),
    receive(input) {
      const received = receiveMessage(world, input, options.inboundOverrides);
      world.jobs.run(() =>
        received.then(
          () => undefined,
          () => undefined,
        ),
      );
      return received;
    },
    messages: ({ person } = {}) =>
      (person === undefined ? world.messages.all() : world.messages.involving(person))
        .filter((message) => person === undefined || personOf(message) === person)
        .map((message) => ({ ...message })),
    setFaults: (rules) => world.faults.set(rules),
    advanceClock(milliseconds) {
      world.timeline.advance(milliseconds);
      world.events.emit({ type: "clock", now: world.timeline.now(), advancedBy: milliseconds });
    },
    clock: world.timeline.clock,
    addAccount: (account) => void world.accounts.set(account.accountSid, account),
    on: (listener) => world.events.subscribe(({ event }) => listener(event)),
    idle: () => world.jobs.idle(),
    reset: () => forget(world),
    close: () => close(world, servers),
  };
  const handler = createHandler(world, simulator);
  resumeDeliveries(world);
  return simulator;
}

function createWorld(options: SimulatorOptions): World {
  const { speed = 1, profile = "calm", webhookBaseUrl, clock = { now: () => new Date() } } = options;
  const timeline = createTimeline(clock, speed);
  const events = createEventLog();
  const journal = openJournal(options.journalFile);
  return {
    accounts: new Map(options.accounts.map((account) => [account.accountSid, account])),
    messages: createMessageStore({ events, journal, timeline }),
    media: createMediaStore(journal),
    contents: createContentStore(journal),
    pairs: createPairBook(journal),
    queues: createSenderQueues(timeline),
    webhooks: createWebhookClient({ webhookBaseUrl, deliverTo: options.deliverTo ?? webhookBaseUrl }),
    timeline,
    random: createRandomness(options.seed ?? randomBytes(16).toString("hex")),
    faults: createFaults((rules) => events.emit({ type: "faults", rules })),
    events,
    jobs: createJobs((error) => events.emit({ type: "problem", note: String(error) })),
    lanes: createLanes(parallelPeople),
    profile,
    webhookBaseUrl,
    sellerPhone: options.sellerPhone ?? null,
    startedAt: Date.now(),
    streams: new Set(),
  };
}

const underWay = new Set<MessageStatus>(["accepted", "scheduled", "queued", "sending", "sent"]);

/** What was on its way when the simulator stopped arrives now; a status may be told twice, as it may in life. */
function resumeDeliveries(world: World): void {
  for (const message of world.messages.all()) {
    const found = findSender(world, message.from ?? "");
    if (message.direction === "inbound" || !underWay.has(message.status) || !found) continue;
    const { account, sender } = found;
    dispatchMessage(world, account, message, { sender, content: null, rendered: null }).start();
  }
}

function forget(world: World): void {
  world.messages.forget();
  world.media.forget();
  world.pairs.forget();
  world.faults.set([]);
  world.events.emit({ type: "reset" });
}

async function listen(
  simulator: Simulator,
  servers: Set<Server>,
  port: number,
): Promise<{ url: string; port: number }> {
  const server = createServer((req, res) => simulator.handle(req, res));
  servers.add(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://127.0.0.1:${bound}`, port: bound };
}

async function close(world: World, servers: Set<Server>): Promise<void> {
  for (const stop of [...world.streams]) stop();
  world.timeline.close();
  await world.webhooks.close();
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
