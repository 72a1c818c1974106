import type { Moment } from "./messages.js";

const parts: Record<Moment["shows"], Intl.DateTimeFormatOptions> = {
  time: { hour: "numeric", minute: "2-digit" },
  weekday: { weekday: "long" },
  day: { day: "numeric", month: "long", year: "numeric" },
  date: { weekday: "short", day: "numeric", month: "short" },
};

/** Making a format costs a hundred times what using one does. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A time or a day as it is written in the language and where the shop is, with spaces that every phone knows. */
export function momentInWords({ instant, zone, shows }: Moment, language: string): string {
  const id = `${language} ${zone} ${shows}`;
  let format = formats.get(id);
  if (!format) {
    const locale = new Intl.Locale(language, { numberingSystem: "latn" });
    formats.set(id, (format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...parts[shows] })));
  }
  return format.format(new Date(instant)).replace(/[\u00a0\u202f\u2009]/g, " ");
}
