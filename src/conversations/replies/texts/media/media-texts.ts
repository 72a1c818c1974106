import type { enMedia } from "./en.js";

export type MediaTexts = Record<keyof typeof enMedia, string>;
