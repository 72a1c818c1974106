import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Router } from "express";
import { once } from "node:events";
import { connect } from "node:net";
import { z } from "zod";
import { ParleyError } from "../errors.js";
import { createLogger } from "../logger/create-logger.js";
import { createMetrics } from "../metrics.js";
import { createWebServer, type WebServer } from "./create-web-server.js";
import type { RawHandler } from "./exchange.js";
import { readBody } from "./read-body.js";
import { securityHeaders } from "./security-headers.js";

const lines: string[] = [];
const logger = createLogger(
  { environment: "production", logLevel: "info" },
  { write: (line) => lines.push(line) },
);
let server: WebServer;
let port: number;
let databaseIsThere: boolean;
let release: (() => void) | undefined;

const routes = Router({ caseSensitive: true, strict: true })
  .get(
    "/things/:id",
    (req, res) => void res.json({ id: req.params.id, requestId: res.locals["requestId"] as unknown }),
  )
  .get("/refused", () => {
    throw new ParleyError("rate_limited", 429, "Too many requests.", {
      retryAfterSeconds: 1.2,
      cause: new Error("inside"),
    });
  })
  .get("/broken", async () => {
    throw new Error("secret detail");
  })
  .get("/invalid", () => void z.strictObject({ name: z.string() }).parse({ name: 7 }))
  .get("/slow", async (_req, res) => {
    await new Promise<void>((resolve) => (release = resolve));
    res.json({ done: true });
  })
  .get("/half", (_req, res) => {
    res.write("half");
    throw new Error("in the middle");
  });

const raw = new Map([
  [
    "/raw",
    async (req, res) => {
      const outcome = await readBody(req, 1000);
      res.writeHead(outcome.kind === "read" ? 200 : 413, { "Content-Type": "text/plain" });
      res.end(outcome.kind === "read" ? outcome.body : outcome.kind);
    },
  ],
  ["/raw/broken", async () => Promise.reject(new Error("secret detail"))],
] satisfies [string, RawHandler][]);

beforeEach(async () => {
  lines.length = 0;
  databaseIsThere = true;
  release = undefined;
  const checks = {
    database: async () => {
      if (!databaseIsThere) throw new Error("no database");
    },
  };
  server = createWebServer({ logger, metrics: createMetrics(), raw, routers: [routes], checks });
  ({ port } = await server.start({ host: "127.0.0.1", port: 0 }));
});
afterEach(() => server.stop(100));

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);

/** What comes back for bytes as they are, until the server closes the connection. */
async function send(...parts: string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1").setEncoding("latin1");
  let answer = "";
  socket.on("data", (chunk: string) => (answer += chunk)).on("error", () => undefined);
  for (const part of parts) socket.write(part);
  await once(socket, "close");
  return answer;
}

describe("every answer carries the security headers", () => {
  test.each([
    ["/things/1", 200],
    ["/healthz", 200],
    ["/metrics", 200],
    ["/nothing", 404],
    ["/refused", 429],
    ["/invalid", 422],
    ["/broken", 500],
    ["/raw/broken", 500],
    ["/things/%E0%A4%A", 400],
  ])("%s", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    const carried = Object.fromEntries(
      Object.keys(securityHeaders).map((name) => [name, answer.headers.get(name)]),
    );
    expect(carried).toEqual(securityHeaders);
    expect(answer.headers.has("x-powered-by") || answer.headers.has("server")).toBe(false);
  });

  test("also what is not HTTP at all", async () => {
    const answer = await send("NONSENSE\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answer).toContain(`${name}: ${value}\r\n`);
  });

  test("sixteen of them", () => expect(Object.keys(securityHeaders)).toHaveLength(16));
});

