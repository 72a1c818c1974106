import { expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { drain } from "./drain.js";

/** Twenty connections that ask, on a thread of their own: it goes on while the server's thread is busy. */
const caller = `
const { parentPort, workerData } = require("node:worker_threads");
const answers = [];
for (let i = 0; i < 20; i++) {
  const socket = require("node:net").connect(workerData.port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1").on("data", (chunk) => (answer += chunk));
  socket.on("error", () => undefined);
  socket.on("close", () => answers.push(answer) === 20 && parentPort.postMessage(answers));
  socket.on("connect", () => {
    socket.write("GET / HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n");
    Atomics.add(workerData.connected, 0, 1);
    Atomics.notify(workerData.connected, 0);
  });
}
`;

test("connections that the kernel took while the process was busy are answered, not reset, when the server stops", async () => {
  const server = createServer((_, res) => res.end("hello")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const connected = new Int32Array(new SharedArrayBuffer(4));
  const { port } = server.address() as AddressInfo;
  const worker = new Worker(caller, { eval: true, workerData: { port, connected } });
  const answered = once(worker, "message");
  await once(worker, "online");

  // Busy until all are connected: nobody has accepted them yet.
  for (let seen = 0; seen < 20; seen = Atomics.load(connected, 0)) Atomics.wait(connected, 0, seen);
  await drain(server, 5_000);

  const [answers] = (await answered) as [string[]];
  expect(answers.filter((answer) => answer.startsWith("HTTP/1.1 200 "))).toHaveLength(20);
});
