import { currencyDigits } from "./currency-digits.js";

const formats = new Map<string, Intl.NumberFormat>();

/** Prices are shown again and again, and Intl takes longer for one than the rest of a line does. */
const written = new Map<string, string>();
const mostWritten = 10_000;

/**
 * Money as people of that language write it: 3550, "USD", "en" is "$35.50". The amount is in minor units.
 * No-break spaces become plain ones: a single one would turn an SMS into UCS-2, 70 characters a segment.
 */
export function formatMoney(amount: number | bigint, currency: string, language: string): string {
  const key = `${amount} ${currency} ${language}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const digits = currencyDigits(currency);
  const text = formatOf(currency, language, digits)
    .format(decimal(amount, digits))
    .replace(/[\u00a0\u202f]/g, " ");
  if (written.size >= mostWritten) written.clear();
  written.set(key, text);
  return text;
}

/** As a decimal string, which Intl formats exactly whatever the size. */
function decimal(amount: number | bigint, digits: number): `${number}` {
  const sign = amount < 0 ? "-" : "";
  const text = String(amount)
    .replace("-", "")
    .padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  return `${sign}${whole}.${text.slice(whole.length) || "0"}` as `${number}`;
}

function formatOf(currency: string, language: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, format);
  return format;
}
