/** A day as people say it. */
export type DayWish =
  | { kind: "ahead"; days: number }
  /** ISO: Monday is 1; today counts if it is one. */
  | { kind: "weekday"; weekday: number }
  /** Without a month the next such day. */
  | { kind: "date"; day: number; month?: number };

/** When somebody wants something, as far as they said it. Minutes are of that day. */
export interface TimeWish {
  asap?: true;
  day?: DayWish;
  /** What the clock may show: "at 7" is 7:00 or 19:00. */
  times?: readonly number[];
  /** The end of "between 6 and 7". */
  until?: number;
  /** A part of the day. */
  part?: { from: number; to: number };
  /** From now. */
  inMinutes?: number;
}
