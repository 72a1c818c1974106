/**
 * Currencies whose minor unit is not a hundredth (ISO 4217, amendment list of 2025). Not taken from Intl: ICU follows CLDR, which
 * says 0 for HUF, IQD, PKR and others that ISO and every payment provider count in hundredths or thousandths, and
 * an ICU update must never move a decimal point.
 */
const exceptions: Readonly<Record<number, readonly string[]>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "),
  3: "BHD IQD JOD KWD LYD OMR TND".split(" "),
  4: "CLF UYW".split(" "),
};

const digits = new Map(
  Object.entries(exceptions).flatMap(([count, codes]) => codes.map((code) => [code, Number(count)] as const)),
);

const known = new Set(Intl.supportedValuesOf("currency"));

/** How many decimals the currency has: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  return digits.get(currency) ?? 2;
}

/** Whether this is a currency of the world (ISO 4217 code in capitals), not only three letters. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}
