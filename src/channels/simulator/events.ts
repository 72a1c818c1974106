import type { FaultRule } from "./faults.js";
import type { StoredMessage } from "./message.js";

export type WebhookPurpose = "inbound" | "fallback" | "status";

/** What happened underneath, as the page's strip and experiments see it. */
export type SimulatorEvent =
  /** A message is new, or anything of it changed. */
  | { type: "message"; message: StoredMessage }
  /** The service was called; `status` is absent when no answer came, `code` is Twilio's debugger code of a failure. */
  | {
      type: "webhook";
      purpose: WebhookPurpose;
      messageSid: string;
      url: string;
      messageStatus: string;
      attempts: number;
      milliseconds: number;
      status?: number;
      code?: number;
      note?: string;
    }
  /** The service called the REST API; `fault` names an injected one. */
  | {
      type: "request";
      method: string;
      path: string;
      status: number | "dropped";
      code?: number;
      fault?: string;
    }
  /** Twilio's debugger would show this code: an answer in TwiML that is wrong in part or in whole. */
  | { type: "warning"; code: number }
  | { type: "typing"; person: string; sender: string }
  | { type: "clock"; now: number; advancedBy: number }
  | { type: "faults"; rules: FaultRule[] }
  /** A defect of the simulator itself. */
  | { type: "problem"; note: string }
  | { type: "reset" };

export interface NumberedEvent {
  id: number;
  event: SimulatorEvent;
}

export interface EventLog {
  emit(event: SimulatorEvent): void;
  subscribe(listener: (entry: NumberedEvent) => void): () => void;
  /** Events after `id`, or null when some of them are no longer kept. */
  since(id: number): NumberedEvent[] | null;
  lastId(): number;
}

const kept = 1000;

export function createEventLog(): EventLog {
  const log: NumberedEvent[] = [];
  const listeners = new Set<(entry: NumberedEvent) => void>();
  let lastId = 0;
  return {
    emit(event) {
      const entry = { id: (lastId += 1), event };
      log.push(entry);
      if (log.length > kept) log.shift();
      for (const listener of [...listeners]) listener(entry);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    since(id) {
      const oldest = log[0]?.id ?? lastId + 1;
      return id > lastId || id < oldest - 1 ? null : log.filter((entry) => entry.id > id);
    },
    lastId: () => lastId,
  };
}
