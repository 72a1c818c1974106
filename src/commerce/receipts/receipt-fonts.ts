import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Each weight in files by script, in the order in which they are asked for a sign. */
const files = [
  ["noto-sans", "latin"],
  ["noto-sans", "latin-ext"],
  ["noto-sans-devanagari", "devanagari"],
  ["noto-sans-arabic", "arabic"],
  ["noto-sans", "greek"],
  ["noto-sans", "cyrillic"],
  ["noto-sans", "cyrillic-ext"],
  ["noto-sans", "vietnamese"],
] as const;

export type Weight = "400" | "700";

export const fontNames = files.map(([, script]) => script);
export type FontName = (typeof fontNames)[number];

/** The file of a font: Noto Sans, which is free and has every script that a shop of ours is written in. */
export function fontFile(name: FontName, weight: Weight): string {
  const [family = "noto-sans"] = files.find(([, script]) => script === name) ?? [];
  const folder = join(dirname(require.resolve(`@fontsource/${family}/package.json`)), "files");
  return join(folder, `${family}-${name}-${weight}-normal.woff`);
}
