import { printableJson } from "./scrub.js";

/** One readable line: `12:00:01.250 info  listening port=3000`; the frames of an error follow, indented. */
export function developmentLine(line: Record<string, unknown>): string {
  const { time, level, msg, err, ...fields } = line;
  const clock = String(time).slice(11, 23);
  const pairs = Object.entries(fields).map(([name, value]) => `${bare(name)}=${bare(value)}`);
  return (
    [`${clock} ${String(level).padEnd(5)}`, bare(msg ?? ""), ...pairs].join(" ") + errorLines(err, "\n  ")
  );
}

function errorLines(error: unknown, lead: string): string {
  if (typeof error !== "object" || error === null) return error === undefined ? "" : lead + bare(error);
  const { type, code, message, stack, cause } = error as Record<string, unknown>;
  const heading = `${lead}${bare(type)}${code === undefined ? "" : ` ${bare(code)}`}: ${bare(message)}`;
  const frames = (typeof stack === "string" ? stack : "")
    .split("\n")
    .filter((frame) => frame !== "")
    .map((frame) => `\n    ${bare(frame.trim())}`);
  return heading + frames.join("") + errorLines(cause, "\n  because ");
}

/** Without quotes where it is plain text, and with every control sign escaped. */
function bare(value: unknown): string {
  const json = printableJson(value ?? null);
  return typeof value === "string" ? json.slice(1, -1).replaceAll('\\"', '"') : json;
}
