import { createAdminApp } from "./admin/index.js";
import {
  createCredentialCheck,
  createTwilioClient,
  createTwilioWebhooks,
  paceMessages,
} from "./channels/index.js";
import {
  createConsult,
  createIntake,
  createMyDataPage,
  createTurnRunner,
  quietTime,
  understandText,
} from "./conversations/index.js";
import type { Intake } from "./conversations/index.js";
import { startDemo } from "./demo.js";
import { layFoundation, realThing } from "./foundation.js";
import type { Foundation, Ground, Seams } from "./foundation.js";
import { createLifetime } from "./lifetime.js";
import {
  createDeliveryEngine,
  createOutboxRelay,
  createStatusIntake,
  startDeliveryJob,
} from "./notifications/index.js";
import type { OutboxRelay } from "./notifications/index.js";
import { createQueueFactory, createWebServer } from "./platform/index.js";
import type { Config, Logger, RawHandler } from "./platform/index.js";
import { ensureSuperuser } from "./superuser.js";
import { startTasks } from "./tasks.js";

export interface RunningApp {
  url: string;
  /** Finishes what was accepted, in order: requests, messages being stored, turns, deliveries, then the connections. */
  stop(): Promise<void>;
}

/** The composition root: builds what ROLES names, starts it and answers once it is ready. Stops what it started if it cannot. */
export async function startApp(options: {
  config: Config;
  logger: Logger;
  seams?: Partial<Seams>;
}): Promise<RunningApp> {
  const lifetime = createLifetime();
  try {
    const url = await start({ ...options, seams: { ...realThing, ...options.seams }, lifetime });
    return { url, stop: () => lifetime.end() };
  } catch (error) {
    await lifetime
      .end()
      .catch((second: unknown) => options.logger.error({ err: second }, "could not stop in order"));
    throw error;
  }
}

async function start(given: Ground): Promise<string> {
  const { config, logger, lifetime } = given;
  const base = await layFoundation(given);
  await ensureSuperuser(base);
  const demo = config.demo ? await startDemo(base) : { routers: [] };
  const relay = startQueues(base);
  if (config.roles.has("worker")) await startTasks(base, relay);
  const intake = startConversations(base, relay);

  const web = createWebServer({
    logger,
    ...(config.metrics && { metrics: base.metrics }),
    ...(config.roles.has("web") && {
      raw: new Map([...webhooks(base, intake), ...base.payments.webhooks]),
    }),
    routers: [
      ...demo.routers,
      ...(config.roles.has("web")
        ? [base.media.router, base.payments.router, base.fulfilment.router, myDataPage(base)]
        : []),
      ...(isAdminHere(config) ? [adminRouter(base)] : []),
    ],
    checks: { database: () => base.db.ping() },
  });
  await web.start(config);
  lifetime.add(web, (server) => server.stop());
  if (config.adminPort !== undefined && config.roles.has("admin"))
    await startAdminServer(base, config.adminPort);
  const url = `http://${config.host === "0.0.0.0" ? "localhost" : config.host}:${config.port}`;
  logger.info(
    { url, roles: [...config.roles] },
    config.demo ? `ready: try it at ${config.publicBaseUrl}/simulator` : "ready",
  );
  return url;
}

/** The queues' two sides: whoever commits replies wakes the workers; a worker delivers. */
function startQueues({
  config,
  logger,
  db,
  databaseUrl,
  senders,
  seams,
  metrics,
  lifetime,
}: Foundation): OutboxRelay {
  const queues = lifetime.add(createQueueFactory({ config, databaseUrl, logger }), (open) => open.close());
  const relay = lifetime.add(createOutboxRelay({ queues, logger }), (open) => open.stop());
  if (!config.roles.has("worker")) return relay;

  const provider = createTwilioClient({
    db,
    logger,
    metrics,
    clock: seams.clock,
    publicBaseUrl: config.publicBaseUrl,
    apiBaseUrl: config.twilio.apiBaseUrl,
    simulatorBaseUrl: config.demo ? `http://127.0.0.1:${config.port}/simulator/twilio` : undefined,
  });
  lifetime.add(provider, (client) => client.close());
  const engine = createDeliveryEngine({
    db,
    provider,
    findSender: (id) => senders.get(id),
    logger,
    newId: seams.newId,
    random: seams.random,
    onSettled: (settlement) => "retryInMs" in settlement && relay.wake(settlement.retryInMs),
    checkpoint: seams.checkpoint,
  });
  lifetime.add(startDeliveryJob({ db, queues, engine, logger }), (job) => job.stop());
  return relay;
}

function startConversations(base: Foundation, relay: OutboxRelay): Intake {
  const { config, logger, db, shops, seams, lifetime, metrics } = base;
  const runsTurns = config.roles.has("worker");
  const shared = { db, shops, clock: seams.clock, logger, newId: seams.newId, checkpoint: seams.checkpoint };
  const onReplies = (): void => relay.wake();
  const settings = config.languageModel;
  const consult = runsTurns && settings && createConsult({ ...shared, metrics, settings });
  const runner = createTurnRunner({ ...shared, onReplies, ...(consult && { consult }) });
  if (runsTurns) {
    runner.start();
    lifetime.add(runner, (started) => started.stop());
  }
  const intake = createIntake({
    ...shared,
    quietMs: (message) => quietTime(message, config.coalesceQuietMs),
    runsTurns,
    consults: Boolean(consult),
    onPending: (inMs) => runsTurns && runner.wake(inMs),
    onReplies,
  });
  return lifetime.add(intake, (open) => open.idle());
}

function webhooks(base: Foundation, intake: Intake): Map<string, RawHandler> {
  const { config, logger, db, metrics, senders, seams, lifetime } = base;
  const { accountSid, authToken } = config.twilio;
  const statuses = lifetime.add(createStatusIntake({ db }), (open) => open.idle());
  return createTwilioWebhooks({
    senders,
    publicBaseUrl: config.publicBaseUrl,
    ...(accountSid && authToken && { fallbackTokens: [{ accountSid, authToken }] }),
    onMessage: paceMessages(
      seams.receive((received) => intake.receive(received)),
      { perSecond: config.rateLimits.webhookPerSecond, clock: seams.clock },
    ),
    onStatus: (status) => statuses.receive(status),
    logger,
    metrics,
  });
}

function myDataPage({ db, config, seams: { clock } }: Foundation) {
  return createMyDataPage({ db, config, clock });
}

function isAdminHere(config: Config): boolean {
  return config.roles.has("admin") && config.adminPort === undefined;
}

function adminRouter(base: Foundation) {
  const { config, logger, db, encryption, hasher, shops, seams, media, fulfilment } = base;
  return createAdminApp({
    config,
    db,
    logger,
    clock: seams.clock,
    encryption,
    hasher,
    shopOf: (tenantId) => shops.get(tenantId),
    stores: media.stores,
    providers: fulfilment.providers,
    understandText,
    checkCredentials: createCredentialCheck({ apiBaseUrl: config.twilio.apiBaseUrl, clock: seams.clock }),
  });
}

async function startAdminServer(base: Foundation, port: number): Promise<void> {
  const server = createWebServer({
    logger: base.logger,
    routers: [adminRouter(base)],
    checks: { database: () => base.db.ping() },
  });
  await server.start({ host: base.config.host, port });
  base.lifetime.add(server, (started) => started.stop());
}
