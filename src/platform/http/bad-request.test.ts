import { expect, test } from "@jest/globals";
import { Duplex } from "node:stream";
import { refuseBadRequest } from "./bad-request.js";

function socket() {
  const written: string[] = [];
  const duplex = new Duplex({
    read: () => undefined,
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  return { duplex, text: () => written.join("") };
}

test.each([
  ["ERR_HTTP_REQUEST_TIMEOUT", "408 Request Timeout", "request_timeout"],
  ["HPE_HEADER_OVERFLOW", "431 Request Header Fields Too Large", "headers_too_large"],
  ["HPE_INVALID_METHOD", "400 Bad Request", "bad_request"],
])("%s is answered %s", (code, status, error) => {
  const { duplex, text } = socket();
  refuseBadRequest(Object.assign(new Error(), { code }), duplex);
  expect(text()).toContain(`HTTP/1.1 ${status}\r\n`);
  expect(text()).toContain(`{"error":{"code":"${error}"`);
  expect(duplex.writableEnded).toBe(true);
});

test("whoever has gone is answered nothing", () => {
  const { duplex, text } = socket();
  refuseBadRequest(Object.assign(new Error(), { code: "ECONNRESET" }), duplex);
  expect([text(), duplex.destroyed]).toEqual(["", true]);
});
