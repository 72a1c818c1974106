import type { FaultAction } from "../faults.js";
import type { MessageStatus } from "../message.js";
import type { Profile } from "../options.js";

interface Odds {
  swapped: number;
  doubled: number;
  lost: number;
  /** The first callback beats the answer to the request that made the message. */
  early: number;
}

const odds: Record<Profile, Odds> = {
  calm: { swapped: 0, doubled: 0, lost: 0, early: 0 },
  real: { swapped: 0.1, doubled: 0.03, lost: 0.01, early: 0.02 },
  hostile: { swapped: 0.3, doubled: 0.2, lost: 0.1, early: 0.2 },
};

export const comesEarly = (profile: Profile, random: () => number): boolean => random() < odds[profile].early;

/**
 * Which callbacks go out when a message reaches each of its statuses: entry i is posted, in its order, at status i.
 * The message's own status in the API is always right; only what is told about it is disturbed.
 */
export function planCallbacks(
  statuses: MessageStatus[],
  profile: Profile,
  faults: FaultAction[],
  random: () => number,
): MessageStatus[][] {
  const has = (type: FaultAction["type"]) => faults.some((fault) => fault.type === type);
  if (has("loseCallbacks")) return statuses.map(() => []);
  const plan = statuses.map((status) => [status]);
  if (has("doubleCallbacks")) return plan.map((posts) => [...posts, ...posts]);
  if (has("reorderCallbacks"))
    return plan.map((_, at) => (at === plan.length - 1 ? [...statuses].reverse() : []));
  return disturb(plan, odds[profile], random);
}

function disturb(
  plan: MessageStatus[][],
  { swapped, doubled, lost }: Odds,
  random: () => number,
): MessageStatus[][] {
  plan.forEach((posts, at) => {
    const chance = random();
    const next = plan[at + 1];
    if (chance < lost) plan[at] = [];
    else if (chance < lost + doubled) posts.push(...posts);
    else if (chance < lost + doubled + swapped && next) {
      next.push(...posts);
      plan[at] = [];
    }
  });
  return plan;
}
