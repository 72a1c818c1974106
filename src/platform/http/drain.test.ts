import { expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { drain } from "./drain.js";

/** Connects and asks, on a thread of its own: it goes on while the server's thread is busy. */
const caller = `
const { parentPort, workerData } = require("node:worker_threads");
const socket = require("node:net").connect(workerData.port, "127.0.0.1");
let answer = "";
socket.setEncoding("latin1").on("data", (chunk) => (answer += chunk));
socket.on("error", () => undefined).on("close", () => parentPort.postMessage(answer));
socket.on("connect", () => {
  socket.write("GET / HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n");
  Atomics.store(workerData.connected, 0, 1);
  Atomics.notify(workerData.connected, 0);
});
`;

test("a connection that the kernel took while the process was busy is answered, not reset, when the server stops", async () => {
  const server = createServer((_, res) => res.end("hello")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const connected = new Int32Array(new SharedArrayBuffer(4));
  const { port } = server.address() as AddressInfo;
  const worker = new Worker(caller, { eval: true, workerData: { port, connected } });
  const answered = once(worker, "message");
  await once(worker, "online");

  Atomics.wait(connected, 0, 0); // busy until the caller is connected: nobody has accepted it yet
  await drain(server, 5_000);

  const [answer] = (await answered) as [string];
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});
