import { ParleyError } from "../platform/index.js";

/**
 * Every way in which the API says no: the closed list of `error.code`, with status and sentence. It is what the OpenAPI
 * document offers, what tests compare with, and the only place where a code is made.
 */
export const errors = {
  bad_request: [400, "The request could not be read."],
  unauthenticated: [401, "Sign in first: the access token is missing, invalid or expired."],
  invalid_credentials: [401, "E-mail or password is wrong."],
  invalid_refresh_token: [401, "This refresh token is not valid: sign in again."],
  forbidden: [403, "You may not do this."],
  tenant_suspended: [403, "This shop is suspended."],
  not_found: [404, "There is nothing here."],
  method_not_allowed: [405, "This cannot be done here; see the Allow header."],
  request_timeout: [408, "The request took too long to arrive."],
  slug_taken: [409, "Another shop has this slug."],
  sender_taken: [409, "This address of this account belongs to a sender already."],
  member_taken: [409, "This phone number belongs to a member of this shop already."],
  too_many_terms: [409, "This shop has as many of these as it may have."],
  term_taken: [409, "Another one has this code, or is for the same zone and class."],
  promotion_used: [409, "Orders have used this promotion: pause it instead."],
  too_many_answers: [409, "This shop has as many written answers as it may have."],
  wrong_state: [409, "The order cannot go there from where it is."],
  exceeds_paid: [409, "More than was paid, and has not gone back yet, cannot go back."],
  not_paid: [409, "The order is not paid, or its time to pay is not over."],
  wrong_fulfilment: [409, "That is not how this order reaches its buyer."],
  sold_out: [409, "Not all of it can be had any more."],
  not_offered: [409, "Nobody is there to do it: this service is not configured."],
  nothing_left: [409, "So much of the order is not left to be shipped."],
  wrong_code: [409, "That is not this order's pickup code."],
  not_counted: [409, "This variant is not counted: count it first."],
  stock_is_held: [409, "So many are held for orders that are being paid."],
  too_large: [413, "The body is too large."],
  unsupported_media_type: [415, "The body is of a type that is not accepted here."],
  invalid_input: [422, "Something in the request is not acceptable."],
  invalid_catalogue: [422, "The file is not a catalogue that can be imported here."],
  invalid_photo: [422, "The file is no photo that can be used here."],
  invalid_cursor: [422, "This cursor is not from this list."],
  rate_limited: [429, "Too many requests: wait a little."],
  headers_too_large: [431, "The headers are too large."],
  internal_error: [500, "Something went wrong on our side."],
  overloaded: [503, "Too busy just now: try again in a moment."],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type ErrorCode = keyof typeof errors;

type ErrorDetails = NonNullable<ConstructorParameters<typeof ParleyError>[3]> & { sentence?: string };

/** The error of that code; `sentence` replaces the general one where more can be said without telling a secret. */
export function apiError(code: ErrorCode, { sentence, ...options }: ErrorDetails = {}): ParleyError {
  const [status, general] = errors[code];
  return new ParleyError(code, status, sentence ?? general, options);
}
