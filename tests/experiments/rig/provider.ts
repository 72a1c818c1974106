import { join } from "node:path";
import { nextMessage, startChild } from "../../../bench/rig/child.js";
import type { ProviderSettings, SentMessage } from "../provider-entry.js";

export interface Provider {
  url: string;
  /** The messages it has on record, from that number on. */
  sent(from?: number): Promise<SentMessage[]>;
  stop(): Promise<void>;
}

export async function startProvider(
  buildDir: string,
  logFile: string,
  settings: ProviderSettings,
): Promise<Provider> {
  const child = startChild(join(buildDir, "tests/experiments/provider-entry.js"), { logFile });
  child.process.send(settings);
  const { url } = await nextMessage<{ type: "ready"; url: string }>(child, "ready");
  let line: Promise<unknown> = Promise.resolve();
  return {
    url,
    sent(from = 0) {
      const ask = async () => {
        const answer = nextMessage<{ type: "sent"; sent: SentMessage[] }>(child, "sent");
        child.process.send({ from });
        return (await answer).sent;
      };
      const asked = line.then(ask); // one question at a time: the answers bear no names
      line = asked.catch(() => undefined);
      return asked;
    },
    async stop() {
      await child.stop("SIGKILL");
    },
  };
}