describe("errors", () => {
  test.each([
    ["/refused", "rate_limited", "Too many requests."],
    ["/invalid", "invalid_input", "name: Invalid input: expected string, received number"],
    ["/broken", "internal_error", "Something went wrong on our side."],
    ["/raw/broken", "internal_error", "Something went wrong on our side."],
    ["/nothing", "not_found", "There is nothing here."],
    ["/things/", "not_found", "There is nothing here."],
    ["/Things/1", "not_found", "There is nothing here."],
  ])("%s is told as %s", async (path, code, message) => {
    const answer = await get(path);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const { error } = (await answer.json()) as { error: { request_id: string } };
    expect(error).toEqual({ code, message, request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  test("what is our fault is in the log, under the id the caller was told", async () => {
    const answer = await get("/broken");
    const { error } = (await answer.json()) as { error: { request_id: string } };
    const logged = lines.filter((line) => line.includes(error.request_id) && line.includes("secret detail"));
    expect(logged).toHaveLength(1);
  });

  test("a caller's own request id is not believed", async () => {
    const { requestId } = (await (
      await get("/things/1", { headers: { "x-request-id": "forged" } })
    ).json()) as { requestId: string };
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("when to try again is said in whole seconds", async () => {
    expect((await get("/refused")).headers.get("retry-after")).toBe("2");
  });

  test("an answer that fails halfway is cut, not finished", async () => {
    await expect(get("/half").then((answer) => answer.text())).rejects.toThrow();
  });

  test("methods nobody uses are 405 with Allow", async () => {
    expect(await send("TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 405 [^]*\r\nAllow: GET, HEAD, POST/,
    );
    const answer = await get("/healthz", { method: "POST" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("limits", () => {
  test("20 kB of headers are too many", async () => {
    const answer = await send(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(21_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  test.each([
    ["two lengths", "POST /raw HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    [
      "a length and chunks",
      "POST /raw HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["a folded header", "GET / HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n 2\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
  ])("%s: 400, and the connection is closed", async (_what, request) => {
    expect(await send(request)).toMatch(/^HTTP\/1\.1 400 [^]*Connection: close/);
  });

  test("a body is read up to its limit, as it came", async () => {
    const body = Buffer.from([0, 255, 254, 10]);
    const answer = await get("/raw", { method: "POST", body });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(body);
  });

  test.each([
    ["announced", ["POST /raw HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n"]],
    [
      "in chunks",
      [
        "POST /raw HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
        `3e9\r\n${"x".repeat(1001)}\r\n`,
      ],
    ],
  ])("one that is too large is refused before it is all here: %s", async (_how, parts) => {
    expect(await send(...parts)).toMatch(/^HTTP\/1\.1 413 [^]*Connection: close[^]*tooLarge/);
  });
});

describe("health", () => {
  test.each(["/", "/healthz", "/api/healthz", "/api/system/info"])(
    "%s says one word to strangers",
    async (path) => {
      expect(await (await get(path)).text()).toBe('{"status":"ok"}');
    },
  );

  test.each(["/readyz", "/api/health"])(
    "%s follows the checks, and the log says once which one changed",
    async (path) => {
      expect([(await get(path)).status, (await get("/healthz")).status]).toEqual([200, 200]);
      databaseIsThere = false;
      const down = await get(path);
      expect([down.status, await down.text(), (await get(path)).status]).toEqual([
        503,
        '{"status":"unavailable"}',
        503,
      ]);
      expect((await get("/healthz")).status).toBe(200);
      databaseIsThere = true;
      expect((await get(path)).status).toBe(200);
      expect(lines.filter((line) => line.includes('"check":"database"'))).toHaveLength(2);
    },
  );

  test("figures are for neighbours who ask directly", async () => {
    await get("/things/1");
    const text = await (await get("/metrics")).text();
    expect(text).toContain(
      'parley_http_request_seconds_count{method="GET",route="/things/:id",status="200"} 1',
    );
    for (const header of ["x-forwarded-for", "forwarded", "via"])
      expect((await get("/metrics", { headers: { [header]: "203.0.113.9" } })).status).toBe(404);
  });
});

test("a taken port is said in a sentence", async () => {
  const other = createWebServer({ logger });
  await expect(other.start({ host: "127.0.0.1", port })).rejects.toThrow(`The port ${port} is in use`);
});

test("stopping finishes what was accepted, tells kept connections to close, and accepts nothing new", async () => {
  await get("/healthz"); // leaves a connection that is kept alive
  const slow = get("/slow");
  while (release === undefined) await new Promise(setImmediate);
  const stopped = server.stop(5000);
  release();
  const answer = await slow;
  expect(await answer.json()).toEqual({ done: true });
  expect(answer.headers.get("connection")).toBe("close");
  await stopped;
  await expect(get("/healthz")).rejects.toThrow();
});

test("stopping does not wait for ever", async () => {
  const cut = expect(get("/slow")).rejects.toThrow();
  const idle = connect(port, "127.0.0.1").on("error", () => undefined);
  await once(idle, "connect");
  await expect(server.stop(50)).resolves.toBeUndefined();
  await cut;
});
