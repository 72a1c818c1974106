import { currencyDigits } from "./currency-digits.js";

/** The highest amount of one price: leaves room for 999 of it on 100 lines in a JavaScript number. */
export const highestPrice = 90_000_000_000;

/**
 * Reads "42.50" as 4250 of the currency's minor units ("42.50" USD, "4250" JPY, "42.500" KWD), exactly: digits are moved, nothing is multiplied.
 * Undefined for anything else: signs, separators, symbols, more decimals than the currency has, more than the highest price.
 */
export function minorUnits(text: string, currency: string): number | undefined {
  const match = /^(\d{1,20})(?:\.(\d{0,20}))?$/.exec(text.trim());
  if (!match) return undefined;
  const digits = currencyDigits(currency);
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  if (decimals.length > digits) return undefined;
  const amount = Number(`${match[1]}${decimals.padEnd(digits, "0")}`);
  return amount <= highestPrice ? amount : undefined;
}
