import type { Router } from "express";
import { seedDemoShop } from "./commerce/index.js";
import type { Lifetime } from "./lifetime.js";
import { demoImageRoutes, simulatorRoutes } from "./pages.routes.js";
import { keptSecret } from "./platform/index.js";
import type { Config, Database } from "./platform/index.js";
import type { FieldEncryption } from "./security/index.js";

/** The demo account of the simulator; its number is the one of Twilio's WhatsApp sandbox. */
const accountSid = "AC00000000000000000000000000000001";
const phone = "+14155238886";
const sellerPhone = "+15550100001";

interface DemoDeps {
  config: Config;
  db: Database;
  encryption: FieldEncryption;
  lifetime: Lifetime;
}

/** Development only: a shop to try, and a Twilio of our own with two phones in a page. Both are kept over restarts. */
export async function startDemo({
  config,
  db,
  encryption,
  lifetime,
}: DemoDeps): Promise<{ routers: Router[] }> {
  const authToken = keptSecret(config.dataDir, "demo-auth-token");
  await seedDemoShop(db, { accountSid, authToken, phone, sellerPhone, encryption });
  if (!config.roles.has("web")) return { routers: [] };
  const { createSimulator } = await import("./channels/simulator/index.js");
  const simulator = createSimulator({
    environment: config.environment,
    accounts: [
      {
        accountSid,
        authToken,
        senders: [
          { channel: "whatsapp", address: `whatsapp:${phone}`, name: "Bella's" },
          { channel: "sms", address: phone, name: "Bella's" },
        ],
      },
    ],
    webhookBaseUrl: config.publicBaseUrl,
    deliverTo: `http://127.0.0.1:${config.port}`,
    journalFile: `${config.dataDir}/simulator.jsonl`,
    sellerPhone,
  });
  lifetime.add(simulator, (running) => running.close());
  return { routers: [simulatorRoutes((req, res) => simulator.handle(req, res)), demoImageRoutes()] };
}
