import { post } from "../driver/deliver.js";
import { createHistory, type History, type Operation } from "../driver/history.js";
import { buyerAddress, createWebhookMaker, messageSidOf } from "../driver/webhooks.js";
import type { Rig } from "../rig/open-rig.js";

/** Buyers who write over signed webhooks, now to one process, now to the other. */
export interface Buyers {
  history: History;
  /** One message of one buyer; resolves when it was answered. */
  says(buyer: number, text: string): Promise<void>;
}

export function createBuyers(rig: Rig, seed: number): Buyers {
  const make = createWebhookMaker(rig.shop, rig.publicUrl);
  const history = createHistory();
  let number = 0;
  return {
    history,
    async says(buyer, text) {
      const sid = messageSidOf(seed, number++);
      const operation: Operation = {
        ...{ id: sid, messageSid: sid, kind: "chat", buyer: buyerAddress(buyer), text },
        ...{ effect: { type: "none" }, attempts: [], acknowledgedAt: null },
      };
      history.operations.push(operation);
      const webhook = make.message(sid, operation.buyer, text);
      while (operation.acknowledgedAt === null && operation.attempts.length < 400) {
        const attempt = await post(rig.ports[(number + operation.attempts.length) % 2]!, webhook);
        operation.attempts.push(attempt);
        if (attempt.outcome === 200) operation.acknowledgedAt = attempt.at + attempt.ms;
        else await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

/** Does it for every buyer, so many at a time. */
export async function forEachBuyer(
  count: number,
  atOnce: number,
  act: (buyer: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
