import type { FailureClass } from "../channel.js";

/** What to do about a Twilio error code. */
export interface ErrorAction {
  class: FailureClass;
  /** For `later`: how long to wait, as far as it is known beforehand. */
  waitSeconds?: number;
  /** True when this address must not be written to again from this sender (63033: not with marketing). */
  suppress?: boolean;
}

const dayInSeconds = 86_400;

/** Codes with nothing to add to their class. Meanings: Twilio's error dictionary; the classes are our advice. */
const plain: Record<FailureClass, number[]> = {
  // The same message again, with back-off and an end: API rate (20429), carrier congestion or rate (30017, 30022), unknown
  // carrier error (30008), errors inside Twilio or the channel (63009, 63010, 63012, 63023).
  retry: [20429, 30008, 30017, 30022, 63009, 63010, 63012, 63023],
  // T-Mobile's daily cap; ends at midnight Pacific time.
  later: [30023],
  // Ours: a parameter missing or wrong (216xx, 351xx), a resource that is not there (20404), content a channel refuses
  // (30011, 30019, 630xx), a template or its sample that does not fit, another bot in a loop with us (30039).
  fix: [
    ...[
      14109, 20404, 21266, 21602, 21603, 21604, 21609, 21617, 21619, 21620, 21621, 21623, 21624, 21654, 21655,
    ],
    ...[
      21656, 21658, 30011, 30019, 30039, 35111, 35114, 35115, 35117, 63006, 63011, 63013, 63019, 63021, 63027,
    ],
    ...[63028, 63029, 63030, 63031, 63034, 63043, 63044, 63045, 63047, 63052],
  ],
  // The seller's: credentials (20003, 63001), numbers, services and registrations that are not in order, trial and suspended
  // accounts, countries not enabled (21408), daily caps, filtered or flagged content, templates turned down.
  seller: [
    ...[
      20003, 21212, 21408, 21606, 21608, 21660, 21661, 21703, 21704, 21705, 30002, 30007, 30024, 30025, 30026,
    ],
    ...[
      30027, 30032, 30033, 30034, 30035, 30037, 30454, 63001, 63002, 63007, 63008, 63015, 63020, 63022, 63026,
    ],
    ...[63040, 63041, 63042, 63051],
  ],
  // The address: not valid, not mobile, not reachable on this channel, blocked by its carrier, in a Meta experiment (63032).
  contact: [21211, 21265, 21612, 21614, 21635, 30004, 30005, 30006, 63003, 63005, 63024, 63032],
  // Free text more than 24 hours after the customer wrote.
  template: [63016],
  // Nothing to do: stale on purpose (30036), inbound only, RCS only, or no error at all (63046). 30410 is a time-out between
  // Twilio and a carrier; it must not be sent twice.
  none: [30009, 30036, 30038, 30410, 63025, 63035, 63036, 63037, 63046],
};

/** Codes that come with a wait or an end. */
const special: Record<number, ErrorAction> = {
  14107: { class: "fix", waitSeconds: 3600 }, // the guard against reply loops: be silent towards this address for an hour
  21610: { class: "contact", suppress: true }, // the recipient has opted out
  21611: { class: "later", waitSeconds: 600 }, // the queue of this number is full
  30001: { class: "later", waitSeconds: 600 }, // the same, found out after it was accepted
  30003: { class: "later", waitSeconds: 3600 }, // handset off or out of reach
  30450: { class: "later", waitSeconds: 14_400 }, // guards against traffic pumping, for some hours
  30453: { class: "later", waitSeconds: 14_400 },
  30485: { class: "later", waitSeconds: 14_400 },
  63014: { class: "contact", suppress: true }, // the user has blocked the business
  63017: { class: "later", waitSeconds: 30 }, // channel rate
  63018: { class: "later", waitSeconds: 60 }, // channel rate, or the tier of the day
  63033: { class: "contact", suppress: true }, // the user has stopped marketing
  63038: { class: "later", waitSeconds: dayInSeconds }, // account limit of the day
  63049: { class: "later", waitSeconds: dayInSeconds }, // marketing that Meta held back
};

const actions = new Map<number, ErrorAction>([
  ...(Object.keys(plain) as FailureClass[]).flatMap((failureClass) =>
    plain[failureClass].map((code) => [code, { class: failureClass }] as const),
  ),
  ...Object.entries(special).map(([code, action]) => [Number(code), action] as const),
]);

/** What to do about an error code of Twilio's; an unknown one is noted and never tried again without end. */
export function actionForError(code: number): ErrorAction {
  return actions.get(code) ?? { class: "none" };
}

/** The codes with a known action. @forTests so that the table can be compared with its source. */
export function knownErrorCodes(): number[] {
  return [...actions.keys()];
}
