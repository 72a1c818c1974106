/** Money in JSON: minor units. */
export interface MoneyView {
  amount: number;
  currency: string;
}
