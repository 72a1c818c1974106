/**
 * Text as PostgreSQL takes it in text and jsonb: NUL and halves of surrogate pairs, which it refuses, become U+FFFD; and at
 * most so many characters, one of two UTF-16 units never halved.
 */
export function storable(text: string, most = Infinity): string {
  const whole = text.replace(/\0|\p{Surrogate}/gu, "\uFFFD");
  return whole.length <= most ? whole : [...whole.slice(0, 2 * most)].slice(0, most).join("");
}
