import type { enFulfilment } from "./en.js";

export type FulfilmentTexts = Record<keyof typeof enFulfilment, string>;
