import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { systemClock } from "../../platform/index.js";
import { createCredentialCheck } from "./check-credentials.js";

const good = `Basic ${Buffer.from("AC1:right").toString("base64")}`;
let server: Server;
let apiBaseUrl: string;

beforeAll(async () => {
  server = createServer((req, res) => {
    const known = req.url === "/2010-04-01/Accounts/AC1.json" && req.headers.authorization === good;
    res
      .writeHead(req.url?.includes("AC500") ? 500 : known ? 200 : 401, { "content-type": "application/json" })
      .end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  apiBaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test("an account's own token passes, another fails", async () => {
  const check = createCredentialCheck({ apiBaseUrl, clock: systemClock });
  expect(await check({ accountSid: "AC1", authToken: "right" })).toBe("passed");
  expect(await check({ accountSid: "AC1", authToken: "wrong" })).toBe("failed");
});

test("no clear answer is no answer", async () => {
  const check = createCredentialCheck({ apiBaseUrl, clock: systemClock });
  await expect(check({ accountSid: "AC500", authToken: "right" })).rejects.toThrow("answered 500");
  const nobody = createCredentialCheck({ apiBaseUrl: "http://127.0.0.1:1", clock: systemClock });
  await expect(nobody({ accountSid: "AC1", authToken: "right" })).rejects.toThrow("could not be asked");
});
