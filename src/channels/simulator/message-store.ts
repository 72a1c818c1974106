import type { EventLog } from "./events.js";
import type { Journal } from "./journal.js";
import type { MessageStatus, StoredMessage } from "./message.js";
import type { Timeline } from "./timeline.js";

const mostMessages = 20_000;

/** The messages of all accounts, in order of creation; every change is announced. The oldest go when there are very many. */
export interface MessageStore {
  add(message: StoredMessage): void;
  find(sid: string): StoredMessage | undefined;
  all(): StoredMessage[];
  /** Messages from or to one address, oldest first. */
  involving(address: string): StoredMessage[];
  change(message: StoredMessage, change: Partial<StoredMessage>): void;
  setStatus(message: StoredMessage, status: MessageStatus, errorCode?: number): void;
  forget(): void;
}

export function createMessageStore(deps: {
  events: EventLog;
  journal: Journal;
  timeline: Timeline;
}): MessageStore {
  const { events, journal, timeline } = deps;
  const bySid = new Map<string, StoredMessage>();
  const byAddress = new Map<string, StoredMessage[]>();

  const index = (message: StoredMessage) => {
    bySid.set(message.sid, message);
    for (const address of [message.to, message.from ?? ""]) {
      const list = byAddress.get(address) ?? [];
      list.push(message);
      byAddress.set(address, list);
    }
  };
  const dropOldest = () => {
    const [oldest] = bySid.values();
    if (!oldest || bySid.size <= mostMessages) return;
    bySid.delete(oldest.sid);
    for (const address of [oldest.to, oldest.from ?? ""]) {
      const list = byAddress.get(address) ?? [];
      list.shift();
      if (list.length === 0) byAddress.delete(address);
    }
    journal.remove("messages", oldest.sid);
  };
  const announce = (message: StoredMessage) => {
    if (bySid.has(message.sid)) journal.put("messages", message.sid, message);
    events.emit({ type: "message", message: { ...message } });
  };
  for (const [, message] of journal
    .load<StoredMessage>("messages")
    .sort(([, a], [, b]) => a.createdAt - b.createdAt))
    index(message);

  const change = (message: StoredMessage, changes: Partial<StoredMessage>) => {
    Object.assign(message, changes, { updatedAt: timeline.now() });
    announce(message);
  };
  return {
    add(message) {
      index(message);
      announce(message);
      dropOldest();
    },
    find: (sid) => bySid.get(sid),
    all: () => [...bySid.values()],
    involving: (address) => byAddress.get(address) ?? [],
    change,
    setStatus(message, status, errorCode) {
      const sentAt = status === "sent" ? timeline.now() : message.sentAt;
      change(message, { status, sentAt, errorCode: errorCode ?? message.errorCode });
    },
    forget() {
      for (const sid of bySid.keys()) journal.remove("messages", sid);
      bySid.clear();
      byAddress.clear();
    },
  };
}
