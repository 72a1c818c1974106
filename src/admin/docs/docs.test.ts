import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Router } from "express";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import { errors } from "../errors.js";

let api: AdminApi;
beforeAll(async () => {
  api = await startAdminApi();
});
afterAll(() => api.stop());

type Operation = {
  responses: Record<string, { content: Record<string, { schema: object }> }>;
  deprecated?: boolean;
  summary: string;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};
const document = async () => (await api.call("GET", "/api/openapi.json")).body as Document;

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}
/** Every route that Express knows, as OpenAPI would write it; `all` is the answer 405 of a path. */
function registered(router: { stack: Layer[] }): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (!route) return handle.stack ? registered(handle as { stack: Layer[] }) : [];
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    return Object.keys(route.methods)
      .filter((method) => method !== "_all")
      .map((method) => `${method} ${path}`);
  });
}

test("the document names exactly the routes that Express serves", async () => {
  const { paths } = await document();
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const served = registered(api.router as unknown as { stack: Layer[] } & Router);
  expect(served.filter((route) => route !== "get /api/redoc").sort()).toEqual(documented.sort());
  expect(documented.length).toBeGreaterThan(15);
});

test("it is OpenAPI 3.1, says each answer, and marks what is old", async () => {
  const { openapi, paths, components } = await document();
  expect(openapi).toBe("3.1.0");
  expect(paths["/api/auth/login"]!["post"]!.deprecated).toBe(true);
  expect(paths["/api/v1/auth/login"]!["post"]!.deprecated).toBeUndefined();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { responses, summary }] of Object.entries(methods)) {
      expect(summary).toMatch(/^[A-Z]/);
      expect([`${method} ${path}`, Object.keys(responses)]).toEqual([
        `${method} ${path}`,
        expect.arrayContaining(["422", "429", "500"]),
      ]);
    }
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(["Error", "Tenant", "Sender", "Member"]),
  );
});

test("the list of error codes in the document is the catalogue", async () => {
  const { components } = await document();
  const { properties } = components.schemas["Error"] as {
    properties: { error: { properties: { code: { enum: string[]; description: string } } } };
  };
  const { code } = properties.error.properties;
  expect(code.enum).toEqual(Object.keys(errors));
  for (const each of Object.keys(errors)) expect(code.description).toContain(each);
});

test("no schema of an answer has a field for a token or a password of others", async () => {
  const { components } = await document();
  const { AccessToken: _own, ...others } = components.schemas;
  expect(JSON.stringify(others)).not.toMatch(/"(auth_?token|access_token|password(_hash)?)"/i);
});

test("the page for people loads own scripts only, which its policy enforces", async () => {
  const moved = await api.call("GET", "/api/docs");
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/api/docs/"]);
  const page = await api.call("GET", "/api/docs/");
  expect(page.status).toBe(200);
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  const scripts = [...page.text.matchAll(/<script\b([^>]*)>([^<]*)/g)];
  expect(scripts.length).toBeGreaterThan(2);
  for (const [, attributes, inline] of scripts) {
    expect(inline!.trim()).toBe("");
    const source = /src="\.\/([\w.-]+)"/.exec(attributes!)?.[1];
    expect((await api.call("GET", `/api/docs/${source}`)).status).toBe(200);
  }
  expect((await api.call("GET", "/api/docs/swagger-ui-init.js")).text).toContain("/api/openapi.json");
  expect((await api.call("GET", "/api/redoc")).headers.get("location")).toBe("/api/docs/");
});

test("in production the document and its pages are for people who have signed in", async () => {
  const production = await startAdminApi({
    env: {
      ENVIRONMENT: "production",
      PUBLIC_BASE_URL: "https://shop.example.com",
      DATABASE_URL: "postgresql://a@localhost/b",
    },
  });
  try {
    for (const path of ["/api/openapi.json", "/api/docs/", "/api/docs/swagger-ui.css", "/api/redoc"])
      expect([path, (await production.call("GET", path)).status]).toEqual([path, 401]);
    const { token } = await production.signIn();
    expect((await production.call("GET", "/api/openapi.json", { token })).status).toBe(200);
    expect((await production.call("GET", "/api/docs/", { token })).status).toBe(200);
  } finally {
    await production.stop();
  }
});
