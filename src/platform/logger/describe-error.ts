import { types } from "node:util";

/** An error as a log may hold it: kind, codes, sentence, frames and causes; never parameters, rows or statements. */
export interface DescribedError {
  type: string;
  message: string;
  code?: string;
  table?: string;
  constraint?: string;
  stack?: string;
  cause?: DescribedError;
}

const deepestCause = 5;

export function describeError(error: unknown, depth = 0): DescribedError {
  if (!isError(error)) return { type: typeof error, message: String(error) };
  const described: DescribedError = { type: error.constructor.name, message: safeMessage(error) };
  for (const name of ["code", "table", "constraint"] as const) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string" || typeof value === "number") described[name] = String(value);
  }
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  if (frames !== undefined && frames.length > 0) described.stack = frames.join("\n");
  if (error.cause !== undefined && depth < deepestCause)
    described.cause = describeError(error.cause, depth + 1);
  return described;
}

/**
 * PostgreSQL repeats the value it could not read in quotes (SQLSTATE class 22), Prisma prints the call with its
 * arguments and says what happened in its last line.
 */
function safeMessage(error: Error): string {
  if (error.name.startsWith("PrismaClient")) return error.message.trim().split("\n").at(-1) ?? "";
  const code: unknown = Reflect.get(error, "code");
  const refusedValue = typeof code === "string" && /^22[0-9A-Z]{3}$/.test(code);
  return refusedValue ? error.message.replace(/".*"/s, '"…"') : error.message;
}

/** Also one of another realm (node's own errors, seen from a test's sandbox). */
export function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}
