/** The fake provider in a process of its own: the simulator's REST side. What it is told about people comes from the driver. */
import { createSimulator } from "../../src/channels/simulator/index.js";
import type { SimulatorOptions } from "../../src/channels/simulator/index.js";

export interface ProviderSettings {
  accounts: SimulatorOptions["accounts"];
  webhookBaseUrl: string;
  /** How long it thinks about each message before it answers. */
  slowMs: number;
}

/** A message as the provider has it on record. */
export interface SentMessage {
  sid: string;
  to: string;
  from: string;
  body: string;
  /** From the StatusCallback address: which outbox row it was sent for. */
  outboxId: string | null;
}

process.once("message", (settings: ProviderSettings) => void serve(settings));

async function serve({ accounts, webhookBaseUrl, slowMs }: ProviderSettings): Promise<void> {
  const simulator = createSimulator({ environment: "development", accounts, webhookBaseUrl, seed: "rig" });
  simulator.setFaults([
    { action: { type: "loseCallbacks" } }, // the driver sends them, to both processes, twice and in disorder
    ...(slowMs > 0
      ? [
          {
            match: { endpoint: "messages.create" as const },
            action: { type: "delay" as const, milliseconds: slowMs },
          },
        ]
      : []),
  ]);
  const { url } = await simulator.listen(0);
  process.on("message", ({ from }: { from: number }) => {
    const messages = simulator.messages().filter(({ direction }) => direction !== "inbound");
    const sent = messages.slice(from).map(({ sid, to, from: sender, body, statusCallback }): SentMessage => ({
      sid,
      to,
      from: sender ?? "",
      body,
      outboxId: statusCallback === null ? null : new URL(statusCallback).searchParams.get("outbox"),
    }));
    process.send?.({ type: "sent", sent });
  });
  process.send?.({ type: "ready", url });
}
