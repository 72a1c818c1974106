import { groupBy } from "../platform/index.js";
import type { Claim } from "./conversation.store.js";
import type { Batch } from "./run-turns.js";
import type { PendingMessage } from "./turn-rows.js";

/** What was claimed of one conversation. */
export interface Group extends Batch {
  /** Of each message, the inbox rows it is made of. */
  seqs: number[][];
  attempts: number;
}

/** What is read of one text; more of it would go unread. */
const longestBreath = 4_096;

/** The claimed messages of each conversation; short ones written in one breath are one, their texts joined by line breaks. */
export function groupByConversation(claim: Claim): Group[] {
  const groups: Group[] = [];
  for (const [conversationId, pending] of groupBy(claim.messages, (m) => m.conversationId)) {
    const group: Group = {
      conversationId,
      stored: claim.conversations.get(conversationId) ?? null,
      messages: [],
      seqs: [],
      attempts: pending[0]?.attempts ?? 1,
    };
    let before: PendingMessage | undefined;
    for (const item of pending) {
      const last = group.messages.at(-1);
      const isOneBreath = before && before.quietMs > 0 && item.quietMs > 0;
      if (last && isOneBreath && last.text.length + item.message.text.length < longestBreath) {
        group.messages[group.messages.length - 1] = {
          ...item.message,
          text: `${last.text}\n${item.message.text}`,
        };
        group.seqs.at(-1)?.push(item.seq);
      } else {
        group.messages.push(item.message);
        group.seqs.push([item.seq]);
      }
      before = item;
    }
    groups.push(group);
  }
  return groups.sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
}
