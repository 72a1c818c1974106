/**
 * A surprise with a name: thrown where an operation cannot go on, turned into an HTTP answer by platform/http alone.
 * `message` is the sentence a caller may read, so it holds no secret, token, phone number, SQL or path; what engineers
 * need goes into `cause`, which is logged and never sent.
 */
export class ParleyError extends Error {
  override readonly name = "ParleyError";
  /** Stable, snake_case: what programs branch on. */
  readonly code: string;
  readonly status: number;
  /** For 429 and 503: when trying again makes sense. */
  readonly retryAfterSeconds?: number;

  constructor(code: string, status: number, sentence: string, options: ParleyErrorOptions = {}) {
    super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = status;
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export interface ParleyErrorOptions {
  cause?: unknown;
  retryAfterSeconds?: number;
}

/** The code of a system or database error (ENOENT, 57P03); undefined for what has none. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
