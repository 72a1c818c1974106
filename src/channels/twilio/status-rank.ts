const ranks: Record<string, number> = {
  accepted: 0,
  scheduled: 0,
  queued: 1,
  sending: 2,
  sent: 3,
  partially_delivered: 3,
  failed: 4,
  undelivered: 4,
  canceled: 4,
  delivered: 5,
  read: 6,
};

/**
 * How far a message has come, for a merge that never goes back: callbacks come unordered and doubled. A real delivery wins over
 * a failure, since some routes report both. A status we do not know ranks -1: noted, and changes nothing.
 */
export function statusRank(status: string): number {
  return Object.hasOwn(ranks, status) ? (ranks[status] ?? -1) : -1;
}
