import type { z } from "zod";
import type { Actor, Permission } from "../../security/index.js";
import type { ErrorCode } from "../errors.js";
import type { BodyForm, BytesForm } from "./body.js";

/** Who may call: anyone, anyone who is signed in, or who holds the permission. Every route says one of them. */
export type Access = "public" | "signedIn" | Permission;

export type RouteInput<A, P, Q, B> = {
  params: P;
  query: Q;
  body: B;
  /** The caller's network address, as the trusted proxies tell it. */
  address: string;
} & (A extends "public" ? object : { actor: Actor });

/** For each kind of outcome, how it is answered: a success with the body it carries, if any, or an error of the catalogue. */
export type Answers = Readonly<Record<string, Success | ErrorCode>>;
export type Success =
  { status: 200 | 201; schema: z.ZodType } | { status: 200; file: FileTypes } | { status: 204 };
/** The media types of an answer that is no JSON: a picture to be printed. */
export type FileTypes = readonly ["image/png", "image/svg+xml"];

/** What an outcome may add to the error it is answered with: when to come back, a sentence that says more. */
export interface RefusalDetails {
  retryAfterSeconds?: number;
  sentence?: string;
}

/** What `run` may come to: an outcome without an answer does not compile. */
type OutcomeOf<S extends Answers> = {
  [K in keyof S]: S[K] extends { schema: infer Z }
    ? { kind: K; body: z.input<Z> }
    : S[K] extends { file: readonly (infer T)[] }
      ? { kind: K; body: { type: T; bytes: Buffer } }
      : { kind: K } & RefusalDetails;
}[keyof S];

interface RouteDefinition<A extends Access, P, Q, B, S extends Answers> {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** As OpenAPI writes it. A path with {tenantId} is only for those who may see that tenant. */
  path: `/${string}`;
  /** Another path of the same route, kept for old callers and marked as deprecated. */
  legacyPath?: `/${string}`;
  group: string;
  summary: string;
  access: A;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: BodyForm<B> | BytesForm<B>;
  answers: S;
  run(input: RouteInput<A, P, Q, B>): Promise<OutcomeOf<S>>;
}

/** A route with its types forgotten: what is mounted in Express and written into the OpenAPI document. */
export interface Route extends Omit<RouteDefinition<Access, unknown, unknown, unknown, Answers>, "run"> {
  run(
    input: RouteInput<Permission, unknown, unknown, unknown>,
  ): Promise<{ kind: string; body?: unknown } & RefusalDetails>;
}

/** Parses, calls one operation, answers: declared once, and both Express and the OpenAPI document follow from it. */
export function route<A extends Access, S extends Answers, P = undefined, Q = undefined, B = undefined>(
  definition: RouteDefinition<A, P, Q, B, S>,
): Route {
  return definition as unknown as Route;
}
