import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { newId } from "../ids.js";
import { errorBody, generalError, type GeneralStatus } from "./answer-error.js";
import { securityHeaders } from "./security-headers.js";

const statusOf: Record<string, GeneralStatus> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is not HTTP, or too slow or too long for it, is answered like any refused request, and the connection closed. */
export function refuseBadRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = statusOf[error.code ?? ""] ?? 400;
  const body = errorBody(generalError(status), newId());
  const headers = {
    ...securityHeaders,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
}
