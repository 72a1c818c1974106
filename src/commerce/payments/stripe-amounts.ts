/**
 * Stripe counts in the currency's smallest unit as we do, but for two currencies that it writes with two decimals they do not have
 * (docs.stripe.com/currencies#special-cases).
 */
const factors: Readonly<Record<string, number>> = { ISK: 100, UGX: 100 };

export function toStripeAmount(minor: number, currency: string): number {
  return minor * (factors[currency] ?? 1);
}

export function fromStripeAmount(amount: number, currency: string): number {
  return amount / (factors[currency] ?? 1);
}
