import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startApp } from "../../../../src/app.js";
import { createLogger, loadConfig } from "../../../../src/platform/index.js";
import { createTestDatabase } from "../../../support/test-database.js";
import { signIn } from "../admin.js";
import type { Admin } from "../admin.js";
import { startFakeCourier } from "../../../support/fake-courier.js";
import type { FakeCourier } from "../../../support/fake-courier.js";
import { startFakeStripe, stripeSecretKey, stripeWebhookSecret } from "../../../support/fake-stripe.js";
import type { FakeStripe } from "../../../support/fake-stripe.js";
import { startFakeTwilio } from "../fake-twilio.js";
import type { FakeTwilio } from "../fake-twilio.js";
import { moveTimeOf } from "./moved-time.js";
import type { MovedTime } from "./moved-time.js";

const superuser = { email: "root@shops.example", password: "Correct-Horse-7-Battery" };

/** The service that all dialogues of a run write to, in this process so that its time can be moved; everything else is real. */
export interface ChatService {
  url: string;
  twilio: FakeTwilio;
  /** Where buyers pay by card. */
  stripe: FakeStripe;
  courier: FakeCourier;
  /** Where the courier reports to, by the shop's id. */
  courierHooks: Map<string, { url: string; secret: string }>;
  time: MovedTime;
  /** A superuser's connection: what the database holds, whoever's it is. */
  client: pg.Client;
  /** Signed in anew whenever time was moved, since tokens end. */
  admin(): Promise<Admin>;
  /** Until every message of this tenant is answered and sent and every task that is due is done. */
  settle(tenantId: string): Promise<void>;
  /** What was shown until here is not news any more, on any phone. */
  lookAway(): void;
  /** How many messages were shown when somebody looked away last. */
  seen(): number;
  close(): Promise<void>;
}

/** `extra`: further environment variables, say of a fake payment provider. */
export async function startChatService(extra: Record<string, string> = {}): Promise<ChatService> {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const time = await moveTimeOf(client);
  const twilio = await startFakeTwilio();
  const stripe = await startFakeStripe();
  const courier = await startFakeCourier();
  stripe.books.now = () => time.clock.now().getTime();
  const dataDir = mkdtempSync(join(tmpdir(), "parley-chat-"));
  const port = await freePort();
  const outcome = loadConfig({
    ...{ PORT: String(port), DATABASE_URL: database.url, PARLEY_DATA_DIR: dataDir, DEMO: "false" },
    ...{ PUBLIC_BASE_URL: `http://127.0.0.1:${port}`, TWILIO_API_BASE_URL: twilio.url },
    ...{ ADMIN_BOOTSTRAP_EMAIL: superuser.email, ADMIN_BOOTSTRAP_PASSWORD: superuser.password },
    ...{ RATE_LIMIT_ENABLED: "false", RATE_LIMIT_WEBHOOK_RPS: "0", COALESCE_QUIET_MS: "0" },
    ...{
      COURIER_API_BASE_URL: courier.url,
      COURIER_API_KEY: courier.apiKey,
      STRIPE_SECRET_KEY: stripeSecretKey,
      STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
      STRIPE_API_BASE_URL: stripe.url,
    },
    ...extra,
  });
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join("\n"));
  const logger = createLogger({ environment: "development", logLevel: "silent" });
  const app = await startApp({ config: outcome.config, logger, seams: { clock: time.clock } });
  let seen = 0;
  let signedIn: { at: number; admin: Admin } | undefined;

  return {
    ...{ url: app.url, twilio, stripe, courier, time, client, courierHooks: new Map() },
    async admin() {
      const now = time.clock.now().getTime();
      if (!signedIn || now - signedIn.at > 300_000)
        signedIn = { at: now, admin: await signIn(app.url, superuser.email, superuser.password) };
      return signedIn.admin;
    },
    lookAway: () => void (seen = twilio.shown.length),
    seen: () => seen,
    settle: (tenantId) => settle(client, tenantId, time),
    async close() {
      await app.stop();
      await twilio.close();
      await stripe.close();
      await courier.close();
      await client.end();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

const mostMs = 15_000;

async function settle(client: pg.Client, tenantId: string, time: MovedTime): Promise<void> {
  const deadline = Date.now() + mostMs;
  await client.query("NOTIFY tasks");
  for (;;) {
    const open = await openWork(client, tenantId, time.clock.now());
    if (open.length === 0) return;
    if (Date.now() > deadline) throw new Error(`not settled after ${mostMs / 1000} s: ${open.join(", ")}`);
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
}

async function openWork(client: pg.Client, tenantId: string, now: Date): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>({
    name: "open-work",
    text: `
      SELECT 'a message that waits for its turn' AS what FROM inbox WHERE tenant_id = $1 AND state = 'pending'
      UNION ALL SELECT 'an outgoing message that is ' || state FROM outbox
        WHERE tenant_id = $1 AND state IN ('pending', 'sending', 'unsure') AND not_before <= $2
      UNION ALL SELECT 'the task ' || kind || ' that is ' || state FROM tasks
        WHERE tenant_id = $1 AND (state = 'running' OR state = 'due' AND due_at <= $2)`,
    values: [tenantId, now],
  });
  return rows.map(({ what }) => what);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
