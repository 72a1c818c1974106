import { pino, type Logger } from "pino";
import type { Config } from "../config/load-config.js";
import { describeError, isError } from "./describe-error.js";
import { developmentLine } from "./development-line.js";
import { printableJson, scrubFields } from "./scrub.js";

export type { Logger };

export interface LogSink {
  write(line: string): void;
}

/**
 * The log of a process: JSON lines outside development, readable ones in it, to standard output or LOG_FILE. Every
 * line passes the net of scrub.ts last, after pino has joined fields, child fields and message.
 */
export function createLogger(
  config: Pick<Config, "environment" | "logLevel" | "logFile">,
  sink = openSink(config),
): Logger {
  const print = config.environment === "development" ? developmentLine : printableJson;
  const net: LogSink = {
    write: (line) => sink.write(`${print(scrubFields(JSON.parse(line)) as Record<string, unknown>)}\n`),
  };
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: describeErrors },
      serializers: { err: (error: unknown) => (isError(error) ? describeError(error) : error) },
    },
    net,
  );
}

/** Whatever name an error is logged under, its own serialisation would print everything it carries. */
function describeErrors(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isError(value) ? describeError(value) : value]),
  );
}

/** A full disk or a closed pipe must not stop the shop: what cannot be written is lost. */
function openSink(config: Pick<Config, "logFile">): LogSink {
  const destination = pino.destination({ dest: config.logFile ?? 1, sync: true, mkdir: true });
  destination.on("error", () => undefined);
  return destination;
}
