import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { errors, type ErrorCode } from "../errors.js";
import type { Route, Success } from "./route.js";
import { errorSchema } from "./schemas.js";

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31["generateDocument"]>;

/** The OpenAPI 3.1 document of the routes, from the very schemas that check their requests and shape their answers. */
export function openApiDocument(routes: readonly Route[], { title }: { title: string }): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
  });
  for (const route of routes) {
    registry.registerPath(describe(route, route.path));
    if (route.legacyPath) registry.registerPath({ ...describe(route, route.legacyPath), deprecated: true });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title, version: "1", description: "Errors are one closed list: see the schema Error." },
    servers: [{ url: "/" }],
  });
}

function describe(route: Route, path: string): RouteConfig {
  const { params, query, body } = route;
  return {
    method: route.method,
    path,
    summary: route.summary,
    tags: [route.group],
    ...(route.access === "public" ? {} : { security: [{ bearer: [] }] }),
    ...(route.access === "public" || route.access === "signedIn"
      ? {}
      : { description: `Needs the permission \`${route.access}\`.` }),
    request: {
      ...(params ? { params: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...(body ? { body: { required: true, content: contentOf(body.content) } } : {}),
    },
    responses: { ...successes(route), ...refusals(route) },
  };
}

function contentOf(schemas: Record<string, z.ZodType>) {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }]));
}

function filesOf(types: readonly string[]): Record<string, z.ZodType> {
  return Object.fromEntries(types.map((type) => [type, z.string().meta({ format: "binary" })]));
}

function successes(route: Route): RouteConfig["responses"] {
  const answers = Object.values(route.answers).filter(
    (answer): answer is Success => typeof answer === "object",
  );
  return Object.fromEntries(
    answers.map((success) => [
      success.status,
      {
        description: success.status === 201 ? "Created." : "Done.",
        ...("schema" in success && { content: { "application/json": { schema: success.schema } } }),
        ...("file" in success && { content: contentOf(filesOf(success.file)) }),
      },
    ]),
  );
}

/** One response for each status, with the codes it can carry. */
function refusals(route: Route): RouteConfig["responses"] {
  const codes = codesOf(route);
  return Object.fromEntries(
    codes.map((code) => {
      const ofStatus = codes.filter((other) => errors[other][0] === errors[code][0]);
      const description = ofStatus.map((each) => `\`${each}\`: ${errors[each][1]}`).join(" ");
      return [errors[code][0], { description, content: { "application/json": { schema: errorSchema } } }];
    }),
  );
}

function codesOf(route: Route): ErrorCode[] {
  const own = Object.values(route.answers).filter(
    (answer): answer is ErrorCode => typeof answer === "string",
  );
  const signedIn: ErrorCode[] = route.access === "public" ? [] : ["unauthenticated", "tenant_suspended"];
  const permitted: ErrorCode[] =
    route.access === "public" || route.access === "signedIn" ? [] : ["forbidden"];
  const found: ErrorCode[] = route.params ? ["not_found"] : [];
  const paged: ErrorCode[] = takesCursor(route) ? ["invalid_cursor"] : [];
  const sent: ErrorCode[] = route.body ? ["bad_request", "too_large", "unsupported_media_type"] : [];
  const always: ErrorCode[] = ["invalid_input", "rate_limited", "internal_error"];
  return [...new Set([...sent, ...signedIn, ...permitted, ...found, ...own, ...paged, ...always])];
}

function takesCursor({ query }: Route): boolean {
  return query !== undefined && "shape" in query && "cursor" in (query.shape as object);
}
