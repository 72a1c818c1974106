/** What is written to somebody: an answer, news of their order, a reminder, or an offer. */
export type TellingPurpose = "reply" | "order" | "reminder" | "marketing";

/** What consent is asked for; "all" is everything that is no answer and no news of an order. */
export type ConsentPurpose = "all" | "reminder" | "marketing";

/** What somebody said last about being written to. */
export interface ConsentState {
  /** Asked for silence (STOP) and has not taken it back. */
  optedOut: boolean;
  /** After STOP the carrier lets nothing through, answers included (SMS). */
  carrierBlocks: boolean;
  /** The last word on each purpose; absent: none was said. */
  reminder?: boolean | undefined;
  /** Only what was said after everything was refused last. */
  marketing?: boolean | undefined;
}

/**
 * Whether somebody may be written to for this purpose: the one place that decides. Reminders may be refused, offers must have been asked
 * for, answers and news of one's own order need no consent, and a carrier's STOP ends them all.
 */
export function mayTell(purpose: TellingPurpose, state: ConsentState): boolean {
  const { optedOut, carrierBlocks, reminder, marketing } = state;
  if (optedOut && carrierBlocks) return false;
  if (purpose === "reply" || purpose === "order") return true;
  if (optedOut) return false;
  return purpose === "reminder" ? reminder !== false : marketing === true;
}
