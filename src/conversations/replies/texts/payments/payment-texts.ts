import type { enPayments } from "./en.js";

export type PaymentTexts = Record<keyof typeof enPayments, string>;
