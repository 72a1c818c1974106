import { expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { readBody } from "./read-body.js";

/** A request whose sender we hold, as the server sees it. */
async function request(head: string) {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const sender = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const arrives = once(server, "request") as Promise<[IncomingMessage]>;
  sender.write(`POST / HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n`);
  const [req] = await arrives;
  const end = () => {
    sender.destroy();
    server.close();
  };
  return { req, sender, end };
}

test("a body that comes in pieces is whole in the end", async () => {
  const { req, sender, end } = await request("Transfer-Encoding: chunked");
  const reading = readBody(req, 100);
  for (const piece of ["3\r\nabc\r\n", "2\r\nde\r\n", "0\r\n\r\n"]) sender.write(piece);
  await expect(reading).resolves.toEqual({ kind: "read", body: Buffer.from("abcde") });
  end();
});

test("exactly the limit is not too large, one byte more is", async () => {
  for (const [length, kind] of [
    [100, "read"],
    [101, "tooLarge"],
  ] as const) {
    const { req, sender, end } = await request("Transfer-Encoding: chunked");
    const reading = readBody(req, 100);
    sender.write(`${length.toString(16)}\r\n${"x".repeat(length)}\r\n0\r\n\r\n`);
    expect((await reading).kind).toBe(kind);
    end();
  }
});

test("no body is an empty one", async () => {
  const { req, end } = await request("Content-Length: 0");
  await expect(readBody(req, 100)).resolves.toEqual({ kind: "read", body: Buffer.alloc(0) });
  end();
});

test("a sender who goes away before the end has aborted", async () => {
  const { req, sender, end } = await request("Content-Length: 10");
  const reading = readBody(req, 100);
  sender.write("abc");
  sender.destroy();
  await expect(reading).resolves.toEqual({ kind: "aborted" });
  await expect(readBody(req, 100)).resolves.toEqual({ kind: "aborted" });
  end();
});

test("unfinished bodies together are bounded, and what ended is not counted any more", async () => {
  const megabyte = 1024 * 1024;
  const open = await Promise.all(
    Array.from({ length: 3 }, () => request(`Content-Length: ${60 * megabyte}`)),
  );
  const readings = open.map(({ req }) => readBody(req, 60 * megabyte));
  for (const { sender } of open) sender.write(Buffer.alloc(50 * megabyte));
  expect(await Promise.race(readings)).toEqual({ kind: "busy" });
  for (const { end } of open) end();
  await Promise.all(readings);

  const { req, sender, end } = await request("Content-Length: 5");
  sender.write("hello");
  await expect(readBody(req, 10)).resolves.toEqual({ kind: "read", body: Buffer.from("hello") });
  end();
});

test("whoever fills the room for large bodies keeps no webhook out", async () => {
  const megabyte = 1024 * 1024;
  const large = await Promise.all(
    Array.from({ length: 2 }, () => request(`Content-Length: ${70 * megabyte}`)),
  );
  const readings = large.map(({ req }) => readBody(req, 70 * megabyte));
  for (const { sender } of large) sender.write(Buffer.alloc(65 * megabyte));
  expect(await Promise.race(readings)).toEqual({ kind: "busy" });

  const { req, sender, end } = await request("Content-Length: 4000");
  sender.write("x".repeat(4000));
  await expect(readBody(req, megabyte)).resolves.toMatchObject({ kind: "read" });
  for (const each of [...large, { end }]) each.end();
  await Promise.all(readings);
});
