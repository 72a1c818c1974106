import { z } from "zod";
import { openApiDocument } from "../api/openapi.js";
import { route, type Access, type Route } from "../api/route.js";

/** The routes with one more that answers the document of all of them, itself included. */
export function withOpenApi(
  routes: readonly Route[],
  { title, access }: { title: string; access: Access },
): Route[] {
  const all: Route[] = [
    ...routes,
    route({
      method: "get",
      path: "/api/openapi.json",
      group: "Documentation",
      summary: "This document",
      access,
      answers: { found: { status: 200, schema: z.looseObject({ openapi: z.string() }) } },
      run: async () => ({ kind: "found", body: document }),
    }),
  ];
  const document = { ...openApiDocument(all, { title }) };
  return all;
}
