import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { fetchSafely, type SafeRequest } from "./fetch-safely.js";
import { isPublicAddress } from "./public-address.js";

/** A server that does what hostile ones do, and a canary next to it that nobody may ever reach. */
let server: Server;
let canary: Server;
let origin = "";
let canaryPort = 0;
let reached = 0;
const asked: IncomingMessage[] = [];

const answers: Record<string, (res: ServerResponse) => void> = {
  "/ok": (res) => res.writeHead(200, { "content-type": "image/png" }).end("picture"),
  "/gone": (res) => res.writeHead(404).end(),
  "/endless": (res) => {
    res.writeHead(200, { "content-type": "image/png" });
    const chunk = Buffer.alloc(65_536);
    const more = (): void => {
      while (!res.destroyed && res.write(chunk));
    };
    res.on("drain", more);
    more();
  },
  "/drip": (res) => {
    res.writeHead(200);
    const timer = setInterval(() => res.write("x"), 250);
    res.on("close", () => clearInterval(timer));
  },
  "/silent": () => undefined,
  "/claims-too-much": (res) => res.writeHead(200, { "content-length": "99999999" }).flushHeaders(),
  "/cut-short": (res) => {
    res.writeHead(200, { "content-length": "1000" }).write("half");
    setTimeout(() => res.destroy(), 20);
  },
  "/packed": (res) =>
    res.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(10_000_000))),
  "/loop": (res) => res.writeHead(302, { location: "/loop" }).end(),
  "/moved": (res) => res.writeHead(307, { location: "/ok" }).end(),
};

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push(req);
    const path = req.url ?? "";
    const to = new URL(path, "http://x").searchParams.get("to");
    if (to !== null) res.writeHead(302, { location: to.replace(/[^\x00-\x7f]/g, encodeURIComponent) }).end();
    else answers[path]?.(res);
  });
  canary = createServer((_req, res) => res.end("secret")).on("connection", () => (reached += 1));
  for (const each of [server, canary]) await new Promise<void>((done) => each.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  canaryPort = (canary.address() as AddressInfo).port;
});
afterAll(async () => {
  for (const each of [server, canary]) {
    each.closeAllConnections();
    await new Promise((done) => each.close(done));
  }
});

const from = (path: string, more: Partial<SafeRequest> = {}): SafeRequest => ({
  url: path.startsWith("/") ? origin + path : path,
  mayVisit: () => true,
  ownOrigins: new Set([origin]),
  mostBytes: 100_000,
  totalMs: 4_000,
  ...more,
});

test("an address of our own configuration is fetched, its redirect too", async () => {
  for (const path of ["/ok", "/moved"])
    expect(await fetchSafely(from(path))).toEqual({
      kind: "fetched",
      contentType: "image/png",
      body: Buffer.from("picture"),
    });
});

