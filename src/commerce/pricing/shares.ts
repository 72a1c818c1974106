/** `amount * numerator / denominator` to the nearest whole, halves up: exact whatever the size. Nothing is negative. */
export function shareOf(amount: number, numerator: number, denominator: number): number {
  const [n, d] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)];
  return Number((2n * n + d) / (2n * d));
}

/**
 * Cuts an amount into whole parts as large as their weights ask, which add up to it exactly: each gets its share rounded down, the
 * units left go to the largest remainders, the first of equals first. No part exceeds its weight while the amount does not exceed their sum.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (amount === 0 || sum === 0) return weights.map(() => 0);
  const whole = BigInt(sum);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = exact.map((n) => Number(n / whole));
  const left = amount - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((n, at) => ({ at, remainder: n % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1));
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
