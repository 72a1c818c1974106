import type { Child } from "./child.js";
import { call } from "./http.js";

/** Asks /readyz until it says 200; throws when the process ends first or a minute passes. */
export async function waitUntilReady(child: Child, origin: string): Promise<void> {
  let ended = false;
  void child.exited.then(() => (ended = true));
  for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt && !ended;) {
    const answer = await call("GET", `${origin}/readyz`, { timeoutMs: 2_000 }).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the service at ${origin} did not become ready`);
}
