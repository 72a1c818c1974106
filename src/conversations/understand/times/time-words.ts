/** What one language brings to reading times; words and phrases between bars, lower case. */
export interface TimeWords {
  asap: string;
  today: string;
  tomorrow: string;
  dayAfterTomorrow: string;
  /** Today and in the evening, or in the afternoon, in one word. */
  tonight: string;
  thisAfternoon: string;
  /** Monday first. */
  weekdays: readonly string[];
  months: readonly string[];
  morning: string;
  noon: string;
  afternoon: string;
  evening: string;
  /** What stands after an hour: "am", "pm", "o'clock". */
  am: string;
  pm: string;
  hour: string;
  /** Minutes that words add to the hour behind them ("half past"), or before them ("y media"). */
  shiftsBefore: Readonly<Record<string, number>>;
  shiftsAfter: Readonly<Record<string, number>>;
  /** "in", as in "in 2 hours"; and the units. */
  within: string;
  minutes: string;
  hours: string;
  /** Says that a number is a time of day: "at". */
  at: string;
  /** Between two times. */
  until: string;
  /** Between a day and a month, after the number of a day. */
  ofMonth: string;
  /** One to twelve, one after the other; "_" for a space within one. */
  numbers: string;
  /** Around a time without meaning anything of their own. */
  filler: string;
}
