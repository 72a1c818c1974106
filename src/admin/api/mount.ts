import { Router, type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import type { Logger } from "../../platform/index.js";
import { holdsPermission, type AccessClaims, type Actor, type Authenticate } from "../../security/index.js";
import { apiError } from "../errors.js";
import { readBodyAs } from "./body.js";
import type { Answers, RefusalDetails, Route } from "./route.js";

export interface MountDeps {
  authenticate: Authenticate;
  tenantExists(id: string): Promise<boolean>;
  logger: Logger;
}

/** What is known of a caller before any route: the rate limits count by it, the gate below believes it after a look-up only. */
export interface Locals {
  requestId: string;
  address: string;
  claims?: AccessClaims;
}

/** Reads who claims to call, and from where. Admin calls whose address a proxy tells unclearly are refused: nothing could be limited by it. */
export function identify(
  authenticate: Authenticate,
  addressOf: (request: Request) => { address: string; certain: boolean },
): RequestHandler {
  return async (request, response, next) => {
    const { address, certain } = addressOf(request);
    if (!certain && request.baseUrl.startsWith("/api/admin")) throw apiError("bad_request");
    const [authorization, ...more] = request.headersDistinct.authorization ?? [];
    const claims = more.length > 0 ? undefined : await authenticate.claimsIn(authorization);
    Object.assign(response.locals, { address, ...(claims && { claims }) } satisfies Partial<Locals>);
    next();
  };
}

/** For pages that are no routes of the API. */
export function requireSignIn(authenticate: Authenticate): RequestHandler {
  return async (_request, response, next) => {
    await signedIn(authenticate, response);
    next();
  };
}

/** Every route behind the same gate, in the same order: who, which tenant, what permission, what input. */
export function mountRoutes(routes: readonly Route[], deps: MountDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const route of routes) {
    const handle: RequestHandler = (request, response) => serve(route, deps, request, response);
    router[route.method](expressPath(route.path), handle);
    if (route.legacyPath) router[route.method](expressPath(route.legacyPath), deprecated(route.path), handle);
  }
  const paths = new Set(routes.flatMap(({ path, legacyPath }) => (legacyPath ? [path, legacyPath] : [path])));
  for (const path of paths) router.all(expressPath(path), refuseMethod(methodsOf(routes, path)));
  return router;
}

async function serve(route: Route, deps: MountDeps, request: Request, response: Response): Promise<void> {
  const actor = route.access === "public" ? undefined : await signedIn(deps.authenticate, response);
  if (actor) await admitToTenant(actor, route, deps, request, response);
  if (actor && !isPermitted(actor, route)) throw apiError("forbidden");

  const params = (route.params ?? z.undefined()).safeParse(route.params ? request.params : undefined);
  if (!params.success) throw apiError("not_found"); // an id that cannot be one names nothing
  const query = (route.query ?? z.strictObject({})).parse(request.query);
  const body = route.body && (await readBodyAs(request, route.body));
  const { address } = response.locals as Locals;
  // A public route has no actor, and its type does not offer one.
  const input = { params: params.data, query, body, address, actor: actor as Actor };
  answer(response, route.answers, await route.run(input));
}

async function signedIn(authenticate: Authenticate, response: Response): Promise<Actor> {
  const { claims } = response.locals as Locals;
  const authentication = claims ? await authenticate.actorOf(claims) : { kind: "anonymous" as const };
  if (authentication.kind === "signedIn") return authentication.actor;
  if (authentication.kind === "suspended") throw apiError("tenant_suspended");
  throw apiError("unauthenticated");
}

/** A tenant's people see their own tenant only; any other, existing or not, is not there. A superuser's visits are recorded. */
async function admitToTenant(
  actor: Actor,
  route: Route,
  deps: MountDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const { tenantId } = request.params;
  if (tenantId === undefined) return;
  const id = z.uuid().safeParse(tenantId).data?.toLowerCase();
  if (id === undefined || (actor.tenantId !== null && actor.tenantId !== id)) throw apiError("not_found");
  if (actor.tenantId !== null) return;
  if (!(await deps.tenantExists(id))) throw apiError("not_found");
  const { requestId } = response.locals as Locals;
  const record = { event: "tenant.access", actorId: actor.userId, tenantId: id, requestId };
  deps.logger.info({ ...record, route: `${route.method} ${route.path}` }, "superuser access to a tenant");
}

function isPermitted(actor: Actor, { access }: Route): boolean {
  return access === "public" || access === "signedIn" || holdsPermission(actor.role, access);
}

/** What leaves has passed the schema that documents it: a field it does not name cannot slip out. */
function answer(
  response: Response,
  answers: Answers,
  outcome: { kind: string; body?: unknown } & RefusalDetails,
): void {
  const how = answers[outcome.kind];
  if (how === undefined) throw new Error(`no answer for the outcome ${outcome.kind}`);
  if (typeof how === "object") {
    if ("file" in how) return sendFile(response, outcome.body as { type: string; bytes: Buffer });
    if (!("schema" in how)) return void response.status(how.status).end();
    const { data, error } = how.schema.safeParse(outcome.body);
    if (error) throw new Error("an answer does not fit its schema", { cause: error }); // our fault: never a 422
    response.status(how.status).json(data);
    return;
  }
  const { retryAfterSeconds, sentence } = outcome;
  throw apiError(how, { ...(retryAfterSeconds && { retryAfterSeconds }), ...(sentence && { sentence }) });
}

function sendFile(response: Response, { type, bytes }: { type: string; bytes: Buffer }): void {
  response.status(200).setHeader("Content-Type", type).end(bytes);
}

function deprecated(successor: string): RequestHandler {
  return (_request, response, next) => {
    response.setHeader("Deprecation", "@1795305600"); // RFC 9745: since 2026-11-22
    response.setHeader("Link", `<${successor}>; rel="successor-version"`);
    next();
  };
}

function methodsOf(routes: readonly Route[], path: string): string[] {
  const methods = routes
    .filter((each) => each.path === path || each.legacyPath === path)
    .map(({ method }) => method);
  return methods.flatMap((method) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
}

function refuseMethod(allowed: string[]): RequestHandler {
  return (_request, response) => {
    response.setHeader("Allow", allowed.join(", "));
    throw apiError("method_not_allowed");
  };
}

function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
