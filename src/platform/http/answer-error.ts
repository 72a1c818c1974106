import type { ServerResponse } from "node:http";
import { ZodError } from "zod";
import { ParleyError } from "../errors.js";

/** The answers that platform code itself gives; the API's own codes come in ParleyErrors. */
const general = {
  400: ["bad_request", "The request could not be read."],
  404: ["not_found", "There is nothing here."],
  405: ["method_not_allowed", "This cannot be done here; see the Allow header."],
  408: ["request_timeout", "The request took too long to arrive."],
  413: ["too_large", "The body is too large."],
  415: ["unsupported_media_type", "The body is of a type that is not accepted here."],
  431: ["headers_too_large", "The headers are too large."],
  500: ["internal_error", "Something went wrong on our side."],
} as const;

export type GeneralStatus = keyof typeof general;

export function generalError(status: GeneralStatus, cause?: unknown): ParleyError {
  const [code, sentence] = general[status];
  return new ParleyError(code, status, sentence, { cause });
}

/** How anything thrown is told to a caller: a code for programs, a sentence for people, nothing of our inside. */
export function publicError(error: unknown): ParleyError {
  if (error instanceof ParleyError) return error;
  if (error instanceof ZodError)
    return new ParleyError("invalid_input", 422, zodSentence(error), { cause: error });
  return generalError(statusOf(error), error);
}

export function errorBody(error: ParleyError, requestId: string): string {
  return JSON.stringify({ error: { code: error.code, message: error.message, request_id: requestId } });
}

export function answerError(res: ServerResponse, error: ParleyError, requestId: string): void {
  const body = errorBody(error, requestId);
  res.statusCode = error.status;
  res.setHeader("Content-Type", "application/json; charset=utf-8");
  res.setHeader("Content-Length", Buffer.byteLength(body));
  if (error.retryAfterSeconds !== undefined) res.setHeader("Retry-After", Math.ceil(error.retryAfterSeconds));
  if (error.status === 401 && !res.hasHeader("WWW-Authenticate")) res.setHeader("WWW-Authenticate", "Bearer");
  res.end(body);
}

/** Express and its parsers mark what is the caller's fault (`expose`, or a URIError); everything else is ours. */
function statusOf(error: unknown): GeneralStatus {
  if (typeof error !== "object" || error === null || !("status" in error)) return 500;
  const callersFault = error instanceof URIError || ("expose" in error && error.expose === true);
  if (!callersFault || typeof error.status !== "number") return 500;
  return error.status in general ? (error.status as GeneralStatus) : 400;
}

/** zod's sentences name what was expected, never the value that came. */
function zodSentence({ issues }: ZodError): string {
  return issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
    .join("; ");
}
