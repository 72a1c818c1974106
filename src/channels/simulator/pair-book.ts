import type { Journal } from "./journal.js";

/** What carriers and channels remember about two parties: who opted out, and when a person last wrote. */
export interface PairBook {
  /** `scope` is a sender's address, or its messaging service with Advanced Opt-Out. */
  isBlocked(scope: string, person: string): boolean;
  block(scope: string, person: string): void;
  unblock(scope: string, person: string): void;
  noteInbound(sender: string, person: string, time: number): void;
  lastInbound(sender: string, person: string): number | null;
  forget(): void;
}

export function createPairBook(journal: Journal): PairBook {
  const blocked = new Set<string>(journal.load<string>("blocked").map(([pair]) => pair));
  const inbound = new Map<string, number>(journal.load<number>("inbound"));
  const pair = (scope: string, person: string) => `${scope} ${person}`;
  return {
    isBlocked: (scope, person) => blocked.has(pair(scope, person)),
    block(scope, person) {
      blocked.add(pair(scope, person));
      journal.put("blocked", pair(scope, person), true);
    },
    unblock(scope, person) {
      blocked.delete(pair(scope, person));
      journal.remove("blocked", pair(scope, person));
    },
    noteInbound(sender, person, time) {
      inbound.set(pair(sender, person), time);
      journal.put("inbound", pair(sender, person), time);
    },
    lastInbound: (sender, person) => inbound.get(pair(sender, person)) ?? null,
    forget() {
      for (const key of blocked) journal.remove("blocked", key);
      for (const key of inbound.keys()) journal.remove("inbound", key);
      blocked.clear();
      inbound.clear();
    },
  };
}
