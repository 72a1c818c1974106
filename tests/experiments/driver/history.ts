import { createWriteStream } from "node:fs";
import { join } from "node:path";

export type OperationKind = "chat" | "order" | "status";

/** One try to hand a webhook over: what came back, from which port, when (epoch milliseconds) and how fast. */
export interface Attempt {
  at: number;
  ms: number;
  port: number;
  /** A status, `refused` when nobody listened, `broken` when the connection was made and no answer came. */
  outcome: number | "refused" | "broken";
}

/** What the driver meant to do, and what it was told. */
export interface Operation {
  id: string;
  kind: OperationKind;
  messageSid: string;
  buyer: string;
  text: string;
  effect: Effect;
  attempts: Attempt[];
  /** When it was first answered 200; null when it never was. */
  acknowledgedAt: number | null;
}

/** What the shop's books must show once the message counts, exactly once. */
export type Effect =
  { type: "none" } | { type: "add"; product: string } | { type: "order" } | { type: "status"; rank: number };

export interface History {
  operations: Operation[];
  save(folder: string): Promise<void>;
}

export function createHistory(): History {
  const operations: Operation[] = [];
  return {
    operations,
    save(folder) {
      const file = createWriteStream(join(folder, "history.jsonl"));
      for (const operation of operations) file.write(`${JSON.stringify(operation)}\n`);
      return new Promise((resolve) => file.end(resolve));
    },
  };
}
