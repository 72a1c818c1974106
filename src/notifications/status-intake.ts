import { actionForError } from "../channels/index.js";
import type { DeliveryStatus } from "../channels/index.js";
import { createNaturalBatch, isDataFault, Overloaded } from "../platform/index.js";
import type { Database } from "../platform/index.js";
import { storeStatuses } from "./outbox.store.js";

export interface StatusIntake {
  /** Resolves when the callback is committed; rejects when it could not be stored. */
  receive(status: DeliveryStatus): Promise<"stored" | "overloaded">;
  idle(): Promise<void>;
}

/** Stores status callbacks in batches that close by themselves; see createNaturalBatch. */
export function createStatusIntake({
  db,
  maxWaiting = 5_000,
}: {
  db: Database;
  maxWaiting?: number;
}): StatusIntake {
  const batches = createNaturalBatch<DeliveryStatus, "stored">({
    // One key, so one batch at a time: two could lock the rows of one conversation in different orders.
    keyOf: () => "",
    maxBatch: 256,
    maxWaiting,
    isItemsFault: isDataFault,
    async run(statuses) {
      await storeStatuses(db.engine, statuses.map(withAction));
      return statuses.map(() => "stored");
    },
  });
  return {
    async receive(status) {
      try {
        return await batches.push(status);
      } catch (error) {
        if (error instanceof Overloaded) return "overloaded";
        throw error;
      }
    },
    idle: () => batches.idle(),
  };
}

function withAction(status: DeliveryStatus): Parameters<typeof storeStatuses>[1][number] {
  if (!status.errorCode) return { ...status, errorClass: null, suppress: false };
  const action = actionForError(status.errorCode);
  return { ...status, errorClass: action.class, suppress: action.suppress === true };
}
