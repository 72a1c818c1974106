import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { languageCodes } from "../../languages.js";
import type { LanguageCode } from "../../languages.js";
import type { TimeWish } from "./time-wish.js";
import { findDay, readTime } from "./read-time.js";

const ahead = (days: number) => ({ kind: "ahead", days }) as const;
const weekday = (n: number) => ({ kind: "weekday", weekday: n }) as const;
const morning = { from: 300, to: 720 };
const evening = { from: 1020, to: 1440 };
const afternoon = { from: 720, to: 1080 };

const said: [LanguageCode, string, TimeWish | undefined][] = [
  ["en", "at 7pm", { times: [1140] }],
  ["en", "7 p.m. please", { times: [1140] }],
  ["en", "tomorrow morning", { day: ahead(1), part: morning }],
  ["en", "asap", { asap: true }],
  ["en", "as soon as possible please", { asap: true }],
  ["en", "friday 18:30", { day: weekday(5), times: [1110] }],
  ["en", "can you make it 6:30 instead?", { times: [1110, 390] }],
  ["en", "half past 7 tonight", { day: ahead(0), part: evening, times: [1170] }],
  ["en", "quarter to eight in the morning", { part: morning, times: [465] }],
  ["en", "between 6 and 7 pm on saturday", { day: weekday(6), times: [1080], until: 1140 }],
  ["en", "6-7pm", { times: [1080], until: 1140 }],
  [
    "en",
    "December 24th at noon",
    { day: { kind: "date", day: 24, month: 12 }, part: { from: 690, to: 840 } },
  ],
  ["en", "on the 24th", { day: { kind: "date", day: 24 } }],
  ["en", "12/24 at 5", { day: { kind: "date", day: 24, month: 12 }, times: [1020, 300] }],
  ["en", "in 2 hours", { inMinutes: 120 }],
  ["en", "at 3 in the morning", { part: morning, times: [180] }],
  ["en", "1830", undefined],
  ["en", "at 1830", { times: [1110] }],
  ["en", "7", undefined],
  ["en", "2 coffees", undefined],
  ["en", "friday special", undefined],
  ["en", "4/5", undefined],
  ["de", "freitag 18:30", { day: weekday(5), times: [1110] }],
  ["de", "morgen früh", { day: ahead(1), part: morning }],
  ["de", "heute abend um halb acht", { day: ahead(0), part: evening, times: [1170] }],
  ["de", "übermorgen gegen 9 Uhr", { day: ahead(2), times: [540, 1260] }],
  ["de", "19.30 Uhr", { times: [1170] }],
  ["de", "am 24.12. um 17 Uhr", { day: { kind: "date", day: 24, month: 12 }, times: [1020] }],
  ["de", "so schnell wie möglich", { asap: true }],
  ["es", "mañana por la mañana", { day: ahead(1), part: morning }],
  ["es", "a las 7 y media de la tarde", { part: afternoon, times: [1170] }],
  ["es", "el viernes a las 18:30", { day: weekday(5), times: [1110] }],
  ["es", "lo antes posible", { asap: true }],
  ["es", "esta noche a las 9", { day: ahead(0), part: evening, times: [1260] }],
  ["pt", "amanhã de manhã", { day: ahead(1), part: morning }],
  ["pt", "sexta-feira às 18h30", { day: weekday(5), times: [1110] }],
  ["pt", "o mais rápido possível", { asap: true }],
  ["pt", "hoje às 7 e meia da noite", { day: ahead(0), part: evening, times: [1170] }],
  ["fr", "demain matin", { day: ahead(1), part: morning }],
  ["fr", "vendredi à 18h30", { day: weekday(5), times: [1110] }],
  ["fr", "dès que possible", { asap: true }],
  ["fr", "ce soir vers 8 heures", { day: ahead(0), part: evening, times: [1200] }],
  ["fr", "dans 2 heures", { inMinutes: 120 }],
  ["hi", "कल सुबह", { day: ahead(1), part: morning }],
  ["hi", "शाम 7 बजे", { part: evening, times: [1140] }],
  ["hi", "शुक्रवार को साढ़े छह बजे", { day: weekday(5), times: [1110, 390] }],
  ["hi", "जल्दी से जल्दी", { asap: true }],
  ["hi", "kal shaam 7 baje", { day: ahead(1), part: evening, times: [1140] }],
  ["ar", "غدا صباحا", { day: ahead(1), part: morning }],
  ["ar", "الساعة ٧ مساء", { part: evening, times: [1140] }],
  ["ar", "الجمعة الساعة 18:30", { day: weekday(5), times: [1110] }],
  ["ar", "بأسرع وقت ممكن", { asap: true }],
  ["ar", "بكرة الساعة السابعة والنصف", { day: ahead(1), times: [450, 1170] }],
];

test.each(said)("%s: %s", (language, text, wish) => {
  expect(readTime(text, [language, "en"])).toEqual(wish);
});

test.each([
  ["en", "are you open on sunday?", weekday(7)],
  ["de", "habt ihr samstag auf?", weekday(6)],
  ["es", "¿abren mañana?", ahead(1)],
  ["fr", "vous ouvrez le lundi ?", weekday(1)],
  ["pt", "abre hoje?", ahead(0)],
  ["hi", "क्या रविवार को खुला है?", weekday(7)],
  ["ar", "هل تفتحون يوم الجمعة؟", weekday(5)],
  ["en", "when do you open?", undefined],
] as const)("%s, a day asked about: %s", (language, text, day) => {
  expect(findDay(text, [language, "en"])).toEqual(day);
});

test("whatever is said, it is a time of a day or none, and quickly", () => {
  const bits = fc.constantFrom(
    ...[
      "7",
      "18",
      ":",
      "30",
      "pm",
      "am",
      "at",
      "half past",
      "friday",
      "tomorrow",
      "noon",
      "-",
      "to",
      ".",
      "/",
      "in",
    ],
    ...[
      "hours",
      "morning",
      "uhr",
      "halb",
      "24",
      "12",
      "december",
      "th",
      "of",
      "0",
      "99",
      "2359",
      "und",
      "a las",
    ],
  );
  const sentence = fc.array(bits, { maxLength: 20 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(sentence, fc.string({ maxLength: 200 })), (text) => {
      const wish = readTime(text, languageCodes);
      const times = [...(wish?.times ?? []), ...(wish?.until === undefined ? [] : [wish.until])];
      expect(times.every((time) => Number.isInteger(time) && time >= 0 && time <= 1500)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  const long = "at half past 7 to ".repeat(230);
  const before = performance.now();
  expect(readTime(long, languageCodes)).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(100);
});