const inside = [
  ...["127.0.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.1", "127.255.255.254"],
  ...["①②⑦.⓪.⓪.①", "１２７.0.0.1", "localhost", "LOCALHOST", "0.0.0.0", "0", "10.1.2.3", "10.1"],
  ...[
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "192.168.1",
    "169.254.169.254",
    "2852039166",
    "100.64.0.1",
  ],
  ...["192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1"],
  ...["255.255.255.255", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
  ...["[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[2002:7f00:1::]"],
  ...["[2001:0:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[100::1]", "[5f00::1]"],
  ...["[fec0::1]", "[2001:db8::1]", "[3fff::1]", "[2001:2::1]", "[::ffff:0:127.0.0.1]", "[2001:10::1]"],
];

test.each(inside)("%s is no address to go to, asked for or redirected to", async (host) => {
  const url = `https://${host}/`;
  expect(await fetchSafely(from(url))).toEqual({ kind: "refused", reason: "address" });
  expect(await fetchSafely(from(`/?to=${encodeURIComponent(url)}`))).toEqual({
    kind: "refused",
    reason: "address",
  });
});

test("nothing of ours is reached over a redirect, however it is written", async () => {
  for (const host of ["127.0.0.1", "[::ffff:127.0.0.1]", "localhost", "2130706433"])
    for (const scheme of ["http", "https"])
      await fetchSafely(from(`/?to=${encodeURIComponent(`${scheme}://${host}:${canaryPort}/`)}`));
  expect(reached).toBe(0);
  await fetch(`http://127.0.0.1:${canaryPort}/`); // the canary lives
  expect(reached).toBe(1);
});

test("a name is resolved once and refused if any of its addresses is inside", async () => {
  const resolved: string[] = [];
  const resolve = (addresses: string[]) => (host: string) => {
    resolved.push(host);
    return Promise.resolve(addresses);
  };
  const rebound = from("https://shop.example/", { connectMs: 50, totalMs: 300 });
  expect(await fetchSafely(rebound, resolve(["93.184.216.34", "127.0.0.1"]))).toEqual({
    kind: "refused",
    reason: "address",
  });
  expect(await fetchSafely(rebound, resolve(["fe80::1%eth0"]))).toMatchObject({ kind: "refused" });
  resolved.length = 0;
  // Connected to what was checked: a name that resolves to us by then finds nobody here.
  expect(await fetchSafely(rebound, resolve(["93.184.216.34"]))).toMatchObject({ kind: "failed" });
  expect(resolved).toEqual(["shop.example"]);
});

test("the connection goes to the address that was checked, whatever its name is", async () => {
  const named = origin.replace("127.0.0.1", "shop.example");
  const answer = await fetchSafely(from(`${named}/ok`, { ownOrigins: new Set([named]) }), () =>
    Promise.resolve(["127.0.0.1"]),
  );
  expect(answer).toMatchObject({ kind: "fetched" });
  expect(asked.at(-1)?.headers.host).toBe(new URL(named).host);
});

test.each([
  ["plain http", "http://93.184.216.34/", "address"],
  ["another port", "https://93.184.216.34:8443/", "address"],
  ["a name and password", "https://a:b@93.184.216.34/", "address"],
  ["a file", "file:///etc/passwd", "address"],
  ["no address", "http://[", "address"],
])("%s is refused", async (_what, url, reason) => {
  expect(await fetchSafely(from(url))).toEqual({ kind: "refused", reason });
});

test("hosts that are not on the list are refused before their name is resolved", async () => {
  const never = () => Promise.reject(new Error("resolved"));
  const answer = await fetchSafely(from("https://elsewhere.example/", { mayVisit: () => false }), never);
  expect(answer).toEqual({ kind: "refused", reason: "host" });
});

test("credentials go to the address they are for and do not follow a redirect", async () => {
  const headersFor = ({ pathname }: URL): Record<string, string> =>
    pathname === "/moved" ? { authorization: "Basic secret" } : {};
  asked.length = 0;
  await fetchSafely(from("/moved", { headersFor }));
  expect(asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ["/moved", "Basic secret"],
    ["/ok", undefined],
  ]);
});

test("a body without end costs no more than its bound", async () => {
  const before = process.memoryUsage().rss;
  expect(await fetchSafely(from("/endless", { mostBytes: 16_000_000 }))).toEqual({ kind: "tooLarge" });
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
});

test.each([
  ["/claims-too-much", { kind: "tooLarge" }],
  ["/gone", { kind: "status", status: 404 }],
  ["/loop", { kind: "refused", reason: "redirects" }],
  ["/packed", { kind: "refused", reason: "encoded" }],
  ["/cut-short", { kind: "failed" }],
  ["/drip", { kind: "failed", reason: "answered too slowly" }],
])("%s ends in %j", async (path, outcome) => {
  expect(await fetchSafely(from(path))).toMatchObject(outcome);
});

test("who says nothing is waited for no longer than told", async () => {
  const began = performance.now();
  expect(await fetchSafely(from("/silent", { totalMs: 300 }))).toEqual({
    kind: "failed",
    reason: "no answer in time",
  });
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("addresses of the internet are public", () => {
  for (const address of ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "2a00:1450:4001::1"])
    expect(isPublicAddress(address)).toBe(true);
});
