import type { Foundation } from "./foundation.js";
import { createOrderExpiry } from "./commerce/index.js";
import {
  createAffairTasks,
  createBackInStock,
  createShopNews,
  createOrderNews,
} from "./conversations/index.js";
import { mediaTasks } from "./open-media.js";
import type { OutboxRelay } from "./notifications/index.js";
import { createTaskRunner } from "./platform/index.js";
import type { TaskHandler } from "./platform/index.js";

/** Every kind of task with what does it. A handler that writes messages wakes the outbox. */
function taskHandlers(base: Foundation, relay: OutboxRelay): Record<string, TaskHandler> {
  const { db, config, shops, payments, fulfilment, seams } = base;
  const { clock } = seams;
  const onReplies = (): void => relay.wake();
  return {
    expire_order: createOrderExpiry({ db, clock }),
    ...createAffairTasks({ db, shops, clock, onReplies, config }),
    tell_shop: createShopNews({ db, shops, onReplies }),
    tell_back_in_stock: createBackInStock({ db, shops, onReplies }),
    tell_order_event: createOrderNews({ db, shops, onReplies }),
    ...mediaTasks(base, onReplies),
    ...payments.tasks,
    ...fulfilment.tasks,
  };
}

/** Work that is due later: holds that end, calls to providers, reminders. */
export async function startTasks(base: Foundation, relay: OutboxRelay): Promise<void> {
  const { db, logger, metrics, seams, lifetime } = base;
  const { clock, random } = seams;
  const runner = createTaskRunner({
    db,
    handlers: taskHandlers(base, relay),
    clock,
    logger,
    metrics,
    random,
  });
  await runner.start();
  lifetime.add(runner, (started) => started.stop());
}
