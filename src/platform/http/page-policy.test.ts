import { expect, test } from "@jest/globals";
import { createLogger } from "../logger/create-logger.js";
import { createWebServer } from "./create-web-server.js";
import type { RawHandler } from "./exchange.js";
import { pagePolicy } from "./page-policy.js";

test("a page may load what its policy names, and the other headers stay", async () => {
  const policy = pagePolicy({ "script-src": ["'self'"], "img-src": ["'self'", "https:"] });
  const page: RawHandler = (req, res) => {
    policy(req, res);
    res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("<p>hello</p>");
  };
  const raw = new Map([["/page", page]]);
  const server = createWebServer({
    logger: createLogger({ environment: "development", logLevel: "silent" }),
    raw,
  });
  const { port } = await server.start({ host: "127.0.0.1", port: 0 });
  const { headers } = await fetch(`http://127.0.0.1:${port}/page`);
  await server.stop(50);
  expect(headers.get("content-security-policy")).toBe(
    "default-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';script-src 'self';img-src 'self' https:",
  );
  expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  expect(headers.get("x-frame-options")).toBe("DENY");
});
