import type { enChanges } from "./en.js";

export type ChangeTexts = Record<keyof typeof enChanges, string>;
