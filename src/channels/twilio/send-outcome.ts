import type { SendOutcome } from "../channel.js";
import { actionForError } from "./error-actions.js";
import { isRecord } from "./is-record.js";
import type { ApiAnswer } from "./twilio-api.js";

/**
 * What an answer to the creation of a message means. Only what says for certain that nothing was processed counts as refused:
 * a refused connection, HTTP 429, and an error with Twilio's code. Reasons hold no text of Twilio's: it repeats phone numbers.
 */
export function outcomeOf(answer: ApiAnswer): SendOutcome {
  if (answer.kind === "unreachable")
    return { kind: "refusedForNow", reason: `not reached: ${answer.reason}` };
  if (answer.kind === "lost") return { kind: "unknown", reason: answer.reason };
  const { status, body } = answer;
  if (status === 201 || status === 200)
    return accepted(body) ?? { kind: "unknown", reason: "an answer that names no message" };
  const code = errorCode(body);
  if (status === 429 || (status < 500 && status >= 400 && code !== undefined)) return refusal(answer, code);
  return { kind: "unknown", reason: `HTTP ${status}${code === undefined ? "" : `, error ${code}`}` };
}

function accepted(body: unknown): SendOutcome | undefined {
  if (!isRecord(body) || typeof body.sid !== "string" || !/^(?:SM|MM)[0-9A-Za-z]{1,64}$/.test(body.sid))
    return undefined;
  return {
    kind: "accepted",
    providerSid: body.sid,
    status: typeof body.status === "string" ? body.status : "queued",
  };
}

function errorCode(body: unknown): number | undefined {
  const code = isRecord(body) ? Number(body.code) : NaN;
  return Number.isInteger(code) && code > 0 && code < 2 ** 31 ? code : undefined;
}

function refusal(
  { status, retryAfterMs }: { status: number; retryAfterMs?: number },
  code: number | undefined,
): SendOutcome {
  const reason = `HTTP ${status}${code === undefined ? "" : `, error ${code}`}`;
  const action = actionForError(code ?? 0);
  const passes = status === 429 || action.class === "retry" || action.class === "later";
  if (passes || code === undefined) {
    const wait = retryAfterMs ?? (action.waitSeconds === undefined ? undefined : action.waitSeconds * 1000);
    return {
      kind: "refusedForNow",
      reason,
      ...(code !== undefined && { errorCode: code }),
      ...(wait !== undefined && { retryAfterMs: wait }),
    };
  }
  return {
    kind: "refused",
    errorCode: code,
    errorClass: action.class,
    suppress: action.suppress === true,
    reason,
  };
}
